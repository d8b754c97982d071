"""Filling beyond the common case: docxtpl's own way, pictures anywhere, the zip file itself."""

import base64
import io
import zipfile

import pytest
from docx import Document
from lxml import etree

from models.agency import Picture
from models.errors import UserError
from templates.compiled import compiled
from templates.fill import fill_content
from templates.marks import marked
from templates.outline import outline, printed_parts, printed_texts
from templates.package import Properties
from templates.sources import Unusual
from templates.zipped import member, packed
from tests.conftest import DATE
from tests.outlines import outline_text
from tests.templates.blank import blank, saved
from tests.templates.corpus import (
    BOX,
    CASES,
    CONTROL,
    LINK,
    PIXEL,
    PLAIN,
    around,
    footnote,
    paragraphs,
    raw,
)
from tests.templates.same import by_docxtpl, says

OURS = Properties("Title", "Department", DATE)
PICTURE = Picture(data=PIXEL, alternative='A badge & its "motto"')
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"


def parts(document: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(document)) as package:
        assert package.testzip() is None
        return {name: package.read(name) for name in package.namelist()}


def drawings(part: bytes) -> list[tuple[str, str]]:
    found = etree.fromstring(part).iter(DRAWING)
    return [(str(drawing.get("id")), str(drawing.get("descr"))) for drawing in found]


def test_the_letterhead_picture_is_put_in_with_its_words() -> None:
    template = paragraphs("{{ letter.letterhead.picture }}", "{{ name }}")
    filled = parts(fill_content(template, PLAIN, OURS, PICTURE))
    assert drawings(filled["word/document.xml"]) == [("1001", 'A badge & its "motto"')]
    assert filled["word/media/image1.png"][:4] == b"\x89PNG"
    assert b"word/media" not in fill_content(template, PLAIN, OURS)


def test_a_letterhead_picture_in_a_header_is_left_to_docxtpl() -> None:
    template = around("{{ letter.letterhead.picture }}", "{{ name }}", "a {_{ b {{ name }}")
    with pytest.raises(Unusual):
        compiled(template, PIXEL)
    content = {**PLAIN, "name": "{_{ kept }_}"}
    document = fill_content(template, content, OURS, PICTURE)
    filled = parts(document)
    headers = [data for name, data in filled.items() if name.startswith("word/header")]
    assert [words for data in headers for _, words in drawings(data)] == [PICTURE.alternative] * 2
    assert [block.text for block in outline(document) if block.part == "document"] == [
        "{_{ kept }_}"
    ]
    assert fill_content(template, content, OURS, PICTURE) == document


def test_pictures_of_the_template_keep_their_own_words() -> None:
    document = blank()
    document.add_picture(io.BytesIO(base64.b64decode(PIXEL)))
    document.element.body.find(f".//{DRAWING}").set("descr", "The county seal")
    document.add_paragraph("{{ letter.letterhead.picture }}")
    filled = parts(fill_content(saved(document), PLAIN, OURS, PICTURE))
    words = [words for _, words in drawings(filled["word/document.xml"])]
    assert words == ["The county seal", PICTURE.alternative]


def test_xml_with_other_prefixes_than_words_is_left_to_docxtpl() -> None:
    body = raw("<w:p><w:r><w:t>{{ name }}</w:t></w:r></w:p>")
    with zipfile.ZipFile(io.BytesIO(body)) as package:
        files = {name: package.read(name) for name in package.namelist()}
    document = files["word/document.xml"]
    files["word/document.xml"] = document.replace(b"xmlns:wp=", b"xmlns:drawn=")
    template = packed(member(name, data) for name, data in files.items())
    with pytest.raises(Unusual):
        compiled(template)
    assert (
        says(fill_content(template, PLAIN, OURS))["word/document.xml"]
        == (says(fill_content(body, PLAIN, OURS))["word/document.xml"])
    )


def test_properties_are_ours_wherever_a_template_keeps_them() -> None:
    files = parts(paragraphs("{{ name }}"))
    files["meta/who.xml"] = files.pop("docProps/core.xml")
    for name in ("_rels/.rels", "[Content_Types].xml"):
        files[name] = files[name].replace(b"docProps/core.xml", b"meta/who.xml")
    template = packed(member(name, data) for name, data in files.items())
    filled = Document(io.BytesIO(fill_content(template, PLAIN, OURS)))
    assert (filled.core_properties.title, filled.core_properties.author) == ("Title", "Department")


