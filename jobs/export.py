"""Documents as files: all made, proved and checked in memory first, then each written whole.

What makes and checks them is loaded with the first export.
"""

import datetime
import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from jobs.planned import as_wanted, planned
from jobs.wanted import EVERYTHING, Existing, Wanted
from models.errors import UserError
from models.letter import Letter
from models.request import FundingRequest
from storage.names import file_name, free_path
from storage.refusals import cause_of
from storage.write import FileThere, write

if TYPE_CHECKING:
    from jobs.documents import Document


@dataclass(frozen=True)
class Exported:
    """One file that was written."""

    path: Path
    kind: str
    addressee: str
    bytes: int
    sha256: str
    values_proved: int
    not_printed: tuple[str, ...] = ()
    """Texts the agency’s own template leaves out."""
    draft: bool = False
    """It says DRAFT on every page, and lists what is open."""
    public: bool = False
    """It lacks what is marked law-enforcement sensitive."""
    remarks: tuple[str, ...] = ()
    """Defects of the file that come with the agency’s own template."""


class CalledOff(UserError):
    """The export was called off; the sentence says what is there."""


Progress = Callable[[int, int, str], bool]
"""Told how many of how many are done and which is next; False calls the export off."""


def _never_stopped(_done: int, _of: int, _name: str) -> bool:
    return True


def export(
    request: FundingRequest,
    folder: Path,
    date: datetime.date,
    wanted: Wanted = EVERYTHING,
    progress: Progress = _never_stopped,
) -> tuple[Exported, ...]:
    """Write the chosen documents to a folder and say what was written.

    Raises:
        OpenErrors: errors are open and not to be passed over; nothing was written.
        FileThere: a file is there and is to be kept; nothing was written.
        CalledOff: `progress` called it off; whole files that were written stay.
        Unsound: a document has a defect, which is a fault of the program; nothing was written.
        UserError: a public document would name what it leaves out (nothing was written), a document
            cannot be proved (nothing was written), or a file cannot be written
            (the sentence says which files are there).
    """
    from jobs.documents import sound, typed_text  # noqa: PLC0415  a window paints without it
    from jobs.templates import paper  # noqa: PLC0415  as above

    plan = planned(request, date, wanted)
    if not wanted.despite_errors:
        plan.require_none_open()
    if not plan.letters and wanted.public:
        raise UserError("Nothing is left of these documents in a public version.")
    if not plan.letters:
        raise UserError("There is nothing to export: add an addressee, or choose other documents.")
    chosen = [as_wanted(letter, plan.found, wanted) for letter in plan.letters]
    own = request.letter.own_file
    typed, on = typed_text(request), wanted.template or (paper(own) if own else None)
    made = []
    for number, letter in enumerate(chosen):
        path = _path(folder, letter, wanted.existing)
        if not progress(number, len(chosen), letter.title):
            raise CalledOff("The export was stopped. Nothing was written.")
        made.append((sound(letter, typed, on), path))
    return _written(made, folder, wanted, progress)


def _written(
    made: "list[tuple[Document, Path]]",
    folder: Path,
    wanted: Wanted,
    progress: Progress,
) -> tuple[Exported, ...]:
    require_folder(folder)
    written: list[Exported] = []
    for document, path in made:
        if not progress(len(made), len(made), document.letter.title):
            raise CalledOff(f"The export was stopped. {_already(written)}")
        try:
            write(path, document.data, replace=wanted.existing is Existing.REPLACE)
        except UserError as problem:
            raise UserError(f"{problem} {_already(written)}") from None
        written.append(as_exported(document, path, public=wanted.public))
    return tuple(written)


def _path(folder: Path, letter: Letter, existing: Existing) -> Path:
    path = folder / f"{file_name(letter.file_name)}.docx"
    if existing is Existing.KEEP_BOTH:
        return free_path(path)
    if existing is Existing.REFUSE and path.exists():
        raise FileThere(f"“{path.name}” is already in this folder. Nothing was written.")
    return path


def require_folder(folder: Path) -> None:
    """Make the folder where it is not there; UserError where that cannot be."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise UserError(
            f"The folder “{folder.name}” cannot be made: {cause_of(problem)}."
        ) from None


def _already(written: Iterable[Exported]) -> str:
    names = ", ".join(f"“{each.path.name}”" for each in written)
    return f"Written before that: {names}." if names else "Nothing was written."


def as_exported(document: "Document", path: Path, *, public: bool = False) -> Exported:
    """What to report of a document that was written."""
    return Exported(
        path=path,
        kind=document.letter.kind,
        addressee=document.letter.subject,
        bytes=len(document.data),
        sha256=hashlib.sha256(document.data).hexdigest(),
        values_proved=document.values_proved,
        not_printed=document.not_printed,
        draft=document.letter.draft,
        public=public,
        remarks=document.remarks,
    )
