"""`plan`: what must be done by when, back from a deadline."""

import datetime
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from cli.common import Day, json_option, say, say_json
from drafting.planner import Planner
from jobs.plan import plan as plan_of
from jobs.plan import write_calendar
from storage.drafts import load


@click.command()
@click.argument("draft", type=click.Path(path_type=Path))
@click.option("--deadline", type=Day(), help="YYYY-MM-DD; else the draft’s plan.deadline.")
@click.option(
    "--program", default="", help="Id of the program, as “programs” has it; else the draft’s."
)
@click.option("--ics", type=click.Path(path_type=Path), help="Write a calendar file as well.")
@json_option
def plan(
    draft: Path, deadline: datetime.date | None, program: str, ics: Path | None, *, as_json: bool
) -> None:
    """List the steps before the deadline of DRAFT, the earliest first.

    Lead times of your own: edit DRAFT --set plan.lead_times.0.step=agenda
    --set plan.lead_times.0.days=21
    """
    opened = load(draft)
    found = plan_of(opened, deadline, program)
    if ics:
        write_calendar(opened, found, ics, datetime.datetime.now(datetime.UTC))
    if as_json:
        say_json(_object(found))
    else:
        _print(found)


def _print(found: Planner) -> None:
    for step in found.steps():
        past = " (past)" if step.day < datetime.date.today() else ""
        who = f" [{step.who}]" if step.who else ""
        say(f"{step.day:%a} {step.day}{past}  {step.id}: {step.what}{who}")
        if step.before:
            say(f"    {step.days} days before {step.before}: {step.basis}")


def _object(found: Planner) -> dict[str, Any]:
    steps = [asdict(step) | {"day": step.day.isoformat()} for step in found.steps()]
    program = found.program.id if found.program else None
    return {"deadline": found.deadline.isoformat(), "program": program, "steps": steps}
