"""R20, R23: who may sign, and what counsel certifies."""

from collections.abc import Iterator

from drafting.review import Review, named
from drafting.rules.ruling import broken
from models.agency import AgencyKind
from models.finding import Finding


def check(review: Review) -> Iterator[Finding]:
    """An appointed head without an authority; COPS hiring without counsel."""
    agency = review.request.agency
    if agency.kind is not AgencyKind.COUNTY_SHERIFF and not _authority(review):
        yield broken(
            review.facts.rule("R23"),
            ("letter", "authority"),
            "Say by whose authority this is signed; only an elected sheriff signs in the office’s "
            "own right",
            place="Letter",
        )
    counsel = review.facts.rule("R20")
    if not agency.tribal:
        for ask in review.asks_of(counsel.programs)[:1]:
            message = "COPS hiring asks for compliance with 8 U.S.C. 1373: have counsel certify it"
            yield broken(counsel, ask.path, message, place=named(ask.need), letters=ask.letters)


def _authority(review: Review) -> str:
    """What the letter says of it: the answer, or a Tribe’s council resolution."""
    agency = review.request.agency
    return review.request.letter.authority or (agency.council_resolution if agency.tribal else "")
