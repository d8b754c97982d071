"""A letter for each row of a list of addressees, each written whole before the next is begun."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from data.facts import read_facts
from drafting.compose import compose_letter
from jobs.documents import sound, typed_text
from jobs.edit import remove
from jobs.export import Exported, as_exported, require_folder
from jobs.letters import findings, in_the_way
from jobs.planned import OpenErrors, as_wanted
from jobs.wanted import Existing, Wanted
from models.addressee import Addressee, Office
from models.base import value_at, with_value
from models.errors import UserError
from models.finding import Finding
from models.letter import BlockStyle, Letter
from models.request import FundingRequest
from storage.imports.addressees import AddresseeList
from storage.names import file_name, free_path
from storage.refusals import NotWritten
from storage.write import write


@dataclass(frozen=True)
class Merged:
    """What became of one row: the file, or why there is none. Row 1 holds the headings."""

    row: int
    file: Exported | None
    why: str = ""
    remark: str = ""
    """What to look at in the letter."""


def merge(
    request: FundingRequest,
    addressees: AddresseeList,
    folder: Path,
    date: datetime.date,
    wanted: Wanted,
) -> Iterator[Merged]:
    """Write a letter for each row, and say of each what became of it, one by one.

    A row takes the place of the draft’s first addressee in the same office: the letter is theirs,
    with what that office is asked to do and the paragraphs changed by hand. Rows of other kinds
    than those wanted are passed over. Whoever stops asking for the next row calls the merge off:
    every file that is there is whole.

    Raises:
        OpenErrors: the draft itself has errors, not to be passed over; nothing was written.
        UserError: the list cannot be read, or a file cannot be written; the rows before have
            their letters.
    """
    draft = _Draft(request, folder, date, wanted)
    for row in addressees.rows():
        if row.addressee is None:
            yield Merged(row.number, None, row.why)
        elif not wanted.kinds or f"letter-{row.addressee.office.value}" in wanted.kinds:
            yield draft.merged(row.number, row.addressee)


class _Draft:
    """What all rows share: the draft, and where and how their letters are written."""

    def __init__(
        self, request: FundingRequest, folder: Path, date: datetime.date, wanted: Wanted
    ) -> None:
        self._request = request
        self._folder = folder
        self._date = date
        self._wanted = wanted
        self._begun = False

    def merged(self, row: int, addressee: Addressee) -> Merged:
        """The letter of one row, written; or why it is not."""
        place = _place(self._request, addressee.office)
        if place is None:
            office = addressee.office.label
            return Merged(row, None, f"the draft asks nothing of this office: {office}")
        request = _in_place(self._request, place, addressee)
        found = findings(_alone(request, place), self._date)
        errors = in_the_way(found, ((f"letter-{addressee.office.value}", place),))
        why = "" if self._wanted.despite_errors else self._error(errors)
        if why:
            return Merged(row, None, why)
        if not self._begun:
            require_folder(self._folder)
        self._begun = True
        composed = compose_letter(request, read_facts(), place, self._date)
        letter = as_wanted(composed, found, self._wanted)
        try:
            file = self._written(row, request, letter)
            return Merged(row, file, remark=_greeting(addressee, letter))
        except NotWritten as problem:
            sentence = f"{problem} Row {row} and those after it have no letter."
            raise UserError(sentence) from None
        except UserError as problem:
            return Merged(row, None, str(problem))

    def _error(self, errors: tuple[Finding, ...]) -> str:
        """The first open error of a row; OpenErrors where it is the draft’s and stops every row."""
        of_draft = [error for error in errors if error.path[:1] != ("addressees",)]
        if of_draft and not self._begun:
            raise OpenErrors(f"The draft has an error: {of_draft[0].message}. Nothing was written.")
        return errors[0].message if errors else ""

    def _written(self, row: int, request: FundingRequest, letter: Letter) -> Exported:
        path = self._path(row, letter)
        document = sound(letter, typed_text(request))
        write(path, document.data, replace=self._wanted.existing is Existing.REPLACE)
        return as_exported(document, path)

    def _path(self, row: int, letter: Letter) -> Path:
        """A name of its own for every row, the same each time, whoever else has that last name."""
        path = self._folder / f"{file_name(letter.file_name)} - row {row}.docx"
        if self._wanted.existing is Existing.KEEP_BOTH:
            return free_path(path)
        if self._wanted.existing is Existing.REFUSE and path.exists():
            raise UserError(f"“{path.name}” is already in this folder")
        return path


def _greeting(addressee: Addressee, letter: Letter) -> str:
    """How a letter greets somebody whose last name the row does not give."""
    if not addressee.name or addressee.last_name:
        return ""
    greeting = next((b.text for b in letter.blocks if b.style is BlockStyle.SALUTATION), "")
    return f"it gives no last_name, so the letter begins “{greeting}”"


def _place(request: FundingRequest, office: Office) -> str | None:
    """The id of the draft’s first addressee in an office; None where nobody is in it."""
    return next((each.id for each in request.addressees if each.office is office), None)


def _in_place(request: FundingRequest, place: str, addressee: Addressee) -> FundingRequest:
    """The draft with one addressee become another person; what is asked of the office stays.

    What was typed or accepted of the first person does not hold for the other.
    """
    own = f"addressees.{place}."
    steps = value_at(request, ("addressees", place, "avenues"))
    person = with_value(with_value(addressee, ("id",), place), ("avenues",), steps)
    request = with_value(request, ("addressees", place), person)
    unread = tuple(each for each in request.unread if not each.path.startswith(own))
    accepted = tuple(each for each in request.accepted if not each.subject.startswith(own))
    return with_value(with_value(request, ("unread",), unread), ("accepted",), accepted)


def _alone(request: FundingRequest, place: str) -> FundingRequest:
    """The draft with one addressee alone: only that letter is checked."""
    for addressee in request.addressees:
        if addressee.id != place:
            request = remove(request, ("addressees", addressee.id))
    return request
