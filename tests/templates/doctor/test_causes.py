"""One cause is one finding, and what it says is true and can be done."""

import pytest
from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from models.finding import Finding, Severity
from templates.doctor.examine import examine
from templates.doctor.fixes import mended as fixed
from templates.doctor.package import opened
from templates.kinds import FOLDER
from templates.letter_tables import forms_of
from templates.own.accept import check_file
from tests.templates.blank import blank, saved
from tests.templates.doctor.literal import Text, word_text
from tests.templates.doctor.test_habits import BODY, END, WORDS, cell, costs, errors, found_in

WIDE, NARROW = (f'{{%p elif block.table == "{form}" %}}' for form in forms_of("costs"))


def chain(*branches: str) -> Text:
    """The letter, each paragraph printed by the first branch that holds."""
    lines: Text = [BODY, '{%p if block.style == "step" %}', WORDS]
    for branch in branches:
        lines += [branch, WORDS]
    return [*lines, "{%p endif %}", END]


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ('{%p elif block.style == "heading" %}', "{%p elif block.style == 'heading' %}"),
        ('{%p elif block.style == "date" %}', '{%p elif block.style == "step" %}'),
        (
            '{%p elif block.style == "date" or block.style == "heading" %}',
            '{%p elif block.style == "heading" or block.style == "step" %}',
        ),
        ("{%p elif block.table %}", WIDE),
        ('{%p elif "need" in block.table %}', WIDE),
    ],
)
def test_a_branch_to_which_those_above_leave_nothing_is_an_error(above: str, below: str) -> None:
    (found,) = errors(chain(above, below, "{%p else %}"))
    assert "is never reached, for “{%p " in found.message
    assert "take it out, with what stands down to “{%p else %}”" in found.message


@pytest.mark.parametrize(
    ("above", "below"),
    [
        (WIDE, '{%p elif "need" in block.table %}'),
        (WIDE, NARROW),
        ('{%p elif "partner" in block.table %}', WIDE),
        (
            '{%p elif block.style == "heading" %}',
            '{%p elif block.style == "heading" or block.style == "date" %}',
        ),
        (
            '{%p elif letter.sample and block.style == "date" %}',
            '{%p elif block.style == "date" %}',
        ),
    ],
)
def test_a_branch_to_which_something_is_left_is_right(above: str, below: str) -> None:
    assert not errors(chain(above, below, "{%p else %}"))


def test_the_form_of_a_table_that_no_branch_asks_for_is_given() -> None:
    (found,) = errors(chain(NARROW, NARROW))
    assert found.place.startswith("Paragraph: the second of two")
    assert found.message.endswith(f"so write {WIDE}.")
    assert not errors(chain(NARROW, WIDE))


@pytest.mark.parametrize(
    ("compared", "right"),
    [
        ('block.table == "partners"', '"partner" in block.table'),
        ('block.table != "costs"', '"need" not in block.table'),
        ('block.table == "need purpose quantity"', '"need" in block.table'),
    ],
)
def test_a_table_is_never_the_same_as_its_name_or_some_columns(compared: str, right: str) -> None:
    (found,) = errors(chain(f"{{%p elif {compared} %}}"))
    assert found.message.endswith(f"write {right} in place of {compared}.")


@pytest.mark.parametrize("damage", ["curly quotes", "an endif too many"])
def test_one_mistake_in_the_letter_of_the_program_is_one_finding(damage: str) -> None:
    document = Document(str(FOLDER / "letter.docx"))
    lines = document.paragraphs
    if damage == "curly quotes":
        asked = next(each for each in lines if "elif block.table" in each.text)
        asked.text = asked.text.replace(' "', " “").replace('" ', "” ")
    else:
        loop = next(each for each in lines if each.text == BODY)
        loop.insert_paragraph_before("{%p endif %}")
    found = check_file(saved(document))
    assert len([each for each in found if each.severity is Severity.ERROR]) == 1


def field(instruction: str, shown: str, *, simple: bool) -> bytes:
    """A file whose first paragraph is a field; Word writes it in one element or in several."""
    document = blank()
    paragraph = document.add_paragraph()
    run = paragraph.add_run(shown)._r
    if simple:
        whole = OxmlElement("w:fldSimple")
        whole.set(qn("w:instr"), instruction)
        whole.append(run)
        paragraph._p.append(whole)
    else:
        for kind, piece in (("begin", instruction[:3]), ("", instruction[3:]), ("separate", "")):
            before = paragraph.add_run()._r
            if kind:
                before.append(OxmlElement("w:fldChar"))
                before[-1].set(qn("w:fldCharType"), kind)
            if piece:
                before.append(OxmlElement("w:instrText"))
                before[-1].text = piece
            run.addprevious(before)
    for line in (BODY, WORDS, END):
        document.add_paragraph(line)
    return saved(document)


@pytest.mark.parametrize("simple", [True, False])
@pytest.mark.parametrize(
    ("instruction", "shown"),
    [
        (' DATE \\@ "MMMM d, yyyy" ', "May 4, 2025"),
        (' DATE \\@ "dddd, MMMM d" ', "Sunday, May 4"),
        (" CREATEDATE ", "04.05.25"),
        (" SAVEDATE ", ""),  # Word fills it when it opens the file
        (" TIME ", "4 May"),
    ],
)
def test_a_date_field_is_told_as_a_field_by_what_stands_next_to_it(
    instruction: str, shown: str, *, simple: bool
) -> None:
    ((style, found),) = examine(opened(field(instruction, shown, simple=simple))).twice
    assert style == "date"
    assert found.place.endswith(f", above “{BODY}”")
    assert "delete this line, or it stands there twice. It is a field, so in Word" in found.message


