"""Every part of a Word file, read once before any tree is built.

Refused are what could run, fetch or hide something: document types and entities, macros, embedded
objects, controls, imported text, links to other files, fields that read or run.
"""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import PurePosixPath

from models.errors import UserError
from templates.doctor.content import Content
from templates.doctor.refusals import TYPES
from templates.doctor.relations import Relations
from templates.doctor.stream import stream

_BINARY = {
    *(".png", ".jpg", ".jpeg", ".gif", ".bmp", ".tif", ".tiff", ".emf", ".wmf", ".ico", ".wdp"),
    *(".odttf", ".fntdata"),
}
REPEATED, KEPT = 512 * 1024, 32
"""Bytes up to which a part found harmless is known again, and how many such parts: a file is
checked each time it is saved, and most of it is the same."""

_DOCUMENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def look_through(parts: dict[str, bytes]) -> None:
    """Read every part once.

    Raises:
        UserError: one sentence naming the part and the cause.
    """
    types = _Types()
    stream("[Content_Types].xml", parts["[Content_Types].xml"], types.start)
    for content_type in types.all():
        for word, cause in TYPES:
            if word in content_type:
                raise UserError(f"The Word file {cause.removesuffix('.')}.")
    for name, data in parts.items():
        if PurePosixPath(name).suffix.casefold() in _BINARY and "xml" not in types.of(name):
            continue
        if name.endswith(".rels"):
            stream(name, data, Relations(name, parts).start)
        elif len(data) <= REPEATED:
            _read_once(name, data)
        else:
            Content(name).read(data)
    if types.of("word/document.xml") != _DOCUMENT:
        raise UserError("The Word file’s main text is of an unknown type; save it again in Word.")


@lru_cache(maxsize=KEPT)
def _read_once(name: str, data: bytes) -> None:
    Content(name).read(data)


class _Types:
    """Content types, by part and by ending."""

    def __init__(self) -> None:
        self._by_part: dict[str, str] = {}
        self._by_ending: dict[str, str] = {}

    def start(self, _element: str, attributes: dict[str, str]) -> None:
        kind = attributes.get("ContentType", "")
        if "PartName" in attributes:
            self._by_part[attributes["PartName"].casefold()] = kind
        elif "Extension" in attributes:
            self._by_ending[f".{attributes['Extension'].casefold()}"] = kind

    def all(self) -> Iterator[str]:
        yield from self._by_part.values()
        yield from (kind for end, kind in self._by_ending.items() if end != ".bin")

    def of(self, name: str) -> str:
        ending = PurePosixPath(name).suffix.casefold()
        return self._by_part.get(f"/{name}".casefold(), self._by_ending.get(ending, ""))
