"""The plan of a grant request: why each item, what is counted, in which order, at what cost."""

from collections.abc import Iterator
from decimal import Decimal

from drafting.blocks import body, row, section, table, without_headings
from drafting.budget import budget, totals
from drafting.case import Case, amount, counted, need_path
from drafting.letters.needs import needs
from drafting.phrases import Words, answer, calculated, fixed, say, starting, strong, words
from drafting.wording import date, number, paragraphs, usd
from models.letter import Block, Row, RowKind
from models.need import Need, ObjectClass

_OPEN = "not counted yet"
_OBJECTIVES = (
    ("measure", "What is counted"),
    ("item", "With"),
    ("now", "Last 12 months"),
    ("goal", "Goal, first full year"),
)
_TIMELINE = (("when", "When"), ("step", "Step"))
_BUDGET = (
    ("category", "Budget category"),
    ("federal", "Federal share"),
    ("local", "Local share"),
    ("total", "Total"),
)


def plan(case: Case) -> Iterator[Block]:
    """Each item with its reason, then what the work is measured by."""
    yield from section(
        "plan",
        words("Project plan and objectives"),
        *(body(f"plan.{need.id}", *_reason(need)) for need in case.listed_needs),
        table("plan.objectives", _OBJECTIVES, _objectives(case)),
        body("plan.measures", _whole(case)),
    )


def _reason(need: Need) -> Iterator[Words]:
    if need.why.strip():
        yield words(strong(words(starting(counted(need)), ".")))
        for text in paragraphs(need.why):
            yield words(answer(text, need_path(need, "why")))


def _objectives(case: Case) -> Iterator[Row]:
    for need in case.listed_needs:
        if need.measure:
            yield row(
                starting(words(answer(need.measure, need_path(need, "measure")))),
                counted(need),
                _count(need, "measure_now"),
                _count(need, "measure_goal"),
            )


def _count(need: Need, field: str) -> Words:
    """The agency’s number; while there is none, that the first year gives it."""
    value: Decimal | None = getattr(need, field)
    if value is None:
        return words(fixed(_OPEN if field == "measure_now" else "set after the first year"))
    return words(answer(number(value), need_path(need, field)))


def _whole(case: Case) -> Words:
    open_ones = [need for need in case.listed_needs if need.measure and need.measure_now is None]
    if not open_ones:
        return ()
    return say(
        "Where no count was kept before, the first year’s count is the baseline, and the goal for "
        "the second year is set from it."
    )


def timeline(case: Case) -> Iterator[Block]:
    """The agency’s own steps, and the period of performance."""
    yield from section(
        "timeline",
        words("Timeline"),
        body("timeline.period", _period(case)),
        table("timeline", _TIMELINE, _steps(case)),
    )


def _period(case: Case) -> Words:
    start, end = case.request.funding.period_start, case.request.funding.period_end
    if not start or not end:
        return ()
    return say(
        "The period of performance is {start} to {end}.",
        start=answer(date(start), ("funding", "period_start")),
        end=answer(date(end), ("funding", "period_end")),
    )


def _steps(case: Case) -> Iterator[Row]:
    for text in case.request.funding.timeline:
        when, colon, step = text.partition(":")
        cells = (when, step.strip()) if colon else ("", when)
        yield row(*(starting(words(answer(cell, ("funding", "timeline")))) for cell in cells))


def budget_summary(case: Case) -> Iterator[Block]:
    """What each item costs and what that rests on, then the shares by category."""
    yield from section(
        "budget",
        words("Budget summary"),
        without_headings(needs(case)),
        table("budget", _BUDGET, _categories(case)),
        body("budget.match", _match(case)),
    )


def _categories(case: Case) -> Iterator[Row]:
    match = case.request.funding.match or Decimal(0)
    lines = budget(case.listed_needs, match)
    for line in lines:
        chosen = line.object_class is not ObjectClass.NONE
        name = line.object_class.label if chosen else "Category not chosen yet"
        here = [need for need in case.listed_needs if need.object_class is line.object_class]
        yield row(words(name), *_shares(line.federal, line.local, amount(here), match))
    if len(lines) > 1:
        shares = _shares(*totals(lines), amount(case.listed_needs), match)
        yield row(strong(words("Total")), *map(strong, shares), kind=RowKind.TOTAL)


def _shares(
    federal: Decimal, local: Decimal, whole: Words, match: Decimal
) -> tuple[Words, Words, Words]:
    """Federal and local share and their sum, each with how it was worked out."""
    cost = usd(federal + local)
    return (
        words(calculated(usd(federal), f"{cost} less the local share of {usd(local)}")),
        words(calculated(usd(local), f"{number(match)} percent of {cost}")),
        whole,
    )


def requested(case: Case) -> Words:
    """What is asked of the program: the Federal share of the needs’ cost."""
    federal, local = totals(budget(case.listed_needs, case.request.funding.match))
    if not local:
        return amount(case.listed_needs)
    whole = usd(federal + local)
    return words(calculated(usd(federal), f"{whole} less the local share of {usd(local)}"))


def _match(case: Case) -> Words:
    match = case.request.funding.match
    if match is None:
        return ()
    if not match:
        return words(answer("No local match is part of this budget.", ("funding", "match")))
    return say(
        "The local match is {percent} of the whole cost.",
        percent=answer(f"{number(match)} percent", ("funding", "match")),
    )
