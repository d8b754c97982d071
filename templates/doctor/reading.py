"""The paragraphs of a part with what stands in their braces, read as they were meant."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from templates.doctor.paragraph import Paragraph
from templates.doctor.strays import goes_on
from templates.doctor.tags import Stray, Tag, scan

SPACED = re.compile(
    r"(?<!\{\{)(?<=\{)[ \u00a0]+(?=[{%](?!\{))|(?<!\}\})(?<!%\})(?<=[}%])[ \u00a0]+(?=\}(?!\}))"
)
"""Spaces between two braces that belong together."""

SPACED_PREFIX = re.compile(r"(?<=\{%)[ \u00a0]+(?=(?:p|tr|tc|r)[ \u00a0]+(?:if|el|end|for))")
"""Spaces before the letter that says what a tag takes with it."""

_FARTHEST = 3
"""Paragraphs over which a tag may be split and still be known as one."""

Piece = Tag | Stray


@dataclass(frozen=True)
class Read:
    """A paragraph with its tags; what was typed otherwise stands in `paragraph.typed`."""

    paragraph: Paragraph
    pieces: tuple[Piece, ...]
    spaced: bool = False
    """Whether there were spaces between braces."""

    split: Tag | None = None
    """The tag that was split over several paragraphs, which are read as one."""

    lines: tuple[str, ...] = ()
    """The words of those paragraphs but the first."""


def read_tags(places: Iterable[Paragraph]) -> list[Read]:
    """Each paragraph with its tags; split ones joined, spaces between braces taken out."""
    found: list[Read] = []
    for place in places:
        found.append(_read(place))
        begun = _begun(found)
        if begun is not None:
            found[begun:] = [_joined(found[begun:])]
    return found


def _read(place: Paragraph) -> Read:
    text = SPACED.sub("", place.text)
    spaced = text != place.text
    paragraph = replace(place, text=text, typed=place.text if spaced else place.typed)
    return Read(paragraph, tuple(_once(scan(text))), spaced)


def _once(pieces: Iterator[Piece]) -> Iterator[Piece]:
    """All tags, and of the stray braces of a paragraph one of each kind."""
    seen: set[tuple[str, str]] = set()
    for piece in pieces:
        if isinstance(piece, Tag):
            yield piece
        elif (piece.braces, piece.cause) not in seen:
            seen.add((piece.braces, piece.cause))
            yield piece


def _begun(found: list[Read]) -> int | None:
    """Where the tag begins that the last paragraph ends; None where it ends none."""
    last = found[-1]
    if not last.pieces or not isinstance(last.pieces[0], Stray):
        return None
    for number in range(len(found) - 2, max(-1, len(found) - 2 - _FARTHEST), -1):
        before = found[number]
        if before.pieces:
            first = before.pieces[-1]
            near = before.paragraph.cell == last.paragraph.cell
            split = near and isinstance(first, Stray) and goes_on(first, last.pieces[0])
            return number if split else None
    return None


def _joined(parts: list[Read]) -> Read:
    """Paragraphs as the one that they were meant to be."""
    first = parts[0]
    text = first.paragraph.text
    for part in parts[1:]:
        more = part.paragraph.text
        text += more if text.endswith(".") or more.startswith(".") else f" {more}"
    typed = first.paragraph.typed or first.paragraph.text
    whole = _read(replace(first.paragraph, text=text, typed=typed))
    start = first.pieces[-1].start
    split = next((p for p in whole.pieces if isinstance(p, Tag) and p.start == start), None)
    lines = tuple(part.paragraph.shown for part in parts[1:] if part.paragraph.shown)
    spaced = any(part.spaced for part in parts)
    return replace(whole, spaced=spaced, split=split, lines=lines)
