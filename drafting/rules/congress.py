"""R31: what the House asks of a community project."""

from collections.abc import Iterator

from drafting.review import Review
from drafting.rules.ruling import broken
from models.addressee import AvenueKind
from models.finding import Finding, Severity
from models.partner import SupportLetter


def check(review: Review) -> Iterator[Finding]:
    """Letters of support, and the Federal-nexus statement, where a project is asked for."""
    rule = review.facts.rule("R31")
    asked = tuple(
        addressee.id
        for addressee in review.request.addressees
        if any(avenue.kind is AvenueKind.COMMUNITY_PROJECT for avenue in addressee.avenues)
    )
    if not asked:
        return
    letters = [p for p in review.request.partners if p.support_letter is SupportLetter.YES]
    if len(letters) <= rule.limit(review.date, "letters"):
        none = not letters
        yield broken(
            rule,
            ("partners",),
            "A community project needs proof of support: no partner’s letter is here yet"
            if none
            else "One letter of support is the least a community project needs; two are safer",
            place="Partners",
            severity=Severity.ERROR if none else Severity.WARNING,
            letters=asked,
        )
    year, first = review.request.funding.fiscal_year, rule.limit(review.date, "nexus")
    if year and year >= first:
        message = f"From fiscal year {first} the House asks for a written Federal-nexus statement"
        path = ("funding", "fiscal_year")
        yield broken(rule, path, message, place="Funding", severity=Severity.ADVICE, letters=asked)
