"""Which tag ends what: in every container by itself, and each kind with its own.

A tag belongs to one container, by its letter: `{%tr` to the table it is in, `{%tc` to the row,
`{%p` to the text (the main one, a cell’s, a text box’s), `{%r` and the bare one to the paragraph.
Tags of one container end one another and no others, so a mistake in a table says nothing of the
text around it.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from templates.doctor.paragraph import Paragraph
from templates.doctor.tags import Tag

ENDS = {"if": "endif", "for": "endfor"}
BEGINS = {end: begin for begin, end in ENDS.items()}
MIDDLES = ("else", "elif")

Kind = tuple[str, str]
"""The letter of a tag, and the word that begins what it is part of."""


@dataclass(frozen=True)
class Placed:
    """A tag and the paragraph that it stands in."""

    tag: Tag
    place: Paragraph
    is_missing: bool = False
    """Whether it is still to be typed there."""

    @cached_property
    def container(self) -> tuple[str, int]:
        """The container that the tag belongs to."""
        numbers = {"tr": self.place.table, "tc": self.place.row, "p": self.place.flow}
        prefix = self.tag.prefix
        return (prefix, numbers[prefix]) if prefix in numbers else ("", self.place.number)

    @cached_property
    def kind(self) -> Kind:
        """What it can be paired with."""
        word = self.tag.word
        return self.tag.prefix, "if" if word in MIDDLES else BEGINS.get(word, word)


@dataclass
class Pairs:
    """What was found in a part, each tag by its position among all."""

    ends: dict[int, int] = field(default_factory=dict)
    """From what begins to what ends it."""

    middles: dict[int, int] = field(default_factory=dict)
    """From an `else` to the `if` that it belongs to."""

    crossed: dict[int, int] = field(default_factory=dict)
    """From what begins to the end of another that came before its own."""

    lone: list[int] = field(default_factory=list)
    """Tags without their other half."""

    def branches(self) -> Iterator[tuple[int, ...]]:
        """Of each pair, what begins, each `else` in order, and the end."""
        middles: dict[int, list[int]] = defaultdict(list)
        for middle, begin in sorted(self.middles.items()):
            middles[begin].append(middle)
        for begin, end in self.ends.items():
            yield (begin, *middles[begin], end)

    def around(self, position: int) -> list[int]:
        """What is open at a position, outermost first."""
        return sorted(begin for begin, end in self.ends.items() if begin < position < end)


def paired(tags: Sequence[Placed]) -> Pairs:
    """All pairs of a part; `tags` are in the order of the text, those that print among them."""
    containers: dict[tuple[str, int], list[int]] = defaultdict(list)
    for position, placed in enumerate(tags):
        if placed.tag.word:
            containers[placed.container].append(position)
    found = Pairs()
    for members in containers.values():
        _pair(tags, members, found)
    found.lone.sort()
    return found


def _pair(tags: Sequence[Placed], members: list[int], found: Pairs) -> None:
    """Pair the tags of one container, with the stack of what is open."""
    stack: list[int] = []
    left = _ends_left(tags, members)
    for at, position in enumerate(members):
        placed = tags[position]
        if placed.tag.word in ENDS:
            stack.append(position)
        elif placed.tag.word in MIDDLES:
            if stack and tags[stack[-1]].kind == placed.kind:
                found.middles[position] = stack[-1]
            else:
                found.lone.append(position)
        else:
            _end(tags, position, stack, left[at + 1], found)
    found.lone += stack


def _end(
    tags: Sequence[Placed], end: int, stack: list[int], left: Counter[Kind], found: Pairs
) -> None:
    """Pair an end with the last that it can end.

    What began later and is still open has its own end later, and crosses; or it has none.
    """
    kind = tags[end].kind
    is_last = bool(stack) and tags[stack[-1]].kind == kind
    opened = Counter(tags[each].kind for each in stack) if not is_last else Counter({kind: 1})
    if not opened[kind] or (not is_last and left[kind] >= opened[kind]):
        found.lone.append(end)
        return
    at = next(n for n in reversed(range(len(stack))) if tags[stack[n]].kind == kind)
    for later in stack[at + 1 :]:
        if left[tags[later].kind] >= opened[tags[later].kind]:
            found.crossed.setdefault(later, end)
        else:
            found.lone.append(later)
    found.ends[stack[at]] = end
    stack[at:] = [each for each in stack[at + 1 :] if each in found.crossed]


def _ends_left(tags: Sequence[Placed], members: list[int]) -> list[Counter[Kind]]:
    """At each position, how many ends follow that nothing which follows begins."""
    left: list[Counter[Kind]] = [Counter()]
    for position in reversed(members):
        placed = tags[position]
        here = left[-1].copy()
        if placed.tag.word in BEGINS:
            here[placed.kind] += 1
        elif placed.tag.word in ENDS:
            here[placed.kind] = max(0, here[placed.kind] - 1)
        left.append(here)
    return left[::-1]
