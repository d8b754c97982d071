"""The calendar file: whole days, known again by a second import, whatever the words hold."""

import datetime

from icalendar import Calendar, Event

from models.plan import PlannedStep
from storage.calendar_file import calendar_file

NOW = datetime.datetime(2026, 11, 24, 12, tzinfo=datetime.UTC)


def step(key: str, day: str, what: str = "Item on the agenda") -> PlannedStep:
    when = datetime.date.fromisoformat(day)
    return PlannedStep(key, when, what, "Clerk", 14, "the vote", "assumed")


def entries(*steps: PlannedStep, key: str = "draft/opsg") -> list[Event]:
    read = Calendar.from_ical(calendar_file(steps, "A request; of ours", key, NOW))
    return [each for each in read.walk("VEVENT") if isinstance(each, Event)]


def test_each_step_is_an_entry_of_one_whole_day() -> None:
    first, last = entries(step("agenda", "2027-03-19"), step("council", "9999-12-31"))
    assert (first["dtstart"].dt, "dtend" in first) == (datetime.date(2027, 3, 19), False)
    assert first["summary"] == "Item on the agenda (A request; of ours)"
    assert first["description"] == "Clerk. 14 days before the vote: assumed"
    assert last["dtstart"].dt == datetime.date.max


def test_a_moved_step_keeps_its_identity_and_another_draft_has_its_own() -> None:
    (before,) = entries(step("agenda", "2027-03-19"))
    (moved,) = entries(step("agenda", "2027-03-12"))
    (other,) = entries(step("agenda", "2027-03-19"), key="other/opsg")
    assert before["uid"] == moved["uid"] != other["uid"]


def test_words_cannot_add_lines_of_their_own() -> None:
    what = "Vote, then\nEND:VEVENT\nBEGIN:VEVENT; “so”"
    (only,) = entries(step("council", "2027-03-19", what))
    assert str(only["summary"]).startswith(what)
