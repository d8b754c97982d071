"""The brief’s arguments: exact words, a switch of three values, an order, where each is used."""

import datetime
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from data.facts import read_facts
from drafting.claims import SECTIONS
from drafting.guards import months_between
from drafting.wording import date
from gui.choice import QuietBox
from gui.parts import frame, label
from gui.sections.shortening import Shortening
from gui.session import Session
from jobs.letters import letter_date
from models.base import Path
from models.evidence import ArgumentChoice, Use
from models.facts import Claim, ClaimKind
from models.letter import Letter

_PATH: Path = ("evidence", "arguments")


class Arguments(QFrame):
    """Each printable claim in the brief’s own order."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._boxes: dict[str, QuietBox] = {}
        self._shortenings: dict[str, Shortening] = {}
        self._places: dict[str, QLabel] = {}
        self._used: dict[str, tuple[str, ...]] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        brief = read_facts().brief
        self._claims = {claim.id: claim for claim in brief.claims}
        layout.addWidget(label(f"{brief.about_publisher}. {brief.speaker_left}.", "hint"))
        order = "Arguments set to “Use” come in the order you give them: Alt+Up and Alt+Down"
        layout.addWidget(label(order, "hint"))
        self._printable = {claim for section in SECTIONS.values() for claim in section} | {"B4.6"}
        self._waiting = [claim for claim in brief.claims if claim.id in self._printable]
        self._rows = layout
        session.changed.connect(lambda _path: self._refresh())
        QTimer.singleShot(1, self, self._fill)  # at zero it would come before the paint

    @property
    def busy(self) -> bool:
        """Whether the arguments themselves are still to come."""
        return bool(self._waiting)

    def _fill(self) -> None:
        """Make the rows once the page is there: they are many, and most are out of sight."""
        waited_for = self.hasFocus()
        for claim in self._waiting:
            row = self._row(claim)
            self._rows.addWidget(row)
            row.show()
        self._waiting = []
        if waited_for:
            self.setFocus()  # the first argument’s, from now on
        self._refresh()

    def show_documents(self, documents: tuple[Letter, ...]) -> None:
        """Say of each argument which letters use it."""
        used: dict[str, dict[str, None]] = {}
        for document in documents:
            name = document.title.removeprefix("Letter to ")
            for block in document.blocks:
                for run in block.runs:
                    if run.origin.ref in self._printable:
                        used.setdefault(run.origin.ref, {})[name] = None
        self._used = {claim: tuple(names) for claim, names in used.items()}
        self._refresh()

    def shift(self, claim: str, by: int) -> None:
        """Move an argument earlier (-1) or later (1) among those set to “Use”."""
        order = [each.claim for each in self._own()]
        if claim not in order:
            return
        place = order.index(claim) + by
        if 0 <= place < len(order):
            order.insert(place, order.pop(order.index(claim)))
            others = tuple(each for each in self._choices() if each.use is not Use.USE)
            mine = sorted(self._own(), key=lambda each: order.index(each.claim))
            self._session.edit(_PATH, (*mine, *others))

    def _choices(self) -> tuple[ArgumentChoice, ...]:
        return self._session.request.evidence.arguments

    def _choice(self, claim: str) -> ArgumentChoice:
        mine = (each for each in self._choices() if each.claim == claim)
        return next(mine, ArgumentChoice(claim=claim))

    def _own(self) -> list[ArgumentChoice]:
        return [each for each in self._choices() if each.use is Use.USE]

    def _row(self, claim: Claim) -> QFrame:
        row = frame("")
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 4, 0, 4)
        line.addLayout(self._words(claim), 1)
        line.addLayout(self._switch(claim))
        for keys, by in (("Alt+Up", -1), ("Alt+Down", 1)):
            shortcut = QShortcut(QKeySequence(keys), row)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self.shift, claim.id, by))
        return row

    def _words(self, claim: Claim) -> QVBoxLayout:
        words = QVBoxLayout()
        words.addWidget(label(f"{claim.part.capitalize()}: {claim.statement}"))
        if claim.quotations:
            words.addWidget(self._shortening(claim))
        for text in (claim.caution, _freshness(claim, self._session)):
            if text:
                words.addWidget(label(text, "warning"))
        self._places[claim.id] = label("", "hint")
        words.addWidget(self._places[claim.id])
        return words

    def _shortening(self, claim: Claim) -> Shortening:
        made = self._shortenings[claim.id] = Shortening(claim)
        made.typed.connect(partial(self._reword, claim.id))
        made.left.connect(self._session.end_typing)
        return made

    def _switch(self, claim: Claim) -> QVBoxLayout:
        box = QuietBox()
        box.addItems([use.label for use in Use])
        box.setAccessibleName(f"Use in letter: {claim.statement}")
        suits = ", ".join(office.label for office in claim.persuades) or "nobody in particular"
        box.setToolTip(f"Used to argue: {claim.argues}. Meant for: {suits}.")
        box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        box.activated.connect(lambda index: self._choose(claim.id, list(Use)[index]))
        self._boxes[claim.id] = box
        if not self.focusProxy():
            self.setFocusProxy(box)
        side = QVBoxLayout()
        side.addWidget(box)
        side.addStretch()
        return side

    def _choose(self, claim: str, use: Use) -> None:
        self._put(ArgumentChoice(claim=claim, use=use, words=self._choice(claim).words))

    def _reword(self, claim: str, words: str) -> None:
        words = "" if words in self._claims[claim].quotations else words
        mine = ArgumentChoice(claim=claim, use=self._choice(claim).use, words=words)
        self._put(mine, typing=True)

    def _put(self, mine: ArgumentChoice, *, typing: bool = False) -> None:
        """Store the word on one claim; one that says nothing is dropped."""
        known = [each.claim for each in self._choices()]
        if mine == ArgumentChoice(claim=mine.claim):
            after = [each for each in self._choices() if each.claim != mine.claim]
        elif typing and mine.claim in known:
            after = [mine if each.claim == mine.claim else each for each in self._choices()]
        else:
            after = [*(each for each in self._choices() if each.claim != mine.claim), mine]
        self._session.edit(_PATH, tuple(after), typing=typing)

    def _refresh(self) -> None:
        chosen = {each.claim: each.use for each in self._choices()}
        order = [each.claim for each in self._own()]
        for claim, shortening in self._shortenings.items():
            shortening.show_words(self._choice(claim).words)
        for claim, box in self._boxes.items():
            box.setCurrentIndex(list(Use).index(chosen.get(claim, Use.AUTO)))
            used = self._used.get(claim, ())
            place = f"Number {order.index(claim) + 1} of {len(order)}. " if claim in order else ""
            where = f"Used in: {'; '.join(used)}" if used else "Not used in any letter"
            self._places[claim].setText(place + where)


def _freshness(claim: Claim, session: Session) -> str:
    """A figure of the brief that is old at the letter’s date says so."""
    facts = read_facts()
    day = letter_date(session.request, datetime.date.today())
    months = months_between(facts.brief.published, day)
    if ClaimKind.FIGURE not in claim.kinds or months <= facts.thresholds.stale_months:
        return ""
    return f"Published {date(facts.brief.published)}. Check whether newer figures exist."
