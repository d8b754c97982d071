"""Page numbers that were typed as tags, or as fields with braces of one’s own."""

import re
from collections.abc import Iterable, Iterator

from models.finding import Finding
from templates.doctor.paragraph import Paragraph
from templates.doctor.reports import PLACEHOLDER, warning

_PAGE = r"page(?:[_ ]?(?:number|no|num))?"
_PAGES = r"(?:(?:num|total|section)[_ ]?)?pages|page[_ ]?count"
_NAME = rf"(?:letter\.)?(?:{_PAGES}|{_PAGE})"
_BRACED = rf"(?<!\{{)\{{\s*{_NAME}\b[^{{}}%.]*\}}(?!\}})"
_TYPED = rf"(?:\{{\{{\s*{_NAME}\s*\}}\}}|{_BRACED})"
_WHOLE = re.compile(rf"(?i)(?:\bpage\s+)?{_TYPED}(?:\s*(?:of|/)\s*{_TYPED})?")
_IN_BRACES = re.compile(rf"(?i){_BRACED}")
_NAMED = re.compile(rf"(?i){_NAME}")
_OF_ALL = re.compile(rf"(?i)\{{\s*(?:letter\.)?(?:{_PAGES})")


def is_page_number(name: str) -> bool:
    """Whether a name is what people call the number of a page, or how many pages there are."""
    return _NAMED.fullmatch(name) is not None


def way_to_number(place: Paragraph) -> str:
    """What to choose in Word for the page numbers of a paragraph; empty where it has none."""
    typed = _WHOLE.search(place.text)
    if not typed:
        return ""
    sort = "Page X of Y" if _OF_ALL.search(typed[0]) else "Plain Number"
    return (
        f"Word itself counts the pages: delete “{typed[0]}”, and there choose Insert › Page Number "
        f"› Current Position › {sort}."
    )


def typed_by_hand(places: Iterable[Paragraph]) -> Iterator[Finding]:
    """Fields of page numbers whose braces were typed, which Word prints as they stand."""
    for place in places:
        if _IN_BRACES.search(place.text):
            yield warning(PLACEHOLDER, place, way_to_number(place))
