"""Letters on a letterhead: the agency’s paper, our text, every word proved."""

import io
from pathlib import Path

import pytest
from docx import Document
from docx.shared import Inches, Pt
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from openxml_audit import OpenXmlValidator

from models.agency import Picture
from models.errors import UserError
from models.letter import Letter
from templates.checking import tables
from templates.checking.check import check_document
from templates.make import LostText, make
from templates.marks import END as END_MARK
from templates.marks import START
from templates.outline import outline
from templates.own import make as making
from templates.own.accept import check_file
from templates.own.make import OwnMade, fill_own, make_own, outline_own
from templates.own.template import own_template
from tests.conftest import COSTLY
from tests.templates.blank import blank, saved
from tests.templates.doctor.hostile import (
    MAIN,
    parts_of,
    zipped,
)
from tests.templates.letterheads import LETTERHEADS
from tests.templates.own.reading import W, body_words, readable, xml_words
from tests.templates.test_documents import PIXEL

PAPER = LETTERHEADS["first-page header"]()


def test_a_letterhead_gets_the_whole_letter(letter: Letter, made: OwnMade) -> None:
    ours = body_words(make(letter).data)
    theirs = [text for text in body_words(made.data) if "City of Example" not in text]
    assert theirs == ours
    assert made.not_printed == ()
    assert made.values_proved > 100
    assert START.encode() not in parts_of(made.data)[MAIN]


def test_a_letterhead_lends_header_footer_page_and_pictures(paper: bytes, made: OwnMade) -> None:
    before, after = Document(io.BytesIO(paper)), Document(io.BytesIO(made.data))
    old, new = before.sections[0], after.sections[0]
    for name in ("page_width", "left_margin", "right_margin", "top_margin", "bottom_margin"):
        assert getattr(new, name) == getattr(old, name)
    for name in ("header", "footer", "first_page_header", "first_page_footer"):
        assert xml_words(getattr(old, name)) <= xml_words(getattr(new, name))
    media = {data for name, data in parts_of(paper).items() if "media" in name}
    kept = {data for name, data in parts_of(made.data).items() if "media" in name}
    assert media == kept


def test_nothing_is_said_of_tables_that_set_a_head_or_foot_side_by_side(
    letter: Letter, made: OwnMade
) -> None:
    assert [each for each in check_document(made.data, letter) if each.id == tables.THEME] == []


def test_our_text_takes_the_type_of_the_letterhead(letter: Letter) -> None:
    document = Document(io.BytesIO(make_own(letter, LETTERHEADS["first-page header"]()).data))
    body = document.styles["Letter Body"]
    assert body.base_style is not None
    assert body.base_style.name == "Normal"
    assert body.base_style.font.size == Pt(12)
    assert body.font.size == Pt(12)
    assert body.font.name is None


def test_a_style_the_agency_prepared_under_our_name_is_theirs(letter: Letter) -> None:
    document = blank()
    document.styles.add_style("Letter Body", 1).font.size = Pt(13)
    made = Document(io.BytesIO(make_own(letter, saved(document)).data))
    assert made.styles["Letter Body"].font.size == Pt(13)


def test_a_style_that_only_shares_our_id_is_left_alone(letter: Letter) -> None:
    document = blank()
    style = document.styles.add_style("Memo", 1)
    style.element.set(f"{W}styleId", "LetterBody")
    document.sections[0].header.paragraphs[0].style = style
    made = Document(io.BytesIO(make_own(letter, saved(document)).data))
    assert made.sections[0].header.paragraphs[0].style.name == "Memo"
    assert any(p.style is not None and p.style.name == "Letter Body" for p in made.paragraphs)


def test_steps_and_sources_stay_numbered_lists(letter: Letter, made: OwnMade) -> None:
    labels = [block.label for block in outline(made.data) if block.label]
    assert labels == [block.label for block in outline(make(letter).data) if block.label]
    numbering = etree.fromstring(parts_of(made.data)["word/numbering.xml"])
    kinds = [child.tag for child in numbering if child.tag in (f"{W}abstractNum", f"{W}num")]
    assert kinds == sorted(kinds)  # definitions before lists, or Word mends the file


def test_tables_are_as_wide_as_the_text(letter: Letter) -> None:
    document = blank()
    document.sections[0].left_margin = document.sections[0].right_margin = Inches(2)
    made = Document(io.BytesIO(make_own(letter, saved(document)).data))
    (width,) = made.tables[0]._tbl.tblPr.findall(f"{W}tblW")
    assert 4.2 * 1440 < int(width.get(f"{W}w")) < 4.5 * 1440


