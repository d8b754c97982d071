"""C1: somebody answers the telephone, and somebody signs; C2: the letterhead is a picture."""

from collections.abc import Iterator

from drafting.review import Review, error, warning
from models.finding import Finding


def check(review: Review) -> Iterator[Finding]:
    """No contact for questions, no name to sign with, a letterhead that is no picture."""
    agency = review.request.agency
    if not (agency.contact_name and (agency.contact_phone or agency.contact_email)):
        yield warning(
            "C1",
            ("agency", "contact_name"),
            "Enter who can answer for every figure, with a telephone or email",
            place="Agency profile",
        )
    if not agency.head_name and review.request.letter.signer is None:
        yield warning("C1", ("agency", "head_name"), "Enter who signs", place="Agency profile")
    if agency.letterhead and not agency.letterhead.is_picture:
        message = "The letterhead picture is damaged: choose it again, or take it away"
        yield error("C2", ("agency", "letterhead"), message, place="Agency profile")
