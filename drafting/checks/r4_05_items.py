"""R4.5: each need has a name, a quantity, a unit cost and a basis for it."""

from collections.abc import Iterator

from drafting.review import BRIEF, Review, error, named
from models.finding import Finding
from models.need import CostBasis


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
