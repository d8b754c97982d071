"""The letter that a tag was meant to have: of both halves, from what they share.

What begins and ends in one paragraph needs none; in one text, `p`; in one row, `tc`; in one table,
`tr`. It is asked of tags that found no other half of their own kind.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from models.finding import Finding
from templates.doctor.nesting import BEGINS, ENDS, MIDDLES, Pairs, Placed
from templates.doctor.reports import BLOCKS, error

_UNITS = {"p": "paragraph", "tr": "table row", "tc": "table cell"}
_ONE_OF = ("", "r")


@dataclass(frozen=True)
class Group:
    """What begins, what stands in its middle and what ends it, by their positions."""

    members: tuple[int, ...]
    prefix: str
    """The letter that all of them should have."""


def groups(tags: Sequence[Placed], pairs: Pairs) -> list[Group]:
    """Tags that belong together although they are not of one kind."""
    found = list(_ended_in_line(tags))
    in_line = {each for group in found for each in group.members}
    opened: list[list[int]] = []
    for position in pairs.lone:
        word = tags[position].tag.word
        if position in in_line:
            continue
        if word in ENDS:
            opened.append([position])
        elif word in MIDDLES:
            found += _middle(tags, pairs, opened, position)
        elif word in BEGINS:
            found += _ended(tags, opened, position)
    grouped = {each for group in found for each in group.members}
    found += [
        Group((position,), "p")
        for position in pairs.lone
        if position not in grouped and _is_outside_tables(tags[position])
    ]
    found += [
        Group((begin, *(m for m, of in pairs.middles.items() if of == begin), end), "p")
        for begin, end in pairs.ends.items()
        if _is_outside_tables(tags[begin])
    ]
    return found


def _ended_in_line(tags: Sequence[Placed]) -> Iterator[Group]:
    """Ends with a letter behind what begins in the same paragraph and has no end there."""
    opened: list[int] = []
    for position, placed in enumerate(tags):
        tag = placed.tag
        if opened and tags[opened[-1]].place.number != placed.place.number:
            opened.clear()
        if tag.word in ENDS and tag.prefix in _ONE_OF:
            opened.append(position)
        elif opened and tags[opened[-1]].tag.word == BEGINS.get(tag.word):
            begin = opened.pop()
            if tag.prefix not in _ONE_OF:
                yield Group((begin, position), tags[begin].tag.prefix)


def _middle(
    tags: Sequence[Placed], pairs: Pairs, opened: list[list[int]], position: int
) -> Iterator[Group]:
    """An `else` goes with what is open and has no end yet; or is of another kind than its pair."""
    if opened and tags[opened[-1][0]].tag.word == "if":
        opened[-1].append(position)
        return
    around = [each for each in pairs.around(position) if tags[each].tag.word == "if"]
    if around and _shared(tags[around[-1]], tags[position]) is not None:
        begin = around[-1]
        yield Group((begin, position, pairs.ends[begin]), tags[begin].tag.prefix)


def _ended(tags: Sequence[Placed], opened: list[list[int]], position: int) -> list[Group]:
    """An end goes with the last of its word that some container holds together with it."""
    for at in reversed(range(len(opened))):
        begin = tags[opened[at][0]]
        belongs = begin.tag.word == BEGINS[tags[position].tag.word]
        if belongs and _shared(begin, tags[position]) is not None:
            members = (*opened[at], position)
            del opened[at:]
            return [Group(members, _prefix([tags[each] for each in members]))]
    return []


def _is_outside_tables(placed: Placed) -> bool:
    return placed.tag.prefix in ("tr", "tc") and not placed.place.table


def _shared(first: Placed, last: Placed) -> str | None:
    """The letter of the smallest container that holds both; None where no container does."""
    one, other = first.place, last.place
    if one.number == other.number:
        return ""
    if one.flow == other.flow:
        return "p"
    if one.table == 0 or one.table != other.table:
        return None
    return "tc" if one.row == other.row else "tr"


def _prefix(members: Sequence[Placed]) -> str:
    prefix = _shared(members[0], members[-1]) or ""
    inline = prefix == "" and any(each.tag.prefix == "r" for each in members)
    return "r" if inline else prefix


def repeats_words(tags: Sequence[Placed], group: Group) -> bool:
    """Whether words are repeated over paragraphs, which another letter would not put right.

    What is to be typed is told where the list is looked up.
    """
    tag = tags[group.members[0]].tag
    return group.prefix == "p" and tag.word == "for" and tag.inside.endswith(".runs")


def of_kind(placed: Placed, prefix: str) -> Placed:
    """The same with the letter that was meant."""
    return replace(placed, tag=replace(placed.tag, prefix=prefix))


def kind_finding(tags: Sequence[Placed], group: Group) -> Finding:
    """One sentence for all tags of a group that have another letter."""
    wrong = [tags[each] for each in group.members if tags[each].tag.prefix != group.prefix]
    first = wrong[0]
    right = [of_kind(each, group.prefix).tag.shown for each in wrong]
    right[1:] = [
        f"{new} for its {old.tag.shown}" for old, new in zip(wrong[1:], right[1:], strict=True)
    ]
    listed = " and ".join(filter(None, (", ".join(right[:-1]), right[-1])))
    unit = _UNITS.get(group.prefix, "")
    own = f", each in a {unit} of its own" if unit and len(right) > 1 else ""
    return error(BLOCKS, first.place, f"{_cause(tags, group, first)}: write {listed}{own}.")


def _cause(tags: Sequence[Placed], group: Group, first: Placed) -> str:
    begin, shown = tags[group.members[0]], f"“{first.tag.quoted}”"
    if _is_outside_tables(first):
        return f"{shown} stands outside a table"
    if first is not begin:
        return f"{shown} belongs to “{begin.tag.quoted}”"
    if group.prefix in _ONE_OF:
        return f"{shown} begins and ends in one paragraph"
    if first.place.text.strip() == first.place.text[first.tag.start : first.tag.end]:
        return f"{shown} stands alone in its {_UNITS[group.prefix]}"
    return f"{shown} opens in this {_UNITS[group.prefix]} and closes in another"
