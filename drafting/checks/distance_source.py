"""D2: the source of the distance to the border stands in the letters, or it is said why not."""

from collections.abc import Iterator

from drafting.distance import rests_on
from drafting.review import Review, advice
from models.agency import Agency
from models.finding import Finding


def check(review: Review) -> Iterator[Finding]:
    """A source that was given and is not printed."""
    why = _why_unprinted(review.request.agency)
    if why:
        message = f"Not printed: {why}"
        yield advice("D2", ("agency", "distance_source"), message, place="Agency profile")


def _why_unprinted(agency: Agency) -> str:
    """Empty where it is printed, or there is none."""
    if not agency.distance_source:
        return ""
    if agency.distance_to_border is None:
        return "enter the distance to the border, or remove its source"
    if agency.border_miles:
        return "with miles of border, letters do not give the distance"
    if not rests_on(agency):
        return "it is of another number of miles; measure again, or write where yours comes from"
    return ""
