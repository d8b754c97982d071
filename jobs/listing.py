"""Every answer of a draft, in the order of its sections, for reading and checking."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from models.base import Item, Model, Path
from models.reading import shown
from models.request import FundingRequest

NOT_PROVIDED = "Not provided"
SECTIONS = ("agency", "needs", "evidence", "partners", "funding", "addressees", "letter", "plan")


@dataclass(frozen=True)
class Entry:
    """One answer: its section, its path by id, its label and its value as a field shows it."""

    section: str
    path: Path
    label: str
    value: str


def answers(request: FundingRequest) -> tuple[Entry, ...]:
    """All answers; empty ones read “Not provided”, and text not understood is shown as typed."""
    unread = {each.path: each.text for each in request.unread}
    entries = []
    for name in SECTIONS:
        section = FundingRequest.model_fields[name].title or name
        for path, label, value in _below(getattr(request, name), (name,), ""):
            typed = unread.get(".".join(str(step) for step in path))
            text = value if typed is None else f"{typed} (not understood)"
            entries.append(Entry(section, path, label, text or NOT_PROVIDED))
    return tuple(entries)


def _below(value: Any, path: Path, place: str) -> Iterator[tuple[Path, str, str]]:
    if isinstance(value, tuple):
        for item in value:
            step = item.id if isinstance(item, Item) else value.index(item)
            yield from _below(item, (*path, step), f"{place}{step}: ")
        return
    for name, field in type(value).model_fields.items():
        child = getattr(value, name)
        here = (*path, name)
        label = f"{place}{field.title or name}"
        if isinstance(child[0] if isinstance(child, tuple) and child else child, Model):
            yield from _below(child, here, f"{label}, ")
        elif name != "id":
            yield here, label, shown(field, child) if child not in (None, "", ()) else ""
