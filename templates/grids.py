"""Columns of tables: whether docxtpl's repair could ever change those of a template.

docxtpl reads every filled body once more to make the columns of each table's grid (`w:gridCol`) as
many as its rows have cells. Where the template shows that they agree, that is left out.
"""

import re
from itertools import accumulate
from typing import TYPE_CHECKING

from models.errors import UserError
from templates.namespaces import W

if TYPE_CHECKING:
    from lxml.etree import _Element

_TAG = re.compile(r"\{%[-+]?\s*(\w*).*?%\}|\{\{.*?\}\}|(\{#.*?#\})", re.DOTALL)
_OPENS, _CLOSES, _PRINTS = "\ue000", "\ue001", "\ue002"
_STATEMENTS = {"for": _OPENS, "if": _OPENS, "endfor": _CLOSES, "endif": _CLOSES}
_KNOWN = {*_STATEMENTS, "else", "elif", "set"}
_STEPS = {_OPENS: 1, _CLOSES: -1}


def grids_agree(source: str) -> bool:
    """Whether no letter can give a table of this body more or fewer columns than its grid has.

    A “no” is always safe: the body is then repaired after each filling.

    Args:
        source: the document as docxtpl patched it, with its Jinja tags.
    """
    from lxml import etree  # noqa: PLC0415  heavy: loaded after the first paint

    if not all(match[1] in _KNOWN for match in _TAG.finditer(source) if match[1]):
        return False  # a macro or the like, whose words may stand anywhere
    try:
        body = etree.fromstring(_TAG.sub(_sign, source).encode())
    except etree.XMLSyntaxError:
        return False
    return all(_agrees(table) for table in body.iter(f"{W}tbl"))


def repaired(document: bytes) -> bytes:
    """A filled body after docxtpl's own repair of its tables.

    Raises:
        UserError: a table has no grid; Word writes one for every table.
    """
    from docxtpl import DocxTemplate  # noqa: PLC0415  heavy: loaded after the first paint
    from lxml import etree  # noqa: PLC0415  as above

    for table in etree.fromstring(document).iter(f"{W}tbl"):
        if table.find(f"{W}tblGrid") is None:
            raise UserError("A table of the template has no columns; save it in Word once more.")
    tree = DocxTemplate(None).fix_tables(document)
    return bytes(etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True))


def _sign(match: re.Match[str]) -> str:
    """A tag as one character, for what it does to the words behind it."""
    return "" if match[2] else _STATEMENTS.get(match[1] or "", _PRINTS)


def _agrees(table: "_Element") -> bool:
    """No row has more cells than the grid, and one that is always there fills it."""
    columns = len(table.findall(f"{W}tblGrid/{W}gridCol"))
    depths = _depths("".join(_between(table)))
    if depths and (depths[-1] or min(depths) < 0):
        return False
    rows = list(table.iter(f"{W}tr"))
    return all(_counted(row, columns) for row in rows) and any(
        _width(row) >= columns for row in _always(table)
    )


def _between(element: "_Element") -> list[str]:
    """The words that stand directly in an element, before and behind each of its children."""
    return [element.text or "", *(child.tail or "" for child in element)]


def _depths(text: str) -> list[int]:
    return list(accumulate(_STEPS[sign] for sign in text if sign in _STEPS))


def _counted(row: "_Element", columns: int) -> bool:
    """The cells stand in the template as in every letter, and are no more than the columns."""
    cells = row.findall(f"{W}tc")
    spans = [span.get(f"{W}val", "") for span in row.iter(f"{W}gridSpan")]
    return (
        len(cells) <= columns
        and not "".join(_between(row)).strip()
        and all(span.isdecimal() for span in spans)
        and all(_whole(cell) for cell in cells)
    )


def _whole(cell: "_Element") -> bool:
    """Every block that opens in the cell closes in it."""
    depths = _depths("".join(map(str, cell.itertext())))
    return not depths or (depths[-1] == 0 and min(depths) >= 0)


def _always(table: "_Element") -> list["_Element"]:
    """Rows that stand in no block of their own."""
    rows, depth = [], 0
    for child in table:
        if child.tag == f"{W}tr" and depth == 0:
            rows.append(child)
        depth += sum(_STEPS.get(sign, 0) for sign in child.tail or "")
    return rows


def _width(row: "_Element") -> int:
    """Columns the cells of a row take together."""
    spans = (cell.find(f"{W}tcPr/{W}gridSpan") for cell in row.findall(f"{W}tc"))
    return sum(1 if span is None else int(span.get(f"{W}val", "1")) for span in spans)
