"""Each part is there once, is XML that a strict reader takes, and is said to be what it is."""

import posixpath
from collections.abc import Iterator

from models.finding import Finding
from templates.checking.document import Document
from templates.checking.found import broken
from templates.checking.package import TYPES
from templates.checking.xml import Malformed
from templates.namespaces import W

THEME = "parts"

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_EXPECTED = {
    "officeDocument": f"{_WORD}document.main+xml",
    "styles": f"{_WORD}styles+xml",
    "settings": f"{_WORD}settings+xml",
    "numbering": f"{_WORD}numbering+xml",
    "fontTable": f"{_WORD}fontTable+xml",
    "header": f"{_WORD}header+xml",
    "footer": f"{_WORD}footer+xml",
    "footnotes": f"{_WORD}footnotes+xml",
    "endnotes": f"{_WORD}endnotes+xml",
    "comments": f"{_WORD}comments+xml",
    "core-properties": "application/vnd.openxmlformats-package.core-properties+xml",
}
"""What a part must be said to be, by how it is led to; Word refuses a file that says otherwise."""


def check(document: Document) -> Iterator[Finding]:
    """Parts that are there twice, damaged, badly named, or of another or of no type."""
    package = document.package
    for name in package.twice:
        yield broken(THEME, name, f"The part “{name}” is there twice.")
    if TYPES not in package.parts:
        yield broken(THEME, TYPES, "The list of content types is missing.")
    for name, data in package.parts.items():
        if not data:
            yield broken(THEME, name, f"The part “{name}” has nothing in it.")
    for name, root in package.roots.items():
        if isinstance(root, Malformed):
            yield broken(THEME, name, f"The part “{name}” is no XML: {root}.")
    main = package.root(package.main)
    if main is not None and main.tag != W + "document":
        message = "Its text is in the strict form of Open XML, or no text; save it as “.docx” anew."
        yield broken(THEME, package.main, message)
    yield from _types(document)


def _types(document: Document) -> Iterator[Finding]:
    package = document.package
    for name in package.parts:
        if posixpath.normpath(f"/{name}") != f"/{name}" or "\\" in name:
            yield broken(THEME, name, f"The part “{name}” has a name that leads elsewhere.")
        if name != TYPES and not package.type_of(name):
            yield broken(THEME, name, f"The part “{name}” has no content type.")
    for name in package.types[1]:
        if name not in package.parts:
            yield broken(THEME, name, f"A content type names the part “{name}”, which is missing.")
    for relations in package.relations.values():
        for relation in relations:
            expected = _EXPECTED.get(relation.kind, "")
            said = package.type_of(relation.target)
            if expected and relation.target in package.parts and said and said != expected:
                message = f"The part “{relation.target}” is said to be “{said}”."
                yield broken(THEME, relation.target, message)
