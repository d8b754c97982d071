"""Words beside a tag that takes its whole paragraph, row or cell with it would vanish."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from models.finding import Finding
from templates.doctor.missing import name_of, says_name
from templates.doctor.nesting import BEGINS, ENDS
from templates.doctor.paragraph import Paragraph
from templates.doctor.reports import BESIDE, error
from templates.doctor.tags import Tag

Found = tuple[Paragraph, list[Tag]]
"""A paragraph with its tags."""

_ALONE = {
    "p": "give each tag a paragraph of its own (Enter, not Shift+Enter)",
    "tr": "give each tag a row of its own, the first above and the last below what repeats",
    "tc": "give each tag a cell of its own, before and after the cell that repeats",
}
_UNITS = {"p": "paragraph", "tr": "table row", "tc": "table cell"}


def beside(found: Iterable[Found]) -> Iterator[Finding]:
    """What would be lost, unit by unit, in one part."""
    rows: dict[int, list[Found]] = defaultdict(list)
    cells: dict[int, list[Found]] = defaultdict(list)
    for paragraph, tags in found:
        yield from _unit("p", [(paragraph, tags)])
        rows[paragraph.row].append((paragraph, tags))
        cells[paragraph.cell].append((paragraph, tags))
    for row, inside in rows.items():
        if row:
            yield from _unit("tr", inside)
    for cell, inside in cells.items():
        if cell:
            yield from _unit("tc", inside)


def _unit(prefix: str, inside: list[Found]) -> Iterator[Finding]:
    own = [(paragraph, tag) for paragraph, tags in inside for tag in tags if tag.prefix == prefix]
    if not own:
        return
    paragraph, tag = own[0]
    unit = _UNITS[prefix]
    before, behind = _around(inside, paragraph, tag)
    if len(own) > 1:
        last = own[1][1]
        in_line = prefix == "p" and tag.word == "if" and last.word not in ENDS
        yield error(
            BESIDE,
            paragraph,
            f"“{tag.quoted}” and “{last.quoted}” stand in one {unit}: {_ALONE[prefix]}"
            f"{', or write all of them without the p' if in_line else ''}.",
        )
    elif lost := f"{before} {behind}".strip():
        yield error(
            BESIDE,
            paragraph,
            f"“{tag.quoted}” takes its whole {unit} with it, and “{lost[:40]}” would be lost: "
            f"{_way_out(prefix, tag, is_above=_is_above(prefix, tag, before, behind))}.",
        )


def _is_above(prefix: str, tag: Tag, before: str, behind: str) -> bool:
    """Which side of the words a tag belongs to: a beginning above them, an end below.

    An `else` goes to its own side; a loop below the headings of its table, which are said once.
    """
    if tag.word == "for" and prefix == "tr":
        return says_name(f"{before} {behind}", name_of(tag))
    return tag.word in ENDS or (tag.word not in BEGINS and not before)


def _way_out(prefix: str, tag: Tag, *, is_above: bool) -> str:
    """Where one tag goes."""
    if prefix == "p":
        return _ALONE["p"]
    if prefix == "tc":
        side = "before" if is_above else "behind"
        return f"take {tag.shown} out of it, insert a cell {side} this one and type it there"
    side = "above" if is_above else "below"
    return f"take {tag.shown} out of this cell, insert a row {side} this one and type it there"


def _around(inside: list[Found], own_place: Paragraph, own: Tag) -> tuple[str, str]:
    """Words of a unit before its own tag, and behind it."""
    words = ["", ""]
    passed = 0
    for paragraph, _ in inside:
        if paragraph is own_place:
            words[0] += f" {paragraph.text[: own.start]}"
            passed = 1
            words[1] += f" {paragraph.text[own.end :]}"
        else:
            words[passed] += f" {paragraph.text}"
    before, behind = (" ".join(each.split()) for each in words)
    return before, behind
