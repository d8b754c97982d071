"""Some hundreds of files that are nearly drafts: cut, mistyped, out of range, malicious.

Each has a name that says what is wrong. Damage inside the body is sealed again with a checksum
that fits, so that it is the body’s reader that meets it.
"""

import json
from collections.abc import Iterator
from typing import Any

from data.samples import read_sample
from storage.envelope import SCHEMA, Envelope, checksum, pack

WRONG: dict[str, str] = {
    "null": "null",
    "true": "true",
    "zero": "0",
    "negative": "-1",
    "not a number": "NaN",
    "infinity": "-Infinity",
    "too large a float": "1e308",
    "beyond floats": "1e999",
    "15 digits": "9" * 15,
    "a thousand digits": "9" * 1000,
    "20,000 digits": "9" * 20_000,
    "empty text": '""',
    "text": '"yesterday"',
    "negative money": '"-5"',
    "money to three places": '"1.005"',
    "money beyond the limit": '"' + "9" * 14 + '"',
    "money with a comma": '"1,000"',
    "money in words": '"1e3"',
    "digits of another script": '"\\u0661\\u0662"',
    "no such day": '"2026-02-30"',
    "a time for a date": '"2026-01-01T10:00:00"',
    "a date before Christ": '"-0044-03-15"',
    "a lone surrogate": '"\\ud800"',
    "a pair the wrong way round": '"\\udc00\\ud800"',
    "an escaped NUL": '"\\u0000"',
    "a raw NUL": '"\0"',
    "a raw line end": '"a\nb"',
    "a carriage return": '"a\\rb"',
    "bidi marks": '"\\u202egnp.exe\\u2066"',
    "zero width": '"a\\u200bb\\u200dc\\ufeff"',
    "a thousand accents": '"e' + "\\u0301" * 1000 + '"',
    "a megabyte of text": '"' + "x" * 1_000_000 + '"',
    "a noncharacter": '"\\ufdd0"',
    "an emoji beyond the plane": '"\U0001f681"',
    "an empty list": "[]",
    "a list in a list": "[[]]",
    "an empty object": "{}",
    "an object with a strange key": '{"\\u202ekey\\n": 1}',
    "49 levels": "[" * 49 + "]" * 49,
    "51 levels": "[" * 51 + "]" * 51,
    "a million levels": "[" * 1_000_000,
    "a key twice": '{"a": 1, "a": 2}',
    "single quotes": "'text'",
    "a comment": '"a" // b',
    "nothing": "",
}
"""JSON, and what only looks like it, to stand where a value was."""

PLACES = (
    ("schema",),
    ("generation",),
    ("id",),
    ("sha256",),
    ("body",),
    ("body", "title"),
    ("body", "needs"),
    ("body", "needs", 0, "unit_cost"),
    ("body", "needs", 0, "quantity"),
    ("body", "needs", 0, "cost_date"),
    ("body", "agency"),
)
"""Where the wrong values stand: in the envelope, and at text, lists, money, counts and dates."""

_HERE = "put the wrong value here"


def damaged() -> Iterator[tuple[str, bytes]]:
    """Every damaged draft, with a name that says what is wrong with it."""
    whole = pack(Envelope(read_sample("tucson"), "0" * 32, 1))
    yield from _cut(whole)
    yield from _as_a_whole(whole)
    yield from _wrong_values(whole)


def _cut(whole: bytes) -> Iterator[tuple[str, bytes]]:
    for tenth in range(100):
        yield f"cut after {tenth} hundredths", whole[: len(whole) * tenth // 100]
    for hole in range(20):
        at = len(whole) * hole // 20
        yield f"512 zeros in part {hole}", whole[:at] + bytes(512) + whole[at + 512 :]
        flipped = bytes([whole[at] ^ 1])
        yield f"one bit of part {hole}", whole[:at] + flipped + whole[at + 1 :]


def _as_a_whole(whole: bytes) -> Iterator[tuple[str, bytes]]:
    text = whole.decode()
    yield "a byte order mark", b"\xef\xbb\xbf" + whole
    yield "two byte order marks", b"\xef\xbb\xbf" * 2 + whole
    for encoding in ("utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-7"):
        yield encoding, text.encode(encoding)
    yield "windows-1252", text.encode("cp1252", "replace")
    yield "line ends of Windows", whole.replace(b"\n", b"\r\n")
    yield "twice over", whole + whole
    yield "zeros behind", whole + bytes(4096)
    yield "zeros alone", bytes(len(whole))
    yield "overlong bytes", b"\xc0\xaf" + whole
    yield "surrogates as bytes", whole.replace(b"Patrol", b"\xed\xa0\x80", 1)
    yield "an unclosed string of quotes", b'{"' + b'\\"' * 200_000
    yield "unclosed brackets in a string", b'{"' + b"[" * 200_000
    yield "a web page", b"<!doctype html><title>Sign in</title>"
    yield "a ZIP file", b"PK\x03\x04" + bytes(100)
    yield "larger than 10 MB", whole + b" " * (10 * 1024 * 1024)


def _wrong_values(whole: bytes) -> Iterator[tuple[str, bytes]]:
    for place in PLACES:
        name = ".".join(str(step) for step in place)
        for what, wrong in WRONG.items():
            content = json.loads(whole)
            _put(content, place, _HERE)
            if place != ("sha256",):
                content["sha256"] = _seal(content["body"], wrong)
            text = json.dumps(content, ensure_ascii=False)
            yield f"{what} at {name}", text.replace(f'"{_HERE}"', wrong, 1).encode()
    for what in ("schema", "id", "body", "format", "generation", "sha256"):
        content = json.loads(whole)
        del content[what]
        yield f"without {what}", json.dumps(content).encode()
    for schema in (0, SCHEMA + 1, 10**14):
        yield f"schema {schema}", json.dumps({**json.loads(whole), "schema": schema}).encode()
    yield "a key more", json.dumps({**json.loads(whole), "macro": "Auto\u202eOpen"}).encode()


def _put(content: Any, place: tuple[str | int, ...], value: object) -> None:
    for step in place[:-1]:
        content = content[step]
    content[place[-1]] = value


def _seal(body: Any, wrong: str) -> str:
    """The checksum of the body once the wrong value is in it; any where that is no JSON."""
    try:
        return checksum(json.loads(json.dumps(body).replace(f'"{_HERE}"', wrong, 1)))
    except (ValueError, RecursionError):
        return "0" * 64
