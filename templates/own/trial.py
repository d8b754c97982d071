"""A trial before a file is accepted: every name filled with a word of its own, all found again."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from models.errors import UserError
from models.finding import Finding
from models.letter import (
    Block,
    BlockStyle,
    Cell,
    Column,
    Emphasis,
    Letter,
    Letterhead,
    Row,
    RowKind,
    Run,
)
from templates.build.tables import (
    BUDGET,
    NEEDS,
    NEEDS_ASKED_OF,
    OBJECTIVES,
    PARTNERS,
    PHONE,
    TIMELINE,
)
from templates.context import as_is, context
from templates.doctor.reports import NOT_PRINTED, TRIAL, error, warning
from templates.own.child import CHILD
from templates.own.make import parts_of, readable
from templates.own.template import letter_kinds, own_template

_TABLES = (NEEDS_ASKED_OF, NEEDS, OBJECTIVES, PARTNERS, TIMELINE, BUDGET, PHONE)
_DECIDING = ("kind", "style", "table", "emphasis", "key")
"""Names a template compares with words of ours; they keep their meaning in the trial."""

_PLACE = "Trial letter"
_WORDS = {"letter.blocks[].runs[].text", "letter.blocks[].text"}


@dataclass
class _Trial:
    """Names by what became of their words, over all letters that were tried."""

    supplied: set[str] = field(default_factory=set)
    found: set[str] = field(default_factory=set)
    lost: set[str] = field(default_factory=set)

    def fill(self, file: bytes, letter: Letter) -> None:
        """Fill the file with one letter and look for each word; UserError as `Child.fill`."""
        words: dict[str, str] = {}
        content = _named(context(letter, as_is), "", words)
        filled = CHILD.fill(own_template(file, letter.kind), content)
        read = " ".join(readable(filled))
        written = " ".join(data.decode("utf-8", "replace") for data in parts_of(filled).values())
        self.supplied |= set(words.values())
        self.found |= {name for word, name in words.items() if word in read}
        self.lost |= {name for word, name in words.items() if word in written and word not in read}


def trial(file: bytes, prints: frozenset[str]) -> Iterator[Finding]:
    """Fill the file with letters that have everything, one of each kind, and read them back.

    Args:
        file: a Word file in which no error was found so far.
        prints: full names of the texts its tags print.
    """
    tried = _Trial()
    try:
        for kind in letter_kinds():
            for sample in (True, False):
                tried.fill(file, _whole_letter(kind, sample=sample))
    except UserError as problem:
        yield error(TRIAL, _PLACE, str(problem))
        return
    for name in sorted(tried.lost):
        yield error(
            TRIAL,
            _PLACE,
            f"What “{_typed(name)}” prints cannot be read in the letter: move its tag to the text.",
        )
    for name in sorted((prints & tried.supplied) - tried.found - tried.lost):
        yield warning(
            TRIAL,
            _PLACE,
            f"“{_typed(name)}” was not printed: look at the “if” or “for” around its tag.",
        )
    if not _WORDS & tried.found:
        yield error(
            NOT_PRINTED,
            _PLACE,
            "The file never prints the letter itself: type three paragraphs, "
            "{%p for block in letter.blocks %}, then {%r for run in block.runs %}{{ run.text }}"
            "{%r endfor %}, then {%p endfor %}; or take out all tags, and the letter is put in.",
        )


def _typed(name: str) -> str:
    return name.replace("[]", "")


def _named(value: Any, place: str, words: dict[str, str]) -> Any:
    """The same data, each text that is printed replaced by a word of its own, noted by its name."""
    if isinstance(value, dict):
        return {key: _named(child, f"{place}.{key}", words) for key, child in value.items()}
    if isinstance(value, list):
        return [_named(child, f"{place}[]", words) for child in value]
    name = place.lstrip(".")
    if not isinstance(value, str) or not value or name.rpartition(".")[2] in _DECIDING:
        return value
    word = f"Trial{len(words)}word"
    words[word] = name
    return word


def _whole_letter(kind: str, *, sample: bool) -> Letter:
    """A letter with a block of every style and a table of every kind."""
    run = (Run(text="word", note="1"),)
    emphasized = tuple(Run(text="word", note="1", emphasis=each) for each in Emphasis)
    blocks = [
        Block(key=str(style), style=style, runs=emphasized)
        for style in BlockStyle
        if style is not BlockStyle.TABLE
    ]
    for keys in _TABLES:
        columns = tuple(Column(key=key, title="word") for key in keys)
        cells = (Cell(runs=run),) * len(columns)
        rows = (
            Row(kind=RowKind.HEADING, cells=(Cell(runs=run),)),
            Row(kind=RowKind.ITEM, cells=cells),
            Row(kind=RowKind.TOTAL, cells=cells),
        )
        blocks.append(Block(key="table", style=BlockStyle.TABLE, columns=columns, rows=rows))
    return Letter(
        kind=kind,
        subject="a1",
        date=datetime.date(2026, 1, 1),
        title="word",
        author="word",
        file_name="word",
        sample=sample,
        letterhead=Letterhead(name=Run(text="word"), lines=(Run(text="word"),)),
        blocks=tuple(blocks),
    )
