"""R4.11: every office is asked for a step it can take."""

from collections.abc import Iterator

from drafting.case import PROJECTS, Case, cost
from drafting.review import BRIEF, Review, error, warning
from models.addressee import STEPS, Addressee
from models.finding import Finding

MOST = 4


def check(review: Review) -> Iterator[Finding]:
    """No step, one this office cannot take, a project of nothing, or too many of them."""
    for addressee in review.request.addressees:
        yield from _steps(addressee)
        yield from _projects(review, addressee)


def _steps(addressee: Addressee) -> Iterator[Finding]:
    path = ("addressees", addressee.id, "avenues")
    place = f"Addressees, {addressee.office.label}"
    if not addressee.avenues:
        message = "Choose what this office is asked to do"
        mine = (addressee.id,)
        yield error("R4.11", path, message, place=place, citation=BRIEF, letters=mine)
    for avenue in addressee.avenues:
        if avenue.kind not in STEPS[addressee.office]:
            yield error(
                "R4.11",
                (*path, avenue.id, "kind"),
                f"“{avenue.kind.label}” is not a step this office can take",
                place=place,
                citation=BRIEF,
            )
    if len(addressee.avenues) > MOST:
        message = f"Ask one office for at most {MOST} steps"
        yield warning("R4.11", path, message, place=place, citation=BRIEF)


def _projects(review: Review, addressee: Addressee) -> Iterator[Finding]:
    """A project is asked for by its amount: no letter asks Congress for $0."""
    case = Case(review.request, review.facts, addressee, review.date)
    for avenue in case.avenues(*PROJECTS):
        if not cost(case.needs_of(avenue)):
            yield error(
                "R4.11",
                ("addressees", addressee.id, "avenues", avenue.id, "needs"),
                f"“{avenue.kind.label}” asks for $0: choose its items, and give them a cost",
                place=f"Addressees, {addressee.office.label}",
                citation=BRIEF,
            )
