"""Fentanyl seized on the southwest border, worded as the data at the letter’s date have it."""

from drafting.case import Case
from drafting.guards import Change, Direction, change
from drafting.phrases import Words, cited, fixed, noted, say, words
from drafting.series import SOUTHWEST, Count, series

_BASE = 2020
"""The fiscal year the policy brief’s own comparison starts from."""


def seizures(case: Case) -> Words:
    """Southwest-border seizures, never as the agency’s own, always beside the peak (W1, W2, W6)."""
    counts = series(case.request, case.facts, SOUTHWEST, case.date)
    base = next((each for each in counts if each.end.year == _BASE), None)
    if not counts or base is None:
        return ()
    now, peak = counts[-1], max(counts, key=lambda each: each.value)
    return cited(
        say(
            "On the southwest border, U.S. Customs and Border Protection seized {pounds} pounds "
            "of fentanyl in {year}{beside}.",
            pounds=now.run,
            year=now.period,
            beside=_beside(case, now, peak, base),
        ),
        now.note,
    )


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
    year = noted(fixed(other.period), other.note if other.note != now.note else "")
    if found.direction is Direction.LEVEL:
        return words("about as much as in ", year)
    more = found.direction is Direction.MORE
    return words(found.percent_words(), " more than in " if more else " less than in ", year)
