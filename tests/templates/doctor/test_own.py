"""Letters on the agency’s own Word file: its paper, our text, every word proved."""

import io
import os
import re
import signal
import sys
from collections.abc import Iterator
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.shared import Inches, Pt
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from openxml_audit import OpenXmlValidator

from drafting.compose import compose_letters
from models.agency import Picture
from models.errors import UserError
from models.facts import Facts
from models.finding import Finding, Severity
from models.letter import Letter
from models.request import FundingRequest
from templates.doctor.language import environment
from templates.kinds import FOLDER
from templates.make import LostText, make
from templates.marks import END as END_MARK
from templates.marks import START
from templates.outline import outline
from templates.own import child as children
from templates.own import filling
from templates.own import make as making
from templates.own.accept import accept, check_file
from templates.own.child import CHILD, Child, cause_of
from templates.own.make import fill_own, make_own, outline_own
from templates.own.read_back import words_of
from templates.own.template import own_template
from tests.conftest import DATE
from tests.templates.doctor.hostile import (
    FORBIDDEN,
    MAIN,
    REL,
    RELS,
    TYPES,
    changed,
    parts_of,
    word_file,
    zipped,
)
from tests.templates.doctor.test_doctor import BODY, END, saved
from tests.templates.letterheads import LETTERHEADS
from tests.templates.test_documents import PIXEL

PAPER = LETTERHEADS["first-page header"]()
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WORDS = "{%r for run in block.runs %}{{ run.text }}{%r endfor %}"


@pytest.fixture(scope="module", autouse=True)
def no_child_left_behind() -> Iterator[None]:
    yield
    CHILD.stop()


@pytest.fixture
def letter(tucson: FundingRequest, facts: Facts) -> Letter:
    return compose_letters(tucson, facts, DATE)[0]


@pytest.fixture(params=LETTERHEADS)
def paper(request: pytest.FixtureRequest) -> bytes:
    return LETTERHEADS[request.param]()


def errors_of(found: tuple[Finding, ...]) -> list[Finding]:
    return [each for each in found if each.severity is Severity.ERROR]


def readable(document: bytes) -> list[str]:
    return words_of(outline(document))


def body_words(document: bytes) -> list[str]:
    """The words of the main text without our own letterhead."""
    blocks = [block for block in outline(document) if block.part == "document"]
    cells = [cell for block in blocks for row in block.rows for cell in row]
    texts = [block.text for block in blocks if not block.style.startswith("Letterhead")]
    return [text for text in texts if text] + ["".join(run.text for run in c) for c in cells]


def test_a_letterhead_gets_the_whole_letter(letter: Letter, paper: bytes) -> None:
    made = make_own(letter, paper)
    ours = body_words(make(letter).data)
    theirs = [text for text in body_words(made.data) if "City of Example" not in text]
    assert theirs == ours
    assert made.not_printed == ()
    assert made.values_proved > 100


def test_a_letterhead_lends_header_footer_page_and_pictures(letter: Letter, paper: bytes) -> None:
    before, after = Document(io.BytesIO(paper)), Document(io.BytesIO(make_own(letter, paper).data))
    old, new = before.sections[0], after.sections[0]
    for name in ("page_width", "left_margin", "right_margin", "top_margin", "bottom_margin"):
        assert getattr(new, name) == getattr(old, name)
    for name in ("header", "footer", "first_page_header", "first_page_footer"):
        assert xml_words(getattr(old, name)) <= xml_words(getattr(new, name))
    media = {data for name, data in parts_of(paper).items() if "media" in name}
    kept = {
        data for name, data in parts_of(make_own(letter, paper).data).items() if "media" in name
    }
    assert media == kept


def xml_words(part: Any) -> set[str]:
    return (
        {text.text for text in part._element.iter(f"{W}t")}
        if not part.is_linked_to_previous
        else set()
    )


def test_our_text_takes_the_type_of_the_letterhead(letter: Letter) -> None:
    document = Document(io.BytesIO(make_own(letter, LETTERHEADS["first-page header"]()).data))
    body = document.styles["Letter Body"]
    assert body.base_style is not None
    assert body.base_style.name == "Normal"
    assert body.base_style.font.size == Pt(12)
    assert body.font.size == Pt(12)
    assert body.font.name is None


def test_a_style_the_agency_prepared_under_our_name_is_theirs(letter: Letter) -> None:
    document = Document()
    document.styles.add_style("Letter Body", 1).font.size = Pt(13)
    made = Document(io.BytesIO(make_own(letter, saved(document)).data))
    assert made.styles["Letter Body"].font.size == Pt(13)


