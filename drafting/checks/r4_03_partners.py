"""R4.3: the letter names at least one partner."""

from collections.abc import Iterator

from drafting.review import BRIEF, Review, warning
from models.finding import Finding


def check(review: Review) -> Iterator[Finding]:
    """No partner that letters may name."""
    partners = review.request.partners
    if any(partner.name and partner.may_be_named for partner in partners):
        return
    some = "Mark one that may be named in letters." if partners else "Name at least one."
    yield warning(
        "R4.3",
        ("partners",),
        f"No letter names a partner, and the brief argues that agencies work together. {some}",
        place="Partners",
        citation=BRIEF,
    )
