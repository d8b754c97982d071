"""A draft file that cannot be read: what is left of it, and how it is put out of the way."""

import contextlib
from itertools import count
from pathlib import Path

from models.errors import UserError
from storage.backups import Version, versions
from storage.read import NoFile
from storage.refusals import cause_of
from storage.write import resolved, take_name


class Damaged(UserError):
    """A file that is no whole draft; `versions` are the whole earlier ones, newest first."""

    def __init__(self, sentence: str, whole: tuple[Version, ...]) -> None:
        super().__init__(sentence)
        self.versions = whole


def damaged(path: Path, cause: UserError) -> Damaged:
    """What is raised for a damaged file: its name, the cause, and what could be opened instead."""
    whole: tuple[Version, ...] = ()
    with contextlib.suppress(UserError):
        whole = versions(path)
    return Damaged(refusal(path, cause), whole)


def refusal(path: Path, cause: UserError) -> str:
    """The one sentence for a file that cannot be opened."""
    return f"“{path.name}” can’t be opened: {clause(cause)}"


def clause(cause: UserError) -> str:
    """A cause as it stands after a colon."""
    why = str(cause)
    return why[0].lower() + why[1:]


def set_aside(path: Path) -> Path:
    """Move a damaged file to “<name>.damaged-<n>” beside it, over nothing; where it is now.

    Raises:
        UserError: it cannot be moved; it is where it was.
    """
    try:
        source = resolved(path)
        names = (source.with_name(f"{source.name}.damaged-{number}") for number in count(1))
        aside = next(name for name in names if _took(source, name))
        source.unlink(missing_ok=True)
    except FileNotFoundError:
        raise NoFile(f"There is no file “{path.name}”.") from None
    except OSError as problem:
        raise UserError(f"“{path.name}” could not be moved: {cause_of(problem)}.") from None
    return aside


def _took(source: Path, name: Path) -> bool:
    try:
        take_name(source, name)
    except FileExistsError:
        return False
    return True
