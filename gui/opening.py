"""The questions on the way from a draft’s file to its window."""

import contextlib
import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QWidget

from gui.dialogs import read_text
from gui.locks import Holder, Lock
from gui.parts import PROGRAM, ask, tell
from gui.session import Session, recovered
from gui.versions import in_words
from jobs.recovery import differs, told
from models.errors import UserError
from models.request import FundingRequest
from models.text import moment_in_words
from storage.damage import Damaged
from storage.drafts import Draft, EditedByHand, load
from storage.envelope import new_id
from storage.journal import decline
from storage.recovery import Base, Recovered

_REFUSED = "This draft can’t be opened"
_READ, _COPY, _UNLOCK, _CANCEL = "Open to read", "Make a copy", "Unlock anyway", "Cancel"


@dataclass(frozen=True)
class Opened:
    """What a window is made of: the draft, its lock, and a word about how it was left."""

    session: Session
    lock: Lock | None = None
    notice: str = ""


def open_draft(path: Path, parent: QWidget | None, copies: Iterable[Recovered]) -> Opened | None:
    """The draft of a file, after the questions it raises; None where it is not to be opened.

    Args:
        path: the file.
        parent: the window that the questions stand before, if there is one yet.
        copies: what crashes left behind; one of this very file is offered.
    """
    try:
        draft = load(path)
    except EditedByHand as problem:
        if ask(parent, PROGRAM, str(problem), "", ("Open anyway", _CANCEL)) == _CANCEL:
            return None
        draft = load(path, accept_edited=True)
    except Damaged as problem:
        return _from_backup(problem, parent)
    except UserError as problem:
        tell(parent, PROGRAM, _REFUSED, str(problem))
        return None
    lock = Lock(path)
    left, holder = lock.left, lock.take()
    if holder:
        return _held(draft, holder, lock, parent)
    session = _with_recovered(draft, copies, parent)
    if session is None:
        lock.release()
        return None
    return Opened(session, lock, "The last session did not close properly." if left else "")


def copy_of(request: FundingRequest) -> Session:
    """A new draft that has been saved nowhere yet."""
    return Session(request=request, recovered=Base(new_id()))


def _held(draft: Draft, holder: Holder, lock: Lock, parent: QWidget | None) -> Opened | None:
    """Somebody has it open: look at it, work on a copy, or not at all."""
    since = f" at {moment_in_words(holder.since)}" if holder.since else ""
    more = f"It was opened on {holder.computer}{since}. You can look at it, or work on a copy."
    choices = (_READ, _COPY, *((_UNLOCK,) if holder.elsewhere else ()), _CANCEL)
    if holder.elsewhere:
        more += " It may have been left by a crash."
    answer = ask(parent, PROGRAM, "This draft is open elsewhere", more, choices)
    if answer == _COPY:
        return Opened(copy_of(draft.request))
    if answer == _UNLOCK:
        lock.break_open()
        lock.take()
        return Opened(Session(draft), lock)
    if answer == _READ:
        session = Session(draft)
        session.read_only = session.read_only or (
            f"“{draft.path.name}” is open on {holder.computer}; use “Save as” to keep changes."
        )
        return Opened(session)
    return None


def _with_recovered(
    draft: Draft, copies: Iterable[Recovered], parent: QWidget | None
) -> Session | None:
    """The draft as saved, or as a recovery copy of it says; None where neither is wanted."""
    found = next((each for each in copies if each.base and each.base.id == draft.id), None)
    if found is None or found.base is None or not _same_place(found.base.path, draft.path):
        return Session(draft)
    choices = ("Open recovered copy", "See differences", "Open the file as saved", _CANCEL)
    while True:
        answer = ask(parent, PROGRAM, "Recovered work was found", told(found), choices)
        if answer == choices[0]:
            return recovered(found)
        if answer == choices[2]:
            with contextlib.suppress(UserError):  # it stays, and is offered again
                decline(found.base, datetime.datetime.now(datetime.UTC))
            return Session(draft)
        if answer == _CANCEL:
            return None
        read_text(parent, "The file → the recovered copy", in_words(differs(found)))


def _same_place(one: Path | None, other: Path) -> bool:
    return one is not None and one.resolve() == other.resolve()


def _from_backup(problem: Damaged, parent: QWidget | None) -> Opened | None:
    """The newest whole version of a damaged draft, unsaved, if it is wanted."""
    if not problem.versions:
        tell(parent, PROGRAM, _REFUSED, str(problem))
        return None
    newest = problem.versions[0]
    choices = (f"Open version from {moment_in_words(newest.time)}", _CANCEL)
    if ask(parent, PROGRAM, _REFUSED, str(problem), choices) == _CANCEL:
        return None
    return Opened(copy_of(load(newest.path).request))
