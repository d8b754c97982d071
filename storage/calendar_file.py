"""Planned days as an iCalendar file: all-day entries that a calendar imports and knows again."""

import datetime
import uuid
from collections.abc import Iterable

from models.plan import PlannedStep

_OURS = uuid.UUID("b2f0b0d4-5b5c-5f0e-9a53-6f2f7d1c9f0a")
"""Names our entries apart from everybody else’s."""


def calendar_file(
    steps: Iterable[PlannedStep], title: str, key: str, stamp: datetime.datetime
) -> bytes:
    """The steps as a calendar; a second import changes the entries of the first.

    An entry that begins on a day and has no end lasts that day.

    Args:
        steps: the days, in any order.
        title: what the entries are part of; it follows each summary.
        key: what tells this plan from others, such as draft and program.
        stamp: when the file is made, with its time zone.
    """
    from icalendar import Calendar, Event  # noqa: PLC0415  heavy, and seldom wanted

    calendar = Calendar()
    calendar.add("prodid", "-//Fundwright//Timetable//EN")
    calendar.add("version", "2.0")
    for step in steps:
        event = Event()
        event.add("uid", f"{uuid.uuid5(_OURS, f'{key}/{step.id}')}@fundwright")
        event.add("dtstamp", stamp)
        event.add("dtstart", step.day)
        event.add("summary", f"{step.what} ({title})" if title else step.what)
        event.add("description", _description(step))
        event.add("transp", "TRANSPARENT")
        calendar.add_component(event)
    data: bytes = calendar.to_ical()
    return data


def _description(step: PlannedStep) -> str:
    lead = f"{step.days} days before {step.before}: {step.basis}" if step.before else step.basis
    return f"{step.who}. {lead}" if step.who else lead
