"""LC1: an aircraft says what it costs each year, part by part, and for how many years."""

from collections.abc import Iterator

from drafting.life_cycle import missing, yearly_cost
from drafting.phrases import listed, text_of
from drafting.review import BRIEF, Review, error, named, warning
from drafting.wording import usd
from models.finding import Finding
from models.need import Need, NeedKind

_CITATION = (
    f"{BRIEF}: air support strains local budgets; the supervisors of Pinal County, Arizona, would "
    "not fund flying the helicopter their sheriff had bought (news of October 15, 2011)"
)


def check(review: Review) -> Iterator[Finding]:
    """Parts and years of service that an aircraft lacks; amounts of any item that disagree."""
    for need in review.request.needs:
        if need.kind is NeedKind.AIRCRAFT:
            yield from _aircraft(need)
        yield from _agrees(need)


def _aircraft(need: Need) -> Iterator[Finding]:
    parts = missing(need)
    if parts and yearly_cost(need):  # without any, R4.6 asks for it
        names = text_of(listed(kind.label.lower() for kind in parts))
        yield error(
            "LC1",
            ("needs", need.id, "yearly_costs"),
            f"Enter what {names} cost{'s' if len(parts) == 1 else ''} a year; zero where another "
            "cost includes it",
            place=named(need),
            citation=_CITATION,
        )
    if not need.useful_life:
        yield error(
            "LC1",
            ("needs", need.id, "useful_life"),
            "Enter the years of service, so that the cost over all of them can be stated",
            place=named(need),
            citation=_CITATION,
        )


def _agrees(need: Need) -> Iterator[Finding]:
    """One amount typed beside the parts, and not their sum."""
    total = yearly_cost(need)
    typed = need.operating_cost
    if need.yearly_costs and typed is not None and total is not None and typed != total:
        yield warning(
            "LC1",
            ("needs", need.id, "operating_cost"),
            f"The parts come to {usd(total)} a year, and that is what is printed: clear this "
            "amount or mend the parts",
            place=named(need),
        )
