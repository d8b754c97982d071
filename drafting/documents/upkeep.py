"""What the items cost after the grant: each yearly cost with its basis, and who pays it."""

from collections.abc import Iterator
from decimal import Decimal

from drafting.blocks import body, row, table
from drafting.case import Case, need_path
from drafting.letters.upkeep import hour_rate, over_its_service, yearly
from drafting.life_cycle import flying
from drafting.phrases import Words, answer, calculated, starting, strong, words
from drafting.wording import number, usd
from models.letter import Block, Row, RowKind
from models.need import Need

_COLUMNS = (("cost", "Yearly cost"), ("basis", "Rests on"), ("total", "Amount a year"))


def upkeep(case: Case) -> Iterator[Block]:
    """One table for the items whose yearly costs are given part by part, and the whole of each."""
    needs = [need for need in case.listed_needs if need.yearly_costs]
    yield from table("upkeep", _COLUMNS, (each for need in needs for each in _rows(need, needs)))
    yield from body("upkeep.service", *(over_its_service(need) for need in case.listed_needs))


def _rows(need: Need, needs: list[Need]) -> Iterator[Row]:
    if len(needs) > 1:
        yield row(words(answer(need.item, need_path(need, "item"))), kind=RowKind.HEADING)
    hours, rate = need.mission_hours, need.hour_cost
    by_the_hour = bool(hours) and rate is not None
    if hours and rate is not None:
        yield row(
            words("Flight hours"),
            words(
                answer(f"{number(hours)} hours", need_path(need, "mission_hours")),
                " at ",
                hour_rate(need, rate),
            ),
            words(calculated(usd(flying(need)), f"{number(hours)} × {usd(rate)}")),
        )
    for part in need.yearly_costs:
        path = (*need_path(need, "yearly_costs"), part.id)
        yield row(
            words(answer(part.kind.label, (*path, "kind"))),
            starting(words(answer(part.source, (*path, "source")))),
            words(answer(_amount(part.amount, by_the_hour=by_the_hour), (*path, "amount"))),
        )
    yield row(strong(words("Total a year")), _payer(need), strong(yearly(need)), kind=RowKind.TOTAL)


def _amount(amount: Decimal | None, *, by_the_hour: bool) -> str:
    """Beside a price by the hour zero is not free: what it rests on says where it is counted."""
    if amount is None:
        return ""
    return "included" if by_the_hour and not amount else usd(amount)


def _payer(need: Need) -> Words:
    if not need.operating_payer:
        return ()
    return words("Paid from ", answer(need.operating_payer, need_path(need, "operating_payer")))
