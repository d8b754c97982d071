"""Tags where nobody sees them, or where nothing is filled; tracked changes; mail-merge fields."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from models.finding import Finding
from templates.doctor.instructions import instructions
from templates.doctor.package import Parts
from templates.doctor.places import own_text, parsed
from templates.doctor.reports import HIDDEN, MERGE_FIELD, NOT_FILLED, error, warning
from templates.doctor.tags import has_tags
from templates.namespaces import W

if TYPE_CHECKING:
    from lxml.etree import _Element

_COMMENTS = "word/comments.xml"
_NOT_FILLED = {
    "word/endnotes": "Endnote",
    "docProps/": "Properties of the document (File › Info)",
    "word/charts/": "Chart",
    "word/diagrams/": "SmartArt",
    "customXml/": "Data behind the document",
    "word/glossary/": "Building block",
}
_TRACKED = tuple(f"{W}{kind}" for kind in ("ins", "del", "moveFrom", "moveTo"))
_MERGE = re.compile(r"\s*(MERGEFIELD|ADDRESSBLOCK|GREETINGLINE)\s*(?:\"([^\"]+)\"|(\S*))")


def hidden(parts: Parts, trees: dict[str, "_Element"], kinds: dict[str, str]) -> Iterator[Finding]:
    """What no paragraph’s words show."""
    for name, tree in trees.items():
        where = kinds.get(name, "Main text" if name == "word/document.xml" else "Footnotes")
        yield from _tracked(tree, where)
        yield from _unseen(tree, where)
        yield from _merge_fields(tree, where)
    for name, data in parts.items():
        for start, place in _NOT_FILLED.items():
            if name.startswith(start) and name.endswith(".xml") and _holds_tags(name, data):
                yield error(
                    NOT_FILLED,
                    place,
                    "No tag is filled here: take it out, or type it in the text.",
                )
    if _COMMENTS in parts:
        yield from _comments(parsed(parts[_COMMENTS], _COMMENTS))


def _comments(tree: "_Element") -> Iterator[Finding]:
    for comment in tree.iter(f"{W}comment"):
        words = " ".join("".join(map(str, comment.itertext())).split())
        if has_tags(words):
            author = comment.get(f"{W}author", "")
            yield error(
                NOT_FILLED,
                f"Comment{f' by {author}' if author else ''}: “{words[:60]}”",
                "A tag is not filled in a comment: delete the comment (Review › Delete).",
            )


def _tracked(tree: "_Element", where: str) -> Iterator[Finding]:
    if next(tree.iter(*_TRACKED), None) is not None:
        yield error(
            HIDDEN,
            where,
            "There are tracked changes: choose Review › Accept › Accept All Changes and Stop "
            "Tracking.",
        )


def _unseen(tree: "_Element", where: str) -> Iterator[Finding]:
    """Tags in picture descriptions, links and field codes, which would be run all the same."""
    for element in tree.iter():
        values = list(element.attrib.values())
        if element.tag not in (f"{W}t", f"{W}delText"):
            values.append(element.text or "")
        values.append(element.tail or "")
        if any(has_tags(str(value)) for value in values):
            yield error(
                HIDDEN,
                f"{where}: “{_around(element)}”",
                "A tag stands in a picture’s description, a link or a field code: tags belong "
                "into the text.",
            )


def _around(element: "_Element") -> str:
    paragraph = next(element.iterancestors(f"{W}p"), None)
    return own_text(paragraph)[:60] if paragraph is not None else ""


def _merge_fields(tree: "_Element", where: str) -> Iterator[Finding]:
    """All mail-merge fields of a part in one finding, for one sentence is enough for them."""
    fields = (each for paragraph in tree.iter(f"{W}p") for each in instructions(paragraph))
    named = (match[2] or match[3] or match[1] for match in map(_MERGE.match, fields) if match)
    quoted = [f"“{name}”" for name in dict.fromkeys(named)]
    if quoted:
        listed = " and ".join(filter(None, (", ".join(quoted[:-1]), quoted[-1])))
        those = f"fields {listed} are" if len(quoted) > 1 else f"field {listed} is"
        yield warning(
            MERGE_FIELD,
            where,
            f"The mail-merge {those} not filled. The letter prints the name and the address of "
            "its addressee itself: delete the lines with mail-merge fields.",
        )


def _holds_tags(name: str, data: bytes) -> bool:
    return has_tags("".join(str(text) for text in parsed(data, name).itertext()))
