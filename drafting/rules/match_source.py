"""R16: some federal money may not be the match of other federal money."""

from collections.abc import Iterator

from drafting.budget import budgets
from drafting.review import HOUSE, Review
from drafting.rules.ruling import broken
from models.finding import Finding, Severity
from models.funding import MatchSource

_PATH = ("funding", "match_source")
_BARRED = (MatchSource.JAG, MatchSource.SHSP, MatchSource.UASI)
_ASKED = {
    MatchSource.OTHER_FEDERAL: (
        "Ask the awarding agency whether this federal money may count as match",
        "2 CFR 200.306",
    ),
    MatchSource.NONE: ("Say where the local share comes from", HOUSE),
}
"""What is asked of a source that the rule does not bar, and why."""


def check(review: Review) -> Iterator[Finding]:
    """A local share from money that may not pay it, from other federal money, or from nowhere."""
    source, rule = review.request.funding.match_source, review.facts.rule("R16")
    if not any(each.local for each in budgets(review.request, review.facts).values()):
        return
    if source in _BARRED:
        unless = " unless a statute says so" if source is MatchSource.JAG else ""
        message = (
            f"{source.label} may not pay the match of another federal award{unless}: choose "
            "another source"
        )
        yield broken(rule, _PATH, message, place="Funding")
    elif source in _ASKED:
        message, citation = _ASKED[source]
        weight = Severity.WARNING
        yield broken(rule, _PATH, message, place="Funding", citation=citation, severity=weight)
