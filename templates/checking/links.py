"""Links lead to the web or to a mailbox, and say where."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from models.finding import Finding
from templates.checking.document import Document
from templates.checking.found import broken, hard_to_use, place_of
from templates.checking.xml import value, words
from templates.namespaces import R, W
from templates.plain_links import is_plain_in_field, leads_outside

if TYPE_CHECKING:
    from lxml.etree import _Element

THEME = "links"

_SAYS_NOTHING = re.compile(
    r"(?i)\W*(?:click|click here|here|link|this|this link|more|read more|see more)\W*"
)
_COMMAND = re.compile(r"\s*(\w+)\s*(?:\"([^\"]*)\"|(\S+))?")
_FETCHES = {"INCLUDETEXT", "INCLUDEPICTURE", "DDE", "DDEAUTO", "LINK", "IMPORT", "DATABASE"}
_MAY_BE_OUTSIDE = {"hyperlink", "attachedTemplate"}
"""Kinds of relation that may leave the file; the second is told of with the metadata."""


def check(document: Document) -> Iterator[Finding]:
    """Links to anything but the web or a mailbox, without words, or that lead nowhere; fetching."""
    for source, relations in document.package.relations.items():
        for each in relations:
            if each.outside and each.kind not in _MAY_BE_OUTSIDE:
                message = f"The {each.kind} is fetched from elsewhere: “{each.target}”."
                yield broken(THEME, source, message)
            elif each.outside and each.kind == "hyperlink" and not leads_outside(each.target):
                message = f"A link leads neither to the web nor to a mailbox: “{each.target}”."
                yield broken(THEME, source, message)
    for part, root in document.texts.items():
        yield from _links(part, root)
        yield from _fields(part, root)


def _links(part: str, root: "_Element") -> Iterator[Finding]:
    places = None
    for link in root.iter(W + "hyperlink"):
        place, text = place_of(part, link), words(link).strip()
        drawn = next(link.iter(W + "drawing", W + "pict"), None) is not None
        if not drawn and (not text or _SAYS_NOTHING.fullmatch(text)):
            said = f"says only “{text}”" if text else "has no words"
            yield hard_to_use(THEME, part, f"A link {said}, not where it leads.", place)
        anchor = link.get(W + "anchor", "")
        if anchor and not link.get(R + "id") and anchor != "_top":
            if places is None:
                places = {value(each, "name") for each in root.iter(W + "bookmarkStart")}
            if anchor not in places:
                yield broken(THEME, part, f"A link leads to “{anchor}”, which is missing.", place)


def _fields(part: str, root: "_Element") -> Iterator[Finding]:
    for field in (*root.iter(W + "instrText"), *root.iter(W + "fldSimple")):
        command = _COMMAND.match(field.text or value(field, "instr"))
        name = command[1].upper() if command else ""
        if name in _FETCHES:
            message = f"A field fetches something from elsewhere ({name})."
            yield broken(THEME, part, message, place_of(part, field))
        target = (command[2] or command[3] or "") if command else ""
        if name == "HYPERLINK" and not is_plain_in_field(target):
            message = f"A link leads neither to the web nor to a mailbox: “{target}”."
            yield broken(THEME, part, message, place_of(part, field))
