"""What the tags of a part mean, read in order: which names are known where, and what is printed."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from models.finding import Finding
from templates.doctor.columns import in_no_letter, strange_column
from templates.doctor.expressions import Expression
from templates.doctor.language import DEEPEST_LOOPS, TOO_DEEP
from templates.doctor.missing import items_typed, name_of, says
from templates.doctor.names import (
    WORD_LISTS,
    Scope,
    conditions_of,
    item_of,
    repetition,
)
from templates.doctor.nesting import BEGINS, ENDS, MIDDLES, Placed
from templates.doctor.paragraph import Paragraph, Printing
from templates.doctor.reports import (
    BLOCKS,
    FORBIDDEN,
    KIND_OF_NAME,
    NAME,
    TRIAL,
    error,
)

_ROWS = "letter.blocks[].rows"
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

        self.lists: set[str] = set()
        """Full names of all lists that are repeated over."""

    @property
    def prints_each_time(self) -> bool:
        """Whether words here would be printed once for each paragraph of the letter."""
        return bool(self._open) and self._open[-1].items == "letter.blocks"

    def take(self, position: int) -> Iterator[Finding]:
        """The tag at a position; they are taken in order."""
        placed = self._tags[position]
        word = placed.tag.word
        if word in MIDDLES and self._open:
            self._open[-1] = replace(self._open[-1], asked=placed.tag.inside)
        if said := strange_column(placed.tag.inside, [each.asked for each in self._open]):
            yield error(KIND_OF_NAME, placed.place, said)
        if word in ENDS:
            yield from self._begin(position)
        elif word in BEGINS:
            if self._open:
                self._scope = self._open.pop().scope
        elif word != "else":
            expression = Expression(placed.tag, placed.place, self._scope)
            yield from expression.findings()
            self.prints |= expression.prints

    def _begin(self, position: int) -> Iterator[Finding]:
        placed = self._tags[position]
        expression = Expression(placed.tag, placed.place, self._scope)
        found = list(expression.findings())
        if not placed.is_missing:
            yield from found
        inner = expression.inner
        if placed.tag.word == "for":
            if self._loops() >= DEEPEST_LOOPS:
                yield error(FORBIDDEN, placed.place, f"“{placed.tag.quoted}”: {TOO_DEEP}.")
            if expression.is_readable and not placed.is_missing:
                yield from self._of_loop(position, expression.items)
            if expression.is_readable and (usual := self._usual_name(position, expression.items)):
                yield _called(placed, usual)
                inner = self._scope.within(usual, expression.items)
            self._note_cell(expression.items, placed.place)
        self.prints |= expression.prints
        self.lists.add(expression.items)
        self._open.append(_Open(placed, self._scope, expression.items, placed.tag.inside))
        self._scope = inner

    def _of_loop(self, position: int, items: str) -> Iterator[Finding]:
        """A repetition that cannot be meant: one inside itself, or words over paragraphs."""
        placed = self._tags[position]
        end = placed.tag.ended.shown
        if items and any(each.items == items for each in self._open):
            yield error(
                BLOCKS,
                placed.place,
                f"“{placed.tag.quoted}” stands twice: take one out, with its {end}.",
            )
        elif placed.tag.prefix == "p" and items in WORD_LISTS:
            yield error(
                BLOCKS,
                placed.place,
                "The words of a paragraph are repeated inside it: in one paragraph, write "
                f"{repetition(items, items_typed(placed.tag))}.",
            )

    def _usual_name(self, position: int, items: str) -> str:
        """What the tags inside a repetition call its items, where it calls them otherwise.

        Empty where any of them says its own name.
        """
        own, usual = name_of(self._tags[position].tag), item_of(items)
        if not usual or own == usual or self._scope.meaning(usual) is not None:
            return ""
        inside = [placed.tag for placed in self._inside(position)]
        own_said = any(says(tag, own) for tag in inside)
        return usual if not own_said and any(says(tag, usual) for tag in inside) else ""

    def _inside(self, position: int) -> Iterator[Placed]:
        """The tags between the one at a position and its end."""
        depth = 1
        for placed in self._tags[position + 1 :]:
            depth += (placed.tag.word in ENDS) - (placed.tag.word in BEGINS)
            if not depth:
                return
            yield placed

    def _note_cell(self, items: str, place: Paragraph) -> None:
        """A cell of a table wants conditions around it: which table, and which kind of row."""
        if cell := _CELL.fullmatch(items):
            tags = [each.placed.tag for each in self._open]
            asked = " ".join(tag.inside for tag in tags if tag.word == "if")
            missing = in_no_letter(cell[1]) or conditions_of(
                cell[1], table="table" not in asked, row=".kind" not in asked
            )
            rows = next((each.placed.place for each in self._open if each.items == _ROWS), None)
            if missing and rows not in self._told:
                self._told.append(rows)
                self.likely.append(error(TRIAL, place, missing))

    def _loops(self) -> int:
        return sum(each.placed.tag.word == "for" for each in self._open)


def _called(placed: Placed, usual: str) -> Finding:
    """A repetition that gives its items another name than the tags inside it say."""
    own = name_of(placed.tag)
    right = placed.tag.shown.replace(f"for {own} in", f"for {usual} in", 1)
    what = {"block": "the letter’s paragraphs", "row": "the table’s rows", "run": "the words"}
    return error(
        NAME, placed.place, f"Write {right}: {what[usual]} are called {usual} in the tags inside."
    )
