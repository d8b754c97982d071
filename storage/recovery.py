"""What a recovery copy says, and how it stands to the draft’s file."""

import contextlib
import datetime
import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal
from urllib.parse import quote_from_bytes, unquote_to_bytes

from pydantic import AwareDatetime, ValidationError

from models.base import Model
from models.errors import UserError
from models.request import FundingRequest
from storage.damage import clause
from storage.decode import decode
from storage.envelope import Envelope, content_of, encode, envelope_in, unpack
from storage.read import digest, read


@dataclass(frozen=True)
class Base:
    """What was typed upon: a saved draft as it was read, or a new one that has only an id."""

    id: str
    path: Path | None = None
    generation: int = 0
    digest: str = ""


@dataclass(frozen=True)
class Recovered:
    """A recovery copy that was found; of a damaged one only `copy` and `problem` are known."""

    copy: Path
    base: Base | None = None
    request: FundingRequest | None = None
    saved_at: datetime.datetime | None = None
    """When the copy was made, in UTC."""
    file_time: datetime.datetime | None = None
    """When the draft’s file was last saved, in UTC; None where there is none."""
    file_changed: bool = False
    """The file is no longer the one that was typed upon."""
    problem: str = ""
    """Why the copy cannot be read, as one sentence; "" where it can."""

    @property
    def name(self) -> str:
        """The draft as a list of copies calls it."""
        if self.base and self.base.path:
            return self.base.path.name
        return (self.request.title if self.request else "") or "New request"


class _Copy(Model):
    """What a recovery copy says."""

    format: Literal["fundwright-recovery"] = "fundwright-recovery"
    path: str | None
    digest: str
    saved_at: AwareDatetime
    draft: dict[str, Any]


def copy_of(request: FundingRequest, base: Base, now: datetime.datetime) -> bytes:
    """The bytes of a recovery copy: the draft in its envelope, its file, and the moment."""
    copy = _Copy(
        path=quote_from_bytes(os.fsencode(base.path.absolute())) if base.path else None,
        digest=base.digest,
        saved_at=now,
        draft=content_of(Envelope(request, base.id, base.generation)),
    )
    return encode(copy.model_dump(mode="json"))


def recovered(copy: Path) -> Recovered | None:
    """What a copy holds, or None where the draft’s file holds the same."""
    try:
        said = _said(read(copy))
        draft = envelope_in(said.draft)
    except UserError as problem:
        return Recovered(copy, problem=f"A recovery copy can’t be read: {clause(problem)}")
    path = Path(os.fsdecode(unquote_to_bytes(said.path))) if said.path else None
    base = Base(draft.id, path, draft.generation, said.digest)
    there = _there(path)
    if there and _holds(there, draft.request):
        return None
    return Recovered(
        copy,
        base,
        draft.request,
        said.saved_at.astimezone(datetime.UTC),
        _time(path),
        file_changed=there is not None and digest(there) != said.digest,
    )


def _said(data: bytes) -> _Copy:
    try:
        return _Copy.model_validate_json(json.dumps(decode(data)))
    except ValidationError:
        raise UserError("It is no recovery copy.") from None


def _there(path: Path | None) -> bytes | None:
    """The bytes of the draft’s file, or None where there is none that can be read."""
    with contextlib.suppress(UserError):
        return read(path) if path else None
    return None


def _holds(data: bytes, request: FundingRequest) -> bool:
    with contextlib.suppress(UserError):
        return unpack(data, accept_edited=True).request == request
    return False


def _time(path: Path | None) -> datetime.datetime | None:
    with contextlib.suppress(OSError):
        return datetime.datetime.fromtimestamp(path.stat().st_mtime, datetime.UTC) if path else None
    return None
