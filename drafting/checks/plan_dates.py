"""T1: the deadline is a working day, and every step before it can still be taken in time."""

from collections.abc import Iterator

from drafting.holidays import is_working_day
from drafting.planner import planner
from drafting.review import Review, advice, warning
from drafting.wording import date
from models.finding import Finding


def check(review: Review) -> Iterator[Finding]:
    """A step or program the data do not have; a day off; steps past at the letter’s date."""
    yield from _unknown(review)
    yield from _day_off(review)
    plan = planner(review.request, review.facts)
    for step in plan.steps() if plan else ():
        if step.day < review.date:
            yield warning(
                "T1",
                ("plan", "deadline"),
                f"{step.what}: was to be done by {date(step.day)}. Shorten a lead time, or wait "
                "for the next deadline.",
                subject=f"plan.{step.id}",
                place="Plan",
            )


def _day_off(review: Review) -> Iterator[Finding]:
    deadline = review.request.plan.deadline
    if deadline and not is_working_day(deadline):
        yield advice(
            "T1",
            ("plan", "deadline"),
            f"{date(deadline)} is a weekend or a Federal holiday: confirm the day with the funder",
            place="Plan",
            citation="5 U.S.C. 6103",
        )


def _unknown(review: Review) -> Iterator[Finding]:
    plan, facts = review.request.plan, review.facts
    steps = [each.id for each in facts.lead_times]
    for change in plan.lead_times:
        if change.step not in steps:
            path = ("plan", "lead_times", change.id, "step")
            message = f"“{change.step}” is no step; choose one of: {', '.join(steps)}"
            message = message if change.step else "Choose the step whose days you know better"
            yield warning("T1", path, message, place="Plan")
    if plan.program and plan.program not in facts.programs:
        message = f"The program’s data has no program “{plan.program}”"
        yield warning("T1", ("plan", "program"), message, place="Plan")