def test_another_field_is_no_date() -> None:
    file = field(' DOCPROPERTY "Date" ', "Adopted plan", simple=True)
    assert not examine(opened(file)).twice


@pytest.mark.parametrize(
    ("line", "deleted", "sort"),
    [
        ("Page { PAGE } of { NUMPAGES }", "Page { PAGE } of { NUMPAGES }", "Page X of Y"),
        ("Office of the Sheriff {PAGE}", "{PAGE}", "Plain Number"),
        ("Page {{ page }} of {{ numpages }}", "Page {{ page }} of {{ numpages }}", "Page X of Y"),
        ("{{ letter.page }}", "{{ letter.page }}", "Plain Number"),
        ("- {{ pages }} -", "{{ pages }}", "Page X of Y"),
    ],
)
def test_page_numbers_are_what_word_inserts(line: str, deleted: str, sort: str) -> None:
    (found,) = found_in([BODY, WORDS, END, line])
    assert f"delete “{deleted}”" in found.message
    assert found.message.endswith(f"Insert › Page Number › Current Position › {sort}.")


def own_rows(first: str) -> Text:
    """The table of costs with rows called thing, the first cell as it was typed."""
    text = costs(row_5=[first, cell("total")])
    rows = [[words.replace("row.", "thing.") for words in row] for row in text[3]]
    rows[1][0] = "{%tr for thing in block.rows %}"
    return [*text[:3], rows, *text[4:]]


def test_rows_under_a_name_of_ones_own_are_told_once_at_their_loop() -> None:
    (found,) = found_in(own_rows(cell("need")))
    assert found.place.startswith("Table 1, row 2, first cell")
    assert "write {%tr for row in block.rows %}, and row in place of thing" in found.message
    assert "down to its {%tr endfor %}" in found.message


def test_a_column_of_a_row_under_another_name_is_looked_for_among_columns() -> None:
    (_, column) = errors(own_rows("{{ thing.name }}"))
    assert "There is no column “name” here: the table of costs has need" in column.message
    assert column.message.endswith(f"such as {cell('need')}.")


@pytest.mark.parametrize("heads", ["What", "{{ block.heads.need }}"])
def test_a_loop_in_the_row_of_headings_is_not_told_to_lack_them(heads: str) -> None:
    text = costs()
    rows = [["{%tr for row in block.rows %}", heads], *text[3][2:]]
    (found,) = found_in([*text[:3], rows, *text[4:]])
    assert "insert a row below this one and type it there" in found.message


def test_mail_merge_fields_of_a_part_are_one_finding_with_their_lines_to_delete() -> None:
    document = blank()
    for name in ("First_Name", "City", "City"):
        merged = OxmlElement("w:fldSimple")
        merged.set(qn("w:instr"), f" MERGEFIELD {name} ")
        document.add_paragraph()._p.append(merged)
    for line in (BODY, WORDS, END):
        document.add_paragraph(line)
    (found,) = examine(opened(saved(document))).findings
    assert found.message.startswith("The mail-merge fields “First_Name” and “City” are not filled.")
    assert found.message.endswith("delete the lines with mail-merge fields.")


def test_what_the_letterhead_has_not_is_to_be_typed() -> None:
    (found,) = errors([BODY, WORDS, END, "Direct {{ letter.letterhead.phone }}"])
    assert "type the words themselves in place of this tag" in found.message
    (near,) = errors([BODY, WORDS, END, "{{ letter.letterhead.nane }}"])
    assert "Did you mean “letter.letterhead.name”?" in near.message


GREETED = [
    BODY,
    '{%p if block.style == "salutation" %}',
    WORDS,
    "{%p else %}",
    WORDS,
    "{%p endif %}",
]


def test_words_typed_over_the_tags_of_a_paragraph_are_told_with_the_tags() -> None:
    def found(*own: str) -> list[Finding]:
        lines: Text = [*GREETED[:2], *own, *GREETED[3:], END]
        return [each for each in check_file(word_text(lines)) if "alutation" in each.message]

    (typed,) = found("Dear Governor:")
    assert typed.place == "Paragraph: “Dear Governor:”"
    assert "of the letter’s own salutation, which is printed nowhere" in typed.message
    assert f"type {WORDS} instead" in typed.message
    (left_out,) = found()  # nothing is typed there: the trial says what is lost
    assert "these are not printed, or not in every letter: salutation" in left_out.message
    assert not found(WORDS)


def test_a_condition_on_words_is_given_without_them() -> None:
    (joined,) = errors(chain('{%p elif block.text == "Needs" or block.style == "heading" %}'))
    assert joined.message.endswith('write {%p elif block.style == "heading" %}.')
    (alone,) = errors([BODY, WORDS.replace("{{", '{% if run.text == "x" %}y{% endif %}{{'), END])
    assert "out with all down to its {% else %}, and its {% endif %}" in alone.message


def test_a_sum_in_a_row_is_answered_with_the_column_that_has_it() -> None:
    (found,) = errors(costs(row_5=[cell("need"), "{{ row.quantity * row.unit_cost }}"]))
    assert f"Write {cell('total')}, or the column you mean." in found.message


def test_a_copy_whose_odd_spaces_stood_by_themselves_can_be_filled() -> None:
    document = blank()
    document.add_paragraph(BODY)
    line = document.add_paragraph("{%r for run in block.runs %}{")
    line.add_run(" ")  # takes away what stands here, and leaves an empty run inside the tag
    line.add_run("{ run.text }}{%r endfor %}")
    document.add_paragraph(END)
    copy, _ = fixed(saved(document))
    assert not [each for each in check_file(copy) if each.severity is Severity.ERROR]
