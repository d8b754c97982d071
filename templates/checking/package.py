"""A .docx file as its parts, what each is said to be, and how they lead to one another."""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING
from urllib.parse import unquote

from models.errors import UserError
from templates.checking.xml import Malformed, parsed
from templates.unpacked import LARGEST_FILE, package_of, unpacked_parts

if TYPE_CHECKING:
    from lxml.etree import _Element

TYPES = "[Content_Types].xml"
_CONTENT = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


@dataclass(frozen=True)
class Relation:
    """One part leading to another, or to an address outside the file."""

    id: str
    kind: str
    """The last word of its type: header, image, hyperlink …"""
    target: str
    """A part’s name, or the address."""
    outside: bool


@dataclass(frozen=True)
class Package:
    """The parts of one file; `twice` names those that are there more than once."""

    parts: dict[str, bytes]
    twice: tuple[str, ...]

    @cached_property
    def roots(self) -> "dict[str, _Element | Malformed]":
        """Each part of XML, parsed, or why it cannot be."""
        return {name: _root(data) for name, data in self.parts.items() if _is_xml(name)}

    def root(self, name: str) -> "_Element | None":
        """One part, parsed; None where it is absent or no XML."""
        found = self.roots.get(name)
        return None if isinstance(found, Malformed) else found

    @cached_property
    def types(self) -> tuple[dict[str, str], dict[str, str]]:
        """What parts are said to be: by their ending, and by their name."""
        root = self.root(TYPES)
        defaults: dict[str, str] = {}
        overrides: dict[str, str] = {}
        for each in () if root is None else root:
            kind = each.get("ContentType", "")
            if each.tag == f"{_CONTENT}Default":
                defaults[each.get("Extension", "").lower()] = kind
            elif each.tag == f"{_CONTENT}Override":
                overrides[each.get("PartName", "").lstrip("/")] = kind
        return defaults, overrides

    def type_of(self, name: str) -> str:
        """What a part is said to be, or nothing."""
        defaults, overrides = self.types
        return overrides.get(name) or defaults.get(name.rsplit(".", maxsplit=1)[-1].lower(), "")

    @cached_property
    def relations(self) -> dict[str, tuple[Relation, ...]]:
        """Where each part leads, by its name; the file itself is the part without a name."""
        sources = {_source(name): name for name in self.parts if _is_relations(name)}
        return {source: tuple(self._read(source, name)) for source, name in sources.items()}

    def _read(self, source: str, name: str) -> Iterator[Relation]:
        root = self.root(name)
        for each in () if root is None else root.iter(_RELATION):
            outside = each.get("TargetMode") == "External"
            target = each.get("Target", "")
            kind = each.get("Type", "").rsplit("/")[-1]
            inside = posixpath.normpath(posixpath.join("/", posixpath.dirname(source), target))
            name_of_target = target if outside else unquote(inside).lstrip("/")
            yield Relation(each.get("Id", ""), kind, name_of_target, outside)

    def targets(self, source: str, kind: str) -> tuple[str, ...]:
        """The parts of one kind that a part leads to."""
        relations = self.relations.get(source, ())
        return tuple(r.target for r in relations if r.kind == kind and r.target in self.parts)

    @cached_property
    def main(self) -> str:
        """The name of the part that holds the text; empty where there is none."""
        return next(iter(self.targets("", "officeDocument")), "")


def read_package(data: bytes) -> Package:
    """The parts of a .docx file.

    Raises:
        UserError: it is no Word file, damaged, or larger than any letter; one sentence.
    """
    if len(data) > LARGEST_FILE:
        raise UserError(f"It is larger than {LARGEST_FILE // 1024**2} MB.")
    parts: dict[str, bytes] = {}
    twice: list[str] = []
    with package_of(data, "It is damaged, locked, or no Word file (.docx).") as file:
        for name, part in unpacked_parts(file):
            if name in parts:
                twice.append(name)
            parts[name] = part
    package = Package(parts, tuple(twice))
    if not package.main:
        raise UserError("It is no Word file (.docx): it has no text that a reader could find.")
    return package


def _root(data: bytes) -> "_Element | Malformed":
    try:
        return parsed(data)
    except Malformed as problem:
        return problem


def _is_xml(name: str) -> bool:
    return name.lower().endswith((".xml", ".rels"))


def _is_relations(name: str) -> bool:
    folder = posixpath.dirname(name)
    return posixpath.basename(folder) == "_rels" and name.endswith(".rels")


def _source(name: str) -> str:
    """The part whose relations a part holds: `word/_rels/document.xml.rels` has document.xml’s."""
    folder, file = posixpath.split(name)
    return posixpath.join(posixpath.dirname(folder), file.removesuffix(".rels")).lstrip("/")
