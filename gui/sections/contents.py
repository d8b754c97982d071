"""The sections in the order of the list, each with its words.

Their pages are loaded when they are first opened: most starts open one or two.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from gui.dialogs import Files
from gui.sections.section import Section, State
from gui.session import Session

if TYPE_CHECKING:
    from gui.sections.evidence import EvidencePage
    from gui.sections.groups import AgencyPage, FundingPage
    from gui.sections.letter import LetterPage
    from gui.sections.lists import AddresseesPage, PartnersPage
    from gui.sections.needs import NeedsPage
    from gui.sections.plan import PlanPage
    from gui.sections.review import ReviewPage
    from jobs.export import Exported


class AgencySection(Section["AgencyPage"]):
    """Who asks."""

    title, root, icon = "Agency profile", "agency", "agency"
    help = (
        "What stands here is printed in every letter: who you are, where you are, who signs, and "
        "who answers the telephone. The first paragraph about your place comes from “Its place”."
    )

    def __init__(self, session: Session, files: Files) -> None:
        super().__init__(session)
        self._files = files

    def make(self) -> "AgencyPage":
        from gui.sections.groups import AgencyPage  # noqa: PLC0415  when first opened

        return AgencyPage(self.session, self._files)


class NeedsSection(Section["NeedsPage"]):
    """Everything about what the department needs."""

    title, root, icon = "Needs", "needs", "needs"
    help = (
        "The table is printed in each letter. Say what each item does against fentanyl, and what "
        "its cost rests on: a figure without a basis cannot be defended on the phone."
    )
    adds = "Need"

    def detail(self) -> str:
        return counted(self.session.request.needs, "item")

    def make(self) -> "NeedsPage":
        from gui.sections.needs import NeedsPage  # noqa: PLC0415  when first opened

        return NeedsPage(self.session)


class EvidenceSection(Section["EvidencePage"]):
    """What the letters may argue with."""

    title, root, icon = "Evidence", "evidence", "evidence"
    help = (
        "Your own counts come first: two years of one count say more than any brief. For each "
        "argument of the brief the program chooses what suits the office; your word goes before it."
    )
    adds = "Local figure"

    def make(self) -> "EvidencePage":
        from gui.sections.evidence import EvidencePage  # noqa: PLC0415  when first opened

        return EvidencePage(self.session)


class PartnersSection(Section["PartnersPage"]):
    """Agencies that work with this one."""

    title, root, icon = "Partners", "partners", "partners"
    help = (
        "The brief’s third point is that agencies must work together. Letters name only partners "
        "that may be named; a partner marked sensitive is in no document."
    )
    adds = "Partner"

    def detail(self) -> str:
        return counted(self.session.request.partners, "partner")

    def make(self) -> "PartnersPage":
        from gui.sections.lists import PartnersPage  # noqa: PLC0415  when first opened

        return PartnersPage(self.session)


class FundingSection(Section["FundingPage"]):
    """What the agency can pay itself, and the terms of the request."""

    title, root, icon = "Funding", "funding", "funding"
    help = (
        "The yearly set-aside gives the years it would take to save for the largest item. Price "
        "growth is your own assumption: leave it empty and the letters say prices as of today."
    )

    def make(self) -> "FundingPage":
        from gui.sections.groups import FundingPage  # noqa: PLC0415  when first opened

        return FundingPage(self.session)


class AddresseesSection(Section["AddresseesPage"]):
    """Who the letters go to; no name ships, and each is confirmed here."""

    title, root, icon = "Addressees", "addressees", "addressees"
    help = (
        "Each office is asked only for what it can do: choose its steps, and for a step the needs "
        "it concerns. No name ships with the program: enter it, and confirm that the person "
        "holds the office."
    )
    adds = "Addressee"

    def detail(self) -> str:
        """How many names are confirmed."""
        all_of_them = self.session.request.addressees
        return f"{sum(each.checked_on is not None for each in all_of_them)} of {len(all_of_them)}"

    def make(self) -> "AddresseesPage":
        from gui.sections.lists import AddresseesPage  # noqa: PLC0415  when first opened

        return AddresseesPage(self.session)


class LetterSection(Section["LetterPage"]):
    """What all letters of the packet share."""

    title, root, icon = "Letter", "letter", "letter"
    help = (
        "Leave out or move whole parts, or change the words of one paragraph. Values of your form "
        "stay live in changed paragraphs; “Reset to standard text” brings the program’s words back."
    )

    def __init__(self, session: Session, files: Files) -> None:
        super().__init__(session)
        self._files = files

    def make(self) -> "LetterPage":
        from gui.sections.letter import LetterPage  # noqa: PLC0415  when first opened

        return LetterPage(self.session, self._files)


class PlanSection(Section["PlanPage"]):
    """What must be done by when."""

    title, root, icon = "Plan", "plan", "plan"
    help = (
        "From the deadline backwards: agenda, vote or tribal council resolution, counsel, finance, "
        "registrations, partners’ signatures, the State’s earlier date. Days without a source are "
        "assumed: type your own over them. The Timetable prints the list on one page."
    )

    def make(self) -> "PlanPage":
        from gui.sections.plan import PlanPage  # noqa: PLC0415  when first opened

        return PlanPage(self.session)


class ReviewSection(Section["ReviewPage"]):
    """The last page before the documents leave."""

    title, icon = "Review and export", "review"
    help = (
        "Fix what stops the export, decide about the rest, tick what to make. Accept a finding "
        "with a reason where you know better: the reason stays in the draft."
    )

    wanted = Signal(tuple)
    """The way to a field was asked for."""
    export_asked = Signal()
    drafts_asked = Signal()
    """The documents are to be made although errors are open."""
    acceptance_asked = Signal(object)
    """A finding is to be accepted, or taken back."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._made = 0

    def state(self) -> State:
        return State.OPEN if self._made else State.NONE

    def detail(self) -> str:
        return f"{self._made} made"

    def show_made(self, made: "tuple[Exported, ...]") -> None:
        """The files that were written."""
        self._made = len(made)
        self.page.show_made(made)

    def make(self) -> "ReviewPage":
        from gui.sections.review import ReviewPage  # noqa: PLC0415  when first opened

        page = ReviewPage(self.session)
        page.wanted.connect(self.wanted)
        page.export_asked.connect(self.export_asked)
        page.drafts_asked.connect(self.drafts_asked)
        page.acceptance_asked.connect(self.acceptance_asked)
        return page


def counted(items: tuple[object, ...], noun: str) -> str:
    """`1 item`, `7 items`."""
    return f"{len(items)} {noun}{'' if len(items) == 1 else 's'}"
