"""T1: every step back from the deadline can still be taken in time."""

from collections.abc import Iterator

from drafting.planner import planner
from drafting.review import Review, warning
from drafting.wording import date
from models.finding import Finding


def check(review: Review) -> Iterator[Finding]:
    """A step or program the data do not have; steps whose day is past at the letter’s date."""
    yield from _unknown(review)
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
