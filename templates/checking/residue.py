"""Nothing of the template’s own language, of an empty answer or of an unfinished field is left."""

import re
from collections.abc import Iterator

from models.finding import Finding
from models.letter import OriginKind
from templates.checking.document import Document
from templates.checking.found import broken, place_of
from templates.checking.xml import W, words
from templates.context import printed

THEME = "residue"

_SAID = {
    "a tag of the template is left": re.compile(r"\{\{|\}\}|\{%|%\}|\{#|#\}"),
    "it holds marks that no one can see": re.compile("[\ufdd0-\ufdef\ufffe\uffff]"),
    "a salutation names nobody": re.compile(r"(?m)^\s*Dear\b(?:[^\S\n]*|[^,:\n]*\s)[,:]\s*$"),
    "a value is missing": re.compile(r"\$None\b|\bnan\b"),
    "brackets hold nothing": re.compile(r"(?<=\s)\(\s*\)|(?<=\s)\[\](?=\s\w)|“\s*”"),
    "a field shows an error": re.compile(r"Error! (?:Reference|Bookmark|Unknown|No )"),
    "it says only where text should be typed": re.compile(
        r"(?i)\bclick (?:here|or tap here) to enter\b|\blorem ipsum\b"
    ),
}
_NO_VALUE = re.compile(r"(?m)^\s*(?:None|NaN)\s*$|(?<=[\w,;:(] )None\b|\bNone(?=%)")
"""In letters of ours; in other people’s forms and tables “None” may be an answer."""

_FREE = (OriginKind.ANSWER, OriginKind.CHANGED, OriginKind.SOURCE)
_BRACES = re.compile("[{}]")


def check(document: Document) -> Iterator[Finding]:
    """Template tags, marks, empty salutations, missing values, placeholders still showing.

    In a letter of ours, what its writer typed is left as typed, braces and all.
    """
    typed = _typed(document)
    for part, paragraph in document.paragraphs if _is_odd(_whole(document)) else ():
        text = words(paragraph)
        for each in typed:
            text = text.replace(each, "")
        said = [message for message, pattern in _SAID.items() if pattern.search(text)]
        if document.letter and _NO_VALUE.search(text):
            said.append("a value is missing")
        for message in said:
            yield broken(THEME, part, f"Unfinished: {message}.", place_of(part, paragraph))
    for part, root in document.texts.items():
        for control in root.iter(W + "showingPlcHdr"):
            message = "Unfinished: a field to fill in still shows its prompt."
            yield broken(THEME, part, message, place_of(part, control))
    yield from _elsewhere(document)


def _typed(document: Document) -> tuple[str, ...]:
    """What people wrote that would look like residue, the longest first."""
    texts = printed(document.letter) if document.letter else ()
    free = {text.text for text in texts if text.origin.kind in _FREE}
    odd = [text for text in free if _BRACES.search(text) or _is_odd(text)]
    return tuple(sorted(odd, key=len, reverse=True))


def _is_odd(text: str) -> bool:
    return any(pattern.search(text) for pattern in _SAID.values()) or bool(_NO_VALUE.search(text))


def _whole(document: Document) -> str:
    """Every paragraph, one a line: asking once is quicker than asking each."""
    return "\n".join(words(paragraph) for _, paragraph in document.paragraphs)


def _elsewhere(document: Document) -> Iterator[Finding]:
    """Tags in parts that no reader sees as text, such as properties."""
    package = document.package
    title = document.letter.title + document.letter.author if document.letter else ""
    for name, data in package.parts.items():
        if name in document.texts or not name.endswith((".xml", ".rels")):
            continue
        for tag in (b"{{", b"{%"):
            if tag in data and tag.decode() not in title:
                yield broken(THEME, name, "Unfinished: a tag of the template is left.")
