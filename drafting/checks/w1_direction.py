"""W1: no word that says seizures or smuggling are at a record or rising."""

import re
from collections.abc import Iterator

from drafting.review import Review, warning
from models.finding import Finding
from models.letter import OriginKind

_WORDS = re.compile(
    r"\b(skyrocket\w*|flood(?:s|ed|ing)\b|pouring|surg(?:e|es|ed|ing)|all-time|unprecedented|"
    r"record (?:levels?|amounts?|numbers?|highs?|seizures)|ever[- ]increasing|on the rise|"
    r"explod(?:e|ed|ing)|epidemic levels)",
    re.IGNORECASE,
)
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
                f"“{found[0]}” claims a direction; southwest-border seizures fell in fiscal years "
                "2024 and 2025. Give the two counts instead.",
                place=f"{letter.title}, {block.key}",
                citation="CBP, Nationwide Drug Seizures, fiscal years 2023 to 2025",
            )
