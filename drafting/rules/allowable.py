"""P1, R08, R09, R11, R12, R32: an item is asked from a program that pays for such items.

The finding carries the rule that decides, where there is one, and its law.
"""

from collections.abc import Iterator

from drafting.allowability import allowance, elsewhere
from drafting.asks import Ask
from drafting.review import Review, named
from models.base import path_text
from models.finding import Finding, Severity
from models.program import Allowance, Mark, Standing


def check(review: Review) -> Iterator[Finding]:
    """Each ask against its program on the letter’s date, letter by letter."""
    for ask in review.asks:
        judged = allowance(review.facts, ask.program, ask.need.kind, review.date)
        severity = _severity(review, ask, judged)
        if severity:
            yield _finding(review, ask, judged, severity)


def _severity(review: Review, ask: Ask, judged: Allowance) -> Severity | None:
    """How much it weighs; None where nothing is to say.

    Only a verified rule stops an export; what is merely known warns of a no, and else advises. A
    written approval meets a condition, and nothing else.
    """
    verified = judged.mark is Mark.VERIFIED
    rule = review.facts.rule(judged.rule) if judged.rule else None
    if judged.standing is Standing.ALLOWED:
        return None
    if judged.standing is Standing.NOT_ALLOWED:
        return Severity.ERROR if verified else Severity.WARNING
    if judged.standing is Standing.CONDITIONAL and ask.need.prior_approval:
        return None
    if not verified:
        return Severity.ADVICE
    if rule:
        return rule.severity
    return Severity.WARNING if judged.standing is Standing.CONDITIONAL else Severity.ADVICE


def _finding(review: Review, ask: Ask, judged: Allowance, severity: Severity) -> Finding:
    facts = review.facts
    path = ask.path if ask.path[0] == "needs" else (*ask.path[:-1], "needs")
    subject = path_text(ask.path)
    return Finding(
        id=judged.rule or "P1",
        path=path,
        subject=subject if ask.path[0] == "needs" else f"{subject}.{ask.need.id}",
        place=named(ask.need),
        severity=severity,
        message=_message(review, ask, judged),
        citation=facts.rule(judged.rule).citation if judged.rule else _read_in(review, judged),
        letters=ask.letters,
    )


_SAYS = {
    Standing.NOT_ALLOWED: "Usually not paid for by {program}",
    Standing.CONDITIONAL: "Paid for by {program} only with conditions or prior approval",
    Standing.UNCLEAR: "Unclear whether it is paid for by {program}",
}


def _message(review: Review, ask: Ask, judged: Allowance) -> str:
    name = review.facts.program(ask.program).name
    said = _SAYS[judged.standing].format(program=name)
    reasons = (f"{said}: {judged.note}" if judged.note else said, _other_ways(review, ask, judged))
    return ". ".join(filter(None, reasons))


def _other_ways(review: Review, ask: Ask, judged: Allowance) -> str:
    """Where an excluded item could go; looked up only then, since it reads the whole catalogue."""
    if judged.standing is not Standing.NOT_ALLOWED:
        return ""
    tribal = review.request.agency.tribal
    others = elsewhere(review.facts, judged.kind, ask.program, review.date, tribal=tribal)
    names = [review.facts.program(key).title for key in others[:3]]
    return f"Look at {'; '.join(names)}" if names else ""


def _read_in(review: Review, judged: Allowance) -> str:
    return review.facts.source(judged.sources[0]).cited if judged.sources else "Not confirmed"
