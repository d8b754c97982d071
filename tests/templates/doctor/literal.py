"""A reader who knows Word and no tags: does what a finding says, word for word, and no more."""

import io
import re
from dataclasses import dataclass

from docx import Document

from models.finding import Finding

_TAG = r"\{[{%].*?[%}]\}"
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")
_ROW = re.compile(r"Table (\d+), row (\d+), (\w+) cell")
_NAMED = re.compile(r"(?:the (\w+) of \w+ )?“(.+?)”(?=$|\.$|,| and type)")

Table = list[list[str]]
Text = list[str | Table]
"""The main text of a Word file: paragraphs, and tables as rows of cells."""


def cell(column: str) -> str:
    """What is typed to print a column of a row."""
    return f"{{%r for run in row.{column} %}}{{{{ run.text }}}}{{%r endfor %}}"


COSTS: Table = [
    ["What we need", "Cost"],
    ["{%tr for row in block.rows %}", ""],
    ['{%tr if row.kind == "heading" %}', ""],
    [cell("heading"), ""],
    ["{%tr else %}", ""],
    [cell("need"), cell("total")],
    ["{%tr endif %}", ""],
    ["{%tr endfor %}", ""],
]
"""The guide’s table."""


def word_text(text: Text) -> bytes:
    """The Word file of a text."""
    document = Document()
    for piece in text:
        if isinstance(piece, str):
            document.add_paragraph(piece)
            continue
        table = document.add_table(len(piece), len(piece[0]))
        for row, cells in zip(table.rows, piece, strict=True):
            for cell, words in zip(row.cells, cells, strict=True):
                cell.text = words
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


