"""R4.10: the request reads as an investment in the region."""

from collections.abc import Iterator

from drafting.review import BRIEF, Review, advice
from models.finding import Finding


def check(review: Review) -> Iterator[Finding]:
    """No need says how neighbors share it."""
    needs = review.request.needs
    if needs and not any(need.shared_with for need in needs):
        yield advice(
            "R4.10",
            ("needs", needs[0].id, "shared_with"),
            "Say how neighbors would share at least one of the items",
            place="Needs",
            citation=BRIEF,
        )
