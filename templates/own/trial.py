"""A trial before a file is accepted: every name filled with a word of its own, all found again."""

import datetime
from collections.abc import Iterator
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
from templates.context import context
from templates.doctor.reports import NOT_PRINTED, TRIAL, error, warning
from templates.own.child import CHILD
from templates.own.make import parts_of, readable
from templates.own.template import own_template

_TABLES = (NEEDS_ASKED_OF, NEEDS, OBJECTIVES, PARTNERS, TIMELINE, BUDGET, PHONE)
_DECIDING = ("kind", "style", "table", "emphasis", "key")
"""Names a template compares with words of ours; they keep their meaning in the trial."""

_WORDS = "letter.blocks[].runs[].text"


def trial(file: bytes, kind: str, prints: frozenset[str]) -> Iterator[Finding]:
    """Fill the file with a letter that has everything, and read it back.

    Args:
        file: a Word file in which nothing else was found.
        kind: the kind of document to try.
        prints: full names of the texts its tags print.
    """
    words: dict[str, str] = {}
    content = _named(context(_whole_letter(kind), lambda text: text.text), "", words)
    try:
        filled = CHILD.fill(own_template(file, kind), content)
        read = " ".join(readable(filled))
    except UserError as problem:
        yield error(TRIAL, "Trial letter", str(problem))
        return
    written = " ".join(data.decode("utf-8", "replace") for data in parts_of(filled).values())
    found = {name for word, name in words.items() if word in read}
    lost = {name for word, name in words.items() if word in written and word not in read}
    for name in sorted(lost):
        yield error(
            TRIAL,
            "Trial letter",
            f"What “{_typed(name)}” prints cannot be read in the letter: move its tag to the text.",
        )
    for name in sorted(prints - found - lost):
        if name in words.values():
            yield warning(
                TRIAL,
                "Trial letter",
                f"“{_typed(name)}” was not printed: look at the “if” or “for” around its tag.",
            )
    if _WORDS not in found:
        yield error(
            NOT_PRINTED,
            "Trial letter",
            "The file never prints the letter itself: repeat over letter.blocks and their runs, "
            "as docs/own-template.md shows, or take out all tags to have the letter put in.",
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


def _whole_letter(kind: str) -> Letter:
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
        sample=True,
        letterhead=Letterhead(name=Run(text="word"), lines=(Run(text="word"),)),
        blocks=tuple(blocks),
    )
