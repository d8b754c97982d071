"""Drafts on disk: load, save over what was loaded, create."""

import contextlib
import datetime
import os
from dataclasses import dataclass
from pathlib import Path

from models.errors import UserError
from models.request import FundingRequest
from storage.backups import Version, back_up, versions
from storage.damage import Damaged, clause, damaged, refusal, set_aside
from storage.envelope import EditedByHand, Envelope, Newer, new_id, pack, unpack
from storage.leftovers import sweep
from storage.migrations import MIGRATIONS, Migrations
from storage.read import NoFile, digest, read
from storage.write import write


class ReadOnly(UserError):
    """The file may be read and not saved over."""


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
    read_only_reason: str = ""
    """Why it cannot be saved over, as one sentence; "" where it can."""
    older: bool = False
    """An older version wrote it; the first save keeps the file as it was as a backup."""
    backup_problem: str = ""
    """Why the version before it could not be kept, as one sentence; "" where it was."""


def load(path: Path, *, accept_edited: bool = False, migrations: Migrations = MIGRATIONS) -> Draft:
    """The draft in a file. One of an older schema is brought up to date in memory only.

    Raises:
        EditedByHand: its checksum does not fit and `accept_edited` is False.
        Damaged: it is no whole draft; with the whole earlier versions.
        UserError: it cannot be read; the sentence names the file and the cause.
    """
    data = read(path)
    try:
        envelope = unpack(data, accept_edited=accept_edited, migrations=migrations)
    except (EditedByHand, Newer) as problem:
        raise type(problem)(refusal(path, problem)) from None
    except UserError as problem:
        raise damaged(path, problem) from None
    return _draft(envelope, path, data)


def save(draft: Draft, request: FundingRequest) -> Draft:
    """The draft with a new request, written over the file it was read from.

    The file’s bytes become a backup first; where they cannot, the draft is saved all the same and
    says so in `backup_problem`.

    Raises:
        ChangedOnDisk: the file is no longer what was read; nothing was written.
        ReadOnly: it may only be read; nothing was written.
        UserError: it cannot be written; the old file is untouched unless the sentence says that
            the new one was written.
    """
    reason = draft.read_only_reason or _locked_away(draft.path)
    if reason:
        raise ReadOnly(reason)
    envelope = Envelope(request, draft.id, draft.generation + 1)
    data = _packed(envelope, draft.path)
    problem = ""
    with contextlib.suppress(NoFile):
        there = read(draft.path)
        # What is about to be written may be there already, from a try that was not confirmed.
        if digest(there) not in (draft.digest, digest(data)):
            raise ChangedOnDisk(
                f"“{draft.path.name}” was changed by someone else since you opened it; "
                "nothing was overwritten."
            )
        problem = back_up(draft.path, there, draft.id, _now())
    return _written(envelope, data, draft.path, replace=True, backup_problem=problem)


def create(path: Path, request: FundingRequest, *, replace: bool = False) -> Draft:
    """A new draft file with a new id.

    A draft it replaces becomes a backup of its own history; any other file is set aside.

    Raises:
        FileThere: the file exists and `replace` is False.
        UserError: it cannot be written.
    """
    envelope = Envelope(request, new_id(), 1)
    data = _packed(envelope, path)
    problem = _kept(path) if replace else ""
    return _written(envelope, data, path, replace=replace, backup_problem=problem)


def _kept(path: Path) -> str:
    """Keep what is about to be replaced; what went wrong, as one sentence, or ""."""
    try:
        there = read(path)
    except NoFile:
        return ""
    try:
        replaced = unpack(there, accept_edited=True)
    except UserError:
        set_aside(path)
        return ""
    return back_up(path, there, replaced.id, _now())


def _packed(envelope: Envelope, path: Path) -> bytes:
    try:
        return pack(envelope)
    except UserError as problem:
        raise UserError(f"“{path.name}” could not be written: {clause(problem)}") from None


def _written(
    envelope: Envelope, data: bytes, path: Path, *, replace: bool, backup_problem: str
) -> Draft:
    write(path, data, replace=replace)
    sweep(path.parent, path.name)
    if not _reads_back(path, data):
        raise UserError(f"“{path.name}” was written and reads back differently; save it elsewhere.")
    return _draft(envelope, path, data, backup_problem)


def _reads_back(path: Path, data: bytes) -> bool:
    try:
        return read(path) == data
    except UserError:
        return False


def _draft(envelope: Envelope, path: Path, data: bytes, backup_problem: str = "") -> Draft:
    reason = _locked_away(path)
    if envelope.newer:
        reason = (
            f"“{path.name}” was made with a newer version of this program, so it is open for "
            "reading only; a copy leaves out what only that version knows."
        )
    return Draft(
        envelope.request,
        path,
        envelope.id,
        envelope.generation,
        digest(data),
        reason,
        envelope.older,
        backup_problem,
    )


def _locked_away(path: Path) -> str:
    """Why a file that is there may not be replaced, as one sentence; "" where it may."""
    if path.exists() and not all(_may_write(each) for each in (path, path.parent)):
        return f"“{path.name}” is read-only; use “Save as” to keep changes."
    return ""


def _may_write(path: Path) -> bool:
    return os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids)


def _now() -> datetime.datetime:
    return datetime.datetime.now(datetime.UTC)


__all__ = [
    "ChangedOnDisk",
    "Damaged",
    "Draft",
    "EditedByHand",
    "Newer",
    "ReadOnly",
    "Version",
    "create",
    "load",
    "save",
    "set_aside",
    "versions",
]
