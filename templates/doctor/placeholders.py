"""Words to fill in that are no tag, and a dollar sign where the letter brings its own."""

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from models.finding import Finding
from templates.doctor.lines import brought
from templates.doctor.page_numbers import is_page_number
from templates.doctor.paragraph import Paragraph
from templates.doctor.reports import PLACEHOLDER, warning
from templates.namespaces import W

if TYPE_CHECKING:
    from lxml.etree import _Element

_PLACEHOLDER = re.compile(
    r"<<[^<>{}]{1,60}>>|«[^«»{}]{1,60}»|<[A-Z][^<>{}@]{1,60}>|\[[^\W\d_][^\[\]{}]{1,60}\]"
    r"|(?<!\{)\{ ?[^\W\d_][^.{}%]{1,60}\}(?!\})|\b(?:TBD|TBA)\b|\bX{3,}(?:-X+)*\b"
    r"|[Cc]lick (?:here|or tap here) to enter (?:text|a date)\.?"
)
_GAP = re.compile(r"_{3,}")
_DRAWN = 12
"""Underscores that, with nothing else in their line, are a line drawn across the page."""

_DOLLAR = re.compile(r"\$\s?(\{\{.*?\}\}|\{%r? *for .*?%\})")
_MERGED = tuple(f"{W}{kind}" for kind in ("instrText", "fldSimple"))


def placeholders(places: Iterable[Paragraph], tree: "_Element") -> Iterator[Finding]:
    """Each place to fill in; what a mail-merge field shows is told of as that field."""
    merged = any("MERGEFIELD" in _instruction(each) for each in tree.iter(*_MERGED))
    for place in places:
        for words in (*_PLACEHOLDER.findall(place.text), *_gaps(place.text)):
            is_field = merged and words.startswith("«")
            if not is_field and not is_page_number(words.strip("{ }")):
                yield warning(
                    PLACEHOLDER, place, f"“{words}” will be printed as it stands. {_way_out(place)}"
                )


def dollars(places: Iterable[Paragraph]) -> Iterator[Finding]:
    """Each dollar sign before a tag: amounts of the letter have theirs."""
    for place in places:
        for tag in _DOLLAR.findall(place.text):
            yield warning(
                PLACEHOLDER,
                place,
                f"Amounts are printed with their dollar sign: take out the $ before {tag}, or "
                "there are two.",
            )


def _gaps(text: str) -> list[str]:
    """Underscores where something is to be written by hand."""
    gaps = _GAP.findall(text)
    is_drawn = not text.strip("_ \t") and len(text.strip()) > _DRAWN
    return [] if is_drawn else gaps


def _way_out(place: Paragraph) -> str:
    if style := brought(place.text):
        return f"The letter has its own {style}: delete the whole line."
    return (
        "There is no tag for it: type the words themselves, or delete it, with the whole line "
        "where the rest says nothing."
    )


def _instruction(element: "_Element") -> str:
    return element.get(f"{W}instr") or element.text or ""
