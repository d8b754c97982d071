"""Where the half of a pair that is missing belongs."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from templates.doctor.names import ITEMS
from templates.doctor.nesting import BEGINS, Pairs, Placed
from templates.doctor.tags import Tag

_FOR = re.compile(r"for\s+(\w+)\s+in\b")
_REPEATED = {"p": "blocks", "tr": "rows", "": "runs", "r": "runs"}
"""The list that a repetition goes over as a rule, by the letter of its tag."""

_ASKED = {"tr": 'row.kind == "heading"', "p": 'block.style == "heading"'}
"""A condition for an example."""


@dataclass(frozen=True)
class Spot:
    """Next to which tag another one belongs."""

    anchor: int
    """Position of that tag; the new one stands in the container of the old."""

    above: bool


@dataclass(frozen=True)
class Missing:
    """A tag that is to be typed, and where."""

    tag: Tag
    other: int
    """Position of the half that is there."""

    spot: Spot | None
    """None where only its writer knows."""


def missing_end(tags: Sequence[Placed], pairs: Pairs, begin: int) -> Missing:
    """The end of what is never closed."""
    tag = tags[begin].tag
    spot = _end_of_loop(tags, pairs, begin) if tag.word == "for" else _end_of_if(tags, pairs, begin)
    return Missing(tag.ended, begin, spot)


def missing_begin(
    tags: Sequence[Placed], pairs: Pairs, end: int, *, middle: bool
) -> Missing | None:
    """The beginning of what an end closes; None where nothing there needs one.

    Args:
        tags: all of the part.
        pairs: what was paired.
        end: the end that has no beginning, or the first `else` that belongs to it.
        middle: whether an `else` shows that a condition is missing.
    """
    placed = tags[end]
    prefix = placed.tag.prefix
    name, items = ITEMS[_REPEATED.get(prefix, "blocks")]
    if BEGINS.get(placed.tag.word) == "for":
        spot = _begin_of_loop(tags, pairs, end, name)
        inside = f"for {name} in {items}"
    else:
        spot = _begin_of_if(tags, end) if middle else None
        inside = f"if {_ASKED.get(prefix, 'letter.sample')}"
    return Missing(Tag("{%", prefix, inside, 0, 0), end, spot) if spot else None


def name_of(tag: Tag) -> str:
    """What a repetition calls each item."""
    match = _FOR.match(tag.inside)
    return match[1] if match else ""


def items_typed(tag: Tag) -> str:
    """The list that a repetition goes over, as it was typed."""
    return tag.inside.rpartition(" in ")[2].strip()


def says(tag: Tag, name: str) -> bool:
    """Whether a tag speaks of a name."""
    return says_name(tag.inside, name)


def says_name(words: str, name: str) -> bool:
    """Whether words speak of a name."""
    return bool(name) and re.search(rf"(?<![.\w]){re.escape(name)}\b", words) is not None


def _end_of_loop(tags: Sequence[Placed], pairs: Pairs, begin: int) -> Spot | None:
    """Below the last that needs its name, and below the end of what that stands in."""
    name, last = name_of(tags[begin].tag), None
    for at in range(begin + 1, _limit(tags, pairs, begin)):
        if at in pairs.ends and name_of(tags[at].tag) == name:
            break
        if says(tags[at].tag, name) and _is_inside(tags[begin], tags[at]):
            last = at
    if last is None:
        return None
    inside = [around for around in pairs.around(last) if around > begin]
    outermost = inside[0] if inside else last
    return Spot(pairs.ends.get(outermost, last), above=False)


def _end_of_if(tags: Sequence[Placed], pairs: Pairs, begin: int) -> Spot | None:
    """Above the next condition beside it, or above the end of what it stands in."""
    limit = _limit(tags, pairs, begin)
    here = tags[begin]
    before = here.place.number
    for at in range(begin + 1, limit):
        if tags[at].container != here.container:
            continue
        begins = at in pairs.ends and tags[at].place.number > before + 1
        if begins or (here.tag.prefix in ("", "r") and tags[at].tag.opener == "{{"):
            return Spot(at, above=begins)
        before = tags[at].place.number
    is_there = limit < len(tags) and tags[limit].container == here.container
    return Spot(limit, above=True) if is_there else None


def _begin_of_loop(tags: Sequence[Placed], pairs: Pairs, end: int, name: str) -> Spot | None:
    """Above the first that needs its name, and above what that stands in."""
    start = max(pairs.around(end), default=-1)
    for at in range(start + 1, end):
        around = pairs.around(at)
        needs = says(tags[at].tag, name) and _is_inside(tags[end], tags[at])
        if needs and not any(name_of(tags[each].tag) == name for each in (*around, at)):
            outer = [n for n in around if n > start and tags[n].container == tags[end].container]
            return Spot(outer[0] if outer else at, above=True)
    return None


def _begin_of_if(tags: Sequence[Placed], end: int) -> Spot | None:
    """Below the tag before it in its container."""
    before = [at for at in range(end) if tags[at].container == tags[end].container]
    return Spot(before[-1], above=False) if before else None


def _is_inside(outer: Placed, inner: Placed) -> bool:
    """Whether a tag stands in the table, row or paragraph of another that repeats it."""
    numbers = {"tr": "table", "tc": "row", "": "number", "r": "number"}
    same = numbers.get(outer.tag.prefix)
    return same is None or getattr(outer.place, same) == getattr(inner.place, same)


def _limit(tags: Sequence[Placed], pairs: Pairs, begin: int) -> int:
    """Where the innermost ends that is open around a tag; else behind the last tag."""
    return min((pairs.ends[each] for each in pairs.around(begin)), default=len(tags))
