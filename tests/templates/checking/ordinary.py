"""Ordinary Word files as other programs write them, and what is truly amiss in each."""

import base64
import io
import shutil
import subprocess
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt, RGBColor

from tests.templates.test_documents import PIXEL

Build = Callable[[Any], None]

LIBRARY = {"metadata"}
"""True of whatever python-docx writes: it keeps a thumbnail of its sample document."""


def saved(build: Build, title: str = "Example") -> bytes:
    """A file of python-docx."""
    document = Document()
    document.core_properties.title = title
    build(document)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _letter(document: Any) -> None:
    for text in ("November 24, 2026", "Dear Governor Example:", "We ask for one example.", ""):
        document.add_paragraph(text)
    document.add_paragraph("None of this is real (see [1]).")
    document.add_paragraph("Sincerely,")


def _report(document: Any) -> None:
    document.add_heading("Report", 0)
    document.add_heading("First", 1)
    document.add_paragraph("Words under a heading; f() and {x} are code, and {0} is too.")
    document.add_heading("Second", 1)
    document.add_paragraph("Words.")


def _pale_report(document: Any) -> None:
    document.add_heading("First", 1)
    document.add_heading("Its part", 2)  # this program’s second level is blue, 4.0 to 1


def _lists(document: Any) -> None:
    for style in ("List Bullet", "List Number"):
        for text in ("One", "Two", "Three"):
            document.add_paragraph(text, style=style)
    document.add_paragraph("1. A sentence that begins with a number.")
    document.add_paragraph("Another one.")


def _typed_list(document: Any) -> None:
    for number in (1, 2, 3):
        document.add_paragraph(f"{number}. Typed")


def _table(document: Any) -> None:
    table = document.add_table(rows=4, cols=3, style="Table Grid")
    for row in table.rows:
        for cell in row.cells:
            cell.text = "None"
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def _bookmarked_table(document: Any) -> None:
    """A mark before the table’s properties, where the schema lets it stand."""
    _table(document)
    mark = f'<w:bookmarkStart {nsdecls("w")} w:id="1" w:name="table"/>'
    document.tables[0]._tbl.insert(0, parse_xml(mark))


def _table_without_head(document: Any) -> None:
    table = document.add_table(rows=4, cols=3)
    for row in table.rows:
        for cell in row.cells:
            cell.text = "x"


def _layout_table(document: Any) -> None:
    table = document.add_table(rows=1, cols=2)
    table.rows[0].cells[0].text = "Badge"
    table.rows[0].cells[1].text = "Address"


def _banded_table(document: Any) -> None:
    """White words on the dark first row that the table’s style gives."""
    table = document.add_table(rows=3, cols=2, style="Medium Shading 1 Accent 1")
    words = table.rows[0].cells[0].paragraphs[0].add_run("White")
    words.font.color.rgb = RGBColor(0xFF, 0xFF, 0xFF)


def _dark_cell(document: Any) -> None:
    cell = document.add_table(rows=1, cols=1).rows[0].cells[0]
    shading = f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="1F3864"/>'
    cell._tc.get_or_add_tcPr().append(parse_xml(shading))
    words = cell.paragraphs[0].add_run("White on dark blue")
    words.font.color.rgb = RGBColor(0xFF, 0xFF, 0xFF)
    large = document.add_paragraph().add_run("Large and grey, 3.5 to 1")
    large.font.color.rgb, large.font.size = RGBColor(0x88, 0x88, 0x88), Pt(20)


def _text_box(document: Any) -> None:
    """White words in a dark shape, with a copy for old programs."""
    spaces = (
        'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        'xmlns:v="urn:schemas-microsoft-com:vml"'
    )
    words = (
        '<w:txbxContent><w:p><w:r><w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:t>White</w:t></w:r>'
        "</w:p></w:txbxContent>"
    )
    box = f'<w:pict><v:rect fillcolor="#1F3864"><v:textbox>{words}</v:textbox></v:rect></w:pict>'
    run = f"<w:r {nsdecls('w')} {spaces}>{box}</w:r>"
    document.add_paragraph("Beside a box")._p.append(parse_xml(run))


def _picture(document: Any) -> None:
    document.add_picture(io.BytesIO(base64.b64decode(PIXEL)))
    for drawing in document.element.iter(qn("wp:docPr")):
        drawing.set("descr", "A map of the county")


def _picture_without_words(document: Any) -> None:
    document.add_picture(io.BytesIO(base64.b64decode(PIXEL)))


def _picture_named_by_its_file(document: Any) -> None:
    document.add_picture(io.BytesIO(base64.b64decode(PIXEL)))
    for drawing in document.element.iter(qn("wp:docPr")):
        drawing.set("descr", "logo.png")


