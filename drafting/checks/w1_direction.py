"""W1: no word that says seizures or smuggling are at a record or rising."""

import re
from collections.abc import Iterator

from drafting.guards import Direction, change
from drafting.review import Review, warning
from drafting.series import SOUTHWEST, series, year_before
from drafting.wording import number, whole
from models.finding import Finding
from models.letter import OriginKind

_STRONG = (
    r"\b(?:skyrocket\w*|flood(?:s|ed|ing)\b|pouring|surg(?:e|es|ed|ing)|soar\w*|all-time|"
    r"unprecedented|record (?:levels?|amounts?|numbers?|highs?|seizures)|ever[- ]increasing|"
    r"on the rise|explod(?:e|ed|ing)|epidemic levels)"
)
_RISING = (
    r"\b(?:fentanyl|opioids?|seizures?|smuggling|trafficking|overdoses?|deaths)\b[^.?!]{0,80}?"
    r"\b(?:(?:is|are|keeps?|has been|have been|continues? to) (?:increas|ris|grow|climb|spik)\w*)"
)
_WORDS = re.compile(f"{_STRONG}|{_RISING}", re.IGNORECASE)
_OWN = (OriginKind.ANSWER, OriginKind.CHANGED)


def check(review: Review) -> Iterator[Finding]:
    """The agency’s own words where they claim a direction that the newest data may deny."""
    seen: set[str] = set()
    for letter, block, run in review.runs():
        found = _WORDS.search(run.text) if run.origin.kind in _OWN else None
        if found and run.origin.ref not in seen:
            seen.add(run.origin.ref)
            yield warning(
                "W1",
                tuple(run.origin.ref.split(".")),
                f"“{found[0]}” claims a direction{_denied(review)}. Give the two counts instead.",
                place=f"{letter.title}, {block.key}",
                citation="CBP, Nationwide Drug Seizures",
            )


def _denied(review: Review) -> str:
    """What the newest whole year at the letter’s date says against it; empty where it agrees."""
    counts = series(review.request, review.facts, SOUTHWEST, review.date)
    before = year_before(counts, counts[-1]) if counts else None
    if before is None:
        return ""
    now = counts[-1]
    if change(now.value, before.value, review.facts.thresholds).direction is Direction.MORE:
        return ""
    pounds = f"from {number(whole(before.value))} to {number(whole(now.value))} pounds"
    return f"; southwest-border seizures went {pounds} in {now.period}"
