"""R4.2: the letter says what the agency already does."""

from collections.abc import Iterator

from drafting.review import BRIEF, Review, advice, warning
from models.finding import Finding


def check(review: Review) -> Iterator[Finding]:
    """No activity of its own; or an activity without a single figure of the department’s own."""
    evidence = review.request.evidence
    if not evidence.activity and not evidence.figures:
        yield warning(
            "R4.2",
            ("evidence", "activity"),
            "Say what the department already does against fentanyl",
            place="Evidence",
            citation=BRIEF,
        )
    elif not evidence.figures:
        yield advice(
            "R4.2",
            ("evidence", "figures"),
            "A count of your own, such as pounds seized in two years, says more than any brief",
            place="Evidence",
            citation=BRIEF,
        )
