"""K1: the draft names something that the data of this version does not have."""

from collections.abc import Iterator

from drafting.known import unknown
from drafting.review import Review, error
from models.base import by_id, field_at
from models.finding import Finding


def check(review: Review) -> Iterator[Finding]:
    """Each program, purchase or argument that nothing is known of."""
    for path, name in unknown(review.draft, review.facts):
        title = field_at(review.draft, path).title
        message = f"Choose again: nothing is known of “{name}” in this version of the program"
        yield error("K1", by_id(review.draft, path), message, place=f"{title}: {name}")
