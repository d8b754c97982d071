"""One paragraph of a Word file: its words as they are filled, and where it stands, in words."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from templates.doctor.tags import TYPED

ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")
_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight")
_SHOWN = 60
"""Characters of a paragraph that are enough to find it."""


@dataclass(frozen=True)
class Paragraph:
    """One paragraph. Its numbers are counted through the part and begin at 1; 0 means in none."""

    part: str
    spot: str
    """Where it stands but for its words: “Table 1, row 2, third cell”."""

    text: str
    number: int = 0
    flow: int = 0
    """The text that it is a paragraph of: 0, the main one; else of a table cell or a text box."""

    table: int = 0
    row: int = 0
    cell: int = 0
    typed: str = ""
    """The words as they were typed, where some were put right before they were read."""

    is_dated: bool = False
    """Whether it has a field with a date, so that Word may show other words than these."""

    which: str = ""
    """Which of several with the same words: “the second of four”."""

    beside: str = ""
    """What stands next to it, where its own words do not find it: “, above “Sincerely””."""

    @property
    def shown(self) -> str:
        """So many of its words that Ctrl+F finds it."""
        words = " ".join((self.typed or self.text).split())
        return words if len(words) <= _SHOWN else words[: _SHOWN - 1] + "…"

    @property
    def named(self) -> str:
        """What to call it in a sentence: “the second of four “{%p endif %}””."""
        return f"{self.which} “{self.shown}”".lstrip()

    @property
    def place(self) -> str:
        """The place in words: “Table 1, row 2, third cell: …”."""
        where = self.spot or "Paragraph"
        if not self.shown:
            return f"{where}{self.beside}"
        return f"{where}: “{self.shown}”" if self.table else f"{where}: {self.named}{self.beside}"


@dataclass(frozen=True)
class Printing:
    """A tag that prints a text, and its place in words."""

    tag: str
    place: str


def told_apart(places: Sequence[Paragraph]) -> list[Paragraph]:
    """The paragraphs of one part; those with the same words know which of them they are.

    In a table they are counted by themselves, for its rows are looked at there. Quotes of both
    kinds are the same, as Word’s Ctrl+F takes them.
    """
    words = [(place.table, place.shown.translate(TYPED)) for place in places]
    count = Counter(words)
    seen: Counter[tuple[int, str]] = Counter()
    found = []
    for at, place in enumerate(places):
        seen[words[at]] += 1
        if place.shown and count[words[at]] > 1:
            which = f"the {_ordinal(seen[words[at]])} of {_number(count[words[at]])}"
            place = replace(place, which=which, beside=_beside(places, at))  # noqa: PLW2901
        elif place.is_dated:
            place = replace(place, beside=_beside(places, at))  # noqa: PLW2901
        found.append(place)
    return found


def _beside(places: Sequence[Paragraph], at: int) -> str:
    for next_to, word in ((at + 1, "above"), (at - 1, "below")):
        if 0 <= next_to < len(places) and places[next_to].shown:
            return f", {word} “{places[next_to].shown}”"
    return ""


def _ordinal(position: int) -> str:
    return ORDINALS[position - 1] if position <= len(ORDINALS) else f"{position}th"


def _number(count: int) -> str:
    return _NUMBERS[count - 1] if count <= len(_NUMBERS) else f"{count:,}"
