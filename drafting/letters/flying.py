"""What an aircraft adds and what flying it costs a year, in the letters’ words."""

from collections.abc import Iterator
from decimal import Decimal

from drafting.case import Case, need_path
from drafting.letters.upkeep import hour_rate, over_its_service, yearly
from drafting.nouns import noun, nouns
from drafting.phrases import PLANNING, Words, answer, calculated, listed, noted, say, words
from drafting.wording import number, stopped, usd
from models.need import Need, NeedKind


def flying(case: Case) -> Iterator[Words]:
    """What an aircraft adds; what flying it, or running any item, costs a year, and who pays."""
    for need in case.listed_needs:
        if need.coverage:
            yield words(answer(stopped(need.coverage), need_path(need, "coverage")))
        if need.mission_hours and need.hour_cost is not None:
            yield _hours(need, need.mission_hours, need.hour_cost)
        else:
            yield _by_parts(need)
        if need.crews:
            yield words(answer(stopped(need.crews), need_path(need, "crews")))
        if case.full and need.kind is NeedKind.AIRCRAFT:
            yield over_its_service(need)


def _hours(need: Need, hours: int, rate: Decimal) -> Words:
    total = calculated(usd(hours * rate), f"{hours} × {usd(rate)} = {usd(hours * rate)}")
    work = "fly" if need.kind in (NeedKind.AIRCRAFT, NeedKind.SUAS) else "run"
    return say(
        f"The {{item}} would {work} {{hours}} a year at {{rate}} an hour, or {{total}}{{more}}"
        "{payer}.",
        item=answer(noun(need), need_path(need, "item")),
        hours=answer(f"{number(hours)} hours", need_path(need, "mission_hours")),
        rate=hour_rate(need, rate),
        total=noted(total, PLANNING) if need.hour_catalogue else total,
        more=_beyond_hours(need),
        payer=_payer(need),
    )


def _by_parts(need: Need) -> Words:
    """The yearly cost of an item whose cost is not given by the flight hour."""
    cost_a_year = yearly(need)
    if not cost_a_year:
        return ()
    work = "Flying" if need.kind is NeedKind.AIRCRAFT else "Running"
    return say(
        f"{work} and keeping the {{item}} would cost {{cost}} a year{{payer}}.",
        item=answer(nouns(need), need_path(need, "item")),
        cost=cost_a_year,
        payer=_payer(need),
    )


def _beyond_hours(need: Need) -> Words:
    """`; with maintenance and training, the yearly cost is $1,400,000`."""
    parts = [each for each in need.yearly_costs if each.amount]
    if not parts:
        return ()
    return say(
        "; with {parts}, the yearly cost is {cost}",
        parts=listed(
            answer(each.kind.label.lower(), (*need_path(need, "yearly_costs"), each.id, "kind"))
            for each in parts
        ),
        cost=yearly(need),
    )


def _payer(need: Need) -> Words:
    if not need.operating_payer:
        return ()
    return words(", paid from ", answer(need.operating_payer, need_path(need, "operating_payer")))
