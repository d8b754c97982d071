"""Fentanyl seized on the southwest border, worded as the data at the letter’s date have it."""

from decimal import Decimal

from drafting.case import Case
from drafting.guards import Change, Direction, change
from drafting.phrases import Words, answer, cited, fixed, noted, paragraph, say, words
from drafting.series import SOUTHWEST, Count, series
from drafting.wording import number, whole
from models.evidence import LocalFigure

_BASE = 2020
"""The fiscal year the policy brief’s own comparison starts from."""


def seizures(case: Case) -> Words:
    """Southwest-border seizures, never as the agency’s own, always beside the peak (W1, W2, W6)."""
    counts = series(case.request, case.facts, SOUTHWEST, case.date)
    base = next((each for each in counts if each.end.year == _BASE), None)
    if not counts or base is None:
        return ()
    now, peak = counts[-1], max(counts, key=lambda each: each.value)
    whole_year = cited(
        say(
            "On the southwest border, U.S. Customs and Border Protection seized {pounds} pounds "
            "of fentanyl in {year}{beside}.",
            pounds=now.run,
            year=now.period,
            beside=_beside(case, now, peak, base),
        ),
        now.note,
    )
    return paragraph(whole_year, _so_far(case, now))


def _so_far(case: Case, now: Count) -> Words:
    """The unfinished year after the newest whole one, beside nothing but its own months."""
    parts = [
        each
        for each in case.request.evidence.figures
        if each.series == SOUTHWEST and not each.sensitive and each.value is not None
        if each.start and each.end and now.end < each.start <= each.end < case.date
    ]
    if not parts:
        return ()
    part = max(parts, key=lambda each: each.end or now.end)
    path = ("evidence", "figures", part.id)
    told = say(
        "From {months} it seized {pounds} pounds{against}.",
        months=answer(_months(part), (*path, "start")),
        pounds=answer(number(whole(part.value or Decimal(0))), (*path, "value")),
        against=_against_same_months(case, part),
    )
    return cited(told, f"figure.{part.id}")


def _against_same_months(case: Case, part: LocalFigure) -> Words:
    if part.value is None or part.before is None:
        return ()
    found = change(part.value, part.before, case.facts.thresholds)
    if found.direction is Direction.LEVEL:
        return words(", about as much as in the same months a year before")
    if found.direction not in (Direction.MORE, Direction.FEWER):
        return words(f", against {number(whole(part.before))} in the same months a year before")
    link = " more" if found.direction is Direction.MORE else " less"
    return words(", ", found.percent_words(), f"{link} than in the same months a year before")


def _months(part: LocalFigure) -> str:
    """`October 2025 to April 2026`."""
    return f"{part.start:%B %Y} to {part.end:%B %Y}"


def _beside(case: Case, now: Count, peak: Count, base: Count) -> Words:
    """The newest year against the peak and the brief’s year, worded as the data have it."""
    limits = case.facts.thresholds
    below, since = change(now.value, peak.value, limits), change(now.value, base.value, limits)
    to_base = _against(since, base, now)
    if now is peak:
        return words(", ", to_base) if now is not base else ()
    to_peak = words(", ", _against(below, peak, now), ", the peak")
    if peak is base:
        return to_peak
    return words(to_peak, ", though " if since.direction is Direction.MORE else ", and ", to_base)


def _against(found: Change, other: Count, now: Count) -> Words:
    """`57 percent less than in fiscal year 2023`; noted where another source gives the year."""
    year = noted(fixed(other.period), other.note_beside(now))
    if found.direction is Direction.LEVEL:
        return words("about as much as in ", year)
    more = found.direction is Direction.MORE
    return words(found.percent_words(), " more than in " if more else " less than in ", year)
