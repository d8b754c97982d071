"""The tags of a part put in order: every beginning has its end, and none cross.

What is wrong is told once, with what to type; then the tags are read as if it had been typed. So
nothing that follows from a mistake is told beside it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from models.finding import Finding
from templates.doctor.kinds import groups, kind_finding, of_kind, repeats_words
from templates.doctor.missing import Missing, missing_begin, missing_end
from templates.doctor.missing_words import missing_finding
from templates.doctor.nesting import BEGINS, ENDS, MIDDLES, Placed, paired
from templates.doctor.paragraph import Paragraph
from templates.doctor.reports import BLOCKS, error
from templates.doctor.tags import Tag

_MOST = 60
"""Halves that are looked for; whoever has mended so many asks again."""

_Order = tuple[int, int, int]
"""Where a tag stands: a position, whether before or behind it, and which of several there."""


@dataclass(frozen=True)
class Nested:
    """Tags in an order in which they can be read; what was missing stands where it belongs."""

    tags: tuple[Placed, ...]
    findings: tuple[Finding, ...]
    told: frozenset[tuple[int, int]]
    """Tags whose letter was found wrong, as `tag_id` says."""


def tag_id(tag: Tag, place: Paragraph) -> tuple[int, int]:
    """Which tag of a part it is."""
    return place.number, tag.start


def nested(tags: Sequence[Placed], last_rows: dict[int, int]) -> Nested:
    """Put the tags of one part in order.

    Args:
        tags: all of them, in the order of the text.
        last_rows: the last row of each table.
    """
    found = groups(tags, paired(tags))
    read = list(tags)
    for group in found:
        for member in group.members:
            read[member] = of_kind(tags[member], group.prefix)
    wrong = [n for group in found for n in group.members if read[n].tag != tags[n].tag]
    repair = _Repair(read, last_rows)
    return Nested(
        tags=repair.tags(),
        findings=(
            *(kind_finding(tags, group) for group in found if not repeats_words(tags, group)),
            *repair.findings,
        ),
        told=frozenset(tag_id(tags[each].tag, tags[each].place) for each in wrong),
    )


class _Repair:
    """Puts in, moves and takes out."""

    def __init__(self, tags: Sequence[Placed], last_rows: dict[int, int]) -> None:
        self._tags = tags
        self._last_rows = last_rows
        self._pairs = paired(tags)
        self._order: list[tuple[_Order, Placed]] = []
        self.findings: list[Finding] = []

    def tags(self) -> tuple[Placed, ...]:
        """All tags as they should be."""
        lone = set(self._pairs.lone)
        moved = {self._pairs.ends[begin]: begin for begin in self._pairs.crossed}
        in_one_row = {end: begin for begin, end in self._pairs.ends.items() if self._one_row(begin)}
        late = self._below_else()
        for position, placed in enumerate(self._tags):
            if position in late:
                self.findings.append(_late(placed, self._tags[late[position]]))
            elif position in moved:
                begin = moved[position]
                self.findings.append(self._crossing(begin))
                over = self._pairs.crossed[begin]
                self._add((over, -1, -begin), replace(placed, place=self._tags[over].place))
            elif position in in_one_row:
                self._add_below_its_rows(in_one_row[position], placed)
            elif position not in lone:
                self._add((position, 0, 0), placed)
        self._mend_lone()
        return tuple(placed for _, placed in sorted(self._order, key=lambda each: each[0]))

    def _below_else(self) -> dict[int, int]:
        """What stands below the `else` of its own `if`, and that `else`."""
        late: dict[int, int] = {}
        first: dict[int, int] = {}
        for middle, begin in sorted(self._pairs.middles.items()):
            if begin in first:
                late[middle] = first[begin]
            elif self._tags[middle].tag.word == "else":
                first[begin] = middle
        return late

    def _one_row(self, begin: int) -> bool:
        """Whether the row that a loop begins in also ends it, so that it repeats no other."""
        first, last = self._tags[begin], self._tags[self._pairs.ends[begin]]
        return first.kind == ("tr", "for") and first.place.row == last.place.row

    def _add_below_its_rows(self, begin: int, end: Placed) -> None:
        spot = missing_end(self._tags, self._pairs, begin).spot
        anchor = max(self._pairs.ends[begin], spot.anchor if spot else 0)
        self._add((anchor, 1, -begin), replace(end, place=self._tags[anchor].place))

    def _add(self, order: _Order, placed: Placed) -> None:
        self._order.append((order, placed))

    def _mend_lone(self) -> None:
        middles: dict[tuple[str, int], list[int]] = {}
        for number, position in enumerate(self._pairs.lone):
            placed = self._tags[position]
            if number >= _MOST:
                self._take_out(position, "lacks its other half")
            elif placed.tag.word in ENDS:
                self._mend(missing_end(self._tags, self._pairs, position), (position,))
            elif placed.tag.word in MIDDLES:
                middles.setdefault(placed.container, []).append(position)
            else:
                is_if = BEGINS[placed.tag.word] == "if"
                before = middles.pop(placed.container, []) if is_if else []
                self._end(position, before)
        for position in (each for left in middles.values() for each in left):
            self._take_out(position, "stands outside any “if”")

    def _end(self, position: int, middles: list[int]) -> None:
        first = (*middles, position)[0]
        missing = missing_begin(self._tags, self._pairs, first, middle=bool(middles))
        if missing:
            self._mend(missing, (*middles, position))
            return
        word = BEGINS[self._tags[position].tag.word]
        self._take_out(position, f"closes nothing, for there is no “{word}” before it")

    def _mend(self, missing: Missing, there: tuple[int, ...]) -> None:
        other = self._tags[missing.other]
        last_row = self._last_rows.get(other.place.table, 0)
        self.findings.append(missing_finding(self._tags, missing, last_row))
        for position in there:
            self._add((position, 0, 0), self._tags[position])
        spot = missing.spot
        if spot:
            order = (spot.anchor, -1 if spot.above else 1, -missing.other)
            place = self._tags[spot.anchor].place
        else:
            order, place = (len(self._tags), 0, -missing.other), other.place
        self._add(order, Placed(missing.tag, place, is_missing=True))

    def _take_out(self, position: int, cause: str) -> None:
        placed = self._tags[position]
        out = "take it out, with its row" if placed.tag.prefix == "tr" else "take it out"
        self.findings.append(error(BLOCKS, placed.place, f"“{placed.tag.quoted}” {cause}: {out}."))

    def _crossing(self, begin: int) -> Finding:
        end, began = self._tags[self._pairs.crossed[begin]], self._tags[begin]
        own = self._tags[self._pairs.ends[begin]].tag.shown
        return error(
            BLOCKS,
            end.place,
            f"“{end.tag.quoted}” comes before the end of “{began.tag.quoted}”, which began later: "
            f"move {own} above it; what begins last ends first.",
        )


def _late(placed: Placed, above: Placed) -> Finding:
    shown, other = placed.tag.quoted, above.tag.shown
    if placed.tag.word == "else":
        said = f"“{shown}” stands twice between one “if” and its end: take one out, with its words."
    else:
        said = f"“{shown}” stands below {other}: move it above, with what it is for."
    return error(BLOCKS, placed.place, said)
