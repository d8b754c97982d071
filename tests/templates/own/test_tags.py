"""Letters on a file with tags: what it asks for is printed, and what it leaves out is told."""

import io
from itertools import pairwise

import pytest
from docx import Document
from docx.oxml import OxmlElement
from docx.shared import Pt
from docx.text.paragraph import Paragraph

from data.samples import read_sample
from drafting.compose import compose_letters
from models.facts import Facts
from models.finding import Severity
from models.letter import Emphasis, Letter
from templates.kinds import FOLDER
from templates.make import make
from templates.own.accept import check_file
from templates.own.child import Child
from templates.own.make import make_own
from tests.conftest import DATE
from tests.templates.blank import blank, saved
from tests.templates.doctor.hostile import (
    REL,
    RELS,
    TYPES,
    parts_of,
    word_file,
    zipped,
)
from tests.templates.doctor.test_doctor import BODY, END
from tests.templates.own.reading import WORDS, W, body_words, errors_of, readable


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


def test_our_letterhead_is_left_out_as_a_whole_or_what_is_missing_of_it_is_listed(
    letter: Letter,
) -> None:
    assert letter.letterhead
    (line,) = (each.text for each in letter.letterhead.lines)
    assert line not in make_own(letter, word_file(BODY, WORDS, END)).not_printed
    name = "{{ letter.letterhead.name }}"
    assert line in make_own(letter, word_file(name, BODY, WORDS, END)).not_printed


@pytest.mark.parametrize("pieces", [1, 2, 5, 40])
def test_words_look_as_the_tags_that_print_them_were_typed(letter: Letter, pieces: int) -> None:
    document = blank()
    document.add_paragraph(BODY)
    _typed(document.add_paragraph(), f"Of {WORDS} so far", pieces)
    document.add_paragraph(END)
    _typed(document.sections[0].header.paragraphs[0], "{{ letter.agency }}", pieces)
    file = saved(document)
    assert not errors_of(check_file(file))
    printed = Document(io.BytesIO(make_own(letter, file).data))
    runs = [run for paragraph in printed.paragraphs for run in paragraph.runs if run.text]
    lines = [run for run in runs if not run.text.startswith(("Sample", "DRAFT"))]
    assert len(lines) > len(letter.blocks)
    assert all(run.bold and run.font.size == Pt(14) for run in lines)
    heads = [run for each in printed.sections[0].header.paragraphs for run in each.runs]
    assert [run.bold for run in heads if run.text == letter.author] == [True]


def _typed(paragraph: Paragraph, text: str, pieces: int) -> None:
    """In bold, and cut as Word’s spelling check cuts it; an empty run is between two others."""
    ends = [len(text) * number // pieces for number in range(pieces + 1)]
    for begin, end in pairwise(ends):
        run = paragraph.add_run(text[begin:end])
        run.bold, run.font.size = True, Pt(14)
        paragraph.add_run("")


def test_words_keep_their_looks_where_word_split_the_tags_over_runs(letter: Letter) -> None:
    document = blank()
    document.add_paragraph(BODY)
    line = document.add_paragraph()
    for piece in ("{%r for run in ", "block.runs", " %}{{ ", "run.text", "", " }}{%r endfor %}"):
        line.add_run(piece).bold = True
        line.runs[-1]._r.addprevious(OxmlElement("w:proofErr"))
    line.add_run(" and on")
    document.add_paragraph(END)
    printed = Document(io.BytesIO(make_own(letter, saved(document)).data))
    runs = [run for paragraph in printed.paragraphs for run in paragraph.runs if run.text]
    looks = {run.bold for run in runs if run.text in {each.text for each in letter.blocks}}
    assert looks == {True}
    assert {run.bold for run in runs if run.text == " and on"} == {None}


def test_the_letters_italics_are_printed_as_the_guide_says(facts: Facts) -> None:
    letters = compose_letters(read_sample("tucson"), facts, DATE)
    titles = [
        [run.text for block in each.blocks for run in block.runs if run.emphasis is Emphasis.TITLE]
        for each in letters
    ]
    number = next(number for number, each in enumerate(titles) if each)
    document = blank()
    document.add_paragraph(BODY)
    line = document.add_paragraph('{%r for run in block.runs %}{% if run.emphasis == "title" %}')
    line.add_run("{{ run.text }}").italic = True
    line.add_run("{% else %}{{ run.text }}{% endif %}{%r endfor %}")
    document.add_paragraph(END)
    assert not errors_of(check_file(saved(document)))
    printed = Document(io.BytesIO(make_own(letters[number], saved(document)).data))
    runs = [run for paragraph in printed.paragraphs for run in paragraph.runs if run.text]
    assert [run.text for run in runs if run.italic] == titles[number]


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
    document = blank()
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
    document = blank()
    for text in lines:
        document.sections[0].header.add_paragraph(text)
    for text in (BODY, WORDS, END, *lines):
        document.add_paragraph(text)
    made = make_own(letter, saved(document))
    assert sum("Sample: example values" in words for words in readable(made.data)) == times


def test_a_header_that_says_sample_by_itself_is_left_alone(letter: Letter) -> None:
    document = blank()
    document.sections[0].header.paragraphs[0].text = "{% if letter.sample %}SAMPLE{% endif %}"
    for text in (BODY, WORDS, END):
        document.add_paragraph(text)
    assert not errors_of(check_file(saved(document)))
    words = readable(make_own(letter, saved(document)).data)
    assert "SAMPLE" in words
    assert not any("Sample: example values" in each for each in words)


def test_our_own_template_needs_no_child(letter: Letter, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> bytes:
        raise AssertionError("a child was asked")

    monkeypatch.setattr(Child, "fill", refuse)
    file = (FOLDER / "letter.docx").read_bytes()
    assert body_words(make_own(letter, file).data) == body_words(make(letter).data)
    with pytest.raises(AssertionError, match="a child was asked"):
        make_own(letter, word_file("{{ letter.title }}"))