def test_a_style_that_only_shares_our_id_is_left_alone(letter: Letter) -> None:
    document = Document()
    style = document.styles.add_style("Memo", 1)
    style.element.set(f"{W}styleId", "LetterBody")
    document.sections[0].header.paragraphs[0].style = style
    made = Document(io.BytesIO(make_own(letter, saved(document)).data))
    assert made.sections[0].header.paragraphs[0].style.name == "Memo"
    assert any(p.style is not None and p.style.name == "Letter Body" for p in made.paragraphs)


def test_steps_and_sources_stay_numbered_lists(letter: Letter, paper: bytes) -> None:
    labels = [block.label for block in outline(make_own(letter, paper).data) if block.label]
    assert labels == [block.label for block in outline(make(letter).data) if block.label]
    numbering = etree.fromstring(parts_of(make_own(letter, paper).data)["word/numbering.xml"])
    kinds = [child.tag for child in numbering if child.tag in (f"{W}abstractNum", f"{W}num")]
    assert kinds == sorted(kinds)  # definitions before lists, or Word mends the file


def test_tables_are_as_wide_as_the_text(letter: Letter) -> None:
    document = Document()
    document.sections[0].left_margin = document.sections[0].right_margin = Inches(2)
    made = Document(io.BytesIO(make_own(letter, saved(document)).data))
    (width,) = made.tables[0]._tbl.tblPr.findall(f"{W}tblW")
    assert 4.2 * 1440 < int(width.get(f"{W}w")) < 4.5 * 1440


def test_a_letter_on_a_letterhead_is_valid_word(
    letter: Letter, paper: bytes, tmp_path: Path
) -> None:
    file = tmp_path / "letter.docx"
    file.write_bytes(paper)
    before = {error.description for error in OpenXmlValidator().validate(file).errors}
    file.write_bytes(make_own(letter, paper).data)
    after = {error.description for error in OpenXmlValidator().validate(file).errors}
    assert after <= before


def test_a_sample_says_so_on_every_page_of_any_paper(letter: Letter, paper: bytes) -> None:
    document = Document(io.BytesIO(make_own(letter, paper).data))
    section = document.sections[0]
    headers = [section.header]
    if section.different_first_page_header_footer:
        headers.append(section.first_page_header)
    assert all("Sample: example values" in " ".join(xml_words(header)) for header in headers)
    tagged = readable(make_own(letter, word_file(BODY, WORDS, END)).data)
    assert sum("Sample: example values" in words for words in tagged) == 1
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
    letter: Letter, paper: bytes
) -> None:
    assert make_own(letter, paper).data == make_own(letter, paper).data


def test_a_template_with_tags_prints_what_it_asks_for_and_lists_the_rest(letter: Letter) -> None:
    only_body = (BODY, '{%p if block.style == "body" %}', WORDS, "{%p endif %}", END)
    made = make_own(letter, word_file("Re: {{ letter.title }}", *only_body))
    words = readable(made.data)
    assert f"Re: {letter.title}" in words
    subject = next(block for block in letter.blocks if block.style == "subject")
    body = next(block for block in letter.blocks if block.style == "body")
    assert body.text in words
    assert subject.runs[0].text in made.not_printed
    assert body.runs[0].text not in made.not_printed


def test_the_preview_knows_where_each_word_comes_from(letter: Letter, paper: bytes) -> None:
    shown = outline_own(letter, paper)
    body = [block for block in shown if block.part == "document" and block.key]
    assert {block.key for block in body} >= {"ask"}
    assert all(run.origin for block in body for run in block.runs)


def test_a_letterhead_picture_of_the_draft_gives_way_to_the_paper(
    letter: Letter, paper: bytes
) -> None:
    assert letter.letterhead is not None
    head = {**dict(letter.letterhead), "picture": Picture(data=PIXEL)}
    with_picture = Letter.model_validate(
        {**dict(letter), "letterhead": type(letter.letterhead).model_validate(head)}
    )
    assert make_own(with_picture, paper).data == make_own(letter, paper).data


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


FOOTNOTES = (
    f'<w:footnotes xmlns:w="{W[1:-1]}"><w:footnote w:id="2"><w:p><w:r>'
    "<w:t>{{ letter.agency }}</w:t></w:r></w:p></w:footnote></w:footnotes>"
)


