"""N1: an item’s name in capitals stands in every sentence as typed."""

from collections.abc import Iterator

from drafting.review import Review, advice, named
from drafting.wording import is_shouted
from models.finding import Finding


def check(review: Review) -> Iterator[Finding]:
    """Items typed in capitals throughout, without a noun of their own for sentences."""
    for need in review.request.needs:
        if is_shouted(need.item) and not need.noun:
            yield advice(
                "N1",
                ("needs", need.id, "item"),
                "Letters print these capitals as typed: write in small letters what is no "
                "abbreviation",
                place=named(need),
            )
