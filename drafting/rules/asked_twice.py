"""P3: the same dollars are asked of one Federal source only."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from drafting.case import PROJECTS, QUESTIONS, Case
from drafting.review import Review, named, warning
from models.addressee import Addressee, Avenue
from models.base import path_text
from models.finding import Finding
from models.need import Need
from models.program import Route

_PROJECT = "a project of Congress"
_CITED = "2 CFR 200.405(c)"


@dataclass(frozen=True)
class _Step:
    """A step that asks for an item’s money, and of whom."""

    addressee: Addressee
    avenue: Avenue
    asked_of: str


def check(review: Review) -> Iterator[Finding]:
    """Each item whose money is asked of a second source, beside its own program’s."""
    asked = _steps(review)
    for need in review.request.needs:
        steps = tuple(asked[need.id])
        own = review.facts.program(need.program).name if need.program else ""
        sources = tuple(dict.fromkeys(filter(None, (own, *(each.asked_of for each in steps)))))
        if len(sources) > 1:
            yield _finding(need, sources, steps)


def _steps(review: Review) -> defaultdict[str, list[_Step]]:
    """The steps that ask for each item’s money, by the item’s id."""
    found: defaultdict[str, list[_Step]] = defaultdict(list)
    for addressee in review.request.addressees:
        case = Case(review.request, review.facts, addressee, review.date)
        for avenue in addressee.avenues:
            for need in () if avenue.kind in QUESTIONS else case.needs_of(avenue):
                asked_of = _asked_of(review, need, avenue)
                found[need.id].append(_Step(addressee, avenue, asked_of))
    return found


def _asked_of(review: Review, need: Need, avenue: Avenue) -> str:
    """The program; for a project its account, which both chambers share.

    Money of any other program is no account of Congress’s projects: it is a source of its own.
    """
    key = avenue.program or need.program
    program = review.facts.program(key) if key else None
    if avenue.kind in PROJECTS and (program is None or program.route is not Route.CONGRESS):
        return _PROJECT
    return program.name if program else ""


def _finding(need: Need, sources: tuple[str, ...], steps: tuple[_Step, ...]) -> Finding:
    last = next(each for each in reversed(steps) if each.asked_of == sources[-1])
    asked = " and of ".join(sources)
    return warning(
        "P3",
        ("addressees", last.addressee.id, "avenues", last.avenue.id, "needs"),
        f"The same money is asked of {asked}; two Federal awards may not pay one cost: ask one of "
        "them, or make two items of it",
        subject=path_text(("needs", need.id, "program")),
        place=named(need),
        citation=_CITED,
        letters=tuple(dict.fromkeys(each.addressee.id for each in steps)),
    )
