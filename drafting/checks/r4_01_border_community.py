"""R4.1: the letter names the agency, its kind, its community, and why the border matters there."""

from collections.abc import Iterator

from drafting.review import BRIEF, Review, error, warning
from models.agency import AgencyKind, StateCode
from models.finding import Finding


def check(review: Review) -> Iterator[Finding]:
    """Missing name, kind, community or state; and a department without a word on the border."""
    agency = review.request.agency
    if not agency.legal_name:
        yield _missing("legal_name", "Enter the legal name of the agency")
    if not agency.community and not agency.tribe:
        yield _missing("community", "Enter the city or community the department serves")
    if agency.state is StateCode.NONE:
        yield _missing("state", "Choose the state")
    if agency.kind is AgencyKind.OTHER:
        yield warning(
            "R4.1",
            ("agency", "kind"),
            "Choose the agency type, so that titles and arguments fit",
            place="Agency profile",
            citation=BRIEF,
        )
    near = (agency.distance_to_border, agency.border_miles, agency.setting, agency.corridors)
    if not any(near):
        yield warning(
            "R4.1",
            ("agency", "setting"),
            "Say why it is a border community: distance, miles of border, or a smuggling corridor",
            place="Agency profile",
            citation=BRIEF,
        )


def _missing(field: str, message: str) -> Finding:
    return error("R4.1", ("agency", field), message, place="Agency profile", citation=BRIEF)
