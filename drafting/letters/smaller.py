"""The paragraph on a smaller amount: in which order the items are bought, and what half buys."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_DOWN, Decimal

from drafting.budget_terms import BudgetTerms, budget_terms
from drafting.case import Case, amount, need_path
from drafting.nouns import is_counted, noun, nouns
from drafting.phrases import Words, answer, calculated, listed, say, starting, words
from drafting.what_if import Outcome, Part, bundles, full_award, what_if
from drafting.what_if_words import called, counted_part
from drafting.wording import spelled, usd, years_in_words
from models.need import Need

MOST = 8
"""Items a sentence names one by one."""


@dataclass(frozen=True)
class _Asked:
    """What a document asks for: the items by rank, in US dollars, and what it calls the amount."""

    needs: tuple[Need, ...]
    terms: BudgetTerms
    federal: Decimal
    name: str


def smaller_award(case: Case, federal: Decimal) -> Iterator[Words]:
    """The sentences of a grant request that asks for so much federal money, US dollars."""
    terms = budget_terms(case.request.funding, case.facts)
    yield from _smaller(case, _Asked(_ranked(case), terms, federal, "amount requested"))


def smaller(case: Case) -> Iterator[Words]:
    """The sentences of a letter, whose amounts are the items’ own and hold no indirect charges."""
    given = budget_terms(case.request.funding, case.facts)
    terms = BudgetTerms(given.match, Decimal(0), given.subaward)
    needs = _ranked(case)
    name = "federal share" if given.match else "request"
    if not given.match and len(needs) < len(case.listed_needs):
        name = "amount of the project"
    yield from _smaller(case, _Asked(needs, terms, full_award(needs, terms), name))


def _smaller(case: Case, asked: _Asked) -> Iterator[Words]:
    groups = bundles(asked.needs)
    if not groups or not asked.federal:
        return
    if len(groups) == 1:
        yield from _one(case, asked, groups[0])
        return
    yield say(
        "If a smaller amount is available, we would buy in this order: {order}{others}.",
        order=_then([_group(group) for group in groups[:MOST]]),
        others=", then the others by our list" if len(groups) > MOST else "",
    )
    yield from (_together(group) for group in groups[:MOST] if len(group) > 1)
    yield from _half(case, asked)


def _ranked(case: Case) -> tuple[Need, ...]:
    """The needs the amount is for, in the draft’s own order and not by heading."""
    ids = {need.id for need in case.project_needs or case.listed_needs}
    return tuple(need for need in case.request.needs if need.id in ids)


def _one(case: Case, asked: _Asked, group: tuple[Need, ...]) -> Iterator[Words]:
    """A request that is one item, or one bundle."""
    first = group[0]
    if len(group) == 1 and first.quantity > 1 and not first.bundle.strip():
        yield say(
            "If a smaller amount is available, it would buy {fewer} {items}, at {price} each.",
            fewer="fewer" if is_counted(first) else "less",
            items=answer(nouns(first), need_path(first, "item")),
            price=_price(first),
        )
        yield from _half(case, asked)
    else:
        yield say(
            "A smaller amount would not be enough: {what} cannot be bought in part.",
            what=_group(group),
        )


def _group(group: tuple[Need, ...]) -> Words:
    """`the 12 plate readers ($450,000)`."""
    names = listed(words("the ", answer(_named(need), need_path(need, "item"))) for need in group)
    return words(names, " (", amount(group), ")")


def _named(need: Need) -> str:
    return noun(need) if need.quantity == 1 else counted_part(Part(need, need.quantity))


def _then(parts: list[Words]) -> Words:
    first, *others = parts
    return words(first, *(words(", then ", other) for other in others))


def _together(group: tuple[Need, ...]) -> Words:
    names = listed(words("the ", answer(nouns(need), need_path(need, "item"))) for need in group)
    return starting(say("{names} would be bought together or not at all.", names=names))


def _price(need: Need) -> Words:
    return words(answer(usd(need.unit_cost or Decimal(0)), need_path(need, "unit_cost")))


def _half(case: Case, asked: _Asked) -> Iterator[Words]:
    """What half of the federal money buys, which match is due, and how long the rest takes."""
    half = (asked.federal / 2).quantize(Decimal(1), ROUND_DOWN)
    outcome = what_if(half, asked.needs, asked.terms, case.request.funding)
    named = words(
        f"Half of the {asked.name}, ",
        calculated(usd(half), f"{usd(asked.federal)} / 2, without cents"),
    )
    if not outcome.bought:
        yield say("{half}, would buy none of them.", half=named)
        return
    passed = _passed_over(outcome)
    if passed:
        yield say(
            "{half}, does not reach the {item}; it would buy the rest, {amount}{match}.",
            half=named,
            item=answer(noun(passed), need_path(passed, "item")),
            amount=amount(part.need for part in outcome.bought),
            match=_match(outcome),
        )
    else:
        yield say(
            "{half}, would buy {bought}{match}.",
            half=named,
            bought=_bought(outcome),
            match=_match(outcome),
        )
    yield _saving(case, outcome)


def _passed_over(outcome: Outcome) -> Need | None:
    """The one item that half does not reach, where it buys all the others."""
    whole = all(part.quantity == part.need.quantity for part in outcome.bought)
    left = outcome.dropped
    return left[0].need if whole and len(left) == 1 and left[0].need.quantity == 1 else None


def _bought(outcome: Outcome) -> Words:
    """The items, or how many of how many where a list would be too long to read."""
    if len(outcome.bought) <= MOST:
        return listed(_part(part) for part in outcome.bought)
    bought, dropped = ({p.need.id for p in parts} for parts in (outcome.bought, outcome.dropped))
    in_part = len(bought & dropped)
    more = f" and part of {spelled(in_part)} more" if in_part else ""
    return words(f"{len(bought - dropped)} of the {len(bought | dropped)} items in full{more}")


def _part(part: Part) -> Words:
    text = counted_part(part)
    if 1 < part.quantity == part.need.quantity:
        two = part.quantity == 2 and is_counted(part.need)
        text = f"both {called(part)}" if two else f"all {text}"
    return words(calculated(text, f"{part.quantity} × {usd(part.need.unit_cost or Decimal(0))}"))


def _match(outcome: Outcome) -> Words:
    if not outcome.match_due:
        return ()
    due = calculated(usd(outcome.match_due), "the local share of what is bought")
    return words(", with a local match of ", due)


def _saving(case: Case, outcome: Outcome) -> Words:
    set_aside, flat = case.request.funding.set_aside, outcome.flat
    if flat is None or set_aside is None or flat.years == 1:
        return ()
    rest = calculated(
        usd(outcome.rest),
        " + ".join(
            f"{p.quantity} × {usd(p.need.unit_cost or Decimal(0))}" for p in outcome.dropped
        ),
    )
    if flat.years is None:
        return say("There is nothing to save the remaining {rest} from.", rest=rest)
    return say(
        "Saving for the remaining {rest} would take {years} if all of the {set_aside} went to it.",
        rest=rest,
        set_aside=answer(f"{usd(set_aside)} a year", ("funding", "set_aside")),
        years=calculated(
            years_in_words(flat.years),
            f"{usd(outcome.rest)} / {usd(set_aside)} = {outcome.rest / set_aside:.2f}, rounded up",
        ),
    )
