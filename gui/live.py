"""The letter and the findings kept up with the draft, off the GUI thread."""

import datetime
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from gui.work import Worker
from jobs.letters import findings, letter, letter_date, letters, preview
from models.finding import Finding
from models.letter import Letter
from models.request import FundingRequest

if TYPE_CHECKING:
    from templates.outline import OutlineBlock

PAUSE_MS = 200
"""What is not in sight waits for a pause in typing, so that it takes no time from what is."""

_NOTHING = FundingRequest()


@dataclass(frozen=True)
class Picture:
    """All documents, and the chosen one read back from its file."""

    letters: tuple[Letter, ...]
    blocks: "tuple[OutlineBlock, ...]"
    index: int
    """Which one was chosen."""


def shown_first(
    request: FundingRequest, today: datetime.date, before: tuple[Letter, ...], index: int
) -> Picture | None:
    """The chosen document alone, the others as they were before; None where it is not there."""
    if index >= len(before):
        return None
    old = before[index]
    new = letter(request, letter_date(request, today), old.kind, old.subject)
    if new is None:
        return None
    blocks = preview(new, request.letter.own_file)
    return Picture((*before[:index], new, *before[index + 1 :]), blocks, index)


def everything(
    request: FundingRequest, today: datetime.date, first: Picture | None, index: int
) -> tuple[Picture, tuple[Finding, ...]]:
    """All documents and what the checks found; the chosen one is filled only if it is not yet."""
    date = letter_date(request, today)
    made = letters(request, date)
    chosen = made[min(index, len(made) - 1)] if made else None
    if first and first.letters[index] == chosen:
        blocks = first.blocks
    else:
        blocks = preview(chosen, request.letter.own_file) if chosen else ()
    return Picture(made, blocks, index), findings(request, date)


class Live(QObject):
    """Asked after every change: the document in sight first, then the others and the checks."""

    drawn = Signal(object)
    found = Signal(tuple)
    failed = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._first, self._rest = Worker(self), Worker(self)
        self._first.done.connect(self._drawn_first)
        self._rest.done.connect(self._all_drawn)
        for worker in (self._first, self._rest):
            worker.failed.connect(lambda problem: self.failed.emit(str(problem)))
        self._timer, self._pause = QTimer(self), QTimer(self)
        for timer, then in ((self._timer, self._ask), (self._pause, self._ask_rest)):
            timer.setSingleShot(True)
            timer.timeout.connect(then)
        self._made: Picture | None = None
        self._wanted: tuple[FundingRequest, int] = (_NOTHING, 0)
        self._known: tuple[Letter, ...] = ()

    @property
    def settled(self) -> bool:
        """Whether the last picture shows the draft as it is."""
        waiting = self._timer.isActive() or self._pause.isActive()
        return not (waiting or self._first.busy or self._rest.busy)

    def ask(self, request: FundingRequest, index: int, *, at_once: bool = False) -> None:
        """Draw a draft, together with what else changes in the same moment.

        One that is drawn is drawn again only `at_once`, as for another document.
        """
        if request is self._wanted[0] and index == self._wanted[1] and not at_once:
            return
        self._wanted = (request, index)
        self._pause.stop()
        self._timer.start(0)

    def stop(self) -> None:
        """Let what runs come to its end, and begin nothing new."""
        self._timer.stop()
        self._pause.stop()
        self._first.wait()
        self._rest.wait()

    def _ask(self) -> None:
        request, index = self._wanted
        self._first.ask(partial(shown_first, request, datetime.date.today(), self._known, index))

    def _drawn_first(self, made: Picture | None) -> None:
        if made and made.index != self._wanted[1]:
            return  # another one was chosen meanwhile, and is asked for
        if made:
            self.drawn.emit(made)
        self._made = made
        if not self._timer.isActive():
            self._pause.start(PAUSE_MS if made else 0)

    def _ask_rest(self) -> None:
        request, index = self._wanted
        self._rest.ask(partial(everything, request, datetime.date.today(), self._made, index))

    def _all_drawn(self, answer: tuple[Picture, tuple[Finding, ...]]) -> None:
        made, found = answer
        self._known = made.letters
        if made.index == self._wanted[1] and not self._first.busy:  # else a newer one comes
            self.drawn.emit(made)
        self.found.emit(found)
