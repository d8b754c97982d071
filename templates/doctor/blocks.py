"""Conditions and repetitions: what opens must close, in order, in its own place and of its kind."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from models.finding import Finding
from templates.doctor.corrections import WAYS_OUT, WORDS, corrected
from templates.doctor.expressions import Expression
from templates.doctor.language import DEEPEST_LOOPS, TOO_DEEP
from templates.doctor.names import Scope, conditions_of
from templates.doctor.places import Paragraph, Printing
from templates.doctor.reports import BLOCKS, FORBIDDEN, TRIAL, WORD, error
from templates.doctor.tags import Tag

_CLOSES = {"endif": "if", "endfor": "for"}
_PLACES = {
    "p": "in a paragraph of its own below",
    "tr": "in a table row of its own below",
    "tc": "in a table cell of its own behind",
}
"""Where the end of a tag belongs, by its prefix; else in the same paragraph."""

_ROWS = "letter.blocks[].rows"
_CELL = re.compile(r"letter\.blocks\[\]\.rows\[\]\.(\w+)")


@dataclass(frozen=True)
class _Open:
    tag: Tag
    place: Paragraph
    scope: Scope
    """What names mean outside."""

    items: str = ""
    """Full name of the list it repeats over."""

    named: str = ""
    """What it calls each item."""

    used: str = ""
    """The last words so far that need it: its end belongs below them."""

    crossed: tuple[Tag, Paragraph] | None = None
    """The end of another that came before its own."""


class Blocks:
    """Follows the tags of one part in order and knows which are open."""

    def __init__(self) -> None:
        self._open: list[_Open] = []
        self._scope = Scope()
        self.prints: dict[str, Printing] = {}
        """The texts that are printed, by their full names."""

        self.likely: list[Finding] = []
        """What a trial would say of cells that are not in every table and row."""

        self._told: list[Paragraph | None] = []
        """Repeated rows of which that was said: once for all their cells."""

        self.lists: set[str] = set()
        """Full names of all lists that are repeated over."""

    @property
    def prints_each_time(self) -> bool:
        """Whether words here would be printed once for each paragraph of the letter."""
        return bool(self._open) and self._open[-1].items == "letter.blocks"

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
        self._open = [_with_use(each, tag, place) for each in self._open]

    def _take(self, tag: Tag, place: Paragraph) -> Iterator[Finding]:
        if tag.opener == "{{":
            expression = Expression(tag, place, self._scope)
            yield from expression.findings()
            self.prints |= expression.prints
        elif tag.word in WORDS:
            yield from self._control(tag, place)
        elif tag.word in WAYS_OUT:
            yield error(FORBIDDEN, place, f"“{tag.shown}”: {WAYS_OUT[tag.word]}.")
        else:
            yield error(
                WORD,
                place,
                f"“{tag.shown}” is not understood: use if, else, endif, for or endfor, or take it "
                "out.",
            )

    def close(self) -> Iterator[Finding]:
        """The part ends: whatever is open stays open."""
        for each in self._open:
            if each.crossed:
                yield _crossed(each, "put")
                continue
            end = f"{{%{each.tag.prefix} end{each.tag.word} %}}"
            where = _PLACES.get(each.tag.prefix, "in this paragraph behind")
            below = f"“{each.used}”" if each.used else "what it is for"
            yield error(
                BLOCKS,
                each.place,
                f"“{each.tag.shown}” is never closed: put {end} {where} {below}.",
            )

    def _control(self, tag: Tag, place: Paragraph) -> Iterator[Finding]:
        if tag.word in ("if", "for"):
            expression = Expression(tag, place, self._scope)
            yield from expression.findings()
            if tag.word == "for" and self._loops() >= DEEPEST_LOOPS:
                yield error(FORBIDDEN, place, f"“{tag.shown}”: {TOO_DEEP}.")
            self._note_cell(expression.items, place)
            self.prints |= expression.prints
            self.lists.add(expression.items)
            named = expression.inner.names[-1][0] if tag.word == "for" else ""
            self._open.append(_Open(tag, place, self._scope, expression.items, named))
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
                BLOCKS,
                place,
                f"“{tag.shown}” closes nothing, for there is no “{wanted}” before it: take it out.",
            )
            return
        for number, crossed in enumerate(self._open[at + 1 :], at + 1):
            self._open[number] = replace(crossed, crossed=crossed.crossed or (tag, place))
        if self._open[at].crossed:
            yield _crossed(self._open[at], "move")
        else:
            yield from _pair(self._open[at], tag, place)
        self._scope = self._open[at].scope
        del self._open[at]

    def _note_cell(self, items: str, place: Paragraph) -> None:
        """A cell of a table wants conditions around it: which table, and which kind of row."""
        if cell := _CELL.fullmatch(items):
            asked = " ".join(each.tag.inside for each in self._open if each.tag.word == "if")
            missing = conditions_of(cell[1], table="table" not in asked, row=".kind" not in asked)
            rows = next((each.place for each in self._open if each.items == _ROWS), None)
            if missing and rows not in self._told:
                self._told.append(rows)
                self.likely.append(error(TRIAL, place, missing))

    def _loops(self) -> int:
        return sum(each.tag.word == "for" for each in self._open)

    def _opens(self, position: int, word: str) -> bool:
        return self._open[position].tag.word == word


def _with_use(opened: _Open, tag: Tag, place: Paragraph) -> _Open:
    """Where the name that a repetition gives was used last."""
    if not opened.named or not re.search(rf"\b{re.escape(opened.named)}\b", tag.inside):
        return opened
    return opened if place is opened.place else replace(opened, used=place.shown)


def _crossed(opened: _Open, what_to_do: str) -> Finding:
    """What began later must end earlier."""
    tag, place = opened.crossed or (opened.tag, opened.place)
    return error(
        BLOCKS,
        place,
        f"“{tag.shown}” comes before the end of “{opened.tag.shown}”, which began later: "
        f"{what_to_do} {{%{opened.tag.prefix} end{opened.tag.word} %}} above it; what begins last "
        "ends first.",
    )


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
