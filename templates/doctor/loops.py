"""Repetitions that cannot be meant: inside themselves, under another name, of nothing."""

from collections.abc import Container, Iterator, Sequence

from models.finding import Finding
from templates.doctor.missing import items_typed, name_of, says
from templates.doctor.names import WORD_LISTS, Scope, item_of, repetition
from templates.doctor.nesting import BEGINS, ENDS, Placed
from templates.doctor.reports import BLOCKS, NAME, error

_ITEMS = {
    "block": "paragraphs of the letter",
    "row": "rows of the table",
    "run": "words of a paragraph",
    "line": "lines of the letterhead",
    "problem": "open points of a draft",
}
"""What is repeated over, by what each is usually called."""

_PRINT = {
    "block": "{%r for run in block.runs %}{{ run.text }}{%r endfor %}",
    "row": "{%r for run in row.need %}{{ run.text }}{%r endfor %}",
    "run": "{{ run.text }}",
    "line": "{{ line }}",
    "problem": "{{ problem }}",
}


class Loop:
    """One repetition, with the tags between its two."""

    def __init__(self, tags: Sequence[Placed], position: int, items: str, scope: Scope) -> None:
        """Look at the repetition that begins at a position.

        Args:
            tags: those of one part, well nested.
            position: where it begins.
            items: full name of the list it repeats over; empty where that is not known.
            scope: what names mean outside.
        """
        self._placed = tags[position]
        self._items = items
        self._scope = scope
        self._own = name_of(self._placed.tag)
        *self._inside, self._end = _down_to_its_end(tags, position)

    def twice_or_over_words(self, around: Container[str]) -> Iterator[Finding]:
        """A repetition inside itself, or of words over paragraphs; `around`, the lists it is in."""
        tag = self._placed.tag
        if self._items and self._items in around:
            said = f"“{tag.quoted}” stands twice: take one out, with its {tag.ended.shown}."
            yield error(BLOCKS, self._placed.place, said)
        elif tag.prefix == "p" and self._items in WORD_LISTS:
            yield error(
                BLOCKS,
                self._placed.place,
                "The words of a paragraph are repeated inside it: in one paragraph, write "
                f"{repetition(self._items, items_typed(tag))}.",
            )

    def usual_name(self) -> str:
        """What the tags inside call its items, where it calls them otherwise.

        Empty where any of them says its own name.
        """
        usual = item_of(self._items)
        if not usual or self._own == usual or self._scope.meaning(usual) is not None:
            return ""
        return usual if not self._says(self._own) and self._says(usual) else ""

    def called(self, usual: str) -> Finding:
        """What to say of a repetition whose items have another name inside it."""
        right = self._placed.tag.shown.replace(f"for {self._own} in", f"for {usual} in", 1)
        return error(
            NAME,
            self._placed.place,
            f"Write {right}: the {_ITEMS[usual]} are called {usual} in the tags inside.",
        )

    def is_in_vain(self) -> bool:
        """Whether it prints the same each time, for nothing inside prints what it repeats over."""
        if not self._items or self._placed.is_missing or self._end.is_missing:
            return False
        printing = [each.tag for each in self._inside if each.tag.opener == "{{"]
        unknown = (tag for tag in printing if not self._is_of_outside(tag.inside))
        of_words = self._items in WORD_LISTS
        return next(unknown, None) is None and (of_words or not self._says(self._own))

    def in_vain(self) -> Finding:
        """What to say of such a repetition."""
        tag, usual = self._placed.tag, item_of(self._items)
        return error(
            BLOCKS,
            self._placed.place,
            f"“{tag.quoted}” repeats what stands between it and its {tag.ended.shown} for all "
            f"{_ITEMS[usual]}, and prints none of them: between the two, type {_PRINT[usual]}; or "
            "take both tags out.",
        )

    def _says(self, name: str) -> bool:
        return any(says(placed.tag, name) for placed in self._inside)

    def _is_of_outside(self, inside: str) -> bool:
        first = inside.partition(".")[0]
        return first != self._own and self._scope.meaning(first) is not None


def _down_to_its_end(tags: Sequence[Placed], position: int) -> Iterator[Placed]:
    """The tags behind one that begins, its end the last of them."""
    depth = 1
    for placed in tags[position + 1 :]:
        depth += (placed.tag.word in ENDS) - (placed.tag.word in BEGINS)
        yield placed
        if not depth:
            return
