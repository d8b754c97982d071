"""Why the agency cannot do it alone: price, set-aside, years, waiting, upkeep, own budget."""

from collections.abc import Iterator
from decimal import Decimal

from drafting.affordability import Saving, big_items, saving
from drafting.arguments import sentences
from drafting.blocks import body, section
from drafting.case import Case, cost, need_path
from drafting.letters.flying import flying
from drafting.letters.own_budget import share_of_budget
from drafting.nouns import is_one, noun, one_counted, one_of
from drafting.phrases import (
    PLANNING,
    Words,
    answer,
    calculated,
    fixed,
    noted,
    say,
    sourced,
    starting,
    words,
)
from drafting.wording import about, number, paragraphs, usd, whole, years_in_words
from models.addressee import AvenueKind
from models.letter import Block
from models.need import Need
from models.values import Answer

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def alone(case: Case) -> Iterator[Block]:
    """The section on affordability."""
    if not case.listed_needs:
        return
    yield from section(
        "affordability",
        say("Why {government} cannot do it alone", government=case.government),
        body("affordability", *_saving(case), *_of_budget(case), *sentences(case, "affordability")),
        body("affordability.upkeep", *_upkeep(case)),
    )


def _of_budget(case: Case) -> Iterator[Words]:
    if not case.short:
        yield share_of_budget(case)


def _upkeep(case: Case) -> Iterator[Words]:
    if not case.short:
        yield from flying(case)
    yield from _sustainment(case)
    yield from _own_budget(case)


def _saving(case: Case) -> Iterator[Words]:
    set_aside = case.request.funding.set_aside
    if set_aside is None:
        return
    if not set_aside:
        yield say("{who} has no money to set aside for this work.", who=starting(case.government))
        return
    yield say(
        "After normal replacement, {government} can set aside {amount} for this work.",
        government=case.government,
        amount=answer(f"{usd(set_aside)} a year", ("funding", "set_aside")),
    )
    big = big_items(case.argued_needs, case.request.funding)
    if not big or big[0] not in case.listed_needs:
        yield _ratio(case, set_aside)
    if big:
        yield from _years(case, big[0], set_aside)
    yield from _calendar(case)


def _years(case: Case, need: Need, set_aside: Decimal) -> Iterator[Words]:
    price = need.unit_cost or Decimal(0)
    flat = saving(price, set_aside)
    growth = None if case.short else case.request.funding.price_growth
    yield say(
        "{what} alone {takes} {years} at {cost}{if_flat}.",
        what=_what(case, need, price),
        takes="takes" if need.quantity > 1 or is_one(need) else "take",
        cost=_planning_cost(case, need),
        years=calculated(
            years_in_words(flat.years or 0),
            f"{usd(price)} / {usd(set_aside)} = {price / set_aside:.2f}, rounded up",
            "years",
        ),
        if_flat="" if growth else ", if the price does not rise",
    )
    if growth:
        yield from _growing(case, price, set_aside, growth, flat.years or 0)


def _what(case: Case, need: Need, price: Decimal) -> Words:
    """The big item, introduced with its price where the table does not show it."""
    if need in case.listed_needs:
        what = f"the {noun(need)}" if need.quantity == 1 else one_counted(need)
        return words("At that rate ", answer(what, need_path(need, "item")))
    return say(
        "The same money must meet the largest need on our list, {item} at {price}, which",
        item=answer(one_of(need), need_path(need, "item")),
        price=sourced(usd(price), need.catalogue, note="")
        if case.planned(need)
        else answer(usd(price), need_path(need, "unit_cost")),
    )


def _planning_cost(case: Case, need: Need) -> Words:
    """Noted where this is the only mention of the price: no table stands above it."""
    planned = case.planned(need)
    told = fixed("the planning cost" if planned else "the unit cost")
    return words(noted(told, PLANNING) if planned and need not in case.listed_needs else told)


