"""Everything that can be said of a Word file without filling it: all findings at once."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from models.finding import Finding
from templates.doctor.beside import Found, beside
from templates.doctor.blocks import Blocks
from templates.doctor.hidden import hidden
from templates.doctor.package import Parts
from templates.doctor.places import Paragraph, filled_parts, header_kinds, paragraphs
from templates.doctor.reports import BRACES, CHARACTERS, error
from templates.doctor.tags import CLOSERS, TYPED, Stray, Tag, has_tags, scan

MOST = 60
"""Findings that are listed; whoever has mended so many asks again."""

SPACED = re.compile(r"(?<=\{)[ \u00a0]+(?=[{%])|(?<=[}%])[ \u00a0]+(?=\}(?!\}))")
"""Spaces between two braces that belong together."""

SPACED_PREFIX = re.compile(r"(?<=\{%)[ \u00a0]+(?=(?:p|tr|tc|r)[ \u00a0]+(?:if|el|end|for))")
"""Spaces before the letter that says what a tag takes with it."""

_BARE_NAME = re.compile(r"\bletter\.[a-z_]+(?:\.[a-z_]+)*")


@dataclass(frozen=True)
class Examined:
    """What was found, and what kind of file it is."""

    findings: tuple[Finding, ...]
    prints: frozenset[str]
    """Full names of the texts its tags print."""

    letterhead: bool
    """No tags in the main text: it lends its paper, and our letter goes in."""


def examine(parts: Parts) -> Examined:
    """Look through every part that can hold tags.

    Raises:
        UserError: a part is larger than the parser takes.
    """
    trees = filled_parts(parts)
    kinds = header_kinds(parts, trees["word/document.xml"])
    findings: list[Finding] = []
    prints: set[str] = set()
    tagged = False
    for name, tree in trees.items():
        found = list(_tagged(paragraphs({name: tree}, kinds)))
        part = _Part(found)
        findings += part.findings()
        prints |= set(part.prints)
        tagged = tagged or (name == "word/document.xml" and any(_is_tagged(each) for each in found))
    findings += hidden(parts, trees, kinds)
    return Examined(_shortened(findings), frozenset(prints), letterhead=not tagged)


def _tagged(places: Iterator[Paragraph]) -> Iterator[tuple[Paragraph, list[Tag | Stray]]]:
    for paragraph in places:
        yield paragraph, list(_once(scan(paragraph.text)))


def _once(pieces: Iterator[Tag | Stray]) -> Iterator[Tag | Stray]:
    """All tags, and of the stray braces of a paragraph one of each kind."""
    seen: set[tuple[str, str]] = set()
    for piece in pieces:
        if isinstance(piece, Tag):
            yield piece
        elif (piece.braces, piece.cause) not in seen:
            seen.add((piece.braces, piece.cause))
            yield piece


def _is_tagged(found: tuple[Paragraph, list[Tag | Stray]]) -> bool:
    paragraph, pieces = found
    return bool(pieces) or has_tags(SPACED.sub("", paragraph.text))


class _Part:
    """The paragraphs of one part with what stands in their braces."""

    def __init__(self, found: list[tuple[Paragraph, list[Tag | Stray]]]) -> None:
        self._found = found
        self.prints: list[str] = []

    def findings(self) -> Iterator[Finding]:
        blocks = Blocks()
        for paragraph, pieces in self._found:
            yield from _spaces(paragraph)
            for piece in pieces:
                if isinstance(piece, Stray):
                    yield _stray(piece, paragraph)
                else:
                    yield from _characters(piece, paragraph)
                    yield from blocks.take(piece, paragraph)
            yield from _bare_names(paragraph, pieces)
        yield from blocks.close()
        yield from beside(self._only_tags())
        self.prints = blocks.prints

    def _only_tags(self) -> Iterator[Found]:
        for paragraph, pieces in self._found:
            yield paragraph, [piece for piece in pieces if isinstance(piece, Tag)]


def _stray(stray: Stray, paragraph: Paragraph) -> Finding:
    if stray.cause == "unopened":
        opener = next(o for o, closer in CLOSERS.items() if closer == stray.braces)
        return error(
            BRACES,
            paragraph,
            f"“{stray.braces}” closes a tag that does not begin in this paragraph: put “{opener}” "
            "before its words, or take it out.",
        )
    closer = CLOSERS[stray.braces]
    if stray.cause == "unclosed":
        return error(
            BRACES,
            paragraph,
            f"“{stray.braces}” begins a tag that does not end in this paragraph: put “{closer}” "
            "behind its words. A tag stands in one paragraph.",
        )
    wrong = stray.cause.removeprefix("closed by ")
    return error(
        BRACES,
        paragraph,
        f"A tag begins with “{stray.braces}” and ends with “{wrong}”: end it with “{closer}”.",
    )


def _spaces(paragraph: Paragraph) -> Iterator[Finding]:
    if SPACED.search(paragraph.text):
        yield error(BRACES, paragraph, "There is a space between two braces: take it out.")


def _characters(tag: Tag, paragraph: Paragraph) -> Iterator[Finding]:
    written = paragraph.text[tag.start : tag.end]
    if any(ord(letter) in TYPED for letter in written) and tag.opener != "{#":
        yield error(
            CHARACTERS,
            paragraph,
            f"Word has changed quotes, dashes or spaces inside the tag: type {tag.shown} anew, and "
            "press Ctrl+Z when Word changes it; or have a copy mended.",
        )


def _bare_names(paragraph: Paragraph, pieces: list[Tag | Stray]) -> Iterator[Finding]:
    """Names of ours that stand in no tag would print as they are."""
    if SPACED.search(paragraph.text) or any(isinstance(piece, Stray) for piece in pieces):
        return
    spans = [(piece.start, piece.end) for piece in pieces if isinstance(piece, Tag)]
    for match in _BARE_NAME.finditer(paragraph.text):
        if not any(start <= match.start() < end for start, end in spans):
            yield error(
                BRACES,
                paragraph,
                f"“{match[0]}” stands outside a tag and would print as it is: "
                f"write {{{{ {match[0]} }}}}.",
            )


def _shortened(findings: list[Finding]) -> tuple[Finding, ...]:
    """Each once, errors first, and no more than can be read."""
    once = list(dict.fromkeys(findings))
    once.sort(key=lambda finding: finding.severity != "error")
    more = len(once) - MOST
    if more > 0:
        last = error(BRACES, "The file", f"There are {more:,} findings more; mend these first.")
        once = [*once[:MOST], last]
    return tuple(once)
