"""What is wrong with the braces of a paragraph, and with what Word put between them."""

import re
from collections.abc import Iterator
from dataclasses import replace

from models.finding import Finding
from templates.doctor.corrections import bare
from templates.doctor.paragraph import Paragraph
from templates.doctor.reading import Read
from templates.doctor.reports import BRACES, CHARACTERS, error
from templates.doctor.strays import spaced_finding, split_finding
from templates.doctor.tags import Stray, Tag

_BARE_NAME = re.compile(r"(\{\s*)?\bletter\.[a-z_]+(?:\.[a-z_]+)*(\s*\})?")
_CHANGED = (
    ("“”„‘’", "straight quotes into curly ones"),
    ("–—\u2011\u2212", "a hyphen into a dash"),
    ("\u00a0\u202f\u2007\u200b\u200c\u200d\u00ad\ufeff", "a space into another kind of space"),
)
"""What Word changes while somebody types, by kind."""


def wrong_braces(read: Read) -> Iterator[Finding]:
    """What is wrong with the braces of a paragraph, and with the signs inside them."""
    paragraph = read.paragraph
    if read.spaced:
        yield spaced_finding(read.pieces, paragraph)
    if read.split:
        yield split_finding(read.split, read.lines, paragraph)
    for piece in read.pieces:
        if isinstance(piece, Tag):
            yield from _characters(piece, paragraph)
    yield from _bare_names(read)
    yield from _lone_braces(read)


def _characters(tag: Tag, paragraph: Paragraph) -> Iterator[Finding]:
    written = paragraph.text[tag.start : tag.end]
    if bare(tag) != tag:
        written = re.sub(r"(?<=[{%])\W+|\W+(?=[}%])", "", written)
    if re.search(r"[\n\t]", written):
        yield error(
            BRACES,
            paragraph,
            "A line break (Shift+Enter) or a tab stands inside the tag: type "
            f"{tag.shown} anew, in one line.",
        )
    changed = [what for letters, what in _CHANGED if any(letter in written for letter in letters)]
    if changed and tag.opener != "{#":
        yield error(
            CHARACTERS,
            paragraph,
            f"Word has changed {' and '.join(changed)} inside the tag: type {tag.shown} anew, and "
            "press Ctrl+Z when Word changes it; or let a copy be mended.",
        )


def _lone_braces(read: Read) -> Iterator[Finding]:
    """One brace more than a tag has, which would be printed."""
    text = read.paragraph.text
    for tag in read.pieces:
        if isinstance(tag, Tag) and (text[tag.end :][:1] == "}" or text[: tag.start][-1:] == "{"):
            right = replace(tag, inside=tag.inside.lstrip("{ ")).shown
            said = f"There is a brace too many beside {right}: take it out."
            yield error(BRACES, read.paragraph, said)


def _bare_names(read: Read) -> Iterator[Finding]:
    """Names of ours that stand in no tag would print as they are."""
    if any(isinstance(piece, Stray) for piece in read.pieces):
        return
    spans = [(piece.start, piece.end) for piece in read.pieces if isinstance(piece, Tag)]
    for match in _BARE_NAME.finditer(read.paragraph.text):
        if not any(start <= match.start() < end for start, end in spans):
            name = match[0].strip("{} ")
            yield error(
                BRACES,
                read.paragraph,
                f"“{match[0]}” stands outside a tag and would print as it is: "
                f"write {{{{ {name} }}}}, with two braces on each side.",
            )
