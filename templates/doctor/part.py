"""The tags of one part of a Word file, read in order."""

import re
from collections.abc import Iterator
from dataclasses import replace

from models.finding import Finding
from templates.doctor.beside import Found, beside
from templates.doctor.blocks import Blocks
from templates.doctor.braces import wrong_braces
from templates.doctor.branches import never_reached
from templates.doctor.copies import copied, copies
from templates.doctor.corrections import bare, put_right
from templates.doctor.nesting import BEGINS, ENDS, Placed
from templates.doctor.own_names import called_row
from templates.doctor.paragraph import Paragraph, Printing
from templates.doctor.reading import Read
from templates.doctor.reports import REPEATED, warning
from templates.doctor.rows import strange_rows
from templates.doctor.strays import meant, stray_finding
from templates.doctor.structure import nested, tag_id
from templates.doctor.tags import Stray, Tag
from templates.doctor.typed_over import typed_over

_STYLE = re.compile(r"\.style\s*==\s*[\"'](\w+)")


class Part:
    """Its paragraphs, what is wrong with their tags, and what they print."""

    def __init__(self, found: list[Read]) -> None:
        self._found = found
        self._wrong: list[Finding] = []
        placed = self._placed()
        twice = copies(placed)
        self._wrong += copied(twice)
        self._copies = frozenset(tag_id(each.tag, each.place) for each in twice)
        single = [each for each in placed if tag_id(each.tag, each.place) not in self._copies]
        self._nested = nested(single, self._last_rows())
        self._tags, named = called_row(self._nested.tags)
        self._wrong += named
        self._blocks = Blocks(self._tags)
        self.typed_over = dict(typed_over(self._tags, list(self.paragraphs)))
        """Styles of which words were typed in place of the tags, each with what to say."""

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
    def loops(self) -> list[tuple[str, str]]:
        """What is repeated over, each list with its place; known after `findings`."""
        return self._blocks.loops

    @property
    def asked(self) -> Iterator[str]:
        """The styles of blocks that its tags ask for."""
        for placed in self._tags:
            yield from _STYLE.findall(placed.tag.inside)

    def findings(self) -> list[Finding]:
        """Everything that is wrong, in the order of the text."""
        order = {each.place: number for number, each in enumerate(self.paragraphs)}
        found = [
            *self._wrong,
            *self._nested.findings,
            *self.typed_over.values(),
            *self._meanings(),
            *beside(self._only_tags()),
            *never_reached(self._tags),
            *strange_rows(self._tags, list(self.paragraphs)),
        ]
        return sorted(found, key=lambda finding: order.get(finding.place, 0))

    def _placed(self) -> list[Placed]:
        """All tags as they were meant; what is wrong with each by itself is noted."""
        placed: list[Placed] = []
        opened: list[str] = []
        for read in self._found:
            self._wrong += wrong_braces(read)
            for piece in read.pieces:
                tag = piece if isinstance(piece, Tag) else meant(piece)
                if isinstance(piece, Stray):
                    tag = tag and bare(tag)
                    self._wrong.append(stray_finding(piece, tag, read.paragraph))
                if tag is None or tag.opener == "{#":
                    continue
                right, finding = put_right(tag, opened[-1] if opened else "", read.paragraph)
                self._wrong += finding
                if right:
                    placed.append(Placed(right, read.paragraph))
                    _follow(right, opened)
        return placed

    def _meanings(self) -> Iterator[Finding]:
        """What tags ask for in vain, and words that are printed once for each paragraph."""
        tags = self._tags
        tables = {placed.place.table for placed in tags} - {0}
        told = {finding.place for finding in self.typed_over.values()}
        position = 0
        for read in self._found:
            while position < len(tags) and tags[position].place.number <= read.paragraph.number:
                yield from self._blocks.take(position)
                position += 1
            text, each = read.paragraph.text.strip(), self._blocks.printed_with
            is_told = read.paragraph.table in tables or read.paragraph.place in told
            if text and each and not read.pieces and not is_told:
                yield _each_time(read.paragraph, each)
        for last in range(position, len(tags)):
            yield from self._blocks.take(last)

    def _last_rows(self) -> dict[int, int]:
        """The last row of each table."""
        return {each.table: each.row for each in self.paragraphs if each.table}

    def _only_tags(self) -> Iterator[Found]:
        """Each paragraph with the tags that nothing was said of, and without copies of others."""
        for read in self._found:
            tags = [piece for piece in read.pieces if isinstance(piece, Tag)]
            place = read.paragraph
            twice = [tag for tag in tags if tag_id(tag, place) in self._copies]
            told = self._nested.told | self._copies
            without = _without(place, twice) if twice else place
            yield without, [tag for tag in tags if tag_id(tag, place) not in told]


def _without(paragraph: Paragraph, tags: list[Tag]) -> Paragraph:
    """The same without some of its tags; the places of others stay."""
    text = paragraph.text
    for tag in tags:
        text = text[: tag.start] + " " * (tag.end - tag.start) + text[tag.end :]
    return replace(paragraph, text=text, typed=paragraph.typed or paragraph.text)


def _follow(tag: Tag, opened: list[str]) -> None:
    """Keep the words of what is open, as far as that can be known so early."""
    if tag.word in ENDS:
        opened.append(tag.word)
    elif tag.word in BEGINS and opened:
        opened.pop()


def _each_time(paragraph: Paragraph, each: str) -> Finding:
    return warning(
        REPEATED,
        paragraph,
        "It stands between {%p for block in letter.blocks %} and its {%p endfor %}, so it is "
        f"printed once for each {each}: if that is not meant, delete it, or move it below the "
        "endfor.",
    )
