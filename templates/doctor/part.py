"""The tags of one part of a Word file, read in order."""

import re
from collections.abc import Iterator
from dataclasses import replace

from models.finding import Finding
from templates.doctor.beside import Found, beside
from templates.doctor.blocks import Blocks
from templates.doctor.places import Paragraph, Printing
from templates.doctor.reading import Read
from templates.doctor.reports import BRACES, CHARACTERS, REPEATED, error, warning
from templates.doctor.strays import meant, split_finding, stray_finding
from templates.doctor.tags import Stray, Tag

_BARE_NAME = re.compile(r"(\{\s*)?\bletter\.[a-z_]+(?:\.[a-z_]+)*(\s*\})?")
_CHANGED = (
    ("“”„‘’", "straight quotes into curly ones"),
    ("–—\u2011\u2212", "a hyphen into a dash"),
    ("\u00a0\u202f\u2007\u200b\u200c\u200d\u00ad\ufeff", "a space into another kind of space"),
)
"""What Word changes while somebody types, by kind."""


class Part:
    """Its paragraphs, what is wrong with their tags, and what they print."""

    def __init__(self, found: list[Read]) -> None:
        self._found = found
        self._blocks = Blocks()
        self.tagged = any(each.pieces for each in found)

    @property
    def paragraphs(self) -> Iterator[Paragraph]:
        """All paragraphs, with tags and without."""
        yield from (each.paragraph for each in self._found)

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
        for read in self._found:
            yield from self._of(read)
        yield from self._blocks.close()
        yield from beside(self._only_tags())

    def _of(self, read: Read) -> Iterator[Finding]:
        paragraph = read.paragraph
        if read.spaced:
            yield error(BRACES, paragraph, "There is a space between two braces: take it out.")
        if read.split:
            yield split_finding(read.split, paragraph)
        for piece in read.pieces:
            tag = piece if isinstance(piece, Tag) else meant(piece)
            if isinstance(piece, Stray):
                yield stray_finding(piece, tag, paragraph)
            else:
                yield from _characters(piece, paragraph)
            if tag:
                yield from self._blocks.take(tag, paragraph)
        yield from _bare_names(read)
        yield from _lone_braces(read)
        if paragraph.text.strip() and not read.pieces and self._blocks.prints_each_time:
            yield _each_time(paragraph)

    def _only_tags(self) -> Iterator[Found]:
        for read in self._found:
            yield read.paragraph, [piece for piece in read.pieces if isinstance(piece, Tag)]


def _characters(tag: Tag, paragraph: Paragraph) -> Iterator[Finding]:
    written = paragraph.text[tag.start : tag.end]
    changed = [what for letters, what in _CHANGED if any(letter in written for letter in letters)]
    if changed and tag.opener != "{#":
        yield error(
            CHARACTERS,
            paragraph,
            f"Word has changed {' and '.join(changed)} inside the tag: type {tag.shown} anew, and "
            "press Ctrl+Z when Word changes it; or let a copy be mended.",
        )


def _each_time(paragraph: Paragraph) -> Finding:
    return warning(
        REPEATED,
        paragraph,
        "It stands between {%p for block in letter.blocks %} and its {%p endfor %}, so it is "
        "printed once for each paragraph of the letter: if that is not meant, move it below the "
        "endfor.",
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
