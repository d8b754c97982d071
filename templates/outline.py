"""What a filled file says: the only reader of Word files, as blocks of runs."""

import io
import zipfile
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from models.letter import Letter, Origin
from templates.context import Printed, printed
from templates.marks import MARKED, number_of, without_marks
from templates.namespaces import W
from templates.words import CELL, ROW, TABLE, all_words, blocks, boxes, stretches, style_id, within

if TYPE_CHECKING:
    from lxml.etree import _Element

_STYLES = "word/styles.xml"


class OutlineRun(NamedTuple):
    """Words set alike. With marks, where they come from; `raised` for a note’s number."""

    text: str
    raised: bool = False
    bold: bool = False
    italic: bool = False
    origin: Origin | None = None


@dataclass(frozen=True)
class OutlineBlock:
    """One paragraph or table; `key` is the letter’s block, known where the file has marks."""

    part: str
    style: str
    runs: tuple[OutlineRun, ...] = ()
    rows: tuple[tuple[tuple[OutlineRun, ...], ...], ...] = ()
    cell_styles: tuple[tuple[str, ...], ...] = ()
    """The style of each cell of a table, by its first paragraph."""
    label: str = ""
    key: str = ""
    texts: dict[int, str] = field(default_factory=dict, compare=False)
    """The marked texts inside, by their number."""

    @property
    def text(self) -> str:
        """The words of a paragraph."""
        return "".join(run.text for run in self.runs)


def outline(document: bytes, letter: Letter | None = None) -> tuple[OutlineBlock, ...]:
    """The paragraphs and tables of a .docx file: headers, body, footnotes, footers.

    Args:
        document: the file.
        letter: the letter a file with marks was made from; runs then carry their origins.
    """
    from lxml import etree  # noqa: PLC0415  heavy: loaded after the first paint

    with zipfile.ZipFile(io.BytesIO(document)) as package:
        names = package.namelist()
        styles = _styles(package.read(_STYLES)) if _STYLES in names else _Styles()
        reader = _Reader(printed(letter) if letter else (), styles)
        return tuple(
            block
            for name in _read_parts(names)
            for block in reader.blocks(etree.fromstring(package.read(name)), _part(name))
        )


def printed_parts(document: bytes) -> dict[str, bytes]:
    """The parts of a .docx file that print, in the order they are read, by name."""
    with zipfile.ZipFile(io.BytesIO(document)) as package:
        return {name: package.read(name) for name in _read_parts(package.namelist())}


def printed_texts(parts: Mapping[str, bytes]) -> dict[int, str]:
    """The marked texts of a file by their numbers: what `outline` finds, without its paragraphs."""
    from lxml import etree  # noqa: PLC0415  heavy: loaded after the first paint

    roots = (etree.fromstring(part) for part in parts.values())
    whole = "".join(words for root in roots for words in all_words(root))
    return {number_of(digits): words for digits, words in MARKED.findall(whole)}


def _read_parts(names: list[str]) -> Iterator[str]:
    for part in ("header", "document", "footnotes", "footer"):
        yield from sorted(
            name for name in names if name.startswith(f"word/{part}") and name.endswith(".xml")
        )


def _part(name: str) -> str:
    return name.removeprefix("word/").removesuffix(".xml").rstrip("0123456789")


@dataclass(frozen=True)
class _Styles:
    """A file’s style names by their id, and the ids of those that are numbered."""

    names: dict[str, str] = field(default_factory=dict)
    numbered: frozenset[str] = frozenset()


@lru_cache(maxsize=8)
def _styles(part: bytes) -> _Styles:
    """The part is the same in every letter of a template."""
    from lxml import etree  # noqa: PLC0415  heavy: loaded after the first paint

    names: dict[str, str] = {}
    numbered: set[str] = set()
    for style in etree.fromstring(part).iter(f"{W}style"):
        key = style.get(f"{W}styleId", "")
        name = style.find(f"{W}name")
        names[key] = name.get(f"{W}val", key) if name is not None else key
        if style.find(f"{W}pPr/{W}numPr") is not None:
            numbered.add(key)
    return _Styles(names, frozenset(numbered))


class _Reader:
    """Walks one file; holds the count of each numbered list."""

    def __init__(self, texts: tuple[Printed, ...], styles: _Styles) -> None:
        self._texts = texts
        self._styles = styles
        self._counts: Counter[str] = Counter()

    def blocks(self, root: "_Element", part: str) -> Iterator[OutlineBlock]:
        for element in blocks(root):
            yield (self._table if element.tag == TABLE else self._paragraph)(element, part)
            for box in boxes(element):
                yield from self.blocks(box, part)

    def _table(self, element: "_Element", part: str) -> OutlineBlock:
        texts: dict[int, str] = {}
        cells = [list(within(row, CELL)) for row in within(element, ROW)]
        rows = tuple(tuple(self._runs(cell, texts) for cell in row) for row in cells)
        styles = tuple(tuple(map(self._cell_style, row)) for row in cells)
        return OutlineBlock(part, "Table", (), rows, styles, key=self._key(texts), texts=texts)

    def _cell_style(self, cell: "_Element") -> str:
        first = next(blocks(cell), None)
        return "Normal" if first is None else self._style_name(style_id(first))

    def _style_name(self, style: str) -> str:
        return self._styles.names.get(style, "Normal")

    def _paragraph(self, element: "_Element", part: str) -> OutlineBlock:
        texts: dict[int, str] = {}
        style = style_id(element)
        runs = self._runs(element, texts)
        label = ""
        if style in self._styles.numbered:
            self._counts[style] += 1
            label = f"{self._counts[style]}."
        name = self._style_name(style)
        return OutlineBlock(part, name, runs, label=label, key=self._key(texts), texts=texts)

    def _key(self, texts: dict[int, str]) -> str:
        first = next(iter(texts), len(self._texts))
        return self._texts[first].block if first < len(self._texts) else ""

    def _runs(self, element: "_Element", texts: dict[int, str]) -> tuple[OutlineRun, ...]:
        runs: list[OutlineRun] = []
        known = len(self._texts)
        for text, shape in stretches(element):
            for number, words in _unmarked(text):
                if number >= 0:
                    texts[number] = words
                if words:
                    origin = self._texts[number].origin if 0 <= number < known else None
                    runs.append(OutlineRun(words, *shape, origin))
        return tuple(runs)


def _unmarked(text: str) -> Iterator[tuple[int, str]]:
    """Stretches of a text with the number of their mark, or -1 where there is none."""
    here = 0
    for match in MARKED.finditer(text):
        if match.start() > here:
            yield -1, without_marks(text[here : match.start()])
        yield number_of(match[1]), match[2]
        here = match.end()
    if here < len(text):
        yield -1, without_marks(text[here:])