def _link(document: Any) -> None:
    paragraph = document.add_paragraph("See ")
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
    key = document.part.relate_to("https://example.org/", kind, is_external=True)
    link = (
        f'<w:hyperlink {nsdecls("w", "r")} r:id="{key}"><w:r><w:t>the report</w:t></w:r>'
        "</w:hyperlink>"
    )
    paragraph._p.append(parse_xml(link))


def _sections(document: Any) -> None:
    document.sections[0].header.paragraphs[0].text = "First"
    second = document.add_section(WD_SECTION.NEW_PAGE)
    second.orientation = WD_ORIENT.LANDSCAPE
    second.header.is_linked_to_previous = False
    second.header.paragraphs[0].text = "Second"
    second.different_first_page_header_footer = True
    second.first_page_footer.paragraphs[0].text = "Page one"


def _bold_names(document: Any) -> None:
    document.add_paragraph().add_run("Example Police Department").bold = True
    document.add_paragraph("One line in bold is a name and no heading at all.")


WRITTEN: dict[str, tuple[Build, set[str]]] = {
    "a letter": (_letter, set()),
    "a report": (_report, set()),
    "a report with pale headings": (_pale_report, {"contrast"}),
    "lists": (_lists, set()),
    "a typed list": (_typed_list, {"lists"}),
    "a table with a head": (_table, set()),
    "a table with a bookmark": (_bookmarked_table, set()),
    "a table without a head": (_table_without_head, {"tables"}),
    "a table for layout": (_layout_table, set()),
    "a banded table": (_banded_table, set()),
    "a dark cell": (_dark_cell, set()),
    "a text box": (_text_box, set()),
    "a picture": (_picture, set()),
    "a picture without words": (_picture_without_words, {"pictures"}),
    "a picture named by its file": (_picture_named_by_its_file, {"pictures"}),
    "a link": (_link, set()),
    "two sections": (_sections, set()),
    "a name in bold": (_bold_names, set()),
}
"""Files of python-docx, and the themes that say something true of them besides `LIBRARY`."""

_PAGE = '<html lang="en-US"><head><title>Example</title></head><body>{}</body></html>'

PAGES: dict[str, tuple[str, set[str]]] = {
    "plain": ("<p>One.</p><p>Two &amp; three.</p>", set()),
    "headings": ("<h1>A</h1><p>x</p><h2>B</h2><p>y</p><h2>C</h2><p>z</p>", set()),
    "skipping": ("<h1>A</h1><p>x</p><h3>B</h3><p>y</p>", {"headings"}),
    "lists": (
        "<ul><li>a</li><li>b</li></ul><ol><li>c</li><li>d<ul><li>e</li></ul></li></ol>",
        set(),
    ),
    "table": (
        "<table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr>"
        "<tr><td>3</td><td>4</td></tr></tbody></table>",
        set(),
    ),
    "links": ('<p>See <a href="https://example.org/">the report</a>.</p>', set()),
    "colours": (
        '<p style="color:#7a0000">Dark red</p>'
        '<p style="background:#203864;color:#ffffff">White on blue</p>',
        set(),
    ),
    "mixed": (
        "<h1>A</h1><p><b>bold</b> <i>italic</i> <u>u</u> <s>s</s> <sup>1</sup></p>"
        '<p align="right">x</p><hr><blockquote>q</blockquote><pre>f() {x}</pre>',
        set(),
    ),
}
"""Pages that LibreOffice makes Word files of, and the themes that say something true of them."""


def by_libreoffice(folder: Path) -> dict[str, bytes]:
    """Each page and each file above as LibreOffice writes it; the test is skipped without it."""
    program = shutil.which("soffice")
    if not program:
        with warnings.catch_warnings():
            warnings.simplefilter("default")
            warnings.warn("LibreOffice is absent; its files were not checked", stacklevel=2)
        pytest.skip("LibreOffice is absent; its files were not checked")
    for name, (page, _) in PAGES.items():
        (folder / f"{name}.html").write_text(_PAGE.format(page), "utf-8")
    made = folder / "made"
    filters = ["--infilter=HTML (StarWriter)", "--convert-to", "docx:MS Word 2007 XML"]
    subprocess.run(
        [
            program,
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            "--headless",
            *filters,
            "--outdir",
            str(made),
            *(str(folder / f"{name}.html") for name in PAGES),
        ],
        check=True,
        capture_output=True,
        timeout=300,
    )
    return {name: (made / f"{name}.docx").read_bytes() for name in PAGES}
