"""Which item is asked from which program, and in whose letter."""

import datetime
from dataclasses import dataclass

from drafting.case import QUESTIONS, Case
from drafting.known import without_unknown
from models.base import Path
from models.facts import Facts
from models.need import Need
from models.request import FundingRequest


@dataclass(frozen=True)
class Ask:
    """An item asked from a program; `letters` are the addressees who are asked, none at first."""

    need: Need
    program: str
    path: Path
    letters: tuple[str, ...] = ()


def asks(request: FundingRequest, facts: Facts, day: datetime.date) -> tuple[Ask, ...]:
    """Every item with its own program and with that of each step that names it, where known."""
    request = without_unknown(request, facts)
    found = {
        (need.id, need.program): Ask(need, need.program, ("needs", need.id, "program"))
        for need in request.needs
        if need.program
    }
    for addressee in request.addressees:
        case = Case(request, facts, addressee, day)
        for avenue in addressee.avenues:
            if not avenue.program or avenue.kind in QUESTIONS:
                continue
            path = ("addressees", addressee.id, "avenues", avenue.id, "program")
            for need in case.needs_of(avenue):
                known = found.get((need.id, avenue.program), Ask(need, avenue.program, path))
                letters = tuple(dict.fromkeys((*known.letters, addressee.id)))
                found[need.id, avenue.program] = Ask(need, avenue.program, known.path, letters)
    return tuple(found.values())
