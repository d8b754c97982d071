"""R4.12: every item ties to fentanyl interdiction, and says why it is needed."""

from collections.abc import Iterator

from drafting.review import BRIEF, Review, error, named, warning
from models.finding import Finding

FEWEST_WORDS = 20


def check(review: Review) -> Iterator[Finding]:
    """Needs without a purpose against fentanyl, and needs with hardly a reason."""
    for need in review.request.needs:
        if not need.purpose.strip():
            yield error(
                "R4.12",
                ("needs", need.id, "purpose"),
                "Say in a few words what it does against fentanyl",
                place=named(need),
                citation=BRIEF,
            )
        if len(need.why.split()) < FEWEST_WORDS:
            yield warning(
                "R4.12",
                ("needs", need.id, "why"),
                f"Why is it needed? should be at least {FEWEST_WORDS} words",
                place=named(need),
                citation=BRIEF,
            )
