"""Each silent loss of plain docxtpl: shown there, and impossible here."""

import io
import zipfile

import pytest
from docx import Document
from docxtpl import DocxTemplate, RichText

from data.facts import read_facts
from drafting.compose import compose_letters
from jobs.edit import edit
from models.errors import UserError
from models.letter import Block, BlockStyle, Letter, Letterhead, Run
from models.request import FundingRequest
from models.text import clean_text
from templates import fill as filling
from templates.fill import fill, fill_content, fill_template
from templates.make import LostText, make
from templates.outline import outline
from templates.package import Properties
from templates.sources import Unusual
from tests.conftest import DATE
from tests.templates.blank import blank
from tests.templates.corpus import footnote
from tests.templates.same import by_docxtpl

OURS = Properties("Title", "Department", DATE)


def letter(text: str) -> Letter:
    return Letter(
        kind="letter-governor",
        subject="a1",
        date=DATE,
        title="Letter",
        author="Department",
        file_name="Letter",
        letterhead=Letterhead(name=Run(text="Department")),
        blocks=(Block(key="ask", style=BlockStyle.BODY, runs=(Run(text=text),)),),
    )


def ours(text: str) -> str:
    blocks = outline(make(letter(text)).data)
    return next(block.text for block in blocks if block.style == "Letter Body")


def plain(body: str, **values: object) -> str:
    """What plain docxtpl makes of a one-paragraph template."""
    template = DocxTemplate(io.BytesIO(one(body)))
    template.render(values)
    result = io.BytesIO()
    template.save(result)
    return "\n".join(p.text for p in Document(io.BytesIO(result.getvalue())).paragraphs)


