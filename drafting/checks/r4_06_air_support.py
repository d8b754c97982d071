"""R4.6: an aircraft comes with what it adds and with a plan for flying it."""

from collections.abc import Iterator

from drafting.life_cycle import yearly_cost
from drafting.review import BRIEF, Review, error, named, warning
from models.finding import Finding
from models.need import Need, NeedKind


def check(review: Review) -> Iterator[Finding]:
    """Aircraft without yearly cost, hours, or a payer; and without a word on what they add."""
    for need in review.request.needs:
        if need.kind is NeedKind.AIRCRAFT:
            yield from _aircraft(need)


def _aircraft(need: Need) -> Iterator[Finding]:
    plan = {
        "operating_cost": (yearly_cost(need), "Aircraft need a yearly operating cost"),
        "mission_hours": (need.mission_hours, "Enter how many hours a year it would fly"),
        "operating_payer": (need.operating_payer, "Say who pays the operating cost"),
    }
    for field, (value, message) in plan.items():
        if not value:
            yield error(
                "R4.6", ("needs", need.id, field), message, place=named(need), citation=BRIEF
            )
    if not need.coverage and not need.purpose:
        yield warning(
            "R4.6",
            ("needs", need.id, "coverage"),
            "Say what it adds that ground units cannot",
            place=named(need),
            citation=BRIEF,
        )
