"""Small templates of our own, one for each thing docxtpl can do, each with what fills it."""

import base64
import io
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docxtpl import DocxTemplate, Listing, RichText, RichTextParagraph

from tests.templates.blank import blank, saved

PIXEL = (
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJg"
    "gg=="
)
FOOTNOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NEEDS: list[dict[str, Any]] = [
    {"item": "Vehicle & trailer", "cost": "685,000", "parts": ["cab", "<bed>"]},
    {"item": "Radio “set”", "cost": "9,999.99", "parts": []},
    {"item": "Drone", "cost": "48,250", "parts": ["a", "b", "c"]},
]
PLAIN: dict[str, Any] = {
    "name": "Pat & Sons <of> “Douglas”",
    "needs": NEEDS,
    "nothing": [],
    "yes": True,
    "lines": "one\ntwo\tthree",
    "columns": ["now", "goal", "measure", "more"],
    "letter": {"letterhead": {"picture": ""}},
}


@dataclass(frozen=True)
class Case:
    template: bytes
    content: dict[str, Any] = field(default_factory=lambda: PLAIN)


def paragraphs(*texts: str) -> bytes:
    document = blank()
    for text in texts:
        document.add_paragraph(text)
    return saved(document)


def runs(*texts: str) -> bytes:
    """One paragraph, its runs set in turn bold and plain."""
    document = blank()
    paragraph = document.add_paragraph()
    for number, text in enumerate(texts):
        paragraph.add_run(text).bold = number % 2 == 0
    return saved(document)


def table(*rows: tuple[str, ...], merged: tuple[int, int, int] | None = None) -> bytes:
    """A table; `merged` is a row and the first and last of its cells that are one."""
    document = blank()
    made = document.add_table(rows=0, cols=len(rows[0]))
    for row in rows:
        for cell, text in zip(made.add_row().cells, row, strict=True):
            cell.text = text
    if merged:
        row, first, last = merged
        made.cell(row, first).merge(made.cell(row, last))
    return saved(document)


def around(header: str, body: str, footer: str) -> bytes:
    document = blank()
    section = document.sections[0]
    section.different_first_page_header_footer = True
    section.header.paragraphs[0].text = header
    section.first_page_header.paragraphs[0].text = f"First page {header}"
    section.footer.paragraphs[0].text = footer
    document.add_paragraph(body)
    return saved(document)


