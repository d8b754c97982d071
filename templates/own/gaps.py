"""An empty paragraph above each table: `{%p else %}` prints what a table has outside its rows."""

from collections.abc import Iterator

from models.finding import Finding
from templates.doctor.package import opened
from templates.doctor.places import filled_parts, paragraphs
from templates.doctor.reports import REPEATED, warning
from templates.outline import outline

_ELSE = "{%p else %}"


def gap_above_tables(file: bytes, filled: bytes) -> Iterator[Finding]:
    """What a trial letter has above its first table.

    Args:
        file: the agency’s Word file.
        filled: a trial letter printed on it.
    """
    body = [block for block in outline(filled) if block.part == "document"]
    first = next((at for at, block in enumerate(body) if block.rows), 0)
    if not first or body[first - 1].rows or body[first - 1].text.strip():
        return
    places = paragraphs(filled_parts(opened(file)))
    others = [place for place in places if place.text.strip() == _ELSE]
    if len(others) == 1:  # of several, which prints it is not known
        yield warning(
            REPEATED,
            others[0],
            f"An empty paragraph is printed above each table: in place of {_ELSE}, write "
            "{%p elif not block.table %}.",
        )
