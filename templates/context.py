"""A letter as the one plain dict a template prints: text, flags and lists, nothing that can act."""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from models.letter import Block, Emphasis, Letter, Letterhead, Origin, OriginKind, RowKind, Run

_AUTHOR = Origin(kind=OriginKind.ANSWER, ref="agency.legal_name")
_FIXED = Origin()
_PLAIN = Emphasis.PLAIN
_PLAIN_WORD = str(_PLAIN)

Show = Callable[[str, Origin, str], str]
"""From a text, its origin and its block, the form it is filled in with."""


class Printed(NamedTuple):
    """One text that a letter supplies, and where it stands."""

    text: str
    origin: Origin
    block: str


def context(letter: Letter, show: Show) -> dict[str, Any]:
    """What `letter.…` in a template may say; `show` gives each text the form it is filled in as."""
    return {
        "letter": {
            "kind": letter.kind,
            "title": letter.title,
            "sample": letter.sample,
            "is_draft": letter.draft,
            "agency": show(letter.author, _AUTHOR, "footer"),
            "letterhead": _letterhead(letter.letterhead, show),
            "blocks": [_block(block, show) for block in letter.blocks],
            "problems": [show(each, _FIXED, "problems") for each in letter.problems],
        }
    }


def printed(letter: Letter) -> tuple[Printed, ...]:
    """Every text the letter supplies, in the order the template is given them."""
    texts: list[Printed] = []

    def note(text: str, origin: Origin, block: str) -> str:
        if text:
            texts.append(Printed(text, origin, block))
        return text

    context(letter, note)
    return tuple(texts)


def as_is(text: str, _origin: Origin, _block: str) -> str:
    """The text itself."""
    return text


def _letterhead(head: Letterhead | None, show: Show) -> dict[str, Any]:
    picture = head.picture if head else None
    lines = [head.name, *head.lines] if head and not picture else []
    shown = [show(run.text, run.origin, "letterhead") for run in lines]
    return {
        "has_picture": picture is not None,
        "picture": "",
        "name": shown[0] if shown else "",
        "lines": shown[1:],
    }


def _block(block: Block, show: Show) -> dict[str, Any]:
    columns = [column.key for column in block.columns]
    runs = _runs(block.runs, block.key, show)
    return {
        "key": block.key,
        "style": str(block.style),
        "runs": runs,
        "text": "".join([run["text"] for run in runs]),
        "table": " ".join(columns),
        "heads": {column.key: show(column.title, _FIXED, block.key) for column in block.columns},
        "rows": list(_rows(block, columns, show)),
    }


def _rows(block: Block, columns: list[str], show: Show) -> Iterator[dict[str, Any]]:
    for row in block.rows:
        names = ["heading"] if row.kind is RowKind.HEADING else columns
        cells = [_runs(cell.runs, block.key, show) for cell in row.cells]
        yield {"kind": str(row.kind), **dict(zip(names, cells, strict=True))}


def _runs(runs: tuple[Run, ...], key: str, show: Show) -> list[dict[str, Any]]:
    return [
        {
            "text": show(run.text, run.origin, key),
            "note": show(run.note, run.origin, key) if run.note else "",
            "emphasis": _PLAIN_WORD if run.emphasis is _PLAIN else str(run.emphasis),
        }
        for run in runs
    ]