@dataclass
class Reader:
    """Somebody with the file open in Word."""

    text: Text

    def obey(self, finding: Finding) -> None:
        """Do what a finding says; ValueError where it says nothing that can be done."""
        said = finding.message
        for pattern, act in (
            (rf"put ({_TAG}) in a paragraph of its own (above|below) (.+)\.$", self._paragraph),
            (rf"insert a row (above|below) (.+) and type ({_TAG}) in its first cell", self._row),
            (rf"insert a row at the end of this table and type ({_TAG})", self._last_row),
            (rf"take ({_TAG}) out of this cell, insert a row (above|below) this", self._own_row),
            (rf"put ({_TAG}) (before|behind) ({_TAG})\.$", self._inline),
            (rf"move ({_TAG}) above it", self._move),
            (r"“(\{.*?\})” stands in another .*: take it out of this cell\.$", self._from_cell),
            (r": take it out(?:, with its row)?\.$", self._take_out),
            (rf": type three paragraphs: ({_TAG}), then ({_TAG}), then ({_TAG})\.$", self._three),
            (rf"[Ww]rite ({_TAG}(?:(?:,| and) {_TAG} for its {_TAG})*)", self._write),
        ):
            if match := re.search(pattern, said):
                act(finding.place, *match.groups())
                return
        raise ValueError(said)

    def _paragraph(self, _place: str, tag: str, side: str, anchor: str) -> None:
        table = re.match(r"(?:the )?table ?(\d*)", anchor)
        if table:
            tables = [at for at, piece in enumerate(self.text) if not isinstance(piece, str)]
            at = tables[int(table[1] or 1) - 1]
        else:
            at = self._named(anchor)
        self.text.insert(at + (side == "below"), tag)

    def _row(self, place: str, side: str, anchor: str, tag: str) -> None:
        table, _, _ = self._cell(place)
        rows = [cell for row in table for cell in row]
        which, words = self._which(anchor)
        at = [n for n, cell in enumerate(rows) if cell == words][which] // len(table[0])
        table.insert(at + (side == "below"), self._new_row(table, tag))

    def _last_row(self, place: str, tag: str) -> None:
        table, _, _ = self._cell(place)
        table.append(self._new_row(table, tag))

    def _own_row(self, place: str, tag: str, side: str) -> None:
        table, row, cell = self._cell(place)
        table[row][cell] = table[row][cell].replace(tag, "")
        table.insert(row + (side == "below"), self._new_row(table, tag))

    def _inline(self, place: str, tag: str, side: str, anchor: str) -> None:
        old = self._words(place)
        both = f"{anchor}{tag}" if side == "behind" else f"{tag}{anchor}"
        self._replace(place, old.replace(anchor, both, 1))

    def _move(self, place: str, tag: str) -> None:
        if place.startswith("Table"):
            table, row, _ = self._cell(place)
            below = next(n for n in range(row + 1, len(table)) if table[n][0] == tag)
            table.insert(row, table.pop(below))
            return
        at = self._named(place)
        below = next(n for n in range(at + 1, len(self.text)) if self.text[n] == tag)
        self.text.insert(at, self.text.pop(below))

    def _from_cell(self, place: str, tag: str) -> None:
        table, row, cell = self._cell(place)
        table[row][cell] = table[row][cell].replace(tag, "")

    def _take_out(self, place: str) -> None:
        if place.startswith("Table"):
            table, row, _ = self._cell(place)
            del table[row]
        else:
            del self.text[self._named(place)]

    def _three(self, place: str, *tags: str) -> None:
        at = self._named(place)
        self.text[at : at + 1] = tags

    def _write(self, place: str, tags: str) -> None:
        """Each tag in place of the next that is given, or says the same, from the place on."""
        for tag, old in re.findall(rf"({_TAG})(?: for its ({_TAG}))?", tags):
            spots = self._spots()
            start = spots.index(self._spot(place))
            for spot in spots[start:]:
                there = re.findall(_TAG, self._at(spot))
                found = [each for each in there if each == old or (not old and _alike(each, tag))]
                if found:
                    self._set(spot, self._at(spot).replace(found[0], tag, 1))
                    place = self._place_of(spot)
                    break
            else:
                raise ValueError(tag)

    def _new_row(self, table: Table, tag: str) -> list[str]:
        return [tag, *[""] * (len(table[0]) - 1)]

    def _cell(self, place: str) -> tuple[Table, int, int]:
        match = _ROW.match(place)
        assert match, place
        tables = [piece for piece in self.text if not isinstance(piece, str)]
        return tables[int(match[1]) - 1], int(match[2]) - 1, _ORDINALS.index(match[3])

    def _which(self, anchor: str) -> tuple[int, str]:
        match = _NAMED.search(anchor)
        assert match, anchor
        return (_ORDINALS.index(match[1]) if match[1] else 0), match[2]

    def _named(self, anchor: str) -> int:
        """The paragraph that a sentence or a place names, which Ctrl+F finds."""
        which, words = self._which(anchor.removeprefix("Paragraph: "))
        words = words.removesuffix("…")
        found = [n for n, p in enumerate(self.text) if isinstance(p, str) and p.startswith(words)]
        return found[which]

    def _spots(self) -> list[tuple[int, int, int]]:
        """Every paragraph and cell in the order of the text."""
        found = []
        for at, piece in enumerate(self.text):
            if isinstance(piece, str):
                found.append((at, 0, 0))
            else:
                found += [(at, r, c) for r, row in enumerate(piece) for c, _ in enumerate(row)]
        return found

    def _spot(self, place: str) -> tuple[int, int, int]:
        if place.startswith("Table"):
            table, row, cell = self._cell(place)
            return next(n for n, piece in enumerate(self.text) if piece is table), row, cell
        return self._named(place), 0, 0

    def _place_of(self, spot: tuple[int, int, int]) -> str:
        at, row, cell = spot
        piece = self.text[at]
        if not isinstance(piece, str):
            tables = [n for n, each in enumerate(self.text) if not isinstance(each, str)]
            return f"Table {tables.index(at) + 1}, row {row + 1}, {_ORDINALS[cell]} cell"
        same = [n for n, each in enumerate(self.text) if each == piece]
        return f"Paragraph: the {_ORDINALS[same.index(at)]} of many “{piece}”"

    def _at(self, spot: tuple[int, int, int]) -> str:
        piece = self.text[spot[0]]
        return piece if isinstance(piece, str) else piece[spot[1]][spot[2]]

    def _set(self, spot: tuple[int, int, int], words: str) -> None:
        piece = self.text[spot[0]]
        if isinstance(piece, str):
            self.text[spot[0]] = words
        else:
            piece[spot[1]][spot[2]] = words

    def _words(self, place: str) -> str:
        return self._at(self._spot(place))

    def _replace(self, place: str, words: str) -> None:
        self._set(self._spot(place), words)


def _alike(old: str, new: str) -> bool:
    """Whether two tags say the same but for the letter behind their brace."""
    said = [re.sub(r"^\{%-?\s*(?:p|tr|tc|r)?\s+|[-\s]*%\}$", "", each) for each in (old, new)]
    return old != new and said[0] == said[1]
