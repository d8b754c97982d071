"""The letter of a trial: a block of every style, a table of every kind, each word its own."""

import datetime
from dataclasses import dataclass, replace
from typing import Any

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
from templates.build.tables import BUDGET, PHONE
from templates.context import as_is, context
from templates.letter_tables import TABLES

_OF_OTHER_DOCUMENTS = (BUDGET, PHONE)
_ELSEWHERE = (BlockStyle.TITLE, BlockStyle.DETAIL, BlockStyle.TABLE)
"""Styles that no paragraph of a letter has."""

PARAGRAPHS = tuple(str(style) for style in BlockStyle if style not in _ELSEWHERE)
"""What the paragraphs of letters are, in the order of a letter."""

_BLOCK = "letter.blocks[]"
_ROW = "letter.blocks[].rows[]"
_DECIDING = ("kind", "style", "table", "emphasis", "key")
"""Names a template compares with words of ours; they keep their meaning in the trial."""


@dataclass(frozen=True)
class Word:
    """Which name a word stands for, and where in the letter it is."""

    name: str
    part: str = ""
    """The style of its paragraph, or its table."""

    table: str = ""
    """The columns of its table, as `block.table` has them."""

    row: str = ""
    """What its row of a table is."""


@dataclass(frozen=True)
class TrialLetter:
    """A letter with everything, as plain data, and what each of its words stands for."""

    kind: str
    sample: bool
    content: dict[str, Any]
    words: dict[str, Word]


def trial_letter(kind: str, *, sample: bool) -> TrialLetter:
    """A letter of a kind, with or without example values."""
    letter, parts = _whole_letter(kind, sample=sample)
    content = context(letter, as_is)
    words: dict[str, Word] = {}
    blocks = content["letter"]["blocks"]
    content["letter"]["blocks"] = [
        _named(block, Word(_BLOCK, part), words) for block, part in zip(blocks, parts, strict=True)
    ]
    content["letter"] = {
        key: value if key == "blocks" else _named(value, Word(f"letter.{key}"), words)
        for key, value in content["letter"].items()
    }
    return TrialLetter(kind, sample, content, words)


def _named(value: Any, at: Word, words: dict[str, Word]) -> Any:
    """The same data, each text that is printed replaced by a word of its own, noted by its name."""
    if isinstance(value, dict):
        at = replace(at, row=value["kind"]) if at.name == _ROW else at
        at = replace(at, table=value["table"]) if at.name == _BLOCK else at
        named = {key: replace(at, name=f"{at.name}.{key}") for key in value}
        return {key: _named(child, named[key], words) for key, child in value.items()}
    if isinstance(value, list):
        return [_named(child, replace(at, name=f"{at.name}[]"), words) for child in value]
    if not isinstance(value, str) or not value or at.name.rpartition(".")[2] in _DECIDING:
        return value
    word = f"Trial{len(words)}word"
    words[word] = at
    return word


def _whole_letter(kind: str, *, sample: bool) -> tuple[Letter, list[str]]:
    """The letter, and of each block its style or table."""
    run = (Run(text="word", note="1"),)
    emphasized = tuple(Run(text="word", note="1", emphasis=each) for each in Emphasis)
    styles = [style for style in BlockStyle if style is not BlockStyle.TABLE]
    blocks = [Block(key=str(style), style=style, runs=emphasized) for style in styles]
    parts = list(map(str, styles))
    for part, tables in {**TABLES, "": _OF_OTHER_DOCUMENTS}.items():
        blocks += [_table(tuple(keys), run) for keys in tables]
        parts += [part] * len(tables)
    letter = Letter(
        kind=kind,
        subject="a1",
        date=datetime.date(2026, 1, 1),
        title="word",
        author="word",
        file_name="word",
        sample=sample,
        draft=sample,
        problems=("word",) if sample else (),
        letterhead=Letterhead(name=Run(text="word"), lines=(Run(text="word"),)),
        blocks=tuple(blocks),
    )
    return letter, parts


def _table(keys: tuple[str, ...], run: tuple[Run, ...]) -> Block:
    """A table with a row of each kind."""
    columns = tuple(Column(key=key, title="word") for key in keys)
    cells = (Cell(runs=run),) * len(columns)
    rows = (
        Row(kind=RowKind.HEADING, cells=(Cell(runs=run),)),
        Row(kind=RowKind.ITEM, cells=cells),
        Row(kind=RowKind.TOTAL, cells=cells),
    )
    return Block(key="table", style=BlockStyle.TABLE, columns=columns, rows=rows)
