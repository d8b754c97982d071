"""Words beside a tag that takes its whole paragraph, row or cell with it would vanish."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from models.finding import Finding
from templates.doctor.places import Paragraph
from templates.doctor.reports import BESIDE, error
from templates.doctor.tags import Tag

Found = tuple[Paragraph, list[Tag]]
"""A paragraph with its tags."""

_WAY_OUT = {
    "p": "give each tag a paragraph of its own",
    "tr": "put each tag alone into a row of its own, above and below the row that repeats",
    "tc": "put each tag alone into a cell of its own, before and after the cell that repeats",
}
_ENDS = ("endif", "endfor", "else", "elif")
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
        yield from _unit("tr", inside) if row else _outside("tr", inside)
    for cell, inside in cells.items():
        yield from _unit("tc", inside) if cell else _outside("tc", inside)


def _unit(prefix: str, inside: list[Found]) -> Iterator[Finding]:
    own = [(paragraph, tag) for paragraph, tags in inside for tag in tags if tag.prefix == prefix]
    if not own:
        return
    paragraph, tag = own[0]
    unit = _UNITS[prefix]
    if len(own) > 1:
        last = own[1][1]
        in_line = prefix == "p" and last.word in _ENDS
        yield error(
            BESIDE,
            paragraph,
            f"“{tag.shown}” and “{last.shown}” stand in one {unit}: {_WAY_OUT[prefix]}"
            f"{', or write all of them without the p' if in_line else ''}.",
        )
    elif lost := _rest(inside, tag):
        yield error(
            BESIDE,
            paragraph,
            f"“{tag.shown}” takes its whole {unit} with it, and “{lost}” would be lost: "
            f"{_WAY_OUT[prefix]}.",
        )


def _rest(inside: list[Found], own: Tag) -> str:
    """Words of a unit without its own tag."""
    words = []
    for paragraph, tags in inside:
        text = paragraph.text
        if own in tags:
            text = text[: own.start] + text[own.end :]
        words.append(text)
    return " ".join(" ".join(words).split())[:40]


def _outside(prefix: str, inside: list[Found]) -> Iterator[Finding]:
    for paragraph, tags in inside:
        for tag in tags:
            if tag.prefix == prefix:
                yield error(
                    BESIDE,
                    paragraph,
                    f"“{tag.shown}” stands outside a table; write {{%p {tag.inside} %}}.",
                )