def test_a_table_without_a_grid_is_said_in_a_sentence() -> None:
    cell = "<w:tc><w:p><w:r><w:t>{{ name }}</w:t></w:r></w:p></w:tc>"
    template = raw(f"<w:tbl><w:tblPr/><w:tr>{cell}</w:tr></w:tbl><w:p/>")
    with pytest.raises(UserError, match="A table of the template has no columns"):
        fill_content(template, PLAIN, OURS)


TABLE = (
    "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w='9'/></w:tblGrid>"
    f"<w:tr><w:tc>{BOX}</w:tc></w:tr></w:tbl><w:p/>"
)
IN_A_BOX = BOX.replace("{{ name }}", "{{ name }}</w:t></w:r></w:p>" + BOX + "<w:p><w:r><w:t>")
PLACES = {
    "text box": (raw(BOX), 1),
    "text box in a table": (raw(TABLE), 1),
    "text box in a text box": (raw(IN_A_BOX), 2),
    "content control": (raw(CONTROL), 1),
    "link and insertion": (raw(LINK), 2),
    "footnote": (footnote("{{ name }}"), 2),
}


@pytest.mark.parametrize("place", PLACES)
def test_text_is_read_again_wherever_it_is_filled(place: str) -> None:
    template, times = PLACES[place]
    document = fill_content(template, {"name": marked("Pat", 7)}, OURS)
    blocks = outline(document)
    assert outline_text(blocks).count("Pat") == times
    assert {7: "Pat"} in [block.texts for block in blocks]


COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"
EITHER = (
    f"<w:p><w:r><mc:AlternateContent xmlns:mc='{COMPATIBILITY}'><mc:Choice Requires='wp'>%s"
    "</mc:Choice><mc:Fallback>%s</mc:Fallback></mc:AlternateContent></w:r></w:p>"
)


def test_what_only_old_programs_show_is_not_read() -> None:
    shown = "<w:t>{{ name }}</w:t>"
    for body, found in ((EITHER % (BOX, BOX), {7: "Pat"}), (EITHER % ("", shown), {})):
        document = fill_content(raw(body), {"name": marked("Pat", 7)}, OURS)
        assert outline_text(outline(document)).count("Pat") == len(found)
        assert printed_texts(printed_parts(document)) == found


def test_members_of_any_name_and_size_are_read_by_others() -> None:
    names = {"a.xml": b"", "übung/ä.xml": b"x" * 100_000, "[Content_Types].xml": bytes(range(256))}
    assert parts(packed(member(name, data) for name, data in names.items())) == names


def test_a_table_of_many_pieces_is_filled_whole() -> None:
    rows = [{"item": f"row {number}\tof many", "cost": "&"} for number in range(4_000)]
    template = CASES["rows"]().template
    document = fill_content(template, {"needs": rows}, OURS)
    assert says(document) == says(by_docxtpl(template, {"needs": rows}))
    assert outline_text(outline(document)).count("of many") == len(rows)


def test_drawings_are_numbered_across_many_pieces() -> None:
    template = paragraphs(
        "{%p for n in many %}", "{{ n }}", "{{ letter.letterhead.picture }}", "{%p endfor %}"
    )
    content = {**PLAIN, "many": [str(number) for number in range(3_000)]}
    filled = parts(fill_content(template, content, OURS, PICTURE))
    numbers = [number for number, _ in drawings(filled["word/document.xml"])]
    assert numbers == [str(number) for number in range(1001, 4001)]


def test_damage_behind_many_pieces_is_an_error() -> None:
    words = "<w:p><w:r><w:t>%s</w:t></w:r></w:p>"
    crossed = TABLE.replace(BOX, words % "{% if no %}a") + words % "{% endif %}b"
    template = raw(words % "{% for n in many %}{{ n }}{% endfor %}" + crossed)
    with pytest.raises(UserError, match="is damaged"):
        fill_content(template, {"many": ["a"] * 9_000, "no": False}, OURS)
