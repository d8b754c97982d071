"""Drafts on disk: load, save over what was loaded, create."""

import hashlib
import uuid
from dataclasses import dataclass
from pathlib import Path

from models.errors import UserError
from models.request import FundingRequest
from storage.decode import LARGEST
from storage.envelope import EditedByHand, Envelope, pack, unpack
from storage.write import write


class ChangedOnDisk(UserError):
    """The file is not what was read: somebody else has saved it meanwhile."""


@dataclass(frozen=True)
class Draft:
    """A draft as it stands on disk; `digest` is the SHA-256 of the file’s bytes."""

    request: FundingRequest
    path: Path
    id: str
    generation: int
    digest: str


def load(path: Path, *, accept_edited: bool = False) -> Draft:
    """The draft in a file.

    Raises:
        EditedByHand: its checksum does not fit and `accept_edited` is False.
        UserError: it cannot be read; the sentence names the file and the cause.
    """
    data = _read(path)
    try:
        envelope = unpack(data, accept_edited=accept_edited)
    except UserError as problem:
        raise type(problem)(f"“{path.name}” can’t be opened. {problem}") from None
    return _draft(envelope, path, data)


def save(draft: Draft, request: FundingRequest) -> Draft:
    """The draft with a new request, written over the file it was read from.

    Raises:
        ChangedOnDisk: the file is no longer what was read; nothing was written.
        UserError: it cannot be written; the old file is untouched.
    """
    if draft.path.exists() and _digest(_read(draft.path)) != draft.digest:
        raise ChangedOnDisk(
            f"“{draft.path.name}” was changed by someone else since you opened it; "
            "nothing was overwritten."
        )
    envelope = Envelope(request, draft.id, draft.generation + 1)
    return _written(envelope, draft.path, replace=True)


def create(path: Path, request: FundingRequest, *, replace: bool = False) -> Draft:
    """A new draft file with a new id.

    Raises:
        FileThere: the file exists and `replace` is False.
        UserError: it cannot be written.
    """
    return _written(Envelope(request, uuid.uuid4().hex, 1), path, replace=replace)


def _written(envelope: Envelope, path: Path, *, replace: bool) -> Draft:
    data = pack(envelope)
    write(path, data, replace=replace)
    if _read(path) != data:
        raise UserError(f"“{path.name}” was written and reads back differently; save it elsewhere.")
    return _draft(envelope, path, data)


def _draft(envelope: Envelope, path: Path, data: bytes) -> Draft:
    return Draft(envelope.request, path, envelope.id, envelope.generation, _digest(data))


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _read(path: Path) -> bytes:
    try:
        if path.stat().st_size > LARGEST:
            raise UserError(f"“{path.name}” is larger than 10 MB, so it is no draft.")
        return path.read_bytes()
    except FileNotFoundError:
        raise UserError(f"There is no file “{path.name}”.") from None
    except IsADirectoryError:
        raise UserError(f"“{path.name}” is a folder, not a draft.") from None
    except OSError as problem:
        cause = (problem.strerror or "unknown cause").lower()
        raise UserError(f"“{path.name}” cannot be read: {cause}.") from None


__all__ = ["ChangedOnDisk", "Draft", "EditedByHand", "create", "load", "save"]
