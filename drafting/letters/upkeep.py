"""What an item costs after it is bought: the yearly cost, and the whole of its years of service."""

from decimal import Decimal

from drafting.case import need_path
from drafting.life_cycle import flying, ownership, yearly_cost
from drafting.nouns import nouns
from drafting.phrases import Words, answer, calculated, say, sourced, words
from drafting.wording import number, usd, years_in_words
from models.need import Need


def yearly(need: Need) -> Words:
    """The yearly cost with its sum, or as typed where it is one amount; silent while open."""
    amount = yearly_cost(need)
    if amount is None:
        return ()
    if need.operating_cost == amount and not need.yearly_costs:
        return words(answer(usd(amount), need_path(need, "operating_cost")))
    return words(calculated(usd(amount), _sum(need, amount)))


def hour_rate(need: Need, rate: Decimal) -> Words:
    """The cost of a flight hour, published or the agency’s own."""
    if need.hour_catalogue:
        return words(sourced(usd(rate), need.hour_catalogue, note=""))
    return words(answer(usd(rate), need_path(need, "hour_cost")))


def over_its_service(need: Need) -> Words:
    """What buying and keeping it costs over its years of service; silent while a part is open."""
    whole, each_year = ownership(need), yearly_cost(need)
    if whole is None or each_year is None or need.useful_life is None:
        return ()
    years = years_in_words(need.useful_life)
    kept = need.useful_life * each_year
    return say(
        "At these costs, buying and keeping {it} for {years} would come to {whole}: {price} once "
        "and {yearly} a year.",
        years=answer(years, need_path(need, "useful_life")),
        it=_the(need),
        whole=calculated(
            usd(whole),
            f"{usd(need.total_cost)} + {need.useful_life} × {usd(each_year)} = "
            f"{usd(need.total_cost)} + {usd(kept)} = {usd(whole)}",
        ),
        price=calculated(
            usd(need.total_cost), f"{need.quantity} × {usd(need.unit_cost or Decimal(0))}"
        ),
        yearly=yearly(need),
    )


def _the(need: Need) -> Words:
    return words("the ", answer(nouns(need), need_path(need, "item")))


def _sum(need: Need, amount: Decimal) -> str:
    hours = flying(need)
    parts = [
        f"{usd(each.amount)} {each.kind.label.lower()}" for each in need.yearly_costs if each.amount
    ]
    if hours and need.hour_cost is not None:
        parts.insert(0, f"{number(need.mission_hours or 0)} hours × {usd(need.hour_cost)}")
    return f"{' + '.join(parts)} = {usd(amount)}"
