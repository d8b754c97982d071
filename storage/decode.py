"""JSON read strictly: limits first, and none of the liberties that usual readers take."""

import json
import re
from typing import Any, NoReturn

from models.errors import UserError

LARGEST = 10 * 1024 * 1024
"""Bytes a draft may have."""

DEEPEST = 50
"""Levels of nesting a draft may have."""

MOST = 400_000
"""Texts and brackets a draft may have; one of 500 needs has about 60,000."""

_SURROGATE = re.compile("[\ud800-\udfff]")
_STRING_OR_BRACKET = re.compile(r'"(?:[^"\\]|\\.)*+"?|[\[\]{}]', re.DOTALL)
"""A string, closed or not, or one bracket; it never looks at a character twice."""


def decode(data: bytes) -> Any:
    """The value of a JSON text.

    Raises:
        UserError: too large, too deep, not UTF-8, not JSON, a key twice, a number that is none, or
            half a character; one sentence without the file’s name.
    """
    if len(data) > LARGEST:
        raise UserError("It is larger than 10 MB, so it is no draft.")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UserError("It is not text in UTF-8.") from None
    _require_modest(text)
    try:
        value = json.loads(
            text,
            object_pairs_hook=_once,
            parse_constant=_no_constant,
            parse_float=_no_float,
            parse_int=_integer,
        )
    except json.JSONDecodeError as problem:
        raise UserError(f"It is damaged near line {problem.lineno}.") from None
    if _SURROGATE.search(json.dumps(value, ensure_ascii=False)):
        raise UserError("It holds half a character, which no program can show.")
    return value


def shown(text: str) -> str:
    """A piece of a file as it may stand in a sentence: short, and all of it printable."""
    return "".join(sign if sign.isprintable() else "\ufffd" for sign in text[:40])


def _require_modest(text: str) -> None:
    """How many pieces, and how deep, counted before anything is built or recurses into them."""
    depth = 0
    for number, match in enumerate(_STRING_OR_BRACKET.finditer(text)):
        if number >= MOST:
            raise UserError("It has more entries than a draft can have.")
        if match[0] in "[{":
            depth += 1
        elif match[0] in "]}":
            depth -= 1
        if depth > DEEPEST:
            raise UserError(f"It is nested more than {DEEPEST} levels deep.")


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    seen: dict[str, Any] = {}
    for key, value in pairs:
        if key in seen:
            raise UserError(f"It says “{shown(key)}” twice.")
        seen[key] = value
    return seen


def _no_constant(name: str) -> NoReturn:
    raise UserError(f"It holds {name}, which is no number.")


def _no_float(text: str) -> NoReturn:
    raise UserError(f"It holds {text[:20]}; amounts are written as text, like “12.50”.")


def _integer(text: str) -> int:
    if len(text) > 15:
        raise UserError("It holds a number too large for any field.")
    return int(text)
