"""Recovery copies: what was typed and not yet saved, in the state folder.

One file for a draft and its place. The window calls `keep` while someone types, `forget` after a
save, `decline` after "Don't save", and offers `left_behind` at the next start.
"""

import contextlib
import datetime
from pathlib import Path

from models.errors import UserError
from models.request import FundingRequest
from storage.copies import copies
from storage.folders import inner_folder, place_digest
from storage.moments import stamp
from storage.recovery import Base, Recovered, copy_of, recovered
from storage.refusals import NotWritten, cause_of
from storage.write import PRIVATE, write


def keep(request: FundingRequest, base: Base, now: datetime.datetime) -> None:
    """Write the recovery copy of a draft, over the one before.

    Raises:
        UserError: it cannot be written, and the copy before it, if any, is untouched; or the disk
            did not confirm the new one.
    """
    data = copy_of(request, base, now)
    try:
        write(copy_path(base), data, mode=PRIVATE)
    except NotWritten as problem:
        raise UserError(f"The recovery copy is not safe: {problem.cause}.") from None


def forget(base: Base) -> None:
    """Remove the recovery copy of a draft, if there is one: what it holds is saved.

    Raises:
        UserError: it cannot be removed.
    """
    discard(copy_path(base))


def decline(base: Base, now: datetime.datetime) -> None:
    """Put the recovery copy of a draft, if there is one, among those that are not offered.

    Raises:
        UserError: it cannot be moved.
    """
    copy = copy_path(base)
    target = inner_folder("journal", "declined") / f"{stamp(now)}-{copy.name}"
    try:
        with contextlib.suppress(FileNotFoundError):
            copy.replace(target)
    except OSError as problem:
        cause = cause_of(problem)
        raise UserError(f"The recovery copy could not be moved: {cause}.") from None


def left_behind() -> tuple[Recovered, ...]:
    """The recovery copies that hold something their files do not, newest first; damaged ones last.

    Raises:
        UserError: the program’s own folder cannot be made.
    """
    return _found()


def declined() -> tuple[Recovered, ...]:
    """The recovery copies that were not wanted and are not yet gone; as `left_behind`."""
    return _found("declined")


def discard(copy: Path) -> None:
    """Remove a recovery copy for good, if it is there.

    Raises:
        UserError: it cannot be removed.
    """
    try:
        copy.unlink(missing_ok=True)
    except OSError as problem:
        cause = cause_of(problem)
        raise UserError(f"The recovery copy could not be removed: {cause}.") from None


def take_away(copy: Path) -> bytes:
    """Remove a recovery copy, and give what it held for `put_back`.

    Raises:
        UserError: it cannot be read or removed.
    """
    try:
        data = copy.read_bytes()
    except OSError as problem:
        cause = cause_of(problem)
        raise UserError(f"The recovery copy could not be removed: {cause}.") from None
    discard(copy)
    return data


def put_back(copy: Path, data: bytes) -> None:
    """Write a recovery copy that was taken away to where it was.

    Raises:
        UserError: it cannot be written.
    """
    write(copy, data, mode=PRIVATE)


def copy_path(base: Base) -> Path:
    """Where the recovery copy of a draft is, or would be.

    Raises:
        UserError: the program’s own folder cannot be made.
    """
    return inner_folder("journal") / f"{base.id}-{place_digest(base.path)}.json"


def _found(*inner: str) -> tuple[Recovered, ...]:
    begin = datetime.datetime.min.replace(tzinfo=datetime.UTC)
    found = [recovered(copy) for copy in copies(*inner)]
    wanted = [each for each in found if each is not None]
    return tuple(sorted(wanted, key=lambda each: each.saved_at or begin, reverse=True))
