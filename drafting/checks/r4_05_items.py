"""R4.5: each need has a name, a quantity that fits it, a unit cost and a basis for it."""

from collections.abc import Iterator

from drafting.nouns import is_counted, noun
from drafting.review import BRIEF, Review, error, named, warning
from models.finding import Finding
from models.need import CostBasis, Need, NeedKind


def check(review: Review) -> Iterator[Finding]:
    """What is missing on each need."""
    for need in review.request.needs:
        missing = []
        if not need.item.strip():
            missing.append(("item", "Enter what the item is"))
        if need.unit_cost is None:
            missing.append(("unit_cost", "Enter the unit cost"))
        if need.cost_basis is CostBasis.NONE:
            missing.append(("cost_basis", "Choose the basis of cost, such as a vendor quote"))
        for field, message in missing:
            path = ("needs", need.id, field)
            yield error("R4.5", path, message, place=named(need), citation=BRIEF)
        if _several_overtimes(need):
            yield warning(
                "R4.5",
                ("needs", need.id, "quantity"),
                "Enter overtime as hours or as one item: its name says for how many officers",
                place=named(need),
            )


def _several_overtimes(need: Need) -> bool:
    """Two of “overtime for two officers”: a reader cannot tell how many officers are paid."""
    overtime = need.kind is NeedKind.OVERTIME or "overtime" in noun(need).lower()
    return overtime and need.quantity > 1 and not is_counted(need)
