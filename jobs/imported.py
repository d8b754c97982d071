"""What an import did to a draft."""

from collections.abc import Iterable
from dataclasses import dataclass

from models.addressee import Addressee
from models.base import Item
from models.evidence import LocalFigure
from models.request import FundingRequest
from models.text import day_in_words, grouped
from storage.imports.preview import LeftOut, Preview


@dataclass(frozen=True)
class Imported:
    """The draft with the new items, what they are called, and what was in it before.

    `changed` tells what contacts have of the file now, `differ` what they have otherwise.
    """

    request: FundingRequest
    new: tuple[str, ...] = ()
    there: tuple[LeftOut, ...] = ()
    changed: tuple[str, ...] = ()
    differ: tuple[LeftOut, ...] = ()


def name_of(item: Item) -> str:
    """What an item is called in a list; of a figure, the number first."""
    if isinstance(item, LocalFigure) and item.value is not None and item.start and item.end:
        before = f"; {grouped(item.before)} in the period before" if item.before is not None else ""
        period = f"{day_in_words(item.start)} to {day_in_words(item.end)}"
        return f"{grouped(item.value)} {item.measure}, {period}{before}"
    if isinstance(item, Addressee):
        return f"{item.office.label} {item.name}".rstrip()
    return getattr(item, "item", "") or "an item without a name"


def report(
    found: Preview[Item], result: Imported, *, written: bool
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """What a file holds, and what becomes of it, under headings; empty ones are left out.

    `written` is whether it stands in the draft already, or only would.
    """
    typed = (f"{cell.place} “{cell.text}”: {cell.why}" for cell in found.typed)
    parts = (
        ("Read", found.read),
        ("Not understood, kept as typed", typed),
        ("Left out", _lines((*found.left_out, *result.there))),
        ("In the draft otherwise, and left as it is", _lines(result.differ)),
        ("Written" if written else "Would write", (*result.new, *result.changed) or ("nothing",)),
    )
    told = ((title, tuple(lines)) for title, lines in parts)
    return tuple((title, lines) for title, lines in told if lines)


def _lines(left_out: Iterable[LeftOut]) -> Iterable[str]:
    return (f"{each.place}: {each.why}" for each in left_out)