def test_footnotes_are_filled_and_proved(letter: Letter) -> None:
    parts = parts_of(word_file(BODY, WORDS, END))
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    parts[TYPES] = parts[TYPES].replace(
        b"</Types>",
        f'<Override PartName="/word/footnotes.xml" ContentType="{kind}"/></Types>'.encode(),
    )
    relation = f'<Relationship Id="rN" Type="{REL}/footnotes" Target="footnotes.xml"/>'
    parts[RELS] = parts[RELS].replace(b"</Relationships>", f"{relation}</Relationships>".encode())
    file = zipped(parts | {"word/footnotes.xml": FOOTNOTES.encode()})
    assert not errors_of(check_file(file))
    made = make_own(letter, file)
    assert readable(made.data)[-1] == letter.author
    assert letter.author not in made.not_printed
    wrong = parts | {"word/footnotes.xml": FOOTNOTES.replace("agency", "agenzy").encode()}
    assert check_file(zipped(wrong))[0].place == "Footnote: “{{ letter.agenzy }}”"


def test_the_shortest_template_of_the_guide_prints_the_letter() -> None:
    guide = (FOLDER.parent / "docs" / "own-template.md").read_text("utf-8")
    shortest = guide.split("```\n")[3].strip().splitlines()
    assert shortest[0].startswith("{%p for")
    left_out = [each.message for each in check_file(word_file(*shortest))]
    assert len(left_out) == 5
    assert left_out[0].startswith("Tables of the letter are not printed: costs")
    assert left_out[1].startswith("The small numbers that lead to the sources are not printed")


def table_template(*, guarded: bool) -> bytes:
    """The table of the guide, row by row, with and without its conditions."""
    document = Document()
    document.add_paragraph(BODY)
    document.add_paragraph(WORDS)
    if guarded:
        document.add_paragraph('{%p if "need" in block.table %}')
    columns = [f"{{%r for run in row.{name} %}}{{{{ run.text }}}}{{%r endfor %}}" for name in KEYS]
    heading = (columns[0].replace("need", "heading"), "")
    rows = [("{%tr for row in block.rows %}", ""), tuple(columns), ("{%tr endfor %}", "")]
    if guarded:
        rows[1:2] = [
            ('{%tr if row.kind == "heading" %}', ""),
            heading,
            ("{%tr else %}", ""),
            tuple(columns),
            ("{%tr endif %}", ""),
        ]
    table = document.add_table(len(rows), 2)
    for row, words in zip(table.rows, rows, strict=True):
        row.cells[0].text, row.cells[1].text = words
    if guarded:
        document.add_paragraph("{%p endif %}")
    document.add_paragraph(END)
    return saved(document)


KEYS = ("need", "total")


def test_the_table_of_the_guide_prints_every_need(letter: Letter) -> None:
    assert not errors_of(check_file(table_template(guarded=True)))
    made = make_own(letter, table_template(guarded=True))
    assert "$8,377,162" in readable(made.data)


def test_a_table_without_its_conditions_is_told_which_to_type() -> None:
    (found,) = errors_of(check_file(table_template(guarded=False)))
    assert found.place.startswith("Table 1, row 2, first cell: “{%r for run in row.need %}")
    assert '{%p if "need" in block.table %}' in found.message
    assert '{%tr if row.kind == "heading" %}' in found.message


def test_a_paragraph_may_be_printed_in_one_word_and_what_it_drops_is_told(letter: Letter) -> None:
    file = word_file(BODY, "{{ block.text }}", END)
    found = check_file(file)
    assert not [each for each in found if each.severity is Severity.ERROR]
    assert any("{{ run.note }}" in each.message for each in found)
    made = make_own(letter, file)
    blocks = [block for block in letter.blocks if block.runs]
    assert {block.text for block in blocks} <= set(readable(made.data))
    assert "the small numbers that lead to the sources" in made.not_printed


def test_the_trial_finds_a_template_that_never_prints_the_letter() -> None:
    (found,) = check_file(word_file("{{ letter.title }}"))
    assert "never prints the letter itself" in found.message


def test_the_trial_finds_a_name_behind_a_condition_that_never_holds() -> None:
    never = '{% if letter.kind == "narrative" %}{{ letter.agency }}{% endif %}'
    found = check_file(word_file(BODY, WORDS, END, never))[0]
    assert found.severity is Severity.WARNING
    assert found.place == f"Paragraph: “{never[:59]}…”"
    assert "“{{ letter.agency }}” was not printed in any trial letter" in found.message


