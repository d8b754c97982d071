"""C1: somebody answers the telephone, and somebody signs."""

from collections.abc import Iterator

from drafting.review import Review, warning
from models.finding import Finding


def check(review: Review) -> Iterator[Finding]:
    """No contact for questions, and no name to sign with."""
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
