"""Words that somebody typed as a place to fill in: no tag, so they are printed as they stand."""

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from models.finding import Finding
from templates.doctor.lines import brought
from templates.doctor.paragraph import Paragraph
from templates.doctor.reports import PLACEHOLDER, warning
from templates.namespaces import W

if TYPE_CHECKING:
    from lxml.etree import _Element

_PLACEHOLDER = re.compile(
    r"<<[^<>{}]{1,60}>>|«[^«»{}]{1,60}»|<[A-Z][^<>{}@]{1,60}>|\[[^\W\d_][^\[\]{}]{1,60}\]"
    r"|[Cc]lick (?:here|or tap here) to enter (?:text|a date)\.?"
)
_MERGED = tuple(f"{W}{kind}" for kind in ("instrText", "fldSimple"))


def placeholders(places: Iterable[Paragraph], tree: "_Element") -> Iterator[Finding]:
    """Each place to fill in; what a mail-merge field shows is told of as that field."""
    merged = any("MERGEFIELD" in _instruction(each) for each in tree.iter(*_MERGED))
    for place in places:
        for match in _PLACEHOLDER.finditer(place.text):
            if not (merged and match[0].startswith("«")):
                yield warning(
                    PLACEHOLDER,
                    place,
                    f"“{match[0]}” will be printed as it stands. {_way_out(place)}",
                )


def _way_out(place: Paragraph) -> str:
    if style := brought(place.text):
        return f"The letter has its own {style}: delete the whole line."
    return (
        "There is no tag for a name or an address: type the words themselves, or delete the whole "
        "line."
    )


def _instruction(element: "_Element") -> str:
    return element.get(f"{W}instr") or element.text or ""
