"""The trial before a file is accepted: what only a letter shows, said before there is one."""

import io

import pytest
from docx import Document

from models.errors import UserError
from models.finding import Finding, Severity
from templates.doctor.reports import APART, LEFT_OUT, NUMBERS, REPEATED, TWICE
from templates.letter_tables import forms_of
from templates.own.accept import accept, check_file
from tests.templates.blank import saved
from tests.templates.doctor.hostile import (
    MAIN,
    changed,
    word_file,
)
from tests.templates.doctor.literal import Table, word_text
from tests.templates.doctor.test_doctor import BODY, END
from tests.templates.letterheads import LETTERHEADS
from tests.templates.own.reading import WORDS


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


def of(rule: str, *paragraphs: str | Table) -> list[Finding]:
    return [each for each in check_file(word_text([*paragraphs])) if each.id == rule]


def test_a_letter_that_would_be_printed_twice_is_not_taken() -> None:
    (found,) = of(REPEATED, BODY, WORDS, END, "Second copy", BODY, "{{ block.text }}", END)
    assert found.severity is Severity.ERROR
    assert found.place.startswith(f"Paragraph: the second of two “{BODY}”")
    assert "The letter is printed twice" in found.message
    assert "take this one out, with what stands down to its {%p endfor %}" in found.message


SOURCES = (BODY, '{%p if block.style == "source" %}', WORDS, "{%p endif %}", END)


def test_sources_that_would_be_printed_twice_are_told_with_both_ways_out() -> None:
    (found,) = of(REPEATED, BODY, WORDS, END, *SOURCES)
    assert found.severity is Severity.WARNING
    assert "stands 2 times in the file: source. To print them with the letter only" in found.message
    assert not of(REPEATED, BODY, WORDS, END)
    others = '{%p if block.style != "source" and block.style != "sources_heading" %}'
    assert others in found.message
    assert not of(REPEATED, BODY, others, WORDS, "{%p endif %}", END, *SOURCES)


def test_words_that_one_repetition_prints_twice_are_told() -> None:
    asked = '{%p if block.style == "heading" %}'
    (found,) = of(REPEATED, BODY, asked, WORDS, "{%p endif %}", WORDS, END)
    assert found.message.endswith(
        "heading. Keep one of the two; or put {%p else %} between them, where an “if” stands above."
    )
    assert not of(REPEATED, BODY, asked, WORDS, "{%p else %}", WORDS, "{%p endif %}", END)


def test_what_the_header_prints_again_is_not_printed_twice() -> None:
    document = Document(io.BytesIO(word_text([BODY, WORDS, END])))
    for line in SOURCES:
        document.sections[0].header.add_paragraph(line)
    assert not [each for each in check_file(saved(document)) if each.id == REPEATED]


@pytest.mark.parametrize(
    ("conditions", "missing"),
    [
        (('if row.kind == "item"',), "headings and its total"),
        (('if row.kind != "heading"',), "headings"),
        (('if row.kind == "heading"', 'elif row.kind == "item"'), "total"),
        (('if row.kind == "heading"', "else"), ""),
    ],
)
def test_rows_that_a_condition_leaves_out_are_told(
    conditions: tuple[str, ...], missing: str
) -> None:
    cells = [f"{{%r for run in row.{of} %}}{{{{ run.text }}}}{{%r endfor %}}" for of in CELLS]
    rows = ["{%tr for row in block.rows %}"]
    for condition, cell in zip(conditions, cells[-len(conditions) :], strict=True):
        rows += [f"{{%tr {condition} %}}", cell]
    table = [["Need"], *([row] for row in (*rows, "{%tr endif %}", "{%tr endfor %}"))]
    around = (BODY, WORDS, '{%p if "need" in block.table %}', table, "{%p endif %}", END)
    said = " ".join(each.message for each in of(LEFT_OUT, *around))
    assert ("The table of costs is printed without" in said) is bool(missing)
    if missing:
        assert f"without its {missing}: between the two tags" in said


CELLS = ("heading", "need")


def test_a_table_that_some_letters_have_in_another_form_is_told_to_be_lost() -> None:
    wide, narrow = (f'block.table == "{form}"' for form in forms_of("costs"))

    def lost(*conditions: str) -> list[Finding]:
        lines: list[str] = []
        for condition in conditions:
            lines += [f"{{%p if {condition} %}}", "{{ block.heads.need }}", "{%p endif %}"]
        found = of(LEFT_OUT, BODY, WORDS, *lines, END)
        return [each for each in found if "printed in no letter" in each.message]

    for one, other in ((wide, narrow), (narrow, wide)):
        (found,) = lost(one)
        assert found.severity is Severity.ERROR
        columns = other.partition(" == ")[2].strip('"')
        assert f"printed in no letter where its columns are “{columns}”" in found.message
        assert found.message.endswith('ask "need" in block.table.')
    assert not lost(wide, narrow)
    assert not lost('"need" in block.table')


def test_a_line_below_the_letter_is_told_and_a_letterhead_above_it_is_not() -> None:
    lines = ("Office of the Sheriff", BODY, WORDS, END, "Please call us.", "{{ letter.agency }}")
    (found,) = of(APART, *lines)
    assert found.severity is Severity.WARNING
    assert found.place == "Paragraph: “Please call us.”"
    assert "below the letter’s sources" in found.message


def test_of_a_signature_behind_the_letter_its_closing_alone_is_told() -> None:
    assert not of(APART, BODY, WORDS, END, "Sincerely,", "", "Pat Example", "Sheriff")
    (closing,) = of(TWICE, BODY, WORDS, END, "Sincerely,", "", "Pat Example", "Sheriff")
    assert "“Pat Example” and “Sheriff”" in closing.message


def test_a_sentence_above_the_letter_is_told() -> None:
    sentence = "I am writing for the men and women of our office today."
    (found,) = of(APART, sentence, BODY, WORDS, END)
    assert "above the letter’s date" in found.message


def test_numbers_are_not_asked_for_in_a_copy_that_is_to_go() -> None:
    assert of(NUMBERS, BODY, WORDS, END)
    assert not of(NUMBERS, *2 * (BODY, WORDS, END))


@pytest.mark.parametrize(
    ("other", "told"), [("{%p else %}", True), ("{%p elif not block.table %}", False)]
)
def test_an_empty_paragraph_above_each_table_is_told_with_what_prints_none(
    other: str, *, told: bool
) -> None:
    heading, need = (
        f"{{%r for run in row.{of} %}}{{{{ run.text }}}}{{%r endfor %}}" for of in CELLS
    )
    condition = ('{%tr if row.kind == "heading" %}', heading, "{%tr else %}", need, "{%tr endif %}")
    rows = ("Need", "{%tr for row in block.rows %}", *condition, "{%tr endfor %}")
    costs = ('{%p if "need" in block.table %}', [[row] for row in rows], "", "{%p endif %}")
    words = ('{%p if block.style == "heading" %}', WORDS, other, WORDS, "{%p endif %}")
    said = [each.message for each in of(REPEATED, BODY, *words, *costs, END)]
    gap = "An empty paragraph is printed above each table: in place of {%p else %}, write "
    assert said == [f"{gap}{{%p elif not block.table %}}."] * told
