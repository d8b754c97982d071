"""Sources and steps without their numbers, and headings that are none to a screen reader."""

import re
from collections.abc import Iterator

from models.finding import Finding
from templates.checking.document import Document
from templates.checking.package import read_package
from templates.doctor.reports import NUMBERS, warning
from templates.own.trial_letter import TrialLetter

_WORD_STYLES = {"source": "List Number", "step": "List Number 2", "heading": "Heading 1"}
"""What Word calls the style each should have: two lists, for each of them begins with 1."""

_SAID = {
    "source": "The sources are printed without their numbers, so the small numbers lead nowhere",
    "step": "The steps that the letter asks for are printed without their numbers",
    "heading": "The headings are set as ordinary text",
}
_ASKS = {
    "source": 'block.style == "source"',
    "step": 'block.style == "step"',
    "heading": 'block.style == "heading" or block.style == "sources_heading"',
}
_TOGETHER = (
    "The sources go on with the numbers of the steps, so the small numbers lead to the wrong ones: "
    "give the paragraph of the steps another list (style List Number 2)."
)
_OF_SOURCES = (
    "The heading of the sources is set as ordinary text: write "
    f"{{%p if {_ASKS['heading']} %}} in place of the “if” above your headings."
)
_TRIAL_WORD = re.compile(r"Trial\d+word")


def unnumbered(letter: TrialLetter, filled: bytes, asked: frozenset[str]) -> Iterator[Finding]:
    """What a filled trial letter lacks.

    Args:
        letter: the letter.
        filled: its file.
        asked: the styles of blocks that the tags of the file ask for, such as source.
    """
    set_as = _set_as(letter, filled)
    for part, said in _SAID.items():
        if set_as.get(part) == "":
            yield warning(NUMBERS, "Main text", f"{said}: {_way_out(part, asked)}.")
    if set_as.get("sources_heading") == "" and (set_as.get("heading") or "heading" in asked):
        yield warning(NUMBERS, "Main text", _OF_SOURCES)
    if set_as.get("source") and set_as["source"] == set_as.get("step"):
        yield warning(NUMBERS, "Main text", _TOGETHER)


def _set_as(letter: TrialLetter, filled: bytes) -> dict[str, str]:
    """The list, or level of heading, of what is printed of each part; empty for ordinary text."""
    document = Document(read_package(filled), None, "")
    found: dict[str, str] = {}
    for paragraph in document.body:
        for word in _TRIAL_WORD.findall(paragraph.text):
            part = letter.words[word].part if word in letter.words else ""
            if part.endswith("heading"):
                found[part] = str(document.styles.heading_level(paragraph) or "")
            elif part:
                found[part] = document.styles.list_number(paragraph)
    return found


def _way_out(part: str, asked: frozenset[str]) -> str:
    style = _WORD_STYLES[part]
    if part in asked:
        return (
            f'give the paragraph below {{%p if block.style == "{part}" %}} the style {style} '
            "(Home › Styles)"
        )
    return (
        f"above the paragraph that prints the other words, type {{%p if {_ASKS[part]} %}}, then "
        f"that paragraph a second time, in the style {style} (Home › Styles), then {{%p else %}}; "
        "and below it {%p endif %}"
    )
