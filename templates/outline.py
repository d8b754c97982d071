"""What a filled file says: the only reader of Word files, by walking their XML.

Text boxes, content controls and hyperlinks are read; alternative content for old programs is not,
or its text would be there twice.
"""

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

if TYPE_CHECKING:
    from lxml.etree import _Element

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_P, _TABLE, _ROW, _CELL, _RUN = (f"{_W}{name}" for name in ("p", "tbl", "tr", "tc", "r"))
_TEXT, _SHAPE, _BOX = (f"{_W}{name}" for name in ("t", "rPr", "txbxContent"))
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_STYLES = "word/styles.xml"
_SETTINGS = [f"{_W}{name}Pr" for name in ("p", "tc", "tr", "tbl", "sdt", "sect")]
_NO_WORDS = frozenset((_FALLBACK, *_SETTINGS))
_BREAKS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "\u2011"}

Shape = tuple[bool, bool, bool]
"""Raised, bold, italic."""

_PLAIN: Shape = (False, False, False)


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
        reader = _Reader(
            printed(letter) if letter else (), _styles(package.read("word/styles.xml"))
        )
        return tuple(
            block
            for name in _read_parts(package.namelist())
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
    whole = "".join(words for root in roots for words in _all_words(root))
    return {number_of(match[1]): match[2] for match in MARKED.finditer(whole)}


def _all_words(root: "_Element") -> Iterator[str]:
    """Every word that a reader of the part sees."""
    for element in root.iter(_TEXT, *_BREAKS):
        if element.tag == _TEXT:
            yield element.text or ""
        elif (above := element.getparent()) is not None and above.tag == _RUN:
            yield _BREAKS[str(element.tag)]


def _read_parts(names: list[str]) -> Iterator[str]:
    for part in ("header", "document", "footnotes", "footer"):
        yield from sorted(name for name in names if name.startswith(f"word/{part}"))


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
    for style in etree.fromstring(part).iter(f"{_W}style"):
        key = style.get(f"{_W}styleId", "")
        name = style.find(f"{_W}name")
        names[key] = name.get(f"{_W}val", key) if name is not None else key
        if style.find(f"{_W}pPr/{_W}numPr") is not None:
            numbered.add(key)
    return _Styles(names, frozenset(numbered))


class _Reader:
    """Walks one file; holds the count of each numbered list."""

    def __init__(self, texts: tuple[Printed, ...], styles: _Styles) -> None:
        self._texts = texts
        self._styles = styles
        self._counts: Counter[str] = Counter()

    def blocks(self, root: "_Element", part: str) -> Iterator[OutlineBlock]:
        for element in _blocks(root):
            yield (self._table if element.tag == _TABLE else self._paragraph)(element, part)
            for box in _boxes(element):
                yield from self.blocks(box, part)

    def _table(self, element: "_Element", part: str) -> OutlineBlock:
        texts: dict[int, str] = {}
        rows = tuple(
            tuple(self._runs(cell, texts) for cell in _within(row, _CELL))
            for row in _within(element, _ROW)
        )
        return OutlineBlock(part, "Table", rows=rows, key=self._key(texts), texts=texts)

    def _paragraph(self, element: "_Element", part: str) -> OutlineBlock:
        texts: dict[int, str] = {}
        style = _style(element)
        runs = self._runs(element, texts)
        label = ""
        if style in self._styles.numbered:
            self._counts[style] += 1
            label = f"{self._counts[style]}."
        name = self._styles.names.get(style, "Normal")
        return OutlineBlock(part, name, runs, label=label, key=self._key(texts), texts=texts)

    def _key(self, texts: dict[int, str]) -> str:
        first = next(iter(texts), len(self._texts))
        return self._texts[first].block if first < len(self._texts) else ""

    def _runs(self, element: "_Element", texts: dict[int, str]) -> tuple[OutlineRun, ...]:
        runs: list[OutlineRun] = []
        known = len(self._texts)
        for text, shape in _stretches(element):
            for number, words in _unmarked(text):
                if number >= 0:
                    texts[number] = words
                if words:
                    origin = self._texts[number].origin if 0 <= number < known else None
                    runs.append(OutlineRun(words, *shape, origin))
        return tuple(runs)


def _blocks(root: "_Element") -> Iterator["_Element"]:
    for child in root:
        tag = child.tag
        if tag in (_P, _TABLE):
            yield child
        elif tag != _FALLBACK:
            yield from _blocks(child)


def _boxes(element: "_Element") -> list["_Element"]:
    """Text boxes that hang on a paragraph or stand in a table, but not those in one another."""
    return [
        box
        for box in element.iter(_BOX)
        if next(e for e in box.iterancestors() if e is element or e.tag in (_BOX, _FALLBACK))
        is element
    ]


def _style(paragraph: "_Element") -> str:
    for settings in paragraph.iterchildren(_SETTINGS[0]):
        for style in settings.iterchildren(f"{_W}pStyle"):
            return style.get(f"{_W}val", "")
    return ""


def _stretches(element: "_Element") -> Iterator[tuple[str, Shape]]:
    """Text of runs that follow one another and are set alike."""
    text, shape = "", _PLAIN
    for run in _within(element, _RUN):
        words, own = _words(run)
        if not words:
            continue
        if text and own != shape:
            yield text, shape
            text = ""
        text, shape = text + words, own
    if text:
        yield text, shape


def _within(element: "_Element", tag: str) -> Iterator["_Element"]:
    """The elements of a tag inside another, but not those inside one another."""
    for child in element:
        here = child.tag
        if here == tag:
            yield child
        elif here not in _NO_WORDS:
            yield from _within(child, tag)


def _words(run: "_Element") -> tuple[str, Shape]:
    """The words of one run, and how they are set."""
    words, shape = "", _PLAIN
    for child in run:
        tag = child.tag
        if tag == _TEXT:
            words += child.text or ""
        elif tag == _SHAPE:
            shape = _shape(child)
        elif tag in _BREAKS:
            words += _BREAKS[tag]
    return words, shape


def _shape(properties: "_Element") -> Shape:
    raised = bold = italic = False
    for each in properties:
        tag = each.tag
        if tag == f"{_W}rStyle":
            raised = each.get(f"{_W}val", "") == "LetterNote"
        elif tag == f"{_W}b":
            bold = True
        elif tag == f"{_W}i":
            italic = True
    return raised, bold, italic


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


def outline_text(blocks: tuple[OutlineBlock, ...]) -> str:
    """An outline to read and compare: style and text of each paragraph, tables as `| a | b |`."""
    lines: list[str] = []
    for block in blocks:
        if block.rows:
            for row in block.rows:
                lines.append("| " + " | ".join(_plain(cell) for cell in row) + " |")
        elif block.text:
            label = f"{block.label} " if block.label else ""
            lines.append(f"[{block.style}] {label}{_plain(block.runs)}")
    return "\n".join(lines) + "\n"


def _plain(runs: tuple[OutlineRun, ...]) -> str:
    return "".join(f"^{run.text}" if run.raised else run.text for run in runs)
