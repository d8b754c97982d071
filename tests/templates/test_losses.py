"""Each silent loss of plain docxtpl: shown there, and impossible here."""

import io
from collections.abc import Callable

import pytest
from docx import Document
from docxtpl import DocxTemplate, RichText
from jinja2 import UndefinedError

from models.errors import UserError
from models.letter import Block, BlockStyle, Letter, Letterhead, Run
from templates import fill as filling
from templates.fill import fill
from templates.make import make
from templates.outline import outline
from tests.conftest import DATE

Plain = Callable[[str], str]


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
    document = Document()
    document.add_paragraph(body)
    stream = io.BytesIO()
    document.save(stream)
    template = DocxTemplate(io.BytesIO(stream.getvalue()))
    template.render(values)
    result = io.BytesIO()
    template.save(result)
    return "\n".join(p.text for p in Document(io.BytesIO(result.getvalue())).paragraphs)


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
    document = Document()
    document.add_paragraph("{{ letter.titel }}")
    stream = io.BytesIO()
    document.save(stream)
    monkeypatch.setattr(filling, "_template", lambda _path: stream.getvalue())
    with pytest.raises((UserError, UndefinedError), match="titel"):
        fill(letter("x"))


@pytest.mark.parametrize("value", ["a\x07b", "a\ufffeb", "a\ufdd0b", "a\ud800b", "a\rb"])
def test_characters_word_cannot_hold_are_refused_with_their_place(value: str) -> None:
    with pytest.raises(UserError, match="“ask” holds characters"):
        fill(letter(value))


def test_control_characters_vanish_in_plain_docxtpl() -> None:
    assert plain("{{ v }}", v="a\x02b") != "a\x02b"


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
