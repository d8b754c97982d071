"""The open draft: its value, its undo, and where it is stored."""

import contextlib
import datetime
import time
from decimal import Decimal

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from drafting.unread import without_unread
from jobs.edit import accept, edit, insert, move, remove, set_aside
from models.base import Item, Path, by_id, field_at, path_text
from models.errors import UserError
from models.finding import Finding
from models.request import FundingRequest
from storage.drafts import Draft, load
from storage.envelope import new_id
from storage.recovery import Base, Recovered

PAUSE = 2.0
"""Seconds after which typing in the same field becomes an undo step of its own."""


class _Change(QUndoCommand):
    """One step: the draft before and after, and the field it is about."""

    def __init__(self, session: "Session", text: str, after: FundingRequest, path: Path) -> None:
        super().__init__(text)
        self._session = session
        self._before, self._after = session.request, after
        self.path = path
        self.typing = ""
        self.at = time.monotonic()

    def redo(self) -> None:
        self._session.show(self._after, self.path)

    def undo(self) -> None:
        self._session.show(self._before, self.path)

    def id(self) -> int:
        return 1 if self.typing else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, _Change) or other.typing != self.typing:
            return False
        if other.at - self.at > PAUSE:
            return False
        self._after, self.at = other._after, other.at  # noqa: SLF001  the same class
        return True


class Session(QObject):
    """Widgets hold no data: they show `request`, call `edit`, and follow `changed`."""

    changed = Signal(tuple)
    """The draft is another value; with the path of the field it is about."""
    stored = Signal()
    """How it stands to its file has changed: a save began, succeeded or failed."""

    def __init__(
        self,
        draft: Draft | None = None,
        request: FundingRequest | None = None,
        recovered: Base | None = None,
    ) -> None:
        super().__init__()
        self.undo = QUndoStack(self)
        self.draft, self.recovered = draft, recovered is not None
        self.request = request or (draft.request if draft else FundingRequest())
        self._saved = draft.request if draft else FundingRequest() if recovered else self.request
        self._new = recovered or Base(new_id())
        self._typing = 0
        self.saved_at = _written_at(draft)
        self.saving = False
        self.read_only = draft.read_only_reason if draft else ""
        """Why the file is not saved over; empty where it may be."""
        self.problem = ""
        """Why the last save failed; empty after one that did not."""

    @property
    def unsaved(self) -> bool:
        """Whether the draft differs from what was last saved."""
        return self.request != self._saved

    @property
    def base(self) -> Base:
        """What is typed upon, as recovery copies name it."""
        if self.draft is None:
            return self._new
        return Base(self.draft.id, self.draft.path, self.draft.generation, self.draft.digest)

    @property
    def total_cost(self) -> Decimal:
        """The whole request as letters give it: without values that cannot be read."""
        return without_unread(self.request).total_cost

    @property
    def name(self) -> str:
        """The draft as the title bar calls it."""
        if self.request.title:
            return self.request.title
        return self.draft.path.stem if self.draft else "New request"

    def edit(self, path: Path, value: object, *, typing: bool = False) -> None:
        """Set one field to a value or to what typed text means; typing merges into one step."""
        path = by_id(self.request, path)
        after = edit(self.request, path, value)
        if after == self.request:
            return
        title = str(field_at(self.request, path).title).lower()
        step = _Change(self, f"change {title}", after, path)
        step.typing = f"{path_text(path)}#{self._typing}" if typing else ""
        self.undo.push(step)

    def set_aside(self, path: Path, text: str) -> None:
        """Keep text that names nothing a field offers, beside the field’s value."""
        after = set_aside(self.request, path, text)
        if after != self.request:
            title = str(field_at(self.request, path).title).lower()
            self.undo.push(_Change(self, f"change {title}", after, path))

    def end_typing(self) -> None:
        """Focus has left a field: what is typed next is a new step."""
        self._typing += 1

    def accept(self, finding: Finding, reason: str, date: datetime.date) -> None:
        """Accept a finding with a reason, or take that back where the reason is empty."""
        after = accept(self.request, finding, reason, date)
        self.undo.push(_Change(self, "accept a finding", after, ()))

    def insert(self, path: Path, item: Item, name: str, position: int | None = None) -> str:
        """Insert a list item as one step; its id."""
        after, new = insert(self.request, path, item, position)
        self.undo.push(_Change(self, f"add {name}", after, (*path, new)))
        return new

    def remove(self, path: Path, name: str) -> None:
        """Remove a list item as one step."""
        self.undo.push(_Change(self, f"remove {name}", remove(self.request, path), path))

    def move(self, path: Path, position: int, name: str) -> None:
        """Move a list item as one step."""
        after = move(self.request, path, position)
        if after != self.request:
            self.undo.push(_Change(self, f"move {name}", after, path))

    def show(self, request: FundingRequest, path: Path) -> None:
        """Make a value the present one; called by undo steps alone."""
        self.request = request
        self.changed.emit(path)

    def replace(self, request: FundingRequest, what: str) -> None:
        """Make another state the present one, as one step."""
        self.undo.push(_Change(self, what, request, ()))

    def set_saving(self, *, saving: bool) -> None:
        """A save has begun, or ended."""
        self.saving = saving
        self.stored.emit()

    def saved(self, draft: Draft, request: FundingRequest) -> None:
        """A file now holds what the draft said when the save began."""
        self.draft, self._saved, self.problem = draft, request, ""
        self.read_only = draft.read_only_reason
        self.saved_at = datetime.datetime.now()
        self.set_saving(saving=False)

    def not_saved(self, problem: str) -> None:
        """The save failed; the sentence stays in the header."""
        self.problem = problem
        self.set_saving(saving=False)

    def built_on(self, theirs: Draft) -> None:
        """What somebody else saved is what the next save goes over."""
        self.draft, self._saved = theirs, theirs.request

    def text_of(self, path: Path) -> str | None:
        """The text typed into a field that gave no value, or None."""
        wanted = path_text(path)
        return next((u.text for u in self.request.unread if u.path == wanted), None)


def recovered(copy: Recovered) -> Session:
    """The session of a recovery copy: over its file where that is still what was typed upon."""
    if copy.request is None or copy.base is None:
        raise UserError(copy.problem)
    path = copy.base.path
    if path and path.is_file() and not copy.file_changed:
        return Session(load(path), copy.request, copy.base)
    return Session(None, copy.request, copy.base)


def _written_at(draft: Draft | None) -> datetime.datetime | None:
    """When the file was last written, in local time."""
    if draft is None:
        return None
    with contextlib.suppress(OSError):
        return datetime.datetime.fromtimestamp(draft.path.stat().st_mtime)
    return None
