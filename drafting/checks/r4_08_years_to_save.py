"""R4.7 and R4.8: the letter says what can be set aside, and how many years saving takes."""

from collections.abc import Iterator

from drafting.review import BRIEF, Review, error, warning
from models.finding import Finding
from models.need import NeedKind

_PATH = ("funding", "set_aside")


def check(review: Review) -> Iterator[Finding]:
    """No set-aside: an error with aircraft in the request, a warning without."""
    if review.request.funding.set_aside is not None or not review.request.needs:
        return
    aircraft = any(need.kind is NeedKind.AIRCRAFT for need in review.request.needs)
    say = error if aircraft else warning
    yield say(
        "R4.8",
        _PATH,
        "Enter how much the department can set aside each year, so that the letter can say how "
        "many years it would have to save",
        place="Funding",
        citation=BRIEF,
    )
