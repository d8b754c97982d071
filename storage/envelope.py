"""The form of a draft file: what it is, which schema, and a checksum over its body."""

import hashlib
import json
import re
import uuid
from dataclasses import dataclass
from typing import Any

from models.errors import UserError
from models.request import FundingRequest
from storage.body import request_in, request_in_newer
from storage.decode import decode, shown
from storage.migrations import MIGRATIONS, Migrations, migrate

FORMAT = "fundwright"
SCHEMA = 1
_KEYS = {"format", "schema", "generation", "id", "sha256", "body"}
_ID = re.compile(r"[0-9a-f]{32}")


class EditedByHand(UserError):
    """The body is readable and its checksum is not its own."""


class Newer(UserError):
    """A newer version of the program wrote it, and this one cannot read it."""


@dataclass(frozen=True)
class Envelope:
    """A draft with what its file says of it."""

    request: FundingRequest
    id: str
    generation: int
    newer: bool = False
    """A newer version of the program wrote it: what this one does not know was set aside."""
    older: bool = False
    """An older version wrote it: it was brought up to date."""


def new_id() -> str:
    """An id that no other draft has."""
    return uuid.uuid4().hex


def pack(envelope: Envelope) -> bytes:
    """The file’s bytes; decoded again and compared before they are given out.

    Raises:
        UserError: it would be larger than a draft may be.
    """
    data = encode(content_of(envelope))
    if unpack(data) != envelope:
        raise AssertionError("what was encoded does not decode to itself")
    return data


def unpack(
    data: bytes, *, accept_edited: bool = False, migrations: Migrations = MIGRATIONS
) -> Envelope:
    """The draft in a file’s bytes.

    Raises:
        EditedByHand: the checksum does not fit and `accept_edited` is False.
        Newer: a newer version wrote it, and what is known of it makes no draft.
        UserError: no draft, or a damaged one; one sentence without the file’s name.
    """
    if data[:2] == b"PK":
        raise UserError("This is a Word or ZIP file, not a draft.")
    return envelope_in(decode(data), accept_edited=accept_edited, migrations=migrations)


def encode(content: dict[str, Any]) -> bytes:
    """JSON as people can compare it: one key a line, in order of the alphabet."""
    return json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True).encode() + b"\n"


def content_of(envelope: Envelope) -> dict[str, Any]:
    """What a draft file says, before it is encoded."""
    body = envelope.request.model_dump(mode="json")
    return {
        "format": FORMAT,
        "schema": SCHEMA,
        "generation": envelope.generation,
        "id": envelope.id,
        "sha256": checksum(body),
        "body": body,
    }


def checksum(body: Any) -> str:
    """The SHA-256 of a body, however its file is laid out."""
    text = json.dumps(body, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def envelope_in(
    content: Any, *, accept_edited: bool = False, migrations: Migrations = MIGRATIONS
) -> Envelope:
    """The draft in what was decoded; raises as `unpack` does."""
    schema = _schema(content, migrations)
    if schema > SCHEMA:
        return _newer_envelope(content, accept_edited=accept_edited)
    _require_parts(content, set(content) ^ _KEYS)
    _require_checksum(content, accept_edited=accept_edited)
    request = request_in(migrate(content["body"], schema, migrations))
    return Envelope(request, content["id"], content["generation"], older=schema < SCHEMA)


def _newer_envelope(content: dict[str, Any], *, accept_edited: bool) -> Envelope:
    try:
        _require_parts(content, _KEYS - set(content))
        request = request_in_newer(content["body"])
    except UserError:
        raise Newer(
            "It was made with a newer version of this program; open it with that one."
        ) from None
    _require_checksum(content, accept_edited=accept_edited)
    return Envelope(request, content["id"], content["generation"], newer=True)


def _schema(content: Any, migrations: Migrations) -> int:
    if not isinstance(content, dict) or content.get("format") != FORMAT:
        raise UserError("This is not a Fundwright draft.")
    schema = content.get("schema")
    oldest = min(migrations, default=SCHEMA)
    if not isinstance(schema, int) or isinstance(schema, bool) or schema < oldest:
        raise UserError("Its schema number is missing.")
    return schema


def _require_parts(content: dict[str, Any], odd: set[str]) -> None:
    if odd:
        raise UserError(
            f"Its envelope is incomplete or holds more than it should: {shown(min(odd))}."
        )
    if not isinstance(content["id"], str) or not _ID.fullmatch(content["id"]):
        raise UserError("Its id is damaged.")
    generation = content["generation"]
    if not isinstance(generation, int) or isinstance(generation, bool) or generation < 0:
        raise UserError("Its generation number is damaged.")
    if not isinstance(content["body"], dict):
        raise UserError("Its body is damaged.")


def _require_checksum(content: dict[str, Any], *, accept_edited: bool) -> None:
    if content["sha256"] != checksum(content["body"]) and not accept_edited:
        raise EditedByHand("It was changed by another program since it was saved.")
