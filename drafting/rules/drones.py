"""R07, R30: where a drone comes from, and what State law asks for it."""

from collections.abc import Iterator

from drafting.review import Review
from drafting.rules.ruling import broken_by
from models.agency import Agency, StateCode
from models.finding import Finding
from models.need import NeedKind


def check(review: Review) -> Iterator[Finding]:
    """Each unmanned aircraft: make and country, and California’s ordinance."""
    origin, ordinance = review.facts.rule("R07"), review.facts.rule("R30")
    agency = review.request.agency
    for need in review.request.needs:
        if need.kind is not NeedKind.SUAS:
            continue
        if origin.in_force(review.date) and not need.make:
            yield broken_by(origin, need, "make", _ORIGIN + _except(agency))
        if agency.state is StateCode.CA:
            yield broken_by(ordinance, need, "kind", _ORDINANCE)


_ORIGIN = (
    "Enter make and country: Federal money must not buy or run a drone made or assembled by a "
    "covered foreign entity"
)
_ORDINANCE = (
    "California asks for the governing body’s approval and a yearly report for unmanned aircraft: "
    "have the policy adopted before the request"
)


def _except(agency: Agency) -> str:
    if not agency.tribal:
        return ""
    return ". On Indian lands an exception exists after consulting Homeland Security"
