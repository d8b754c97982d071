"""R24, R34: how an item is bought, and the sentence on 1122 orders."""

from collections.abc import Iterator
from decimal import Decimal

from drafting.review import Review
from drafting.rules.ruling import broken_by
from drafting.wording import usd
from models.finding import Finding
from models.need import Need, NeedKind, ObjectClass

_NOT_BOUGHT = (ObjectClass.PERSONNEL, ObjectClass.FRINGE, ObjectClass.TRAVEL)


def check(review: Review) -> Iterator[Finding]:
    """Each purchase by what it costs in all; orders through the 1122 Program."""
    rule, order = review.facts.rule("R24"), review.facts.rule("R34")
    micro, simplified = (rule.limit(review.date, name) for name in ("micro", "simplified"))
    for need in review.request.needs:
        if _bought(need) and need.total_cost > micro:
            yield broken_by(rule, need, "cost_basis", _method(need.total_cost, simplified))
    for ask in review.asks_of(order.programs):
        message = "Each 1122 order carries the mandatory sentence with the State and its contact"
        yield broken_by(order, ask.need, "program", message)


def _method(cost: Decimal, simplified: Decimal) -> str:
    if cost > simplified:
        return f"Above {usd(simplified)} it is bought by sealed bids or proposals"
    return f"Up to {usd(simplified)} quotes are compared before it is bought"


def _bought(need: Need) -> bool:
    return need.kind is not NeedKind.OVERTIME and need.object_class not in _NOT_BOUGHT
