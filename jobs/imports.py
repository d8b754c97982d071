"""Importing into a draft: read a file, show what it would write, write it through `jobs.edit`."""

import datetime
from dataclasses import dataclass

from jobs.contacts import with_officials
from jobs.edit import edit, insert
from jobs.import_kinds import ImportKind
from jobs.imported import Imported, name_of
from models.addressee import Addressee
from models.agency import StateCode
from models.base import Item, Path, path_text, value_at
from models.errors import UserError
from models.evidence import LocalFigure
from models.need import Need
from models.request import FundingRequest
from storage.imports.areas import find_area
from storage.imports.needs import read_needs
from storage.imports.official_addressees import official_addressees
from storage.imports.officials import read_delegation
from storage.imports.overdose_figures import WantedDeaths, overdose_figures
from storage.imports.overdoses import read_overdoses
from storage.imports.preview import LeftOut, Preview, Typed
from storage.imports.seizure_figures import seizure_figures
from storage.imports.seizure_totals import Wanted
from storage.imports.seizures import read_seizures
from storage.imports.source import SourceFile

_LISTS: dict[type[Item], Path] = {
    Need: ("needs",),
    LocalFigure: ("evidence", "figures"),
}
_SAME = {
    Need: tuple(name for name in Need.model_fields if name != "id"),
    LocalFigure: ("measure", "start", "end"),
}
"""Fields that make an item the one that is there already."""


@dataclass(frozen=True)
class Asked:
    """What is wanted of a file that holds more: `area` names a sector, office, region or district.

    Where nothing is asked for, the agency profile answers: its state, its congressional district.
    """

    area: str = ""
    state: str = ""


def areas_of(kind: ImportKind, source: SourceFile) -> tuple[str, ...]:
    """What a file of seizures can be asked for, regions first; nothing for other files.

    Raises:
        UserError: the file cannot be read.
    """
    if kind is not ImportKind.SEIZURES:
        return ()
    try:
        return tuple(area.name for area in read_seizures(source).areas)
    except UserError as problem:
        raise _refused(source, problem) from None


def preview(
    kind: ImportKind,
    source: SourceFile,
    request: FundingRequest,
    asked: Asked,
    date: datetime.date,
) -> Preview[Item]:
    """What a file would write into a draft whose letters have this date.

    Raises:
        UserError: the file cannot be read, or what is asked of it is missing or not in it.
    """
    try:
        return _read(kind, source, request, asked, date)
    except UserError as problem:
        raise _refused(source, problem) from None


def imported(request: FundingRequest, found: Preview[Item], *, replace: bool = False) -> Imported:
    """The draft with a preview’s items; what is there already is neither changed nor doubled.

    Of contacts, what is open is filled in; with `replace` the file’s answers stand for the
    draft’s own, and each is told.
    """
    officials = [item for item in found.items if isinstance(item, Addressee)]
    if officials:
        return with_officials(request, officials, replace=replace)
    new, there = [], []
    before = request
    for position, item in enumerate(found.items):
        place = _LISTS[type(item)]
        typed = [each for each in found.typed if each.item == position]
        other = _there(before, place, item, typed)
        if other:
            there.append(LeftOut(name_of(item), _as_it_is(item, other)))
            continue
        request, new_id = insert(request, place, item)
        for cell in typed:
            request = edit(request, (*place, new_id, cell.field), cell.text)
        new.append(name_of(item))
    return Imported(request, tuple(new), tuple(there))


def _refused(source: SourceFile, problem: UserError) -> UserError:
    return UserError(f"“{source.name}” can’t be imported. {problem}")


def _read(
    kind: ImportKind,
    source: SourceFile,
    request: FundingRequest,
    asked: Asked,
    date: datetime.date,
) -> Preview[Item]:
    if kind is ImportKind.NEEDS:
        return read_needs(source)
    if kind is ImportKind.SEIZURES:
        seizures = read_seizures(source)
        return seizure_figures(seizures, Wanted(find_area(seizures.areas, asked.area)))
    state = asked.state.upper() or request.agency.state.value
    if kind is ImportKind.OVERDOSES:
        return overdose_figures(read_overdoses(source), WantedDeaths(state))
    district = asked.area or request.agency.congressional_district
    delegation = read_delegation(source.data, _state(state), date)
    return official_addressees(delegation, district, date, source)


def _state(code: str) -> StateCode:
    states = {state.value: state for state in StateCode if state}
    if code not in states:
        listed = ", ".join(states)
        raise UserError(f"“{code}” is no state a letter can go to; choose one of: {listed}.")
    return states[code]


def _there(request: FundingRequest, place: Path, item: Item, typed: list[Typed]) -> Item | None:
    """The same item in the draft, with the same text where no value could be read; None if new."""
    unread = {(each.path, each.text) for each in request.unread}
    others: tuple[Item, ...] = value_at(request, place)
    for other in others:
        same = all(getattr(item, name) == getattr(other, name) for name in _SAME[type(item)])
        if same and all(
            (path_text((*place, other.id, it.field)), it.text) in unread for it in typed
        ):
            return other
    return None


def _as_it_is(item: Item, other: Item) -> str:
    """That an item is there, and which of its fields the file has otherwise."""
    empty = type(item)()
    titles = [
        field.title or name
        for name, field in type(item).model_fields.items()
        if getattr(item, name) not in (getattr(other, name), getattr(empty, name))
    ]
    there = "it is in the draft already"
    return f"{there}, with another {', '.join(titles)}; nothing was changed" if titles else there
