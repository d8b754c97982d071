"""The tags of one part of a Word file, read in order."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from models.finding import Finding
from templates.doctor.beside import Found, beside
from templates.doctor.blocks import Blocks
from templates.doctor.places import Paragraph, Printing
from templates.doctor.reports import BRACES, CHARACTERS, REPEATED, error, warning
from templates.doctor.strays import meant, split, split_finding, stray_finding
from templates.doctor.tags import Stray, Tag, scan

SPACED = re.compile(r"(?<=\{)[ \u00a0]+(?=[{%])|(?<=[}%])[ \u00a0]+(?=\}(?!\}))")
"""Spaces between two braces that belong together."""

SPACED_PREFIX = re.compile(r"(?<=\{%)[ \u00a0]+(?=(?:p|tr|tc|r)[ \u00a0]+(?:if|el|end|for))")
"""Spaces before the letter that says what a tag takes with it."""

_BARE_NAME = re.compile(r"(\{\s*)?\bletter\.[a-z_]+(?:\.[a-z_]+)*(\s*\})?")
_CHANGED = (
    ("“”„‘’", "straight quotes into curly ones"),
    ("–—\u2011\u2212", "a hyphen into a dash"),
    ("\u00a0\u202f\u2007\u200b\u200c\u200d\u00ad\ufeff", "a space into another kind of space"),
)
"""What Word changes while somebody types, by kind."""

_FARTHEST = 3
"""Paragraphs over which a tag may be split and still be known as one."""

Piece = Tag | Stray
Read = tuple[Paragraph, list[Piece]]
"""A paragraph with what stands in its braces."""


def read_tags(places: Iterable[Paragraph]) -> list[Read]:
    """Each paragraph with its tags; spaces between braces are taken out before they are read."""
    found: list[Read] = []
    for place in places:
        text = SPACED.sub("", place.text)
        typed = "" if text == place.text else place.text
        found.append((replace(place, text=text, typed=typed), list(_once(scan(text)))))
    return found


def _once(pieces: Iterator[Piece]) -> Iterator[Piece]:
    """All tags, and of the stray braces of a paragraph one of each kind."""
    seen: set[tuple[str, str]] = set()
    for piece in pieces:
        if isinstance(piece, Tag):
            yield piece
        elif (piece.braces, piece.cause) not in seen:
            seen.add((piece.braces, piece.cause))
            yield piece


class Part:
    """Its paragraphs, what is wrong with their tags, and what they print."""

    def __init__(self, found: list[Read]) -> None:
        self._found = found
        self._blocks = Blocks()
        self.tagged = any(pieces for _, pieces in found)

    @property
    def paragraphs(self) -> Iterator[Paragraph]:
        """All paragraphs, with tags and without."""
        yield from (paragraph for paragraph, _ in self._found)

    @property
    def prints(self) -> dict[str, Printing]:
        """The texts that its tags print, by their full names; known after `findings`."""
        return self._blocks.prints

    @property
    def likely(self) -> list[Finding]:
        """What a trial would say of its tags; known after `findings`."""
        return self._blocks.likely

    @property
    def lists(self) -> set[str]:
        """Full names of the lists that are repeated over; known after `findings`."""
        return self._blocks.lists

    def findings(self) -> Iterator[Finding]:
        """Everything that is wrong, in the order of the text."""
        joined = dict(self._split())
        for number, (paragraph, pieces) in enumerate(self._found):
            if paragraph.typed:
                yield error(BRACES, paragraph, "There is a space between two braces: take it out.")
            for piece in pieces:
                if isinstance(piece, Tag):
                    yield from _characters(piece, paragraph)
                    yield from self._blocks.take(piece, paragraph)
                elif (number, piece) in joined:
                    yield from self._joined(joined[number, piece], paragraph)
                else:
                    yield from self._stray(piece, paragraph)
            yield from _bare_names(paragraph, pieces)
            yield from _lone_braces(paragraph, pieces)
            if paragraph.text.strip() and not pieces and self._blocks.prints_each_time:
                yield _each_time(paragraph)
        yield from self._blocks.close()
        yield from beside(self._only_tags())

    def _stray(self, stray: Stray, paragraph: Paragraph) -> Iterator[Finding]:
        tag = meant(stray)
        yield stray_finding(stray, tag, paragraph)
        if tag:
            yield from self._blocks.take(tag, paragraph)

    def _joined(self, tag: Tag | None, paragraph: Paragraph) -> Iterator[Finding]:
        """The beginning of a split tag stands for the whole, and its end for nothing."""
        if tag:
            yield split_finding(tag, paragraph)
            yield from self._blocks.take(tag, paragraph)

    def _split(self) -> Iterator[tuple[tuple[int, Stray], Tag | None]]:
        """Both ends of each tag that is split over paragraphs, by number of paragraph."""
        last: tuple[int, Stray] | None = None
        for number, (_, pieces) in enumerate(self._found):
            if not pieces:
                continue
            first = pieces[0]
            if last and isinstance(first, Stray) and number - last[0] <= _FARTHEST:
                words = [each.text for each, _ in self._found[last[0] + 1 : number]]
                tag = split(last[1], first, " ".join(words))
                if tag:
                    yield last, tag
                    yield (number, first), None
            end = pieces[-1]
            last = (number, end) if isinstance(end, Stray) else None

    def _only_tags(self) -> Iterator[Found]:
        for paragraph, pieces in self._found:
            yield paragraph, [piece for piece in pieces if isinstance(piece, Tag)]


def _characters(tag: Tag, paragraph: Paragraph) -> Iterator[Finding]:
    written = paragraph.text[tag.start : tag.end]
    changed = [what for letters, what in _CHANGED if any(letter in written for letter in letters)]
    if changed and tag.opener != "{#":
        yield error(
            CHARACTERS,
            paragraph,
            f"Word has changed {' and '.join(changed)} inside the tag: type {tag.shown} anew, and "
            "press Ctrl+Z when Word changes it; or let a copy be mended (in the window, or with "
            "--fix COPY.docx).",
        )


def _each_time(paragraph: Paragraph) -> Finding:
    return warning(
        REPEATED,
        paragraph,
        "It stands between {%p for block in letter.blocks %} and its {%p endfor %}, so it is printed "
        "once for each paragraph of the letter: if that is not meant, move it below the endfor.",
    )


def _lone_braces(paragraph: Paragraph, pieces: list[Piece]) -> Iterator[Finding]:
    """One brace more than a tag has, which would be printed."""
    text = paragraph.text
    for tag in pieces:
        if isinstance(tag, Tag) and (text[tag.end :][:1] == "}" or text[: tag.start][-1:] == "{"):
            yield error(
                BRACES, paragraph, f"There is a brace too many beside {tag.shown}: take it out."
            )


def _bare_names(paragraph: Paragraph, pieces: list[Piece]) -> Iterator[Finding]:
    """Names of ours that stand in no tag would print as they are."""
    if any(isinstance(piece, Stray) for piece in pieces):
        return
    spans = [(piece.start, piece.end) for piece in pieces if isinstance(piece, Tag)]
    for match in _BARE_NAME.finditer(paragraph.text):
        if not any(start <= match.start() < end for start, end in spans):
            name = match[0].strip("{} ")
            yield error(
                BRACES,
                paragraph,
                f"“{match[0]}” stands outside a tag and would print as it is: "
                f"write {{{{ {name} }}}}, with two braces on each side.",
            )
