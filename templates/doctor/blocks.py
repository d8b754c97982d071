"""What the tags of a part mean, read in order: which names are known where, and what is printed."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from models.finding import Finding
from templates.doctor.columns import in_no_letter, in_wrong_row, strange_column
from templates.doctor.expressions import Expression
from templates.doctor.language import DEEPEST_LOOPS, TOO_DEEP
from templates.doctor.loops import Loop
from templates.doctor.names import Scope, conditions_of
from templates.doctor.nesting import BEGINS, ENDS, MIDDLES, Placed
from templates.doctor.paragraph import Paragraph, Printing
from templates.doctor.reports import FORBIDDEN, KIND_OF_NAME, NAME, TRIAL, error

_ROWS = "letter.blocks[].rows"
_OF_MANY = re.compile(r"(?:el)?if block\.style == [\"'](body|step|heading|source)[\"']")
"""A condition that holds for several paragraphs of a letter."""

_OF_TABLE = re.compile(r"\bin block\.table|block\.table\s*==|==\s*block\.table")
"""A condition that asks which table it is."""

_CELL = re.compile(r"letter\.blocks\[\]\.rows\[\]\.(\w+)")


@dataclass(frozen=True)
class _Open:
    placed: Placed
    scope: Scope
    """What names mean outside."""

    items: str
    """Full name of the list it repeats over."""

    asked: str
    """The tag that decides what stands there: what begins, or the last `elif` or `else` since."""

    in_vain: bool = False
    """Whether it is a repetition that prints nothing of its list, which was told."""


class Blocks:
    """Follows the tags of one part, which are well nested, and knows which are open."""

    def __init__(self, tags: Sequence[Placed]) -> None:
        self._tags = tags
        self._open: list[_Open] = []
        self._scope = Scope()
        self.prints: dict[str, Printing] = {}
        """The texts that are printed, by their full names."""

        self.likely: list[Finding] = []
        """What a trial would say of cells that are not in every table and row."""

        self._told: list[Paragraph | None] = []
        """Repeated rows of which that was said: once for all their cells."""

        self.loops: list[tuple[str, str]] = []
        """All repetitions: the full name of the list, and the place in words."""

    @property
    def printed_with(self) -> str:
        """What words here would be printed once for each of, in a sentence; else empty."""
        loop = next((each for each in self._open if each.items == "letter.blocks"), None)
        if not loop or loop.in_vain:
            return ""
        if self._open[-1] is loop:
            return "paragraph of the letter"
        style = _OF_MANY.fullmatch(self._open[-1].asked)
        return f"paragraph of the style “{style[1]}”" if style else ""

    def take(self, position: int) -> Iterator[Finding]:
        """The tag at a position; they are taken in order."""
        placed = self._tags[position]
        word = placed.tag.word
        if word in MIDDLES and self._open:
            self._open[-1] = replace(self._open[-1], asked=placed.tag.inside)
        if word in BEGINS:
            if self._open:
                ended = self._open.pop()
                below = self._scope.is_below_letter or ended.items == "letter.blocks"
                self._scope = replace(ended.scope, is_below_letter=below)
        elif word != "else":
            expression = Expression(placed.tag, placed.place, self._scope)
            found = list(self._read(expression, placed))
            if not placed.is_missing:
                yield from found
            if word in ENDS:
                yield from self._begin(position, expression)
            self.prints |= expression.prints

    def _read(self, expression: Expression, placed: Placed) -> Iterator[Finding]:
        """What is wrong with a tag by itself; a column is told by the tables it is not in."""
        strange = self._strange_column(placed)
        if strange:
            yield error(KIND_OF_NAME, placed.place, strange)
        for finding in expression.findings():
            if not strange or finding.id != NAME:
                yield finding

    def _strange_column(self, placed: Placed) -> str:
        asked = [each.asked for each in self._open]
        return strange_column(placed.tag, asked, self._scope)

    def _begin(self, position: int, expression: Expression) -> Iterator[Finding]:
        placed, items = self._tags[position], expression.items
        inner, in_vain = expression.inner, False
        if placed.tag.word == "for":
            loop = Loop(self._tags, position, items, self._scope)
            if self._loops() >= DEEPEST_LOOPS:
                yield error(FORBIDDEN, placed.place, f"“{placed.tag.quoted}”: {TOO_DEEP}.")
            if expression.is_readable:
                if not placed.is_missing:
                    yield from loop.twice_or_over_words([each.items for each in self._open])
                if usual := loop.usual_name():
                    yield loop.called(usual)
                    inner = self._scope.within(usual, items)
                elif in_vain := loop.is_in_vain():
                    yield loop.in_vain()
            if cell := _CELL.fullmatch(items):
                yield from self._of_cell(cell[1], placed)
            self.loops.append((items, placed.place.place))
        self._open.append(_Open(placed, self._scope, items, placed.tag.inside, in_vain))
        self._scope = inner

    def _of_cell(self, cell: str, placed: Placed) -> Iterator[Finding]:
        """A cell stands in a row that has it, under conditions that ask for it."""
        around = ((each.placed.tag.inside, each.asked) for each in self._open)
        wrong = next(filter(None, (in_wrong_row(cell, *each) for each in around)), "")
        if wrong:
            yield error(KIND_OF_NAME, placed.place, wrong)
        elif not self._strange_column(placed):
            self._note_cell(cell, placed.place)

    def _note_cell(self, cell: str, place: Paragraph) -> None:
        """A cell of a table wants conditions around it: which table, and which kind of row."""
        begun = " ".join(each.placed.tag.inside for each in self._open)
        has_table = any(_OF_TABLE.search(each.asked) for each in self._open)
        missing = in_no_letter(cell) or conditions_of(
            cell, table=not has_table, row=".kind" not in begun
        )
        rows = next((each.placed.place for each in self._open if each.items == _ROWS), None)
        if missing and rows not in self._told:
            self._told.append(rows)
            self.likely.append(error(TRIAL, place, missing))

    def _loops(self) -> int:
        return sum(each.placed.tag.word == "for" for each in self._open)
