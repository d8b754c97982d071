"""L2: Federal money adds to local money and does not replace it."""

from collections.abc import Iterator

from drafting.review import Review, named, warning
from models.finding import Finding
from models.values import Answer

_RULE = "FEMA Preparedness Grants Manual 2023, A-7"


def check(review: Review) -> Iterator[Finding]:
    """Items in the adopted budget, and items nobody has looked up there."""
    for need in review.request.needs:
        path = ("needs", need.id, "in_adopted_budget")
        if need.in_adopted_budget is Answer.YES:
            message = "This item is in the adopted budget: Federal money must not replace it"
            yield warning("L2", path, message, place=named(need), citation=_RULE)
        elif need.in_adopted_budget is Answer.OPEN and need.item:
            message = "Say whether the item is already in the adopted budget"
            yield warning("L2", path, message, place=named(need), citation=_RULE)
