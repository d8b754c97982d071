"""Evidence: what the department does and counted, and the brief’s arguments with a switch."""

from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QVBoxLayout

from data.facts import read_facts
from drafting.claims import SECTIONS
from gui.form import Form, Row
from gui.parts import frame, label
from gui.sections.groups import card
from gui.sections.items import Items, Kind
from gui.sections.section import Section, page
from gui.session import Session
from models.base import Path
from models.evidence import ArgumentChoice, LocalFigure, Use
from models.facts import Claim

FIGURE = Kind(
    noun="figure",
    make=LocalFigure,
    name=lambda figure: figure.measure,
    fields=(
        ("measure", 4),
        ("value", 1),
        ("unit", 1),
        ("before", 2),
        ("start", 1),
        ("end", 1),
        ("checked_on", 2),
        ("source", 2),
        ("counted", 2),
        ("sensitive", 2),
    ),
    empty="No figure of your own yet. Two years of one count say more than any brief.",
)
_PATH: Path = ("evidence", "arguments")


class EvidenceSection(Section):
    """What the letters may argue with."""

    title, root = "Evidence", "evidence"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._form = Form(session, ("evidence",))
        self._form.row("activity", 4)
        self._form.row("state_deaths", 4)
        self._form.arrange()
        self._figures = Items(session, ("evidence", "figures"), FIGURE)
        self._switches = Arguments(session)
        self._scroll = page(
            self,
            label("What do the letters argue with?", "title"),
            card("Your own work", self._form),
            card("Figures of your own", self._figures),
            card("Arguments of the policy brief", self._switches),
        )

    def rows(self) -> list[Row]:
        return [*self._form.rows(), *self._figures.rows()]

    def go_to(self, path: Path) -> bool:
        if path[:1] != ("evidence",):
            return False
        self._figures.choose_for(path)
        if not super().go_to(path):
            self._switches.setFocus()
        return True


class Arguments(QFrame):
    """Each printable claim with its exact words, and whether letters use it."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._boxes: dict[str, QComboBox] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        brief = read_facts().brief
        layout.addWidget(label(f"{brief.about_publisher}. {brief.speaker_left}.", "hint"))
        printable = {claim for section in SECTIONS.values() for claim in section} | {"B4.6"}
        for claim in brief.claims:
            if claim.id in printable:
                layout.addWidget(self._row(claim))
        session.changed.connect(lambda _path: self._refresh())
        self._refresh()

    def _row(self, claim: Claim) -> QFrame:
        box = QComboBox()
        box.addItems([use.label for use in Use])
        box.setAccessibleName(f"Use in letter: {claim.statement}")
        box.activated.connect(lambda index: self._choose(claim.id, list(Use)[index]))
        self._boxes[claim.id] = box
        if not self.focusProxy():
            self.setFocusProxy(box)
        words = QVBoxLayout()
        words.addWidget(label(f"Takeaway {claim.takeaway}: {claim.statement}"))
        for quotation in claim.quotations:
            words.addWidget(label(f"“{quotation}”", "hint"))
        if claim.caution:
            words.addWidget(label(claim.caution, "warning"))
        row = frame("")
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 4, 0, 4)
        line.addLayout(words, 1)
        line.addWidget(box)
        return row

    def _choose(self, claim: str, use: Use) -> None:
        others = [c for c in self._session.request.evidence.arguments if c.claim != claim]
        mine = [] if use is Use.AUTO else [ArgumentChoice(claim=claim, use=use)]
        self._session.edit(_PATH, (*others, *mine))

    def _refresh(self) -> None:
        chosen = {each.claim: each.use for each in self._session.request.evidence.arguments}
        for claim, box in self._boxes.items():
            box.setCurrentIndex(list(Use).index(chosen.get(claim, Use.AUTO)))
