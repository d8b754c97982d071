"""What every section of the window is: a title, a state in words, and a page made when needed."""

from enum import Enum
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Signal

from gui.sections.page import Page
from gui.session import Session
from models.finding import Finding, Severity
from models.letter import Letter

AnyPage = TypeVar("AnyPage", bound=Page)


class State(Enum):
    """How far a section is, as a sign."""

    NONE = "Not started"
    OPEN = "In progress"
    DONE = "Completed"
    PROBLEM = "There is a problem"


class Section(QObject, Generic[AnyPage]):
    """One entry of the section list. Its state is told from the draft, page or none."""

    title = ""
    icon = ""
    root = ""
    """The part of the draft it edits."""
    help = ""
    """What F1 says about it."""
    adds = ""
    """What the Insert menu calls an item of it."""

    continued = Signal()
    """The next section was asked for."""
    removed = Signal(str)
    """An item is gone; with its name."""
    turned_to = Signal(tuple)
    """Another item of its list is shown; with its path."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.session = session
        self.next = ""
        """The title of the section that comes next."""
        self._page: AnyPage | None = None
        self._to_fix = 0
        self._found: tuple[tuple[Finding, ...], bool] = (), False
        self._documents: tuple[tuple[Letter, ...], Letter | None] = (), None

    def make(self) -> AnyPage:
        """A new page; its module is loaded only here."""
        raise NotImplementedError

    @property
    def page(self) -> AnyPage:
        """The page; made, and told what is known, when it is first asked for."""
        if self._page is None:
            made = self._page = self.make()
            made.continued.connect(self.continued)
            made.removed.connect(self.removed)
            made.turned_to.connect(self.turned_to)
            made.foot.lead_to(self.next)
            made.show_documents(*self._documents)
            made.show_findings(self._found[0], checked=self._found[1])
        return self._page

    @property
    def busy(self) -> bool:
        """Whether its page still waits for what it shows."""
        return self._page is not None and self._page.busy

    def state(self) -> State:
        """How far the section is: a problem that was found goes before all else."""
        if self._to_fix:
            return State.PROBLEM
        if self.root in self.session.request.completed:
            return State.DONE
        return State.OPEN if self.started() else State.NONE

    def headline(self) -> str:
        """The section’s state in words, for the list."""
        state = self.state()
        if state is State.PROBLEM:
            return f"{state.value}: {self._to_fix} to fix"
        detail = self.detail() if state is State.OPEN else ""
        return f"{state.value} · {detail}" if detail else state.value

    def started(self) -> bool:
        """Whether anything stands in the section."""
        here = getattr(self.session.request, self.root)
        return bool(here != type(here)())

    def detail(self) -> str:
        """What is added to “In progress”, such as a count."""
        return ""

    def show_documents(self, documents: tuple[Letter, ...], shown: Letter | None) -> None:
        """What the draft gives now, as `Page.show_documents`."""
        self._documents = documents, shown
        if self._page:
            self._page.show_documents(documents, shown)

    def show_findings(self, findings: tuple[Finding, ...], *, checked: bool) -> None:
        """What the checks found; before a check only text that cannot be read is a problem."""
        mine = [f for f in findings if self.root and f.path[:1] == (self.root,) and not f.accepted]
        errors = [finding for finding in mine if finding.severity is Severity.ERROR]
        self._to_fix = sum(checked or finding.id == "U1" for finding in errors)
        self._found = findings, checked
        if self._page:
            self._page.show_findings(findings, checked=checked)
