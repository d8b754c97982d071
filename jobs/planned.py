"""What an export would make, and what stops it: one answer for the command line and the window."""

import datetime
from dataclasses import dataclass

from jobs.letters import (
    findings,
    in_the_way,
    letters,
    open_errors,
    public_packet,
)
from jobs.wanted import Wanted
from models.errors import UserError
from models.finding import Finding
from models.letter import Letter
from models.request import FundingRequest


class OpenErrors(UserError):
    """The draft has errors that nobody accepted; nothing was written."""


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

    def require_none_open(self) -> None:
        """Raise OpenErrors where errors stop the documents."""
        if self.errors:
            said, first = errors_in_words(self.errors), self.errors[0].message
            raise OpenErrors(f"{said}, such as: {first}. Nothing was written.")


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


def what_stops(request: FundingRequest, date: datetime.date, wanted: Wanted) -> tuple[Finding, ...]:
    """The open errors that stop documents which are wanted by name, without composing them.

    Raises:
        UserError: as `planned`, for a public version, which has to be composed.
    """
    if wanted.public:
        return planned(request, date, wanted).errors
    return in_the_way(findings(request, date), wanted.documents)


def errors_in_words(errors: tuple[Finding, ...]) -> str:
    """How many are open; empty where none is."""
    count = len(errors)
    return "" if not count else "1 error is open" if count == 1 else f"{count} errors are open"


def is_draft(document: tuple[str, str], found: tuple[Finding, ...], *, marked: bool) -> bool:
    """Whether a document, by kind and subject, is a draft: marked as one, or with open errors."""
    return marked or bool(in_the_way(found, (document,)))


def as_wanted(letter: Letter, found: tuple[Finding, ...], wanted: Wanted) -> Letter:
    """The document, marked as a draft where that is wanted or errors are open in it."""
    from drafting.draft_mark import as_draft  # noqa: PLC0415  a window paints without it

    draft = is_draft((letter.kind, letter.subject), found, marked=wanted.mark_draft)
    return as_draft(letter, found) if draft else letter
