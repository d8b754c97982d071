"""Officials of a file beside the contacts of a draft: who sits in which seat, and what differs.

What a contact leaves open is filled in. What it says otherwise stands, and is shown, until somebody
asks for the file’s; a new name has to be confirmed anew.
"""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from typing import Any

from jobs.edit import edit, insert
from jobs.imported import Imported, name_of
from models.addressee import Addressee, Office
from models.reading import shown
from models.request import FundingRequest
from storage.imports.preview import LeftOut

_KNOWN = ("name", "last_name", "district", "address", "valid_until")
"""What the file knows of a contact."""

_NAMES = ("name", "last_name")
_FILE = ("read_in", "file_saved")


@dataclass(frozen=True)
class FileAnswer:
    """What the file says of one field of a contact, beside what the draft says."""

    field: str
    here: Any
    there: Any

    @property
    def open(self) -> bool:
        """Whether the draft says nothing."""
        return not self.here

    def told(self, pattern: str) -> str:
        """A clause with {title}, {here} and {there}."""
        field = Addressee.model_fields[self.field]
        here, there = ("; ".join(shown(field, v).splitlines()) for v in (self.here, self.there))
        return pattern.format(title=field.title, here=here, there=there)


def with_officials(
    request: FundingRequest, officials: Collection[Addressee], *, replace: bool
) -> Imported:
    """The draft with a file’s officials; with `replace` the file’s answers stand for its own."""
    new, there, changed, differ = [], [], [], []
    taken: list[str] = []
    for item in officials:
        contact = contact_for(request, item, officials, taken)
        if contact is None:
            request, new_id = insert(request, ("addressees",), item)
            taken.append(new_id)
            new.append(name_of(item))
            continue
        taken.append(contact.id)
        found = file_answers(contact, item)
        settled = [each for each in found if replace or each.open]
        standing = [each for each in found if each not in settled]
        if standing:
            differ.append(LeftOut(name_of(item), left(standing)))
        if settled:
            changed.append(f"{name_of(item)}: {'; '.join(changes(settled))}")
        if not found:
            there.append(LeftOut(name_of(item), "it is in the draft already"))
        if settled or not standing:
            request = with_changes(request, contact, item, settled)
    return Imported(request, tuple(new), tuple(there), tuple(changed), tuple(differ))


def contact_for(
    request: FundingRequest, item: Addressee, others: Collection[Addressee], taken: Collection[str]
) -> Addressee | None:
    """The contact of the same seat; None where the seat has none.

    A senator’s seat is told by the name; else by being the only one that `others`, the file’s
    officials, do not name. `taken` holds the ids of contacts that have their official already.
    """
    of_office = [
        each
        for each in request.addressees
        if each.office is item.office
        and (each.state or request.agency.state) is item.state
        and each.id not in taken
    ]
    names = {each.last_name for each in others}
    tests: tuple[Callable[[Addressee], bool], ...] = (
        lambda each: each.name == item.name,
        lambda each: bool(each.last_name) and each.last_name == item.last_name,
        lambda each: item.office is Office.REPRESENTATIVE and each.district == item.district,
        lambda each: not each.name,
        lambda each: item.office is Office.SENATOR and each.last_name not in names,
    )
    return next((each for test in tests for each in of_office if test(each)), None)


def file_answers(contact: Addressee, item: Addressee) -> tuple[FileAnswer, ...]:
    """What the file says and the contact does not, or says otherwise."""
    pairs = ((name, getattr(contact, name), getattr(item, name)) for name in _KNOWN)
    return tuple(FileAnswer(*each) for each in pairs if each[2] and each[1] != each[2])


def with_changes(
    request: FundingRequest, contact: Addressee, item: Addressee, found: Collection[FileAnswer]
) -> FundingRequest:
    """The draft with these fields as the file has them, and where they were read."""
    values = {each.field: each.there for each in found}
    if any(each.field in _NAMES and not each.open for each in found):
        values["checked_on"] = None
    for name, value in {**values, **{name: getattr(item, name) for name in _FILE}}.items():
        request = edit(request, ("addressees", contact.id, name), value)
    return request


def changes(found: Collection[FileAnswer]) -> Iterator[str]:
    """What is changed, a clause each."""
    for each in found:
        yield each.told("{title} is now “{there}”" + ("" if each.open else ", before “{here}”"))


def left(found: Collection[FileAnswer]) -> str:
    """What stands as it is, a clause each."""
    return "; ".join(each.told("{title} is “{here}”, in the file “{there}”") for each in found)
