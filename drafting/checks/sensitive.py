"""V1: what is marked law-enforcement sensitive and stands in the documents all the same.

Figures and partners so marked are left out. An item cannot be: the totals would no longer add up.
"""

from collections.abc import Iterator

from drafting.review import Review, named, warning
from models.finding import Finding


def check(review: Review) -> Iterator[Finding]:
    """Each item that is marked."""
    message = (
        "Marked law-enforcement sensitive, and every document shows it: word item and purpose so "
        "that anybody may read them"
    )
    for need in review.request.needs:
        if need.sensitive:
            yield warning("V1", ("needs", need.id, "sensitive"), message, place=named(need))
