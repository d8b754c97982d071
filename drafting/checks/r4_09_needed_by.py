"""R4.9: the letter asks for action now, by a day."""

from collections.abc import Iterator

from drafting.review import BRIEF, Review, error, warning
from drafting.wording import date
from models.addressee import Office
from models.finding import Finding

_PATH = ("letter", "needed_by")


def check(review: Review) -> Iterator[Finding]:
    """No day although a governor is asked, or a day before the letter’s own."""
    day = review.request.letter.needed_by
    offices = {addressee.office for addressee in review.request.addressees}
    if day is None and Office.GOVERNOR in offices:
        yield warning(
            "R4.9",
            _PATH,
            "Say by when the governor’s step is needed, and why by then",
            place="Letter",
            citation=BRIEF,
        )
    if day is not None and day <= review.date:
        yield error(
            "R4.9",
            _PATH,
            f"This date is not after the date of the letter, {date(review.date)}",
            place="Letter",
            citation=BRIEF,
        )
