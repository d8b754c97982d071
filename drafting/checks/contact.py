"""C1: somebody answers the telephone, and somebody signs; C2: the letterhead is a picture.

C3: ZIP code and email can be used as they stand.
"""

import re
from collections.abc import Iterator

from drafting.review import Review, error, warning
from models.agency import Agency
from models.finding import Finding

_ZIP = re.compile(r"[0-9]{5}(-?[0-9]{4})?")
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")


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
    yield from _forms(agency)


def _forms(agency: Agency) -> Iterator[Finding]:
    """ZIP code and email in a form that arrives; what is still in brackets is told elsewhere."""
    for name, form, message in (
        ("zip", _ZIP, "ZIP code must have five digits, or nine"),
        ("contact_email", _EMAIL, "Email must look like name@agency.gov"),
    ):
        typed = getattr(agency, name).strip()
        if typed and not typed.startswith("[") and not form.fullmatch(typed):
            yield warning("C3", ("agency", name), message, place="Agency profile")
