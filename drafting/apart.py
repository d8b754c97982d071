"""Two findings that read alike say in addition which item of its list each is about."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any

from models.base import Path
from models.finding import Finding
from models.request import FundingRequest

_INNER = {"avenues": "step"}
"""What an item of a list inside an item is called."""


def told_apart(found: Iterable[Finding], draft: FundingRequest) -> Iterator[Finding]:
    """The findings; where place and sentence are another’s as well, with the item’s number."""
    found = tuple(found)
    often = Counter((each.place, each.message) for each in found)
    for each in found:
        alike = often[each.place, each.message] > 1
        numbers = ", ".join(_numbers(draft, each.path)) if alike else ""
        place = f"{each.place} ({numbers})" if numbers else each.place
        yield Finding.model_validate({**dict(each), "place": place}) if numbers else each


def _numbers(draft: FundingRequest, path: Path) -> Iterator[str]:
    """`number 2 in the list`, and `step 1` of the list inside that item; counted from 1."""
    here: Any = draft
    for above, step in pairwise(("", *path)):
        if isinstance(here, tuple):
            number = next((n for n, item in enumerate(here) if _is(item, step)), None)
            if number is None:
                return
            inner = _INNER.get(str(above), "")
            yield f"{inner} {number + 1}" if inner else f"number {number + 1} in the list"
            here = here[number]
        else:
            here = getattr(here, str(step), None)


def _is(item: Any, step: str | int) -> bool:
    return getattr(item, "id", None) == step
