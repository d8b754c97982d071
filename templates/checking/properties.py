"""The file has a title and says its language; it tells nothing else about who made it and how."""

import datetime
import re
from collections.abc import Iterator

from models.finding import Finding
from models.letter import Letter
from templates.checking.document import Document
from templates.checking.found import broken, hard_to_use, telling
from templates.checking.xml import value
from templates.namespaces import W
from templates.package import LONGEST_PROPERTY

TITLE, LANGUAGE, METADATA = "title", "language", "metadata"

_DC = "{http://purl.org/dc/elements/1.1/}"
_TERMS = "{http://purl.org/dc/terms/}"
_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")

_LEFT_OVER = {
    "comments": "Comments are in the file.",
    "commentsExtended": "Comments are in the file.",
    "people": "Names of those who commented are in the file.",
    "thumbnail": "A picture of an earlier first page is in the file.",
    "custom-properties": "Properties of somebody’s own are in the file.",
    "stylesWithEffects": "A second style sheet, for old programs, is in the file.",
    "attachedTemplate": "The file names the template it was made with and its folder.",
    "customXml": "Data of another program is in the file.",
}
"""What a finished file does not need, by the kind of its relation."""


def check(document: Document) -> Iterator[Finding]:
    """Title, language, and what the file tells about its making."""
    yield from _title(document)
    yield from _language(document)
    yield from _left_over(document)
    yield from _edited(document)
    if document.letter:
        yield from _own(document, document.letter)


def _core(document: Document) -> tuple[str, dict[str, str]]:
    """The name of the part with the properties, and each property’s text."""
    name = next(iter(document.package.targets("", "core-properties")), "")
    root = document.package.root(name)
    found = () if root is None else root
    return name, {str(each.tag): (each.text or "").strip() for each in found}


def _title(document: Document) -> Iterator[Finding]:
    part, properties = _core(document)
    if not properties.get(f"{_DC}title"):
        message = "The file has no title; screen readers and lists show its file name instead."
        yield hard_to_use(TITLE, part, message, "properties")


def _language(document: Document) -> Iterator[Finding]:
    if not value(document.styles.first("", f"{W}rPr/{W}lang")):
        yield hard_to_use(
            LANGUAGE, "word/styles.xml", "The file does not say which language it is in.", "styles"
        )
    for name, root in document.texts.items():
        for code in {value(each) for each in root.iter(W + "lang")} - {""}:
            if not _TAG.fullmatch(code):
                yield hard_to_use(LANGUAGE, name, f"“{code}” is no language a reader could know.")


def _left_over(document: Document) -> Iterator[Finding]:
    said = set()
    for source, relations in document.package.relations.items():
        for each in relations:
            message = _LEFT_OVER.get(each.kind)
            if message and message not in said:
                said.add(message)
                yield telling(METADATA, source or each.target, message, "file")


def _edited(document: Document) -> Iterator[Finding]:
    package = document.package
    for name in (*document.texts, *package.targets(package.main, "settings")):
        if b" w:rsid" in package.parts[name] or b"<w:rsid" in package.parts[name]:
            message = "Numbers of Word’s editing sessions (rsid) are in the file."
            yield telling(METADATA, name, message)
            break
    for name, root in document.texts.items():
        changes = {W + tag for tag in ("ins", "del", "moveFrom", "moveTo")}
        if next(root.iter(*changes), None) is not None:
            yield telling(METADATA, name, "Tracked changes are in the file, not accepted.")


def _own(document: Document, letter: Letter) -> Iterator[Finding]:
    """The properties of a letter of ours are those of the letter."""
    part, properties = _core(document)
    day = datetime.datetime.combine(letter.date, datetime.time()).isoformat() + "Z"
    expected = {
        "title": (f"{_DC}title", letter.title[:LONGEST_PROPERTY]),
        "author": (f"{_DC}creator", letter.author[:LONGEST_PROPERTY]),
        "day of its making": (f"{_TERMS}created", day),
        "day of its last change": (f"{_TERMS}modified", day),
    }
    for name, (tag, text) in expected.items():
        if properties.get(tag, "") != text.strip():
            yield broken(METADATA, part, f"The {name} is not the letter’s.", "properties")
    for tag in set(properties) - {tag for tag, _ in expected.values()} - {f"{_DC}language"}:
        if properties[tag]:
            name = tag.split("}")[-1]
            yield telling(METADATA, part, f"The file has a property “{name}”.", "properties")