@pytest.mark.parametrize(
    ("around", "said"),
    [
        ("letter.sample", "Letters without example values would be empty"),
        ("not letter.sample", "Letters with example values would be empty"),
        ('letter.kind == "letter-governor"', "Letters of the kind “letter-senator” would be empty"),
        ('letter.kind == "narrative"', "never prints the letter itself"),
    ],
)
def test_the_trial_finds_letters_that_would_be_empty(around: str, said: str) -> None:
    found = check_file(word_file(f"{{%p if {around} %}}", BODY, WORDS, END, "{%p endif %}"))
    assert found[0].severity is Severity.ERROR
    assert found[0].message.startswith(said) or said in found[0].message


def test_the_trial_finds_a_letter_of_one_line() -> None:
    one_line = '{%p if block.style == "salutation" %}'
    (found, *_) = check_file(word_file(BODY, one_line, WORDS, "{%p endif %}", END))
    assert found.severity is Severity.ERROR
    assert "these are not printed, or not in every letter: date, delivery" in found.message


@pytest.mark.parametrize(
    ("lines", "times"),
    [
        (("{%p if letter.sample %}", "DRAFT", "{%p endif %}"), 1),
        (("{%p if not letter.sample %}", "FINAL", "{%p endif %}"), 1),
        ((), 1),
    ],
)
def test_a_file_that_asks_for_the_sample_says_so_all_the_same(
    letter: Letter, lines: tuple[str, ...], times: int
) -> None:
    document = Document()
    for text in lines:
        document.sections[0].header.add_paragraph(text)
    for text in (BODY, WORDS, END, *lines):
        document.add_paragraph(text)
    made = make_own(letter, saved(document))
    assert sum("Sample: example values" in words for words in readable(made.data)) == times


def test_a_header_that_says_sample_by_itself_is_left_alone(letter: Letter) -> None:
    document = Document()
    document.sections[0].header.paragraphs[0].text = "{% if letter.sample %}SAMPLE{% endif %}"
    for text in (BODY, WORDS, END):
        document.add_paragraph(text)
    assert not errors_of(check_file(saved(document)))
    words = readable(make_own(letter, saved(document)).data)
    assert "SAMPLE" in words
    assert not any("Sample: example values" in each for each in words)


def test_the_trial_finds_a_letter_that_would_be_damaged() -> None:
    link = "<w:p><w:hyperlink><w:r><w:t>{% if letter.sample %}</w:t></w:r></w:hyperlink>"
    xml = f"{link}<w:r><w:t>{{% endif %}}</w:t></w:r></w:p>"
    file = changed(MAIN, "<w:body>", f"<w:body>{xml}", BODY, WORDS, END)
    (found,) = check_file(file)
    assert "begins inside a link" in found.message


def test_words_in_the_text_of_a_letterhead_are_said_to_be_left_out() -> None:
    found = check_file(LETTERHEADS["first-page header"]())
    assert [each.place for each in found] == [
        "Paragraph: “Dear [Name],”",
        "Paragraph: “Type your letter here.”",
    ]
    assert "belongs into the header" in found[0].message


def test_a_file_with_errors_is_not_taken_and_the_first_is_said() -> None:
    with pytest.raises(UserError, match=r"“x\.docx” cannot be used\. Paragraph: .*\(2 more"):
        accept(word_file("{{ a }}", "{{ b }}"), "x.docx")


def test_an_own_file_is_made_once_for_a_kind(paper: bytes) -> None:
    first = own_template(paper, "letter-governor")
    assert own_template(paper, "letter-governor") is first
    assert own_template(paper, "letter-governor", short=True) != first
    with pytest.raises(UserError, match="no document kind"):
        own_template(paper, "poem")


CONTENT = {"letter": {"title": "t", "text": "x" * 100_000, "b": ["x"] * 3_000, "blocks": []}}


@pytest.mark.parametrize("tag", FORBIDDEN)
def test_the_child_compiles_nothing_forbidden_whoever_asks(
    tag: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UserError):
        CHILD.fill(word_file(tag), CONTENT)
    assert not list(tmp_path.iterdir())


NESTED = (
    "{% for a in letter.b %}{% for b in letter.b %}{% for c in letter.b %}"
    "{{ c }}{% endfor %}{% endfor %}{% endfor %}"
)
GROWING = "{% for a in letter.b %}{% for b in letter.b %}{{ letter.text }}{% endfor %}{% endfor %}"


