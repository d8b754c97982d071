"""Where things stand in a Word file, in words of somebody who has it open in Word."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from models.errors import UserError
from templates.doctor.instructions import has_date
from templates.doctor.paragraph import ORDINALS, Paragraph, told_apart
from templates.namespaces import FALLBACK, R, W

if TYPE_CHECKING:
    from lxml.etree import _Element

_BREAKS = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "\u2011"}

FILLED = ("header", "document", "footer", "footnotes")
"""Parts that are filled, by the beginning of their names."""


def parsed(data: bytes, name: str = "") -> "_Element":
    """A part as a tree: strict, nothing fetched, no entities.

    Raises:
        UserError: it is damaged, or larger than the parser takes.
    """
    from lxml import etree  # noqa: PLC0415  heavy: loaded after the first paint

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=False
    )
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        raise UserError(f"The part “{name}” of the Word file is damaged.") from None


def filled_parts(parts: dict[str, bytes]) -> dict[str, "_Element"]:
    """The parts that are filled, as trees, in the order they are read."""
    names = [name for name in parts if _is_filled(name)]
    names.sort(key=lambda name: (FILLED.index(_stem(name)), name))
    return {name: parsed(parts[name], name) for name in names}


def _is_filled(name: str) -> bool:
    path = PurePosixPath(name)
    return path.parent == PurePosixPath("word") and path.suffix == ".xml" and _stem(name) in FILLED


def _stem(name: str) -> str:
    return PurePosixPath(name).stem.rstrip("0123456789")


def paragraphs(
    trees: dict[str, "_Element"], kinds: dict[str, str] | None = None
) -> Iterator[Paragraph]:
    """Every paragraph of the filled parts.

    Args:
        trees: of `filled_parts`.
        kinds: what a header or footer is for, of `header_kinds`.
    """
    for name, root in trees.items():
        where = "" if _stem(name) == "document" else _stem(name).removesuffix("s").capitalize()
        yield from told_apart(list(_Walk(name, (kinds or {}).get(name, where)).paragraphs(root)))


def header_kinds(parts: dict[str, bytes], document: "_Element") -> dict[str, str]:
    """Each header and footer in words: “First-page header”."""
    if "word/_rels/document.xml.rels" not in parts:
        return {}
    relations = parsed(parts["word/_rels/document.xml.rels"])
    targets = {each.get("Id", ""): each.get("Target", "") for each in relations}
    words = {"first": "First-page ", "even": "Even-page ", "default": ""}
    kinds: dict[str, str] = {}
    for part in ("header", "footer"):
        for reference in document.iter(f"{W}{part}Reference"):
            target = targets.get(reference.get(f"{R}id", ""), "").rsplit("/", 1)[-1]
            of_page = words.get(reference.get(f"{W}type", "default"), "")
            kinds[f"word/{target}"] = f"{of_page}{part}".capitalize()
    return kinds


@dataclass(frozen=True)
class _Spot:
    """Where the walk is: in words, and in numbers as a paragraph has them."""

    words: str = ""
    flow: int = 0
    table: int = 0
    row: int = 0
    cell: int = 0


class _Walk:
    """Goes through one part and counts its paragraphs, tables, rows and cells."""

    def __init__(self, part: str, where: str) -> None:
        self._part = part
        self._where = where
        self._paragraphs = self._flows = self._tables = self._rows = self._cells = 0

    def paragraphs(self, root: "_Element") -> Iterator[Paragraph]:
        yield from self._inside(root, _Spot())

    def _inside(self, parent: "_Element", here: _Spot) -> Iterator[Paragraph]:
        for child in parent:
            if child.tag == f"{W}tbl":
                yield from self._table(child)
            elif child.tag == f"{W}p":
                yield self._paragraph(child, here)
                yield from self._boxes(child, here)
            elif child.tag != FALLBACK:
                yield from self._inside(child, here)

    def _paragraph(self, paragraph: "_Element", here: _Spot) -> Paragraph:
        self._paragraphs += 1
        return Paragraph(
            part=self._part,
            spot=self._spot(here.words),
            text=own_text(paragraph),
            is_dated=has_date(paragraph),
            number=self._paragraphs,
            flow=here.flow,
            table=here.table,
            row=here.row,
            cell=here.cell,
        )

    def _boxes(self, paragraph: "_Element", here: _Spot) -> Iterator[Paragraph]:
        """Paragraphs inside a paragraph stand in its text boxes."""
        for child in paragraph:
            if child.tag != FALLBACK:
                yield from self._inside(child, self._flow(here, "text box"))

    def _flow(self, here: _Spot, words: str) -> _Spot:
        self._flows += 1
        return replace(here, words=words, flow=self._flows)

    def _table(self, table: "_Element") -> Iterator[Paragraph]:
        self._tables += 1
        number = self._tables
        for row_number, row in enumerate(inner(table, "tr"), 1):
            self._rows += 1
            here = _Spot(table=number, row=self._rows)
            for position, cell in enumerate(inner(row, "tc")):
                self._cells += 1
                nth = f"{ORDINALS[position]} cell" if position < 8 else f"cell {position + 1}"
                spot = self._flow(here, f"table {number}, row {row_number}, {nth}")
                yield from self._inside(cell, replace(spot, cell=self._cells))

    def _spot(self, spot: str) -> str:
        words = ", ".join(filter(None, (self._where, spot)))
        return words[:1].upper() + words[1:]


def inner(parent: "_Element", kind: str) -> Iterator["_Element"]:
    """Rows of a table or cells of a row, through content controls, not into nested tables."""
    for child in parent:
        if child.tag == f"{W}{kind}":
            yield child
        elif child.tag not in (f"{W}tbl", f"{W}p", FALLBACK):
            yield from inner(child, kind)


def own_text(paragraph: "_Element") -> str:
    """The words of a paragraph without those of its text boxes."""
    return "".join(text for text, _ in pieces(paragraph))


def pieces(paragraph: "_Element") -> Iterator[tuple[str, "_Element"]]:
    """The texts of a paragraph with the element that holds each."""
    for child in paragraph:
        if child.tag == f"{W}t":
            yield child.text or "", child
        elif child.tag in _BREAKS:
            yield _BREAKS[str(child.tag)], child
        elif child.tag not in (f"{W}p", FALLBACK, f"{W}pPr"):
            yield from pieces(child)