def one(text: str) -> bytes:
    """A template of one paragraph."""
    document = blank()
    document.add_paragraph(text)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def replaced(document: bytes, old: str, new: str) -> bytes:
    """A file with other words in each of its parts."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(document)) as source, zipfile.ZipFile(stream, "w") as target:
        for name in source.namelist():
            target.writestr(name, source.read(name).replace(old.encode(), new.encode()))
    return stream.getvalue()


@pytest.mark.parametrize(
    "value",
    [
        "Smith & Sons",  # & ends the text
        "under <10 grams> a day",  # read as a tag
        "a {_{ b }_} c {_% d %_}",  # docxtpl’s own escapes
    ],
)
def test_text_that_plain_docxtpl_changes_is_kept(value: str) -> None:
    assert plain("{{ v }}", v=value) != value
    assert ours(value) == value


@pytest.mark.parametrize(
    "value",
    ["{{ 7*7 }}", "{% raw %}", "{_x_}", "\"'`", "é 👍 שלום", "a\tb", "  two  spaces ", "{{", "%}"],
)
def test_text_of_any_kind_is_kept_as_typed(value: str) -> None:
    assert ours(value) == value


def test_a_misspelt_name_is_an_error_and_not_a_gap(monkeypatch: pytest.MonkeyPatch) -> None:
    assert plain("Dear {{ nmae }}:", name="Pat") == "Dear :"
    monkeypatch.setattr(filling, "_template", lambda _path: one("{{ letter.titel }}"))
    with pytest.raises(UserError, match=r"document\.xml.*“titel”.*nearest name is “title”"):
        fill(letter("x"))


@pytest.mark.parametrize("tag", ["{{ nmae }}", "{{ letter.update }}", "{% for %}", "{{ 'a' + 1 }}"])
def test_a_tag_that_gives_nothing_is_said_in_a_sentence(tag: str) -> None:
    """Of a dict a template sees keys alone: its methods are names that hold nothing."""
    with pytest.raises(UserError, match=r"part “word/document\.xml” cannot be filled: .+\.$"):
        fill_template(one(tag), letter("x"))


@pytest.mark.parametrize("value", ["a\x07b", "a\ufffeb", "a\ufdd0b", "a\ud800b", "a\rb"])
def test_characters_word_cannot_hold_are_refused_with_their_place(value: str) -> None:
    with pytest.raises(UserError, match="“ask” holds characters"):
        fill(letter(value))


def test_control_characters_vanish_in_plain_docxtpl() -> None:
    assert plain("{{ v }}", v="a\x02b") != "a\x02b"


def test_characters_that_reach_a_template_all_the_same_are_an_error() -> None:
    for value in ("a\x02b", "a\ufffeb", "a\ud800b"):
        with pytest.raises(UserError, match=r"part “word/document\.xml”"):
            fill_content(one("{{ v }}"), {"v": value}, OURS)


def test_a_text_of_ten_million_characters_is_refused_and_not_cut() -> None:
    long = "x" * 10_000_001
    assert "after" not in plain("{{ v }} after", v=long)
    with pytest.raises(UserError, match="“ask” holds characters"):
        fill(letter(long))


def test_line_ends_of_windows_are_made_one_at_the_edge() -> None:
    assert plain("{{ v }}", v="a\r\nb") == "a\n\nb"
    assert ours(clean_text("a\r\nb")) == "a\nb"


def test_an_answer_of_two_paragraphs_is_two_paragraphs(tucson: FundingRequest) -> None:
    assert plain("{{ v }}", v="one\ntwo") == "one\ntwo"  # one paragraph with a line break
    request = edit(tucson, ("agency", "local_problem"), "First thing.\nSecond thing.")
    blocks = outline(make(compose_letters(request, read_facts(), DATE)[0]).data)
    said = [block.text for block in blocks if "thing." in block.text]
    assert len(said) == 2
    assert not any("\n" in text for text in said)


def test_a_title_is_the_files_title_and_tags_there_are_not_read() -> None:
    document = blank()
    document.core_properties.title = "{{ v }}"
    stream = io.BytesIO()
    document.save(stream)
    template = DocxTemplate(io.BytesIO(stream.getvalue()))
    template.render({"v": "A & B"}, autoescape=True)
    assert template.docx.core_properties.title == "A &amp; B"
    with pytest.raises(ValueError, match="255"):
        template.render({"v": "x" * 256}, autoescape=True)
    mine = Properties("A & B", "y" * 300, DATE)
    filled = Document(io.BytesIO(fill_content(stream.getvalue(), {"v": "x" * 256}, mine)))
    assert filled.core_properties.title == "A & B"
    assert filled.core_properties.author == "y" * 255


def test_a_value_in_a_tag_for_marked_up_text_is_not_lost_unsaid(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert plain("Dear {{r v }} after", v="Pat") == "Dear  after"
    shipped = filling._template(filling.template_file("letter-governor"))
    wrong = replaced(shipped, "{{ letter.agency }}", "{{r letter.agency }}")
    monkeypatch.setattr(filling, "_template", lambda _path: wrong)
    with pytest.raises(LostText, match="“Department” in “footer” would be lost"):
        make(letter("x"))


@pytest.mark.parametrize("way", ["compiled", "docxtpl"])
def test_a_body_that_filling_damages_is_an_error_and_not_mended(
    way: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A block that opens in a paragraph and closes in a table."""
    document = blank()
    document.add_paragraph("before {% if v %}")
    document.add_table(rows=1, cols=1).cell(0, 0).text = "{% endif %} after"
    stream = io.BytesIO()
    document.save(stream)
    template = DocxTemplate(io.BytesIO(stream.getvalue()))
    template.render({"v": ""})  # without a word
    if way == "docxtpl":
        monkeypatch.setattr(filling, "compiled", unusual)
    with pytest.raises(UserError, match=r"part “word/document\.xml” is damaged"):
        fill_content(stream.getvalue(), {"v": ""}, OURS)


def unusual(*_: object) -> None:
    raise Unusual


def test_a_footnote_is_filled_once_however_many_sections_there_are() -> None:
    """Docxtpl fills it once a section, and then reads what was typed as tags."""
    template = footnote("{{ v }}", sections=2)
    content = {"v": "{{ name }}", "name": "Pat"}
    plain_parts, our_parts = (
        zipfile.ZipFile(io.BytesIO(document)).read("word/footnotes.xml").decode()
        for document in (by_docxtpl(template, content), fill_content(template, content, OURS))
    )
    assert ">Pat<" in plain_parts
    assert ">{{ name }}<" in our_parts


def test_markup_of_a_rich_text_is_text_here() -> None:
    assert plain("{{ v }} after", v=RichText("rich")) != "rich after"
    assert ours(str(RichText("rich"))) == str(RichText("rich"))


def test_none_and_floats_never_reach_the_template() -> None:
    assert plain("{{ v }}", v=None) == "None"
    assert plain("{{ v }}", v=0.1 + 0.2) == "0.30000000000000004"
    with pytest.raises(ValueError, match="text"):
        Run(text=None)  # type: ignore[arg-type]


def test_a_missing_template_is_said_in_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    missing = filling.template_file("letter-governor").with_name("gone.docx")
    monkeypatch.setattr(filling, "template_file", lambda _kind, **_form: missing)
    with pytest.raises(UserError, match=r"“gone\.docx” is missing"):
        fill(letter("x"))


def test_an_unknown_kind_is_said_in_a_sentence() -> None:
    with pytest.raises(UserError, match="no document kind “poem”"):
        filling.template_file("poem")
