"""What the readable sources of the .docx files share: page, head, paragraphs, tables."""

import io
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from docx import Document
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Inches

from templates.build.draft import list_problems, say_draft
from templates.build.styles import number_steps_and_sources, set_styles
from templates.build.tags import control, tag

NUMBERS = ("quantity", "unit_cost", "total", "federal", "local", "now", "goal")
"""Columns whose cells stand to the right."""

SHORT = 6
"""Rows of a table that is kept on one page."""

TWIPS = 1440
"""Twentieths of a point in an inch."""

CELL_MARGIN = 100
"""Twentieths of a point between a cell’s edge and its words."""

_KEPT = f"loop.revindex == 2 or loop.length <= {SHORT} and not loop.last"
"""Rows that stay with the one after them: the total never stands alone."""

UPRIGHT = 0.8
"""Margins above and below the words, as a share of those beside them."""

Widths = Mapping[str, int]
"""A table’s columns in order, each with its share of the width."""


def new_document(margin: float) -> Any:
    """An empty document with our styles, and margins of so many inches."""
    document = Document()
    _clean(document)
    set_styles(document)
    number_steps_and_sources(document)
    _page(document, margin)
    return document


def saved(document: Any) -> bytes:
    """The document as a .docx file."""
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _clean(document: Any) -> None:
    """Nothing of the library’s own sample document stays: thumbnail, custom data, who made it."""
    unwanted = ("thumbnail", "customXml", "stylesWithEffects", "extended-properties")
    for relations in (document.part.package.rels, document.part.rels):
        for key in [k for k, rel in relations.items() if rel.reltype.rsplit("/")[-1] in unwanted]:
            del relations[key]
    properties = document.core_properties
    for name in ("author", "comments", "keywords", "last_modified_by", "title", "subject"):
        setattr(properties, name, "")


def _page(document: Any, margin: float) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Inches(8.5), Inches(11)
    section.left_margin = section.right_margin = Inches(margin)
    section.top_margin = section.bottom_margin = Inches(margin * UPRIGHT)
    section.header_distance, section.footer_distance = Inches(margin * 0.45), Inches(margin / 2)
    header = section.header.paragraphs[0]
    header.style = document.styles["Header"]
    say_draft(header)
    tag(header, "{% if letter.sample %}Sample: example values, replace before sending{% endif %}")
    footer = section.footer.paragraphs[0]
    footer.paragraph_format.tab_stops.add_tab_stop(Inches(8.5 - 2 * margin), WD_TAB_ALIGNMENT.RIGHT)
    tag(footer, "{{ letter.agency }}")
    footer.add_run("\tPage ")
    _field(footer, "PAGE")
    footer.add_run(" of ")
    _field(footer, "NUMPAGES")
    settings = document.settings.element
    for zoom in settings.findall(qn("w:zoom")):
        zoom.set(qn("w:percent"), "100")
    for revisions in settings.findall(qn("w:rsids")):
        settings.remove(revisions)


def letterhead(document: Any) -> None:
    """The picture where there is one, else name and address."""
    control(document, "{%p if letter.letterhead.has_picture %}")
    tag(document.add_paragraph(style="Letterhead Name"), "{{ letter.letterhead.picture }}")
    control(document, "{%p else %}")
    tag(document.add_paragraph(style="Letterhead Name"), "{{ letter.letterhead.name }}")
    control(document, "{%p for line in letter.letterhead.lines %}")
    tag(document.add_paragraph(style="Letterhead Line"), "{{ line }}")
    control(document, "{%p endfor %}")
    control(document, "{%p endif %}")


def blocks(
    document: Any,
    styles: Mapping[str, str],
    tables: tuple[Widths, ...],
    shaped: Mapping[str, tuple[str, str]] = MappingProxyType({}),
) -> None:
    """Each block in the style of its kind; tables as those given that have its columns.

    Behind them stands what is open, where the document is a draft.

    `shaped` has the keys of single blocks, each with its kind and the one property of its
    paragraph that its style has not.
    """
    control(document, "{%p for block in letter.blocks %}")
    begin = "if"
    for key, (kind, shape) in shaped.items():
        control(document, f'{{%p {begin} block.key == "{key}" %}}')
        paragraph = document.add_paragraph(style=styles[kind])
        setattr(paragraph.paragraph_format, shape, True)
        _runs(paragraph, "block.runs")
        begin = "elif"
    for kind, style in styles.items():
        control(document, f'{{%p {begin} block.style == "{kind}" %}}')
        _runs(document.add_paragraph(style=style), "block.runs")
        begin = "elif"
    for widths in tables:
        control(document, f'{{%p elif block.table == "{" ".join(widths)}" %}}')
        _table(document, widths)
        document.add_paragraph(style="Table End")
    control(document, "{%p endif %}")
    control(document, "{%p endfor %}")
    list_problems(document, "Letter Heading", "Letter Body")


