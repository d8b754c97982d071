"""Evidence: what the department does and counted, and the brief’s arguments with a switch."""

from gui.form import Form
from gui.parts import card, label
from gui.row import Row
from gui.sections.arguments import Arguments
from gui.sections.items import Items
from gui.sections.kinds import Kind
from gui.sections.message import Message
from gui.sections.page import Page, scrolled
from gui.session import Session
from models.base import Path
from models.evidence import LocalFigure
from models.letter import Letter

FIGURE = Kind(
    noun="figure",
    make=lambda _evidence: LocalFigure(),
    name=lambda figure: figure.measure,
    fields=(
        ("measure", 4),
        ("value", 2),
        ("unit", 2),
        ("start", 2),
        ("end", 2),
        ("source", 2),
        ("checked_on", 2),
        ("counted", 2),
        ("counted_by", 2),
        ("before", 2),
        ("sensitive", 2),
    ),
    checked="I checked today that no newer figure exists",
    empty="No figure of your own yet. Two years of one count say more than any brief.",
)


class EvidencePage(Page):
    """What the letters may argue with."""

    root = "evidence"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._form = Form(session, ("evidence",))
        self._form.row("activity", 4)
        self._form.row("state_deaths", 4)
        self._form.arrange()
        self._figures = Items(session, ("evidence", "figures"), FIGURE)
        self._figures.rebound.connect(self.say_messages)
        self._figures.removed.connect(self.removed)
        self.arguments = Arguments(session)
        scrolled(
            self,
            label("What do the letters argue with?", "title"),
            card("Your own work", self._form),
            card("Figures of your own", self._figures),
            card("Arguments of the policy brief", self.arguments),
        )

    @property
    def busy(self) -> bool:
        return self.arguments.busy

    def add(self) -> None:
        self._figures.add()

    def rows(self) -> list[Row]:
        return [*self._form.rows(), *self._figures.rows()]

    def messages(self) -> list[Message]:
        return self._figures.messages()

    def show_documents(self, documents: tuple[Letter, ...], _shown: Letter | None) -> None:
        """Say of each argument which letters use it."""
        self.arguments.show_documents(documents)

    def go_to(self, path: Path) -> bool:
        if path[:1] != ("evidence",):
            return False
        self._figures.choose_for(path)
        if not super().go_to(path):
            self.arguments.setFocus()
        return True
