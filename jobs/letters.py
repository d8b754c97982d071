"""The letters of a draft, what the checks say of it, and what a filled letter looks like.

What composes, checks and fills is loaded with the first use of it: a window asks once it is there.
"""

import datetime
from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING

from data.facts import read_facts
from models.finding import Finding, Severity
from models.letter import Letter
from models.letter_settings import OwnFile
from models.request import FundingRequest

if TYPE_CHECKING:
    from templates.outline import OutlineBlock

KEPT = 4
"""Drafts whose packet is kept: the preview, the review and the export ask for the same, a public
version besides."""


def letter_date(
    request: FundingRequest, today: datetime.date, asked: datetime.date | None = None
) -> datetime.date:
    """The date of the letters: the one asked for, else the draft’s, else today."""
    return asked or request.letter.date or today


@lru_cache(maxsize=KEPT)
def letters(request: FundingRequest, date: datetime.date) -> tuple[Letter, ...]:
    """Every document of the packet: letters, grant requests, the phone sheet."""
    from drafting.packet import compose_all  # noqa: PLC0415  the window paints first

    return compose_all(request, read_facts(), date)


def public_letters(
    request: FundingRequest, left: FundingRequest, date: datetime.date
) -> tuple[Letter, ...]:
    """The documents of a draft’s public version, each saying what is left out.

    Args:
        request: the whole draft.
        left: its public version.
        date: the date of the documents.

    Raises:
        UserError: words typed in them name an item or partner that is left out.
    """
    from drafting.public.guard import require_left_out  # noqa: PLC0415  as above
    from drafting.public.remark import remark, with_remark  # noqa: PLC0415  as above

    made = letters(left, date)
    require_left_out(request, made)
    return tuple(with_remark(letter, remark(request)) for letter in made)


def public_packet(
    request: FundingRequest, date: datetime.date
) -> tuple[tuple[Letter, ...], tuple[Finding, ...]]:
    """The documents of a draft’s public version, and what the checks find in that.

    Raises:
        UserError: as `public_letters`.
    """
    left = public_version(request, date)
    return public_letters(request, left, date), findings(left, date)


def public_version(request: FundingRequest, date: datetime.date) -> FundingRequest:
    """The draft without what is marked law-enforcement sensitive."""
    from drafting.public import version  # noqa: PLC0415  as above

    return version.public_version(request, read_facts(), date)


def letter(request: FundingRequest, date: datetime.date, kind: str, subject: str) -> Letter | None:
    """One document of the packet; None where it has none such."""
    from drafting.packet import compose_one  # noqa: PLC0415  as above

    return compose_one(request, read_facts(), date, kind, subject)


@lru_cache(maxsize=KEPT)
def findings(request: FundingRequest, date: datetime.date) -> tuple[Finding, ...]:
    """What all checks find, errors first."""
    from drafting.findings import findings as all_of  # noqa: PLC0415  as above

    return all_of(request, read_facts(), date)


def open_errors(found: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Errors that nobody accepted with a reason."""
    return tuple(f for f in found if f.severity is Severity.ERROR and not f.accepted)


def in_the_way(
    found: tuple[Finding, ...], documents: Iterable[tuple[str, str]]
) -> tuple[Finding, ...]:
    """The open errors that stop the export of documents, each given by kind and subject."""
    wanted = tuple(documents)
    return tuple(error for error in open_errors(found) if any(error.concerns(*d) for d in wanted))


def preview(letter: Letter, own: OwnFile | None = None) -> "tuple[OutlineBlock, ...]":
    """The filled document read back, every run with its origin; on the agency’s own file or ours.

    Raises:
        UserError: the agency’s own file is not on this computer, or cannot be filled.
    """
    if own:
        from jobs.templates import paper, preview_on  # noqa: PLC0415  as above

        if (found := paper(own)).prints(letter):
            return preview_on(letter, found)
    from templates.fill import fill  # noqa: PLC0415  as above
    from templates.outline import outline  # noqa: PLC0415  as above

    return outline(fill(letter, marks=True), letter)
