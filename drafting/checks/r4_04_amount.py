"""R4.4: the letter asks for Federal funding with an amount."""

from collections.abc import Iterator

from drafting.review import BRIEF, Review, error
from models.finding import Finding


def check(review: Review) -> Iterator[Finding]:
    """No needs, needs that come to nothing, or nobody to ask."""
    request = review.request
    if not any(need.item.strip() for need in request.needs):
        yield error("R4.4", ("needs",), "Add at least one need", place="Needs", citation=BRIEF)
    elif not request.total_cost:
        yield error(
            "R4.4",
            ("needs",),
            "The request comes to $0: enter at least one unit cost",
            place="Needs",
            citation=BRIEF,
        )
    if not request.addressees:
        yield error(
            "R4.4",
            ("addressees",),
            "Add at least one addressee, such as the governor",
            place="Addressees",
            citation=BRIEF,
        )
