"""R4.11: every office is asked for a step it can take."""

from collections.abc import Iterator

from drafting.review import BRIEF, Review, error, warning
from models.addressee import STEPS, Addressee
from models.finding import Finding

MOST = 4


def check(review: Review) -> Iterator[Finding]:
    """No step, a step this office cannot take, or more steps than an office acts on."""
    for addressee in review.request.addressees:
        yield from _steps(addressee)


def _steps(addressee: Addressee) -> Iterator[Finding]:
    path = ("addressees", addressee.id, "avenues")
    place = f"Addressees, {addressee.office.label}"
    if not addressee.avenues:
        message = "Choose what this office is asked to do"
        yield error("R4.11", path, message, place=place, citation=BRIEF)
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
