"""The form of a draft file: what it is, which schema, and a checksum over its body."""

import hashlib
import json
import re
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from models.errors import UserError
from models.request import FundingRequest
from storage.decode import decode

FORMAT = "fundwright"
SCHEMA = 1
_KEYS = {"format", "schema", "generation", "id", "sha256", "body"}
_ID = re.compile(r"[0-9a-f]{32}")


class EditedByHand(UserError):
    """The body is readable and its checksum is not its own."""


@dataclass(frozen=True)
class Envelope:
    """A draft with what its file says of it."""

    request: FundingRequest
    id: str
    generation: int


def pack(envelope: Envelope) -> bytes:
    """The file’s bytes; decoded again and compared before they are given out."""
    body = envelope.request.model_dump(mode="json")
    content = {
        "format": FORMAT,
        "schema": SCHEMA,
        "generation": envelope.generation,
        "id": envelope.id,
        "sha256": _digest(body),
        "body": body,
    }
    data = json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True).encode() + b"\n"
    if unpack(data) != envelope:
        raise AssertionError("what was encoded does not decode to itself")
    return data


def unpack(data: bytes, *, accept_edited: bool = False) -> Envelope:
    """The draft in a file’s bytes.

    Raises:
        EditedByHand: the checksum does not fit and `accept_edited` is False.
        UserError: no draft, a newer one, or a damaged one; one sentence without the file’s name.
    """
    if data[:2] == b"PK":
        raise UserError("This is a Word or ZIP file, not a draft. Drafts end in .fundwright.")
    content = decode(data)
    _require_draft(content)
    if content["sha256"] != _digest(content["body"]) and not accept_edited:
        raise EditedByHand("It was changed by another program since it was saved.")
    return Envelope(_request(content["body"]), content["id"], content["generation"])


def _require_draft(content: Any) -> None:
    if not isinstance(content, dict) or content.get("format") != FORMAT:
        raise UserError("This is not a Fundwright draft.")
    schema = content.get("schema")
    if not isinstance(schema, int) or isinstance(schema, bool) or schema < 1:
        raise UserError("Its schema number is missing.")
    if schema > SCHEMA:
        raise UserError("It was made with a newer version of this program; open it with that one.")
    if set(content) != _KEYS:
        odd = sorted(set(content) ^ _KEYS)
        raise UserError(f"Its envelope is incomplete or holds more than it should: {odd[0]}.")
    if not isinstance(content["id"], str) or not _ID.fullmatch(content["id"]):
        raise UserError("Its id is damaged.")
    generation = content["generation"]
    if not isinstance(generation, int) or isinstance(generation, bool) or generation < 0:
        raise UserError("Its generation number is damaged.")


def _request(body: Any) -> FundingRequest:
    """The draft itself, strictly: text is a date only where the model says so."""
    try:
        return FundingRequest.model_validate_json(json.dumps(body))
    except ValidationError as problem:
        first = problem.errors(include_input=False, include_url=False)[0]
        place = ".".join(str(step) for step in first["loc"])
        what = first["msg"].removeprefix("Value error, ")
        raise UserError(f"Its field “{place}” cannot be read: {what}.") from None


def _digest(body: Any) -> str:
    text = json.dumps(body, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
