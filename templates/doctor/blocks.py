"""Conditions and repetitions: what opens must close, in order, in its own place and of its kind."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from models.finding import Finding
from templates.doctor.corrections import WAYS_OUT, WORDS, corrected
from templates.doctor.expressions import Expression
from templates.doctor.language import DEEPEST_LOOPS, TOO_DEEP
from templates.doctor.names import Scope, conditions_of
from templates.doctor.places import Paragraph
from templates.doctor.reports import BLOCKS, FORBIDDEN, TRIAL, WORD, error
from templates.doctor.tags import Tag

_CLOSES = {"endif": "if", "endfor": "for"}
_PLACES = {
    "p": "in a paragraph of its own below what it is for",
    "tr": "in a table row of its own below the rows it is for",
    "tc": "in a table cell of its own behind the cells it is for",
}
"""Where the end of a tag belongs, by its prefix; else in the same paragraph."""

_CELL = re.compile(r"letter\.blocks\[\]\.rows\[\]\.(\w+)")


@dataclass(frozen=True)
class _Open:
    tag: Tag
    place: Paragraph
    scope: Scope
    """What names mean outside."""

    reported: bool = False
    """Whether it was said already that it is closed in the wrong order or not at all."""


class Blocks:
    """Follows the tags of one part in order and knows which are open."""

    def __init__(self) -> None:
        self._open: list[_Open] = []
        self._scope = Scope()
        self.prints: list[str] = []
        """Full names of all texts that are printed."""

        self.likely: list[Finding] = []
        """What a trial would say of cells that are not in every table and row."""

    def take(self, tag: Tag, place: Paragraph) -> Iterator[Finding]:
        """One tag more."""
        if tag.opener == "{#":
            return
        bare = replace(tag, inside=tag.inside.strip("-+ "))
        if bare != tag:
            yield error(
                WORD, place, f"“{tag.shown}”: take out the sign next to the braces; it joins lines."
            )
            yield from self.take(bare, place)
        elif meant := corrected(tag, self._open[-1].tag.word if self._open else ""):
            yield error(WORD, place, f"“{tag.shown}” is not understood: write {meant.shown}.")
            yield from self._take(meant, place)
        else:
            yield from self._take(tag, place)

    def _take(self, tag: Tag, place: Paragraph) -> Iterator[Finding]:
        if tag.opener == "{{":
            expression = Expression(tag, place, self._scope)
            yield from expression.findings()
            self.prints += expression.prints
        elif tag.word in WORDS:
            yield from self._control(tag, place)
        elif tag.word in WAYS_OUT:
            yield error(FORBIDDEN, place, f"“{tag.shown}”: {WAYS_OUT[tag.word]}.")
        else:
            yield error(
                WORD, place, f"“{tag.shown}” is not understood: use if, else, endif, for or endfor."
            )

    def close(self) -> Iterator[Finding]:
        """The part ends: whatever is open stays open."""
        for each in self._open:
            if each.reported:
                continue
            yield error(
                BLOCKS,
                each.place,
                f"“{each.tag.shown}” is never closed: put "
                f"{{%{each.tag.prefix} end{each.tag.word} %}} "
                f"{_PLACES.get(each.tag.prefix, 'behind the words it is for, in this paragraph')}.",
            )

    def _control(self, tag: Tag, place: Paragraph) -> Iterator[Finding]:
        if tag.word in ("if", "for"):
            expression = Expression(tag, place, self._scope)
            yield from expression.findings()
            if tag.word == "for" and self._loops() >= DEEPEST_LOOPS:
                yield error(FORBIDDEN, place, f"“{tag.shown}”: {TOO_DEEP}.")
            self._note_cell(expression.items, tag, place)
            self._open.append(_Open(tag, place, self._scope))
            self._scope = expression.inner
        elif tag.word in _CLOSES:
            yield from self._closing(tag, place)
        else:
            if tag.word == "elif":
                yield from Expression(tag, place, self._scope).findings()
            yield from self._middle(tag, place)

    def _middle(self, tag: Tag, place: Paragraph) -> Iterator[Finding]:
        if not self._open:
            yield error(BLOCKS, place, f"“{tag.shown}” stands outside any “if”.")
        else:
            yield from _pair(self._open[-1], tag, place)

    def _closing(self, tag: Tag, place: Paragraph) -> Iterator[Finding]:
        wanted = _CLOSES[tag.word]
        at = next((n for n in reversed(range(len(self._open))) if self._opens(n, wanted)), None)
        if at is None:
            yield error(
                BLOCKS, place, f"“{tag.shown}” closes nothing: there is no “{wanted}” before it."
            )
            return
        for number, crossed in enumerate(self._open[at + 1 :], at + 1):
            yield error(
                BLOCKS,
                place,
                f"“{tag.shown}” comes before the end of “{crossed.tag.shown}”, which began later: "
                f"put its {{%{crossed.tag.prefix} end{crossed.tag.word} %}} before this.",
            )
            self._open[number] = replace(crossed, reported=True)
        yield from _pair(self._open[at], tag, place)
        self._scope = self._open[at].scope
        del self._open[at]

    def _note_cell(self, items: str, tag: Tag, place: Paragraph) -> None:
        """A cell of a table wants conditions around it: which table, and which kind of row."""
        cell = _CELL.fullmatch(items)
        if cell is None:
            return
        asked = " ".join(each.tag.inside for each in self._open if each.tag.word == "if")
        named = f"“{tag.shown}”: "
        if "table" not in asked or ".kind" not in asked:
            self.likely.append(error(TRIAL, place, named + conditions_of(cell[1])))

    def _loops(self) -> int:
        return sum(each.tag.word == "for" for each in self._open)

    def _opens(self, position: int, word: str) -> bool:
        return self._open[position].tag.word == word


def _pair(opened: _Open, tag: Tag, place: Paragraph) -> Iterator[Finding]:
    """What opens and what closes it are of one kind and in one place."""
    if opened.tag.prefix != tag.prefix:
        meant = f"{{%{opened.tag.prefix} {tag.inside} %}}"
        yield error(
            BLOCKS,
            place,
            f"“{tag.shown}” belongs to “{opened.tag.shown}” and must be of its kind: write "
            f"{meant}.",
        )
    elif tag.prefix in ("", "r") and opened.place is not place:
        whole = f"{{%p {opened.tag.inside} %}}"
        yield error(
            BLOCKS,
            opened.place,
            f"“{opened.tag.shown}” opens in this paragraph and closes in another; put each into a "
            f"paragraph of its own and begin it with {{%p: {whole} … {{%p {tag.inside} %}}.",
        )
    elif tag.prefix == "p" and opened.place.cell != place.cell:
        yield error(
            BLOCKS,
            place,
            f"“{tag.shown}” and “{opened.tag.shown}” must stand in the same table cell, or both "
            "outside tables; to repeat rows, write {%tr … %}.",
        )
    elif tag.prefix == "tc" and opened.place.row != place.row:
        yield error(
            BLOCKS,
            place,
            f"“{tag.shown}” and “{opened.tag.shown}” must stand in the same table row.",
        )
