"""Whatever a part points to is there, and whatever is there is pointed to."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from models.finding import Finding
from templates.checking.document import Document
from templates.checking.found import broken, telling
from templates.checking.package import TYPES, Relation
from templates.namespaces import R

THEME = "relations"

_BY_ID = {"header", "footer", "image", "hyperlink"}
"""Kinds of relation that do nothing unless the text names their id."""


def check(document: Document) -> Iterator[Finding]:
    """Relations without a target, ids without a relation, parts and relations nobody uses."""
    yield from _unresolved(document)
    for source, relations in document.package.relations.items():
        yield from _ids(document, source, relations)
    yield from _orphans(document)


def _unresolved(document: Document) -> Iterator[Finding]:
    parts = document.package.parts
    for source, relations in document.package.relations.items():
        if source and source not in parts:
            yield broken(THEME, source, f"Relations are kept for “{source}”, which is missing.")
        for each in relations:
            if not each.outside and each.target not in parts and "#" not in each.target:
                message = f"The {each.kind} “{each.target}” is missing."
                yield broken(THEME, source, message)
        counts = Counter(each.id for each in relations)
        for key in (key for key, count in counts.items() if count > 1):
            yield broken(THEME, source, f"Two relations are called “{key}”.")


def _ids(document: Document, source: str, relations: tuple[Relation, ...]) -> Iterator[Finding]:
    root = document.package.root(source)
    if root is None:
        return
    found: Any = root.xpath("//@r:*", namespaces={"r": R[1:-1]})
    named = {str(text) for text in found if text}
    known = {each.id: each for each in relations}
    for key in sorted(named - set(known)):
        yield broken(THEME, source, f"The text refers to “{key}”, which leads nowhere.")
    for key, each in known.items():
        if each.kind in _BY_ID and key not in named:
            message = f"A {each.kind} is stored that no page shows: “{each.target}”."
            yield telling(THEME, source, message)


def _orphans(document: Document) -> Iterator[Finding]:
    package = document.package
    reached, waiting = {""}, [""]
    while waiting:
        for each in package.relations.get(waiting.pop(), ()):
            if not each.outside and each.target not in reached:
                reached.add(each.target)
                waiting.append(each.target)
    for name in package.parts:
        if name not in reached and name != TYPES and not name.endswith(".rels"):
            yield broken(THEME, name, f"The part “{name}” is stored, and nothing leads to it.")
