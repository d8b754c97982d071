"""R04, R05, R13, R14, R29: what the budget’s categories and sums bring with them."""

from collections.abc import Iterator
from decimal import Decimal

from drafting.budget import budgets
from drafting.review import Review, named
from drafting.rules.ruling import broken, broken_by
from drafting.wording import number, usd
from models.finding import Finding, grant_request
from models.need import Need, NeedKind, ObjectClass


def check(review: Review) -> Iterator[Finding]:
    """Audit, categories, the cap on personnel, and construction."""
    yield from _audit(review)
    yield from _categories(review)
    yield from _personnel_share(review)
    yield from _construction(review)


def _audit(review: Review) -> Iterator[Finding]:
    rule = review.facts.rule("R04")
    limit = rule.limit(review.date)
    found = budgets(review.request, review.facts).values()
    if sum(each.federal for each in found) >= limit:
        message = f"Spending {usd(limit)} or more of Federal money in a year brings a single audit"
        yield broken(rule, ("needs",), message, place="Needs, total")


def _categories(review: Review) -> Iterator[Finding]:
    """A grant request without them cannot be copied into the form; no other document has any."""
    rule = review.facts.rule("R05")
    for need in review.request.needs:
        if need.unit_cost is not None and need.object_class is ObjectClass.NONE:
            path, message = ("needs", need.id, "object_class"), "Choose the budget category"
            asked = (grant_request(need.program),)
            yield broken(rule, path, message, place=named(need), letters=asked)


def _personnel_share(review: Review) -> Iterator[Finding]:
    """Program by program, of all that is asked from it; a waiver on each personnel item answers."""
    rule = review.facts.rule("R13")
    cap = rule.limit(review.date)
    for program in rule.programs:
        asked = [ask.need for ask in review.asks_of((program,))]
        whole = sum((need.total_cost for need in asked), Decimal(0))
        personnel = [need for need in asked if _personnel(need)]
        share = sum((need.total_cost for need in personnel), Decimal(0))
        if share * 100 <= whole * cap or all(need.prior_approval for need in personnel):
            continue
        percent = number((share * 100 / whole).quantize(Decimal("0.1")))
        name = review.facts.program(program).title
        message = (
            f"Personnel is {percent} percent of what is asked from {name}: above {number(cap)} "
            "percent it needs a waiver. Enter it under “Prior approval or waiver”"
        )
        yield broken_by(rule, personnel[0], "prior_approval", message)


def _personnel(need: Need) -> bool:
    classes = (ObjectClass.PERSONNEL, ObjectClass.FRINGE)
    return need.kind is NeedKind.OVERTIME or need.object_class in classes


def _construction(review: Review) -> Iterator[Finding]:
    barred, preference = review.facts.rule("R14"), review.facts.rule("R29")
    built = [n for n in review.request.needs if n.object_class is ObjectClass.CONSTRUCTION]
    for ask in review.asks_of(barred.programs):
        if ask.need in built:
            message = "This program buys no land and builds nothing: ask another, or alter instead"
            yield broken_by(barred, ask.need, "object_class", message)
    for need in built:
        message = "Buy America preferences are said to apply to construction: confirm"
        yield broken_by(preference, need, "object_class", message)