def footnote(text: str, sections: int = 1) -> bytes:
    document = blank()
    document.add_paragraph("{{ name }}")
    for _ in range(sections - 1):
        document.add_section()
    xml = (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:footnotes {nsdecls("w")}>'
        f'<w:footnote w:id="1"><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:footnote></w:footnotes>'
    )
    package = document.part.package
    part = Part(PackURI("/word/footnotes.xml"), FOOTNOTES, xml.encode(), package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    return saved(document)


def raw(xml: str) -> bytes:
    """A document whose body is XML as it stands."""
    document = blank()
    section = document.element.body[-1]
    for element in parse_xml(f"<w:body {nsdecls('w', 'wp', 'r')}>{xml}</w:body>"):
        section.addprevious(element)
    return saved(document)


BOX = (
    "<w:p><w:r><w:pict><v:textbox xmlns:v='urn:schemas-microsoft-com:vml'><w:txbxContent><w:p><w:r>"
    "<w:t>{{ name }}</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></w:r></w:p>"
)
CONTROL = (
    "<w:sdt><w:sdtPr><w:tag w:val='x'/></w:sdtPr><w:sdtContent>"
    "<w:p><w:r><w:t>{{ name }}</w:t></w:r></w:p></w:sdtContent></w:sdt>"
)
LINK = (
    "<w:p><w:hyperlink w:anchor='here'><w:r><w:t>{{ name }}</w:t></w:r></w:hyperlink>"
    "<w:ins w:id='7' w:author='x'><w:r><w:t>{{ name }}</w:t></w:r></w:ins></w:p>"
)
TRACED = (
    "<w:p w:rsidR='00A1B2C3' w:rsidRDefault='00A1B2C3'><w:r w:rsidRPr='00112233'>"
    "<w:t>{{ na</w:t></w:r><w:proofErr w:type='spellStart'/><w:r><w:t>me }}</w:t></w:r></w:p>"
)


def pictured(text: str) -> bytes:
    """A picture that is repeated for every need."""
    document = blank()
    document.add_paragraph("{%p for need in needs %}")
    document.add_paragraph(text).add_run().add_picture(io.BytesIO(base64.b64decode(PIXEL)))
    document.add_paragraph("{%p endfor %}")
    return saved(document)


def with_other_media() -> bytes:
    """A template whose picture docxtpl has replaced by another."""
    template = DocxTemplate(io.BytesIO(pictured("{{ name }}")))
    old = base64.b64decode(PIXEL)
    template.replace_media(io.BytesIO(old), io.BytesIO(old + b"\0"))
    return saved(template)


def properties() -> bytes:
    document = blank()
    document.add_paragraph("{{ name }}")
    document.core_properties.title = "A title of its own"
    return saved(document)


def like_libreoffice() -> bytes:
    """Few parts, stored and not deflated, without theme, settings or properties."""
    word = f'xmlns:w="{WORD}"'
    types = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    relation = '<Relationship Id="rId{0}" Type="{1}/{2}" Target="{3}"/>'
    relations = f'<Relationships xmlns="{package}/relationships">{{}}</Relationships>'
    cell = "<w:tc><w:tcPr/><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>"
    row = "<w:tr>{}</w:tr>"
    files = {
        "_rels/.rels": relations.format(
            relation.format(1, office, "officeDocument", "word/document.xml")
        ),
        "word/_rels/document.xml.rels": relations.format(
            relation.format(1, office, "styles", "styles.xml")
            + relation.format(2, office, "footer", "footer1.xml")
        ),
        "word/document.xml": f'<w:document {word} xmlns:r="{office}"><w:body>'
        '<w:p><w:pPr><w:rPr/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">{{ name }} and </w:t>'
        "</w:r></w:p><w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w='4000'/>"
        "<w:gridCol w:w='4000'/></w:tblGrid>"
        + row.format(cell.format("{%tr for need in needs %}") + cell.format(""))
        + row.format(cell.format("{{ need.item }}") + cell.format("{{ need.cost }}"))
        + row.format(cell.format("{%tr endfor %}") + cell.format(""))
        + '</w:tbl><w:p/><w:sectPr><w:footerReference w:type="default" r:id="rId2"/></w:sectPr>'
        "</w:body></w:document>",
        "word/styles.xml": f"<w:styles {word}/>",
        "word/footer1.xml": f"<w:ftr {word}><w:p><w:r><w:t>{{{{ name }}}}</w:t></w:r></w:p>"
        "</w:ftr>",
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types">'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="rels" ContentType='
        '"application/vnd.openxmlformats-package.relationships+xml"/>'
        + "".join(
            f'<Override PartName="/word/{name}.xml" ContentType="{types}.{kind}+xml"/>'
            for name, kind in (
                ("document", "document.main"),
                ("styles", "styles"),
                ("footer1", "footer"),
            )
        )
        + "</Types>",
    }
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as target:
        for name, xml in files.items():
            target.writestr(name, f'<?xml version="1.0" encoding="UTF-8"?>{xml}')
    return stream.getvalue()


RICH = {
    **PLAIN,
    "rich": RichText("bold & bright", bold=True, color="#3355aa"),
    "more": RichTextParagraph("a paragraph <of> its own"),
    "list": Listing("first & second\nline\ttab\aparagraph\fpage"),
}
LOOP = ("{%tr for need in needs %}", "")
ROW = ("{{ need.item }}", "{{ need.cost }}")
END = ("{%tr endfor %}", "")

CASES: dict[str, Callable[[], Case]] = {
    "a value": lambda: Case(paragraphs("Dear {{ name }}:", "{{ name }} {{name}}")),
    "no tag at all": lambda: Case(paragraphs("Dear reader:")),
    "an empty document": lambda: Case(paragraphs()),
    "paragraphs": lambda: Case(
        paragraphs("{%p for need in needs %}", "{{ need.item }}", "{%p endfor %}", "{{p name }}")
    ),
    "a choice": lambda: Case(
        paragraphs(
            "{%p if nothing %}", "no", "{%p elif yes %}", "yes", "{%p else %}", "{%p endif %}"
        )
    ),
    "comments": lambda: Case(paragraphs("a{# gone #}b", "{#p gone #}", "c {{ name }}")),
    "runs": lambda: Case(
        runs("{%r for need in needs %}", "{{ need.item }}", "{%r endfor %}", "{{r name }}", " end")
    ),
    "tags over runs": lambda: Case(
        runs("Dear {", "{ na", "me }", "}, and {% if", " yes %}", "x{% endif %}")
    ),
    "blocks over runs": lambda: Case(
        runs("{% for need in needs %}{{ need.item }}", "{{ need.cost }}", "{% endfor %}")
    ),
    "joined to what stands before and after": lambda: Case(
        paragraphs("one", "{%- if yes -%}", "two", "{%- endif -%}", "three {{ name }}")
    ),
    "typographic quotes in a tag": lambda: Case(
        paragraphs("{% if name == “x” %}a{% else %}b{% endif %}")
    ),
    "comparison": lambda: Case(paragraphs("{% if needs|length > 2 %}many{% endif %} {{ 1 < 2 }}")),
    "braces meant as such": lambda: Case(paragraphs("{_{ name }_} {_% x %_} {{ name }}")),
    "line ends and tabs in a value": lambda: Case(
        runs("a {{ lines }} b", "{{ lines }}", "{{ name }}")
    ),
    "line ends in the template": lambda: Case(paragraphs("one\ntwo\tthree {{ name }}")),
    "rows": lambda: Case(table(("Item", "Cost"), LOOP, ROW, END)),
    "rows without any": lambda: Case(
        table(("Item", "Cost"), ("{%tr for need in nothing %}", ""), ROW, END)
    ),
    "only rows without any": lambda: Case(table(("{%tr for need in nothing %}", ""), ROW, END)),
    "rows in rows": lambda: Case(
        table(LOOP, ROW, ("{%tr for part in need.parts %}", ""), ("", "{{ part }}"), END, END)
    ),
    "rows by choice": lambda: Case(
        table(("a", "b"), LOOP, ("{%tr if need.parts %}", ""), ROW, ("{%tr endif %}", ""), END)
    ),
    "cells": lambda: Case(
        table(("{%tc for c in columns %}", "{{ c }}", "{%tc endfor %}"), ("x", "y", "z"))
    ),
    "fewer cells than columns": lambda: Case(
        table(
            ("{%tc if nothing %}", "{{ name }}", "{%tc endif %}"),
            ("{%tr if nothing %}", "", ""),
            ("x", "y", "z"),
            ("{%tr endif %}", "", ""),
        )
    ),
    "a block over cells": lambda: Case(
        table(("{% for c in columns %}{{ c }}", "x{% endfor %}"), ("a", "b"))
    ),
    "a block over rows": lambda: Case(
        table(("{% for c in columns %}{{ c }}", "x"), ("a", "b{% endfor %}"))
    ),
    "column span": lambda: Case(
        table(("{% colspan needs|length %}{{ name }}", "b", "c"), ("1", "2", "3"))
    ),
    "cell colour": lambda: Case(table(("{% cellbg 'FFEEDD' %}{{ name }}", "b"), ("1", "2"))),
    "cells merged downwards": lambda: Case(
        table(("x", "y"), LOOP, ("{% vm %}{{ name }}", "{{ need.item }}"), END)
    ),
    "cells merged across": lambda: Case(
        table(("{%tc for c in columns %}", "{% hm %}{{ name }}", "{%tc endfor %}"), ("a", "b", "c"))
    ),
    "merged cells": lambda: Case(
        table(("a", "b", "c"), ("{{ name }}", "", ""), ("1", "2", "3"), merged=(1, 0, 2))
    ),
    "rich text": lambda: Case(paragraphs("a {{r rich }} b", "{{p more }}", "{{ name }}"), RICH),
    "a list of lines": lambda: Case(paragraphs("a {{ list }} b", "{{ name }}"), RICH),
    "headers and footers": lambda: Case(
        around("{{ name }}", "{{ name }}", "{% if yes %}{{ lines }}{% endif %}")
    ),
    "footnotes": lambda: Case(footnote("{{ name }}, {% if yes %}yes{% endif %}")),
    "a text box": lambda: Case(raw(BOX)),
    "a content control": lambda: Case(raw(CONTROL)),
    "links and insertions": lambda: Case(raw(LINK)),
    "traces of who saved it": lambda: Case(raw(TRACED)),
    "a picture repeated": lambda: Case(pictured("{{ need.item }}")),
    "a picture replaced": lambda: Case(with_other_media()),
    "properties": lambda: Case(properties()),
    "like LibreOffice": lambda: Case(like_libreoffice()),
}
