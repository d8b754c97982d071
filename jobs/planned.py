"""What an export would make, and what stops it: one answer for the command line and the window."""

import datetime
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from jobs.letters import (
    findings,
    in_the_way,
    letters,
    open_errors,
    public_packet,
)
from models.errors import UserError
from models.finding import Finding
from models.letter import Letter
from models.request import FundingRequest

if TYPE_CHECKING:
    from jobs.templates import Paper


class Existing(Enum):
    """What to do with a file of the same name."""

    REFUSE = "refuse"
    KEEP_BOTH = "keep both"
    REPLACE = "replace"


class OpenErrors(UserError):
    """The draft has errors that nobody accepted; nothing was written."""


@dataclass(frozen=True)
class Wanted:
    """Which documents to export (all, where nothing is chosen), and what may stand in the way."""

    kinds: tuple[str, ...] = ()
    addressees: tuple[str, ...] = ()
    existing: Existing = Existing.REFUSE
    despite_errors: bool = False
    """Documents in which errors are open are made too, and marked as drafts."""
    mark_draft: bool = False
    """Marked as drafts although no error is open."""
    documents: tuple[tuple[str, str], ...] = ()
    """Kind and subject of each."""

    template: "Paper | None" = None
    """The agency’s own Word file, for letters; else the one that the draft names."""

    public: bool = False
    """Without what is marked law-enforcement sensitive."""

    def takes(self, letter: Letter) -> bool:
        """Whether a document is among the chosen."""
        return (
            (not self.kinds or letter.kind in self.kinds)
            and (not self.addressees or letter.subject in self.addressees)
            and (not self.documents or (letter.kind, letter.subject) in self.documents)
        )


EVERYTHING = Wanted()
"""Every document of the draft, where nothing is in its way."""


@dataclass(frozen=True)
class Planned:
    """The documents that are wanted, and what the checks found."""

    letters: tuple[Letter, ...]
    found: tuple[Finding, ...]

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The open errors that stop them; where there are none of them, those of the draft."""
        keys = [(each.kind, each.subject) for each in self.letters]
        return in_the_way(self.found, keys) if keys else open_errors(self.found)

    @property
    def stopped(self) -> str:
        """How many errors stop them, in words; empty where none does."""
        count = len(self.errors)
        return "" if not count else "1 error is open" if count == 1 else f"{count} errors are open"

    def require_none_open(self) -> None:
        """Raise OpenErrors where errors stop the documents."""
        if self.errors:
            first = self.errors[0].message
            raise OpenErrors(f"{self.stopped}, such as: {first}. Nothing was written.")


def planned(request: FundingRequest, date: datetime.date, wanted: Wanted) -> Planned:
    """Which documents of a draft are wanted, in which version, and what was found in it.

    Raises:
        UserError: words of a public document name what it leaves out.
    """
    packet, found = (
        public_packet(request, date)
        if wanted.public
        else (letters(request, date), findings(request, date))
    )
    return Planned(tuple(letter for letter in packet if wanted.takes(letter)), found)


def is_draft(document: tuple[str, str], found: tuple[Finding, ...], *, marked: bool) -> bool:
    """Whether a document, by kind and subject, is a draft: marked as one, or with open errors."""
    return marked or bool(in_the_way(found, (document,)))


def as_wanted(letter: Letter, found: tuple[Finding, ...], wanted: Wanted) -> Letter:
    """The document, marked as a draft where that is wanted or errors are open in it."""
    from drafting.draft_mark import as_draft  # noqa: PLC0415  a window paints without it

    draft = is_draft((letter.kind, letter.subject), found, marked=wanted.mark_draft)
    return as_draft(letter, found) if draft else letter
