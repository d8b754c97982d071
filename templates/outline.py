"""What a filled file says: the only reader of Word files, by walking their XML.

Text boxes, content controls and hyperlinks are read; alternative content for old programs is not,
or its text would be there twice.
"""

import io
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from models.letter import Letter, Origin
from templates.context import Printed, printed
from templates.marks import END, MARKED, MIDDLE, START, number_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_BREAKS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "\u2011"}


@dataclass(frozen=True)
class OutlineRun:
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
    """The paragraphs and tables of a .docx file: header, body, footer.

    Args:
        document: the file.
        letter: the letter a file with marks was made from; runs then carry their origins.
    """
    from lxml import etree  # noqa: PLC0415  heavy: loaded after the first paint

    reader = _Reader(printed(letter) if letter else ())
    with zipfile.ZipFile(io.BytesIO(document)) as package:
        reader.read_styles(etree.fromstring(package.read("word/styles.xml")))
        names = [name for name in sorted(package.namelist()) if name.startswith("word/header")]
        names += ["word/document.xml"]
        names += [name for name in sorted(package.namelist()) if name.startswith("word/footer")]
        return tuple(
            block
            for name in names
            for block in reader.blocks(etree.fromstring(package.read(name)), _part(name))
        )


def _part(name: str) -> str:
    return name.removeprefix("word/").removesuffix(".xml").rstrip("0123456789")


class _Reader:
    """Walks one file; holds its style names and the count of each numbered list."""

    def __init__(self, texts: tuple[Printed, ...]) -> None:
        self._texts = texts
        self._names: dict[str, str] = {}
        self._numbered: set[str] = set()
        self._counts: Counter[str] = Counter()

    def read_styles(self, root: "_Element") -> None:
        for style in root.iter(f"{_W}style"):
            key = style.get(f"{_W}styleId", "")
            name = style.find(f"{_W}name")
            self._names[key] = name.get(f"{_W}val", key) if name is not None else key
            if style.find(f"{_W}pPr/{_W}numPr") is not None:
                self._numbered.add(key)

    def blocks(self, root: "_Element", part: str) -> Iterator[OutlineBlock]:
        for element in _paragraphs_and_tables(root):
            if element.tag == f"{_W}tbl":
                yield self._table(element, part)
            else:
                yield self._paragraph(element, part)

    def _table(self, element: "_Element", part: str) -> OutlineBlock:
        rows: list[tuple[tuple[OutlineRun, ...], ...]] = []
        texts: dict[int, str] = {}
        for row in element.iter(f"{_W}tr"):
            cells = [self._runs(cell, texts) for cell in row.iter(f"{_W}tc")]
            rows.append(tuple(cells))
        return OutlineBlock(part, "Table", rows=tuple(rows), key=self._key(texts), texts=texts)

    def _paragraph(self, element: "_Element", part: str) -> OutlineBlock:
        style = element.find(f"{_W}pPr/{_W}pStyle")
        key = style.get(f"{_W}val", "") if style is not None else ""
        texts: dict[int, str] = {}
        runs = self._runs(element, texts)
        label = ""
        if key in self._numbered:
            self._counts[key] += 1
            label = f"{self._counts[key]}."
        return OutlineBlock(
            part,
            self._names.get(key, "Normal"),
            runs,
            label=label,
            key=self._key(texts),
            texts=texts,
        )

    def _key(self, texts: dict[int, str]) -> str:
        first = next(iter(texts), len(self._texts))
        return self._texts[first].block if first < len(self._texts) else ""

    def _runs(self, element: "_Element", texts: dict[int, str]) -> tuple[OutlineRun, ...]:
        runs: list[OutlineRun] = []
        for text, shape in _stretches(element):
            for number, words in _unmarked(text):
                known = 0 <= number < len(self._texts)
                if number >= 0:
                    texts[number] = words
                if words:
                    origin = self._texts[number].origin if known else None
                    runs.append(OutlineRun(words, *shape, origin))
        return tuple(runs)


def _paragraphs_and_tables(root: "_Element") -> Iterator["_Element"]:
    for child in root:
        if child.tag in (f"{_W}p", f"{_W}tbl"):
            yield child
        elif child.tag != _FALLBACK:
            yield from _paragraphs_and_tables(child)


def _stretches(element: "_Element") -> Iterator[tuple[str, tuple[bool, bool, bool]]]:
    """Text of runs that follow one another and are set alike."""
    text, shape = "", (False, False, False)
    for run in _descendants(element, f"{_W}r"):
        words = "".join(
            child.text or "" if child.tag == f"{_W}t" else _BREAKS.get(str(child.tag), "")
            for child in run
        )
        if words and text and _shape(run) != shape:
            yield text, shape
            text = ""
        if words:
            text, shape = text + words, _shape(run)
    if text:
        yield text, shape


def _shape(run: "_Element") -> tuple[bool, bool, bool]:
    style = run.find(f"{_W}rPr/{_W}rStyle")
    raised = style is not None and style.get(f"{_W}val", "") == "LetterNote"
    bold, italic = (run.find(f"{_W}rPr/{_W}{name}") is not None for name in ("b", "i"))
    return raised, bold, italic


def _descendants(element: "_Element", tag: str) -> Iterator["_Element"]:
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag != _FALLBACK:
            yield from _descendants(child, tag)


def _unmarked(text: str) -> Iterator[tuple[int, str]]:
    """Stretches of a text with the number of their mark, or -1 where there is none."""
    here = 0
    for match in MARKED.finditer(text):
        if match.start() > here:
            yield -1, _bare(text[here : match.start()])
        yield number_of(match[1]), match[2]
        here = match.end()
    if here < len(text):
        yield -1, _bare(text[here:])


def _bare(text: str) -> str:
    return text.translate({ord(mark): None for mark in (START, MIDDLE, END)})


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
