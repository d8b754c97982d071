"""Nothing of the template’s own language, of an empty answer or of an unfinished field is left."""

import re
from collections.abc import Iterator

from models.finding import Finding
from templates.checking.document import Document
from templates.checking.found import broken, place_of
from templates.namespaces import W

THEME = "residue"

_TAG = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|#\}")

# Each begins with the letters it looks for and looks behind them afterwards: ten times as quick.
_SAID = {
    "a tag of the template is left": _TAG,
    "it holds marks that no one can see": re.compile("[\ufdd0-\ufdef\ufffe\uffff]"),
    "a salutation names nobody": re.compile(r"(?m)^\s*Dear\b(?:[^\S\n]*|[^,:\n]*\s)[,:]\s*$"),
    "a value is missing": re.compile(r"\$None\b|nan\b(?<=\bnan)"),
    "brackets hold nothing": re.compile(r"\((?<=\s\()\s*\)|\[(?<=\s\[)\](?=\s\w)|“\s*”"),
    "a field shows an error": re.compile(r"Error! (?:Reference|Bookmark|Unknown|No )"),
    "it says only where text should be typed": re.compile(r"lick (?:here|or tap here) to enter\b"),
    "it holds filler text": re.compile(r"orem ipsum\b"),
}
_IN_OURS = {
    "a value is missing": re.compile(
        r"(?m)\$None\b|nan\b(?<=\bnan)|NaN$(?<=^NaN)"
        r"|None\b(?:(?<=[\w,;:(] None)|(?<=^None)$|(?=%))"
    )
}
"""Letters of ours say “None” only to begin a sentence; other people’s forms may answer with it."""


def check(document: Document) -> Iterator[Finding]:
    """Template tags, marks, empty salutations, missing values, placeholders still showing."""
    patterns = _SAID | (_IN_OURS if document.letter else {})
    whole = "\n".join(paragraph.text for paragraph in document.paragraphs)
    likely = {said: pattern for said, pattern in patterns.items() if pattern.search(whole)}
    for paragraph in document.paragraphs if likely else ():
        for said, pattern in likely.items():
            left = _left(pattern, paragraph.text) - _left(pattern, document.typed)
            if left and not _meets_a_brace(pattern, document.typed):
                place = place_of(paragraph.part, paragraph.element)
                yield broken(THEME, paragraph.part, f"Unfinished: {said}.", place)
    for part, root in document.texts.items():
        for control in root.iter(W + "showingPlcHdr"):
            message = "Unfinished: a field to fill in still shows its prompt."
            yield broken(THEME, part, message, place_of(part, control))
    yield from _elsewhere(document)


def _left(pattern: re.Pattern[str], text: str) -> set[str]:
    """What looks like residue in a text; what its writer typed is none."""
    return {match[0].strip() for match in pattern.finditer(text)}


def _meets_a_brace(pattern: re.Pattern[str], typed: str) -> bool:
    """Whether two braces may stand together because somebody typed one of them."""
    return pattern is _TAG and _has_brace(typed)


def _has_brace(text: str) -> bool:
    return "{" in text or "}" in text


def _elsewhere(document: Document) -> Iterator[Finding]:
    """Tags in parts that no reader sees as text, such as properties."""
    if _has_brace(document.typed):
        return
    for name, data in document.package.parts.items():
        if name in document.texts or not name.endswith((".xml", ".rels")):
            continue
        if b"{{" in data or b"{%" in data:
            yield broken(THEME, name, "Unfinished: a tag of the template is left.")
