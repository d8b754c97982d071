"""V1: what is marked law-enforcement sensitive and stands in the documents all the same.

Figures and partners so marked are in no document. An item is in all but the public version’s: the
request asks for it.
"""

from collections.abc import Iterator

from drafting.review import Review, named, warning
from models.finding import Finding


def check(review: Review) -> Iterator[Finding]:
    """Each item that is marked."""
    message = (
        "Marked law-enforcement sensitive, and documents show it: export a public version for "
        "readers who may not see it"
    )
    for need in review.request.needs:
        if need.sensitive:
            yield warning("V1", ("needs", need.id, "sensitive"), message, place=named(need))
