"""Overdose deaths in the state beside the nation’s, worded as the newest counts have them."""

import datetime
from dataclasses import dataclass

from drafting.case import Case
from drafting.guards import Change, Direction, change
from drafting.phrases import Words, answer, cited, paragraph, say
from drafting.series import Count, series, year_before
from drafting.wording import number
from models.evidence import Use


def deaths(case: Case) -> Words:
    """State deaths beside the nation’s; where they fell faster, only if the agency says so (W3).

    The nation stands beside the State only with a count of the same twelve months.
    """
    chosen = case.request.evidence.state_deaths
    years = _years(case)
    if chosen is Use.LEAVE_OUT or years is None:
        return ()
    here, local, national = years.here, years.local, years.national
    fell_faster = local.direction is Direction.FEWER and (
        national is None or local.percent >= national.percent
    )
    if fell_faster and chosen is not Use.USE:
        return ()
    return paragraph(
        cited(
            say(
                "In {period}, {deaths} overdose deaths involving synthetic opioids, mostly "
                "fentanyl, were reported in {state}{compared}.",
                period=here.period,
                deaths=here.run,
                state=answer(case.state, ("agency", "state")),
                compared=_compared(years, fell_faster=fell_faster),
            ),
            here.note,
        ),
        _provisional(here),
        say("We want to keep it falling.") if fell_faster else (),
    )


@dataclass(frozen=True)
class _Years:
    """A state’s twelve months, their change on the twelve before, and the nation’s beside it.

    `note` names the nation’s source where it is another one.
    """

    here: Count
    local: Change
    national: Change | None
    note: str


def _years(case: Case) -> _Years | None:
    """The newest; an earlier one that the nation’s can stand beside, where it says the same.

    A file may hold the State’s rows for a month the nation’s shipped count has not reached. The
    earlier year takes its place only while less than twelve months lie between, and never where
    the newest moved another way.
    """
    newest = _until(case, case.date)
    if newest is None or newest.national:
        return newest
    earlier = _until(case, newest.here.end)
    if earlier is None or not earlier.national:
        return newest
    near = (newest.here.end - earlier.here.end).days < 365
    return earlier if near and earlier.local.direction is newest.local.direction else newest


def _until(case: Case, date: datetime.date) -> _Years | None:
    counts = _counts(case, case.agency.state.value, date)
    before = year_before(counts, counts[-1]) if counts else None
    if before is None:
        return None
    here = counts[-1]
    local = change(here.value, before.value, case.facts.thresholds)
    return _Years(here, local, *_national(case, here))


def _counts(case: Case, place: str, date: datetime.date) -> tuple[Count, ...]:
    return series(case.request, case.facts, f"deaths.{place}", date)


def _national(case: Case, here: Count) -> tuple[Change | None, str]:
    """The nation’s change over the same two years as the State’s, and its note."""
    counts = _counts(case, "US", here.end + datetime.timedelta(days=1))
    before = year_before(counts, here)
    if before is None or counts[-1].end != here.end:
        return None, ""
    found = change(counts[-1].value, before.value, case.facts.thresholds)
    return found, "" if counts[-1].note == here.note else counts[-1].note


def _compared(years: _Years, *, fell_faster: bool) -> Words:
    local = years.local
    if local.direction in (Direction.COUNTS, Direction.FROM_NONE):
        return say(", against {before} in the 12 months before", before=number(local.before))
    if local.direction is Direction.LEVEL:
        pattern = ", about the same as {before} in the 12 months before"
        return say(pattern, before=number(local.before))
    more = local.direction is Direction.MORE
    pattern = ": {percent} more than" if more else ", {percent} fewer than"
    return say(
        f"{pattern} in the 12 months before{{nationwide}}",
        percent=local.percent_words(),
        nationwide=_nationwide(years, fell_faster=fell_faster),
    )


def _nationwide(years: _Years, *, fell_faster: bool) -> Words:
    """The nation beside it, where it moved the other way or both fell."""
    local, national = years.local, years.national
    if national is None or national.direction is not Direction.FEWER:
        return ()
    if local.direction is Direction.MORE:
        pattern = ", while the national count fell {nation}"
    elif fell_faster:
        pattern = "; the national count fell {nation}"
    else:
        pattern = ", against {nation} nationwide"
    return say(pattern, nation=cited(national.percent_words(), years.note))


def _provisional(count: Count) -> Words:
    if not count.provisional:
        return ()
    if count.end.month == 12:
        return say("The {year} counts are provisional.", year=str(count.end.year))
    return say("These counts are provisional.")