@pytest.mark.parametrize(
    "text", [NESTED, GROWING, "{{" * 20_000], ids=["nested loops", "growing", "open braces"]
)
def test_what_takes_too_long_or_too_much_ends_with_one_sentence(text: str) -> None:
    child = Child(seconds=3)
    with pytest.raises(UserError, match=r"too long and was stopped|more memory than") as ended:
        child.fill(word_file(text), CONTENT)
    assert "\n" not in str(ended.value)
    filled = child.fill(word_file("{{ letter.title }}"), CONTENT)  # the next letter is made
    assert readable(filled)[0] == "t"
    child.stop()


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (signal.SIGKILL, r"The computer stopped filling the Word file \(SIGKILL\)"),
        (signal.SIGSEGV, r"broke off \(SIGSEGV\); open it in Word"),
        (getattr(signal, "SIGXCPU", signal.SIGTERM), "too long and was stopped|SIGTERM"),
    ],
    ids=["killed", "crashed", "processor time"],
)
@pytest.mark.skipif(sys.platform == "win32", reason="signals end processes elsewhere")
def test_a_child_that_ends_is_not_taken_for_one_without_memory(number: int, said: str) -> None:
    child = Ending()
    child.fill(word_file("{{ letter.title }}"), CONTENT)
    child.number = number
    with pytest.raises(UserError, match=said):
        child.fill(word_file("{{ letter.title }}"), CONTENT)
    child.number = 0
    assert readable(child.fill(word_file("{{ letter.title }}"), CONTENT))[0] == "t"
    child.stop()


class Ending(Child):
    """A child that is stopped before its letter comes, and ended once it is there."""

    number = 0

    def _started(self) -> Connection:
        connection = super()._started()
        self._signal(signal.SIGSTOP)
        return connection

    def _received(self, connection: Connection, seconds: int) -> bytes:
        self._signal(self.number)
        self._signal(signal.SIGCONT)
        return super()._received(connection, seconds)

    def _signal(self, number: int) -> None:
        if self.number and number and self._process and self._process.pid:
            os.kill(self._process.pid, number)


def test_an_answer_that_is_too_long_is_not_taken_for_a_crash(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(children, "_LARGEST_ANSWER", 1_000)
    monkeypatch.setattr(children, "_ENDING", 0)
    child = Child()
    with pytest.raises(UserError, match="larger than any letter is"):
        child.fill(word_file("{{ letter.title }}"), CONTENT)
    child.stop()


@pytest.mark.parametrize(
    ("code", "said"),
    [(3, "more memory than"), (1, r"a fault of the program \(code 1\)"), (-62, "signal 62")],
)
def test_an_exit_code_is_said_in_a_sentence(code: int, said: str) -> None:
    assert re.search(said, cause_of(code))


def test_words_that_do_not_add_up_are_said_without_the_name_of_an_error() -> None:
    with pytest.raises(UserError, match="adds or compares what does not go together"):
        CHILD.fill(word_file("{{ letter.title + 5 }}"), CONTENT)


def test_a_letter_that_grew_beyond_measure_never_leaves_the_child(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(filling, "LARGEST_FILLED", 1_200_000)
    grown = word_file("{%p for a in letter.b %}", "{{ letter.text }}", "{%p endfor %}")
    few = {"letter": {**CONTENT["letter"], "b": ["x"]}}
    assert filling.filled(grown, few)
    with pytest.raises(UserError, match="larger than any letter"):
        filling.filled(grown, {"letter": {**CONTENT["letter"], "b": ["x"] * 6}})


@given(st.data())
@settings(max_examples=30)
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


def test_a_name_that_is_not_there_is_an_error_in_the_child_too() -> None:
    with pytest.raises(UserError, match="titel"):
        CHILD.fill(word_file("{{ letter.titel }}"), CONTENT)


def test_our_own_template_needs_no_child(letter: Letter, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> bytes:
        raise AssertionError("a child was asked")

    monkeypatch.setattr(Child, "fill", refuse)
    file = (FOLDER / "letter.docx").read_bytes()
    assert body_words(make_own(letter, file).data) == body_words(make(letter).data)
    with pytest.raises(AssertionError, match="a child was asked"):
        make_own(letter, word_file("{{ letter.title }}"))


def test_the_language_has_nothing_but_names() -> None:
    assert environment().globals == {}
