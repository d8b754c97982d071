"""The timetable: every step back from the deadline on one page, each with what its days rest on."""

import datetime
from collections.abc import Iterator

from drafting.blocks import body, line, row, table
from drafting.phrases import Words, answer, words
from drafting.planner import DEADLINE, Planner, planner
from drafting.wording import date
from models.facts import Facts
from models.letter import Block, BlockStyle, Letter, Row
from models.plan import PlannedStep
from models.request import FundingRequest

_COLUMNS = (
    ("when", "Done by"),
    ("what", "What"),
    ("who", "Who"),
    ("why", "How long before, and why"),
)


def timetable(request: FundingRequest, facts: Facts, today: datetime.date) -> Iterator[Letter]:
    """One page for the draft’s deadline; none where it has none."""
    plan = planner(request, facts)
    if plan:
        yield Letter(
            kind="timetable",
            subject="",
            date=today,
            title="Timetable",
            author=request.agency.legal_name,
            file_name=f"{'Sample - ' if request.example else ''}Timetable",
            sample=request.example,
            blocks=tuple(_blocks(plan, today)),
        )


def _blocks(plan: Planner, today: datetime.date) -> Iterator[Block]:
    steps = plan.steps()
    yield from line("title", BlockStyle.TITLE, words("Timetable"))
    yield from line("detail", BlockStyle.DETAIL, _detail(plan, today))
    yield from table("timetable", _COLUMNS, (_row(step, today) for step in steps))
    yield from body(
        "limits",
        words(
            "Assumed days are a first guess: type your own over them. Calendar days; what falls on "
            "a weekend or a Federal holiday stands on the working day before. Holidays of your "
            "own, the days your governing body meets on and the funder’s own hour of closing are "
            "not known here: check them."
        ),
    )


def _detail(plan: Planner, today: datetime.date) -> Words:
    name = plan.request.title
    about = words(answer(name, ("title",)), " · ") if name else ()
    return words(about, f"as of {date(today)}, back from the deadline of {date(plan.deadline)}")


def _row(step: PlannedStep, today: datetime.date) -> Row:
    if step.id == DEADLINE:
        day = answer(date(step.day), ("plan", "deadline"))
        return row(words(day), words(step.what), (), words(step.basis))
    return row(
        words(date(step.day), " (past)" if step.day < today else ""),
        words(step.what),
        words(step.who),
        words(f"{step.days} days before {step.before}: {step.basis}"),
    )
