"""The plan of a draft, back from its deadline."""

import datetime
from pathlib import Path

from data.facts import read_facts
from drafting.planner import Planner, planner
from models.errors import UserError
from storage.calendar_file import calendar_file
from storage.drafts import Draft
from storage.write import write


def plan(draft: Draft, deadline: datetime.date | None, program: str) -> Planner:
    """What the draft plans for, or what is named instead.

    Raises:
        UserError: there is no deadline, or the data have no such program.
    """
    facts = read_facts()
    if program:
        facts.program(program)
    found = planner(draft.request, facts, deadline, program)
    if found is None:
        raise UserError("No deadline: enter one under Plan, or say --deadline.")
    return found


def write_calendar(draft: Draft, found: Planner, path: Path, now: datetime.datetime) -> None:
    """The plan as a calendar file; a file that is there stays, with UserError."""
    key = f"{draft.id}/{found.program.id if found.program else ''}"
    data = calendar_file(found.steps(), draft.request.title, key, now)
    write(path, data, replace=False)
