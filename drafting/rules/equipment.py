"""R01, R02: what counts as equipment, and who approved it."""

from collections.abc import Iterator

from drafting.review import Review
from drafting.rules.ruling import broken, broken_by
from drafting.wording import usd
from models.finding import Finding
from models.need import Need, ObjectClass


def check(review: Review) -> Iterator[Finding]:
    """Equipment and supplies by cost of one unit; equipment nobody has approved."""
    yield from _threshold(review)
    yield from _approval(review)


def _threshold(review: Review) -> Iterator[Finding]:
    """The lesser of the agency’s capitalization level and the Federal amount of the day."""
    rule = review.facts.rule("R01")
    least = min(review.request.agency.capitalization_level, rule.limit(review.date))
    for need in review.request.needs:
        if need.unit_cost is None:
            continue
        if need.object_class is ObjectClass.EQUIPMENT and need.unit_cost < least:
            message = f"Below {usd(least)} a unit this is usually Supplies"
            yield broken_by(rule, need, "object_class", message)
        elif need.object_class is ObjectClass.SUPPLIES and _lasts(need) and need.unit_cost >= least:
            message = f"From {usd(least)} a unit, and used more than a year, this is Equipment"
            yield broken_by(rule, need, "object_class", message)


def _lasts(need: Need) -> bool:
    """Whether it is used more than a year; an open life counts as long."""
    return need.useful_life is None or need.useful_life > 1


def _approval(review: Review) -> Iterator[Finding]:
    """One finding for all items, at the first: they are approved together."""
    rule = review.facts.rule("R02")
    equipment = [n for n in review.request.needs if n.object_class is ObjectClass.EQUIPMENT]
    lacking = [need for need in equipment if not need.prior_approval]
    if lacking:
        count = "One item" if len(lacking) == 1 else f"{len(lacking)} items"
        needs = "needs" if len(lacking) == 1 else "need"
        yield broken(
            rule,
            ("needs", lacking[0].id, "prior_approval"),
            f"{count} of Equipment {needs} prior written approval: say under “Prior approval or "
            "waiver” who gave it, or that this request asks for it",
            place="Needs, Equipment",
        )