def _table(document: Any, shares: Widths) -> None:
    """Header row, heading rows across, item rows and total row, repeated for every row.

    Rows of a short table keep together, and of a long one the last two.
    """
    columns = list(shares)
    widths = _in_twips(document, shares)
    table = document.add_table(rows=0, cols=len(columns))
    table.autofit = False
    _table_properties(table, widths)
    head = _row(table, widths)
    for cell, column in zip(head.cells, columns, strict=True):
        style = "Table Head Number" if column in NUMBERS else "Table Head"
        _cell(document, cell, style, f"{{{{ block.heads.{column} }}}}")
    head._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    _row_tag(table, widths, "{%tr for row in block.rows %}")
    _row_tag(table, widths, '{%tr if row.kind == "heading" %}')
    _group_row(document, table, widths)
    _row_tag(table, widths, f"{{%tr elif {_KEPT} %}}")
    _item_row(document, table, widths, columns, kept=True)
    _row_tag(table, widths, "{%tr else %}")
    _item_row(document, table, widths, columns)
    _row_tag(table, widths, "{%tr endif %}")
    _row_tag(table, widths, "{%tr endfor %}")


def _in_twips(document: Any, shares: Widths) -> list[int]:
    """Widths that fill the space between the margins, less the table’s own cell margin."""
    section = document.sections[0]
    space = section.page_width - section.left_margin - section.right_margin
    width = int(space / Inches(1) * TWIPS) - CELL_MARGIN
    return [share * width // sum(shares.values()) for share in shares.values()]


def _table_properties(table: Any, widths: list[int]) -> None:
    properties = table._tbl.tblPr
    for old in list(properties):
        properties.remove(old)
    edge = '<w:{0} w:val="single" w:sz="4" w:space="0" w:color="7F7F7F"/>'
    edges = "".join(edge.format(side) for side in ("top", "bottom", "insideH"))
    for xml in (
        f'<w:tblW {nsdecls("w")} w:w="{sum(widths)}" w:type="dxa"/>',
        f'<w:tblInd {nsdecls("w")} w:w="100" w:type="dxa"/>',
        f"<w:tblBorders {nsdecls('w')}>{edges}</w:tblBorders>",
        f'<w:tblLayout {nsdecls("w")} w:type="fixed"/>',
        f'<w:tblCellMar {nsdecls("w")}><w:left w:w="100" w:type="dxa"/>'
        '<w:right w:w="60" w:type="dxa"/></w:tblCellMar>',
    ):
        properties.append(parse_xml(xml))
    for column, width in zip(table._tbl.tblGrid, widths, strict=True):
        column.set(qn("w:w"), str(width))


def _row(table: Any, widths: list[int]) -> Any:
    row = table.add_row()
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    for cell, width in zip(row.cells, widths, strict=True):
        properties = cell._tc.get_or_add_tcPr()
        properties.get_or_add_tcW().set(qn("w:w"), str(width))
        properties.get_or_add_tcW().set(qn("w:type"), "dxa")
    return row


def _row_tag(table: Any, widths: list[int], text: str) -> None:
    tag(_row(table, widths).cells[0].paragraphs[0], text)


def _group_row(document: Any, table: Any, widths: list[int]) -> None:
    row = _row(table, widths)
    merged = row.cells[0].merge(row.cells[-1])
    for extra in merged.paragraphs[1:]:
        extra._p.getparent().remove(extra._p)
    merged.paragraphs[0].style = document.styles["Table Group"]
    _runs(merged.paragraphs[0], "row.heading")


def _item_row(
    document: Any, table: Any, widths: list[int], columns: list[str], *, kept: bool = False
) -> None:
    """One item; `kept` with the row after it."""
    for cell, column in zip(_row(table, widths).cells, columns, strict=True):
        style = "Table Number" if column in NUMBERS else "Table Text"
        cell.paragraphs[0].style = document.styles[style]
        if kept:
            cell.paragraphs[0].paragraph_format.keep_with_next = True
        _runs(cell.paragraphs[0], f"row.{column}")


def _cell(document: Any, cell: Any, style: str, text: str) -> None:
    cell.paragraphs[0].style = document.styles[style]
    tag(cell.paragraphs[0], text)


def _runs(paragraph: Any, name: str) -> None:
    """The runs of a paragraph: words as they are set, then the note’s number, raised.

    Plain words stand between the tags themselves: a tag of its own run leaves empty runs behind,
    thousands in a long letter.
    """
    plain = '{% if run.emphasis == "plain" %}{{ run.text }}'
    strong = '{% elif run.emphasis == "strong" %}'
    tag(paragraph, f"{{% for run in {name} %}}{plain}{strong}")
    tag(paragraph, "{{ run.text }}").bold = True
    tag(paragraph, "{% else %}")
    tag(paragraph, "{{ run.text }}").italic = True
    tag(paragraph, "{% endif %}{% if run.note %}")
    tag(paragraph, "{{ run.note }}").style = "Letter Note"
    tag(paragraph, "{% endif %}{% endfor %}")


def _field(paragraph: Any, name: str) -> None:
    field = parse_xml(
        f'<w:fldSimple {nsdecls("w")} w:instr="{name}"><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    )
    paragraph._p.append(field)
