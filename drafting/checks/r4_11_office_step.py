"""R4.11: every office is asked for a step it can take."""

from collections.abc import Iterator

from drafting.review import BRIEF, Review, error, warning
from models.addressee import Addressee, AvenueKind, Office
from models.finding import Finding

_CAN = {
    Office.GOVERNOR: {
        AvenueKind.REQUEST_SUPPORT,
        AvenueKind.STATE_FUND,
        AvenueKind.STATE_APPLICATION,
    },
    Office.SENATOR: {AvenueKind.PROGRAM_LEVEL, AvenueKind.DIRECTED_SPENDING, AvenueKind.LETTER},
    Office.REPRESENTATIVE: {
        AvenueKind.PROGRAM_LEVEL,
        AvenueKind.COMMUNITY_PROJECT,
        AvenueKind.LETTER,
    },
    Office.AGENCY_HEAD: {AvenueKind.CONSIDERATION, AvenueKind.WRITTEN_ANSWER, AvenueKind.WINDOW},
}
"""Steps each office can take; a request to any other step is put aside."""

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
        if avenue.kind not in _CAN[addressee.office]:
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
