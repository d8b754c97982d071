"""X1: example values and open brackets must not leave the office."""

import re
from collections.abc import Iterator

from drafting.review import Review, warning
from models.base import Path, field_at, parse_path
from models.errors import UserError
from models.finding import Finding
from models.letter import OriginKind
from models.request import FundingRequest

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
            path = parse_path(run.origin.ref)
            place = _place(review.request, path)
            yield warning("X2", path, f"Replace {found[0]}", place=place)


def _place(request: FundingRequest, path: Path) -> str:
    """With the field, which a draft of another program may name in a way that leads to none."""
    try:
        return f"Answers in brackets, {field_at(request, path).title}"
    except UserError:
        return "Answers in brackets"
