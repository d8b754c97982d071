"""The whole packet: what each kind of document is composed by."""

import datetime
from collections.abc import Callable, Iterable

from drafting.case import Case
from drafting.compose import compose_letter, compose_letters, standard_blocks
from drafting.documents.narrative import narrative_case, narratives, standard_narrative
from drafting.documents.phone_sheet import phone_sheet
from drafting.documents.timetable import timetable
from drafting.known import readable
from models.facts import Facts
from models.letter import Block, Letter
from models.request import FundingRequest

Compose = Callable[[FundingRequest, Facts, datetime.date], Iterable[Letter]]

COMPOSE: tuple[Compose, ...] = (compose_letters, narratives, phone_sheet, timetable)
"""One function a kind of document, in the order lists show them."""


def standard_text(
    request: FundingRequest, facts: Facts, today: datetime.date, kind: str, subject: str
) -> tuple[str, tuple[Block, ...]]:
    """The text of one document before changes by hand, and the id that changes name it by.

    Nothing for a document whose text is not written but listed, such as the phone sheet.
    """
    request = readable(request, facts)
    if kind == "narrative":
        case = narrative_case(request, facts, today, subject)
        return case.addressee.id, standard_narrative(case)
    for addressee in request.addressees:
        if addressee.id == subject:
            return subject, standard_blocks(Case(request, facts, addressee, today))
    return "", ()


def compose_all(request: FundingRequest, facts: Facts, today: datetime.date) -> tuple[Letter, ...]:
    """Every document of the packet, dated `today`; fields that cannot be read print nothing."""
    known = readable(request, facts)
    return tuple(document for compose in COMPOSE for document in compose(known, facts, today))


def compose_one(
    request: FundingRequest, facts: Facts, today: datetime.date, kind: str, subject: str
) -> Letter | None:
    """One document as `compose_all` gives it, in a part of the time; None where there is none."""
    if subject in {addressee.id for addressee in request.addressees}:
        letter = compose_letter(request, facts, subject, today)
        return letter if letter.kind == kind else None
    known = readable(request, facts)
    others = (compose(known, facts, today) for compose in COMPOSE if compose is not compose_letters)
    made = (document for documents in others for document in documents)
    return next((each for each in made if (each.kind, each.subject) == (kind, subject)), None)
