"""The plan of a grant request: why each item, what is counted, in which order."""

from collections.abc import Iterator
from decimal import Decimal

from drafting.blocks import body, row, section, table
from drafting.case import Case, counted, need_path
from drafting.letters.needs import measures
from drafting.phrases import Words, answer, fixed, say, starting, strong, words
from drafting.wording import date, number, paragraphs
from models.letter import Block, Row
from models.need import Need

_OPEN = "not counted yet"
_OBJECTIVES = (
    ("measure", "What is counted"),
    ("item", "With"),
    ("now", "Last 12 months"),
    ("goal", "Goal, first full year"),
)
_TIMELINE = (("when", "When"), ("step", "Step"))


def plan(case: Case) -> Iterator[Block]:
    """Each item with its reason, then what the work is measured by."""
    yield from section(
        "plan",
        words("Project plan and objectives"),
        *(body(f"plan.{need.id}", *_reason(need)) for need in case.listed_needs),
        table("plan.objectives", _OBJECTIVES, _objectives(case)),
        body("plan.measures", _whole(case), measures(case) if case.application else ()),
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
