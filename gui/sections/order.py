"""The sections of a window: by name, and in the order of the list."""

from typing import Any

from gui.dialogs import Files
from gui.sections.contents import (
    AddresseesSection,
    AgencySection,
    EvidenceSection,
    FundingSection,
    LetterSection,
    NeedsSection,
    PartnersSection,
    PlanSection,
    ReviewSection,
)
from gui.sections.section import Section
from gui.session import Session
from models.base import Path

AGENCY, NEEDS = 0, 1
"""Places of the sections a window begins with: who asks is asked first."""


class Sections:
    """Every section once; each knows the title of the one that comes next."""

    def __init__(self, session: Session, files: Files) -> None:
        self.needs, self.review = NeedsSection(session), ReviewSection(session)
        self.evidence, self.letter = EvidenceSection(session), LetterSection(session, files)
        self.in_order: tuple[Section[Any], ...] = (
            AgencySection(session, files),
            self.needs,
            self.evidence,
            PartnersSection(session),
            FundingSection(session),
            AddresseesSection(session),
            self.letter,
            PlanSection(session),
            self.review,
        )
        for place in range(1, len(self.in_order)):
            self.in_order[place - 1].next = self.in_order[place].title

    def place(self, section: Section[Any]) -> int:
        """Where a section stands in the list, from 0."""
        return self.in_order.index(section)

    def with_field(self, path: Path) -> Section[Any] | None:
        """The section that edits a path, or None."""
        mine = (each for each in self.in_order if each.root and path[:1] == (each.root,))
        return next(mine, None)

    def adding(self, what: str) -> Section[Any] | None:
        """The section that the Insert menu adds an item to, or None."""
        return next((each for each in self.in_order if each.adds == what), None)