def test_a_letter_on_a_letterhead_is_valid_word(
    paper: bytes, made: OwnMade, tmp_path: Path
) -> None:
    file = tmp_path / "letter.docx"
    file.write_bytes(paper)
    before = {error.description for error in OpenXmlValidator().validate(file).errors}
    file.write_bytes(made.data)
    after = {error.description for error in OpenXmlValidator().validate(file).errors}
    assert after <= before


def test_a_sample_says_so_on_every_page_of_any_paper(
    letter: Letter, paper: bytes, made: OwnMade
) -> None:
    document = Document(io.BytesIO(made.data))
    section = document.sections[0]
    headers = [section.header]
    if section.different_first_page_header_footer:
        headers.append(section.first_page_header)
    assert all("Sample: example values" in " ".join(xml_words(header)) for header in headers)
    own = Letter.model_validate({**dict(letter), "sample": False})
    assert "Sample:" not in " ".join(readable(make_own(own, paper).data))


def test_nothing_of_the_files_own_history_goes_out(letter: Letter) -> None:
    document = Document(io.BytesIO(LETTERHEADS["first-page header"]()))
    paragraph = document.add_paragraph("Remove this")
    document.add_comment(paragraph.runs, text="secret remark", author="County Clerk")
    document.core_properties.keywords = "secret"
    made = make_own(letter, saved(document)).data
    whole = b"".join(parts_of(made).values())
    for word in (b"secret", b"County Clerk", b"Remove this", b"thumbnail", b"w:rsid"):
        assert word not in whole
    assert letter.title.encode() in parts_of(made)["docProps/core.xml"]


def test_the_same_letter_on_the_same_paper_gives_the_same_bytes(
    letter: Letter, paper: bytes, made: OwnMade
) -> None:
    assert make_own(letter, paper).data == made.data


def test_the_preview_knows_where_each_word_comes_from(letter: Letter, paper: bytes) -> None:
    shown = outline_own(letter, paper)
    body = [block for block in shown if block.part == "document" and block.key]
    assert {block.key for block in body} >= {"ask"}
    assert all(run.origin for block in body for run in block.runs)


def test_a_letterhead_picture_of_the_draft_gives_way_to_the_paper(
    letter: Letter, paper: bytes, made: OwnMade
) -> None:
    assert letter.letterhead is not None
    head = {**dict(letter.letterhead), "picture": Picture(data=PIXEL)}
    with_picture = Letter.model_validate(
        {**dict(letter), "letterhead": type(letter.letterhead).model_validate(head)}
    )
    assert make_own(with_picture, paper).data == made.data


def test_a_text_printed_where_nobody_can_read_it_is_named(
    letter: Letter, monkeypatch: pytest.MonkeyPatch
) -> None:
    paper = LETTERHEADS["picture in header"]()
    parts = parts_of(fill_own(letter, paper, marks=True))
    body = parts[MAIN].decode()
    text = body[body.index(START) : body.index(END_MARK) + 1]
    hidden = body.replace(f">{text}<", "><").replace("<w:p>", f'<w:p w:x="{text}">', 1)
    monkeypatch.setattr(
        making, "fill_own", lambda *_a, **_k: zipped(parts | {MAIN: hidden.encode()})
    )
    with pytest.raises(LostText, match="stands where it cannot be read"):
        make_own(letter, paper)


def test_an_own_file_is_made_once_for_a_kind(paper: bytes) -> None:
    first = own_template(paper, "letter-governor")
    assert own_template(paper, "letter-governor") is first
    assert own_template(paper, "letter-governor", short=True) != first
    with pytest.raises(UserError, match="no document kind"):
        own_template(paper, "poem")


@given(st.data())
@COSTLY
def test_a_letterhead_that_lacks_anything_is_used_or_refused(data: st.DataObject) -> None:
    parts = parts_of(PAPER)
    name = data.draw(st.sampled_from(sorted(n for n in parts if n.endswith((".xml", ".rels")))))
    root = etree.fromstring(parts[name])
    elements = list(root.iter("*"))[1:]
    if not elements:
        return
    element = data.draw(st.sampled_from(elements))
    if element.attrib and data.draw(st.booleans()):
        del element.attrib[data.draw(st.sampled_from(sorted(element.attrib)))]
    else:
        element.getparent().remove(element)
    found = check_file(zipped(parts | {name: etree.tostring(root)}))
    assert all("\n" not in finding.message for finding in found)
