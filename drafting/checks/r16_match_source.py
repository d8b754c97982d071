"""R16: some federal money may not be the match of other federal money."""

from collections.abc import Iterator

from drafting.budget import budgets
from drafting.review import HOUSE, Review, error, warning
from models.finding import Finding
from models.funding import MatchSource

_PATH = ("funding", "match_source")
_BARRED = {
    MatchSource.JAG: "BJA, Byrne JAG solicitation of fiscal year 2021",
    MatchSource.SHSP: "6 U.S.C. 609(b)(1)(B)",
    MatchSource.UASI: "6 U.S.C. 609(b)(1)(B)",
}


def check(review: Review) -> Iterator[Finding]:
    """A local share from money that may not pay it, from other federal money, or from nowhere."""
    source = review.request.funding.match_source
    if not any(each.local for each in budgets(review.request, review.facts).values()):
        return
    if source in _BARRED:
        unless = " unless a statute says so" if source is MatchSource.JAG else ""
        yield error(
            "R16",
            _PATH,
            f"{source.label} may not pay the match of another federal award{unless}: choose "
            "another source",
            place="Funding",
            citation=_BARRED[source],
        )
    elif source is MatchSource.OTHER_FEDERAL:
        message = "Ask the awarding agency whether this federal money may count as match"
        yield warning("R16", _PATH, message, place="Funding", citation="2 CFR 200.306")
    elif source is MatchSource.NONE:
        message = "Say where the local share comes from"
        yield warning("R16", _PATH, message, place="Funding", citation=HOUSE)