def _growing(
    case: Case, price: Decimal, set_aside: Decimal, growth: Decimal, flat: int
) -> Iterator[Words]:
    grown = saving(price, set_aside, growth, case.request.funding.interest or Decimal(0))
    rate = answer(f"{number(growth)} percent a year", ("funding", "price_growth"))
    if grown.years is None:
        yield say(
            "If the price grows {rate} and the set-aside does not, we never reach it: the closest "
            "we come, after {years}, is still {gap} short.",
            rate=rate,
            years=calculated(
                years_in_words(grown.nearest_year), _sum(grown.saved, grown.price), "years"
            ),
            gap=calculated(usd(Decimal(whole(grown.gap))), _sum(grown.saved, grown.price)),
        )
    else:
        longer = grown.years > flat
        years = years_in_words(grown.years).removesuffix(" years") if longer else "no longer"
        yield say(
            "If the price grows {rate} and the set-aside does not, it takes {years}.",
            rate=rate,
            years=calculated(years, _grown(case, grown, price), "years"),
        )
    waiting = price * growth / 100
    yield say(
        "The first year of waiting would add {amount} to the price, {share} of that "
        "year’s savings.",
        amount=calculated(
            usd(Decimal(whole(waiting))),
            f"{usd(price)} × {number(growth)} percent = {usd(waiting)}",
        ),
        share=calculated(
            about(waiting / set_aside * 100),
            f"{usd(waiting)} / {usd(set_aside)} = {waiting / set_aside * 100:.1f} percent",
        ),
    )


def _grown(case: Case, grown: Saving, price: Decimal) -> str:
    """`22 × $600,000 = $13,200,000 against $6,800,000 × 1.03²² = $13,029,503`."""
    funding = case.request.funding
    if funding.interest or grown.years is None:
        return _sum(grown.saved, grown.price)
    factor = number(1 + (funding.price_growth or Decimal(0)) / 100)
    raised = str(grown.years).translate(_RAISED)
    saved, costs = usd(Decimal(whole(grown.saved))), usd(Decimal(whole(grown.price)))
    a_year = usd(funding.set_aside or Decimal(0))
    return f"{grown.years} × {a_year} = {saved} against {usd(price)} × {factor}{raised} = {costs}"


def _sum(saved: Decimal, price: Decimal) -> str:
    return f"saved {usd(Decimal(whole(saved)))} against a price of {usd(Decimal(whole(price)))}"


def _ratio(case: Case, set_aside: Decimal) -> Words:
    """What the letter’s own needs are to one year’s set-aside, where no item is a big one."""
    ratio = cost(case.listed_needs) / set_aside
    detail = f"{usd(cost(case.listed_needs))} / {usd(set_aside)} = {ratio:.2f}"
    if ratio > 1:
        named = {1: "more than", 2: "more than twice"}
        times = named.get(int(ratio), f"more than {int(ratio)} times")
        project = case.application or case.avenues(AvenueKind.COMMUNITY_PROJECT)
        return say(
            "{what} alone costs {times}.",
            what="The project" if project else "This request",
            times=calculated(f"{times} one year’s set-aside", detail),
        )
    share = whole(ratio * 100)
    percent = f"{share} percent" if share else "less than 1 percent"
    return say("This request would take {percent} of it.", percent=calculated(percent, detail))


def _calendar(case: Case) -> Iterator[Words]:
    project = case.avenues(AvenueKind.DIRECTED_SPENDING, AvenueKind.COMMUNITY_PROJECT)
    if project:
        yield say(
            "A project not requested for {year} waits for {next}.",
            year=case.year,
            next=calculated(f"fiscal year {case.fiscal_year + 1}", "the year after"),
        )


def _sustainment(case: Case) -> Iterator[Words]:
    for text in paragraphs(case.request.funding.sustainment):
        yield words(answer(text, ("funding", "sustainment")))


def _own_budget(case: Case) -> Iterator[Words]:
    """No supplanting: only what was answered, and never a claim about an open question."""
    if {need.in_adopted_budget for need in case.listed_needs} == {Answer.NO}:
        first = case.listed_needs[0]
        subject = "None of these items is"
        if len(case.listed_needs) == 1:
            subject = f"The {noun(first)} is not" if is_one(first) else "They are not"
        yield say(
            f"{{none}} in the adopted {case.local} budget; federal money would add to "
            f"{case.local} money, not replace it.",
            none=answer(subject, need_path(first, "in_adopted_budget")),
        )
