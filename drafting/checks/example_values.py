"""X1: example values and open brackets must not leave the office."""

import re
from collections.abc import Iterator

from drafting.review import Review, warning
from models.finding import Finding
from models.letter import OriginKind

_BRACKETS = re.compile(r"\[[^\]]{2,}\]")


def check(review: Review) -> Iterator[Finding]:
    """A draft of example values; and answers that still hold something in brackets."""
    if review.request.example:
        yield warning(
            "X1", ("example",), "Example values: replace before you send", place="The whole draft"
        )
    seen: set[str] = set()
    for _, _, run in review.runs():
        found = _BRACKETS.search(run.text) if run.origin.kind is OriginKind.ANSWER else None
        if found and run.origin.ref not in seen:
            seen.add(run.origin.ref)
            yield warning(
                "X2",
                tuple(run.origin.ref.split(".")),
                f"Replace {found[0]}",
                place="Answers in brackets",
            )
