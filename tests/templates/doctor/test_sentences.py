"""What a finding says can be done by somebody who knows Word and no tags, and is enough."""

import io
import re
from collections.abc import Iterator
from typing import Any

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st

from drafting.compose import compose_letters
from models.facts import Facts
from models.finding import Finding, Severity
from models.request import FundingRequest
from templates.doctor.examine import examine
from templates.doctor.fixes import mended
from templates.doctor.package import opened
from templates.doctor.reports import BRACES, CHARACTERS, NUMBERS, REPEATED, TWICE, WORD
from templates.kinds import FOLDER
from templates.outline import outline
from templates.own.accept import check_file
from templates.own.child import CHILD
from templates.own.make import make_own
from tests.conftest import DATE
from tests.templates.doctor.hostile import word_file
from tests.templates.doctor.literal import Text, word_text

BODY = "{%p for block in letter.blocks %}"
END = "{%p endfor %}"
WORDS = "{%r for run in block.runs %}{{ run.text }}{%r endfor %}"
NOTED = WORDS.replace("{%r endfor", "{% if run.note %}{{ run.note }}{% endif %}{%r endfor")
GUIDE = (FOLDER.parent / "docs" / "own-template.md").read_text("utf-8")


@pytest.fixture(scope="module", autouse=True)
def no_child_left_behind() -> Iterator[None]:
    yield
    CHILD.stop()


def found_in(*paragraphs: str) -> tuple[Finding, ...]:
    return examine(opened(word_file(*paragraphs))).findings


def said(*paragraphs: str) -> str:
    return "\n".join(f"{each.place} | {each.message}" for each in found_in(*paragraphs))


def of(rule: str, findings: tuple[Finding, ...]) -> list[str]:
    return [each.message for each in findings if each.id == rule]


def test_one_of_several_alike_is_told_by_its_count_and_its_neighbour() -> None:
    lines = (BODY, "{%p if block.runs %}", WORDS, "{%p endif %}", "{%p endif %}", END)
    (found,) = found_in(*lines)
    assert found.place == "Paragraph: the second of two “{%p endif %}”, above “{%p endfor %}”"


ROWS: Text = [
    BODY,
    WORDS,
    '{%p if "need" in block.table %}',
    [
        ["{%tr for row in block.rows %}", ""],
        ["Equipment", "Cost"],
        ['{%tr if row.kind == "heading" %}', ""],
        ["{%r for run in row.heading %}{{ run.text }}{%r endfor %}", ""],
        ["{%tr else %}", ""],
        ["{%r for run in row.need %}{{ run.text }}{%r endfor %}", "{% if row.total %}x{% endif %}"],
        ["{%tr endif %}", ""],
        ["Printed too", ""],
        ["{%tr endfor %}", ""],
    ],
    "{%p endif %}",
    END,
]


def test_a_text_row_inside_the_row_loop_is_told_with_the_side_it_is_printed_on() -> None:
    heads, below = of(REPEATED, examine(opened(word_text(ROWS))).findings)
    assert "“Equipment” stands between" in heads
    assert "printed above every row" in heads
    assert "move its row above {%tr for row in block.rows %}" in heads
    assert "“Printed too”" in below
    assert "move its row below {%tr endfor %}" in below


def test_a_repeated_table_without_headings_is_told_to_have_some() -> None:
    rows = [row for row in ROWS[3] if row[0] not in ("Equipment", "Printed too")]
    found = examine(opened(word_text([*ROWS[:3], rows, *ROWS[4:]]))).findings
    (message,) = of(REPEATED, found)
    assert "insert a row above {%tr for row in block.rows %}" in message
    headed = [["{{ block.heads.need }}", "{{ block.heads.total }}"], *rows]
    assert not examine(opened(word_text([*ROWS[:3], headed, *ROWS[4:]]))).findings


def test_a_row_tag_among_words_is_told_one_way_out_and_that_ends_the_matter() -> None:
    rows = [
        list(row) for row in ROWS[3] if row[0] not in ("Equipment", "Printed too", "{%tr endif %}")
    ]
    rows.insert(0, ["What", "Cost"])
    rows[5][1] += "{%tr endif %}"
    errors = [
        each
        for each in examine(opened(word_text([*ROWS[:3], rows, *ROWS[4:]]))).findings
        if each.severity is Severity.ERROR
    ]
    (found,) = errors
    assert found.place.startswith("Table 1, row 6, second cell")
    assert "take {%tr endif %} out of this cell, insert a row below this one" in found.message


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("Dear [Governor name]:", "The letter has its own salutation: delete the whole line."),
        ("Re: <<Subject>>", "The letter has its own subject line: delete the whole line."),
        ("cc: <<Name>>, County", "type the words themselves, or delete it, with the whole"),
        ("Dear :", "Something seems to be missing in this line"),
        ("cc: , County Administrator", "Something seems to be missing in this line"),
        ("Printed on", "Something seems to be missing in this line"),
        ("Total with county match:", "Something seems to be missing in this line"),
        ("Printed on {{ today() }}", "take out the whole line “Printed on {{ today() }}”"),
        ("Total: {{ letter.total * 2 }}", "take out the whole line “Total: "),
        ("{{ letter.total }}", "print them: take this tag out."),
        ("{{ agency name }}", "a name has no spaces. Did you mean “letter.agency”?"),
        ("{{ governor name }}", "a name has no spaces. The address is one of"),
        ("{ { letter.title } }", "a space between two braces: write {{ letter.title }}."),
        ("{{ letter.kind }}", "prints a word of the program, such as letter-governor"),
    ],
)
def test_what_would_be_left_over_is_told_too(typed: str, told: str) -> None:
    assert told in said(BODY, WORDS, END, typed)


@pytest.mark.parametrize(
    "typed",
    ["Our needs, in order: see below", "What we ask for", "Tel. 520-555-0100", "Page on demand"],
)
def test_ordinary_lines_are_not_taken_for_left_over_ones(typed: str) -> None:
    assert said(BODY, WORDS, END, typed, "Office of the Sheriff") == ""


def test_a_label_is_left_over_only_where_nothing_follows() -> None:
    assert said("We request:", BODY, WORDS, END) == ""


@pytest.mark.parametrize("first", ["Re: {{ letter.", "Re: {{", "{{ letter"])
def test_a_split_tag_names_the_line_whose_beginning_is_to_be_joined(first: str) -> None:
    second = "letter.title }}"[len(first.partition("{{")[2].strip()) :]
    told = said(BODY, WORDS, END, first, second)
    assert f"at the beginning of the line “{second}” and press Backspace" in told
    assert said(BODY, WORDS, END, first + second) == ""


def test_a_name_of_ones_own_is_told_once_at_its_loop() -> None:
    lines = [
        "{%p for paragraph in letter.blocks %}",
        "{%p if block.table %}",
        WORDS,
        "{%p endif %}",
    ]
    (found,) = found_in(*lines, END)
    assert "Write {%p for block in letter.blocks %}" in found.message
    assert found_in(BODY, *lines[1:], END) == ()


def test_a_condition_without_its_letter_is_one_finding_with_all_its_tags() -> None:
    (found,) = found_in(BODY, "{% if block.table %}", "a", "{% else %}", WORDS, "{% endif %}", END)
    assert (
        "write {%p if block.table %}, {%p else %} for its {% else %} and {%p endif %}"
        in found.message
    )


def test_a_comment_is_told_by_its_author_and_words() -> None:
    document = Document()
    paragraph = document.add_paragraph("Words")
    document.add_comment(paragraph.runs, text="put {{ letter.kind }} here", author="R. Ochoa")
    stream = io.BytesIO()
    document.save(stream)
    (found,) = examine(opened(stream.getvalue())).findings
    assert found.place == "Comment by R. Ochoa: “put {{ letter.kind }} here”"
    assert "delete the comment (Review › Delete)" in found.message


def styled(*lines: tuple[str, str]) -> bytes:
    document: Any = Document()
    for text, style in lines:
        document.add_paragraph(text, style=style)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def with_styles(lines: list[str], styles: dict[int, str]) -> bytes:
    return styled(*((line, styles.get(at, "Normal")) for at, line in enumerate(lines)))


def test_sources_steps_and_headings_are_told_one_after_the_other_until_all_have_numbers() -> None:
    lines, styles = [BODY, NOTED, END], {}
    for _ in range(4):
        messages = of(NUMBERS, check_file(with_styles(lines, styles)))
        if not messages:
            break
        condition = re.search(r"type (\{%p if .*? %\})", messages[0])
        style = re.search(r"in the style ([\w ]+) \(", messages[0])
        assert condition
        assert style
        at = len(lines) - 1 - lines[::-1].index(NOTED)
        lines[at : at + 1] = [condition[1], NOTED, "{%p else %}", NOTED, "{%p endif %}"]
        styles[at + 1] = style[1]
    assert not of(NUMBERS, check_file(with_styles(lines, styles)))
    assert list(styles.values()) == ["List Number", "List Number 2", "Heading 1"]


def test_sources_that_go_on_with_the_numbers_of_the_steps_are_told() -> None:
    lines = guide_example(3)
    styles = {2: "List Number", 4: "List Number", 6: "Heading 1"}
    (message,) = of(NUMBERS, check_file(with_styles(lines, styles)))
    assert "go on with the numbers of the steps" in message


def guide_example(block: int) -> list[str]:
    """One of the guide’s examples, line by line."""
    return GUIDE.split("```\n")[2 * block - 1].strip().splitlines()


def test_the_examples_of_the_guide_are_as_it_says(tucson: FundingRequest, facts: Facts) -> None:
    lines = guide_example(3)
    file = with_styles(lines, {2: "List Number", 4: "List Number 2", 6: "Heading 1"})
    (found,) = check_file(file)
    assert found.message.startswith("Tables of the letter are not printed: costs (columns need,")
    letter = compose_letters(tucson, facts, DATE)[0]
    labels = {block.label for block in outline(make_own(letter, file).data) if block.label}
    assert labels == {block.label for block in letter.blocks if block.label}


def test_the_examples_of_the_guide_leave_space_below_a_table_and_none_above(
    tucson: FundingRequest, facts: Facts
) -> None:
    *lines, end = guide_example(3)
    asked = '{%p if "need" in block.table %}'
    text: Text = [*lines, asked, guide_table(), "", "{%p endif %}", end]
    letter = compose_letters(tucson, facts, DATE)[0]
    blocks = outline(make_own(letter, word_text(text)).data)
    at = next(at for at, block in enumerate(blocks) if block.rows)
    above, below, next_to_it = blocks[at - 1], blocks[at + 1], blocks[at + 2]
    assert [bool(each.text) for each in (above, below, next_to_it)] == [True, False, True]


def guide_table() -> list[list[str]]:
    """The rows of the guide’s table, as they are typed in Word."""
    written = GUIDE.partition("| first cell | second cell |\n|---|---|\n")[2].partition("\n\n")[0]
    rows = (line.strip("| ").split(" | ") for line in written.splitlines())
    return [[cell.strip("` ") for cell in (*row, "")[:2]] for row in rows]


def test_the_table_of_the_guide_has_its_headings_once(tucson: FundingRequest, facts: Facts) -> None:
    rows = guide_table()
    assert rows[0] == ["{{ block.heads.need }}", "{{ block.heads.total }}"]
    text: Text = [*ROWS[:3], rows, "{%p endif %}", END]
    assert not examine(opened(word_text(text))).findings
    letter = compose_letters(tucson, facts, DATE)[0]
    made = make_own(letter, word_text(text))
    costs = next(block for block in letter.blocks if block.columns)
    tables = [block for block in outline(made.data) if block.rows]
    words = [["".join(run.text for run in cell) for cell in row] for row in tables[0].rows]
    wanted = [column.title for column in costs.columns if column.key in ("need", "total")]
    assert [row for row in words if row[0] == wanted[0]] == [wanted]
    assert len(words) == 1 + len(costs.rows)
    (left_out,) = [entry for entry in made.not_printed if entry.endswith("in the table of costs")]
    others = [column.title for column in costs.columns if column.key not in ("need", "total")]
    assert left_out == f"{', '.join(others)} in the table of costs"


def test_a_line_that_the_letter_brings_is_told_unless_its_own_is_not_printed() -> None:
    lines = (BODY, NOTED, END, "Respectfully,", "Sheriff")
    (twice,) = of(TWICE, check_file(word_file("Re: our request", *lines[:3])))
    assert "prints its own subject line: delete this line" in twice
    (closing,) = of(TWICE, check_file(word_file(*lines)))
    assert "delete this line and “Sheriff” below it" in closing
    body = (BODY, '{%p if block.style == "body" %}', NOTED, "{%p endif %}", END)
    assert not of(TWICE, check_file(word_file("Re: our request", *body)))


def test_a_file_without_the_letter_is_told_where_to_print_it_and_what_to_delete() -> None:
    (found,) = check_file(word_file("{{ letter.title }}"))
    assert "where the letter is to stand, type three paragraphs" in found.message
    assert "salutation, closing and signature: delete yours" in found.message


PIECES = st.sampled_from(
    [
        *("{{", "}}", "{%", "%}", "{", "}", " ", "-", "–", "+", "“", "”", "\u00a0", "\u200b", "p "),
        *("letter.title", "if letter.sample", "endif", "for block in letter.blocks", "x", "=="),
        *("{{ letter.title }}", "{% if letter.sample –%}", "{ { letter.agency } }"),
    ]
)


@settings(max_examples=40, deadline=None)
@given(st.lists(PIECES, min_size=1, max_size=12).map("".join))
def test_a_mended_copy_has_nothing_left_that_could_be_mended(line: str) -> None:
    first, _ = mended(word_file(line))
    second, changed = mended(first)
    assert changed == ()
    assert opened(second) == opened(first)
    left = examine(opened(first)).findings
    assert not [each for each in left if each.id == CHARACTERS]
    assert not [each for each in left if each.id == BRACES and "space between" in each.message]
    assert not [each for each in left if each.id == WORD and "dash or sign" in each.message]


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        # By itself a word is true; what is meant compares it too.
        (
            'if block.style == "heading" or "sources_heading"',
            'if block.style == "heading" or block.style == "sources_heading"',
        ),
        (
            'if block.style != "body" or block.style != "step"',
            'if block.style != "body" and block.style != "step"',
        ),
        (
            'if block.style == "heading" and block.style == "step"',
            'if block.style == "heading" or block.style == "step"',
        ),
        ('if letter.kind == "letter-governor', 'if letter.kind == "letter-governor"'),
        ("if letter sample", "if letter.sample"),
        # Longer than what is quoted: what is to be typed is given whole.
        (
            'if block.style == "heading" or block.style == "sources_heading" or block.style="step"',
            'if block.style == "heading" or block.style == "sources_heading" '
            'or block.style=="step"',
        ),
    ],
)
def test_a_condition_is_given_back_as_it_was_meant(typed: str, right: str) -> None:
    (found,) = found_in(BODY, f"{{%p {typed} %}}", WORDS, "{%p endif %}", END)
    assert f"write {{%p {right} %}}" in found.message
    assert not found_in(BODY, f"{{%p {right} %}}", WORDS, "{%p endif %}", END)


def test_words_in_one_pair_of_quotes_are_compared_one_by_one() -> None:
    line = '{%p if block.style == "heading or sources_heading" %}'
    (found,) = found_in(BODY, line, WORDS, "{%p endif %}", END)
    right = 'block.style == "heading" or block.style == "sources_heading"'
    assert found.message.endswith(f"write {right}.")
    assert not found_in(BODY, f"{{%p if {right} %}}", WORDS, "{%p endif %}", END)


@pytest.mark.parametrize(
    "typed",
    [
        "for letter in .blocks",
        "for each letter.blocks",
        "for block of letter.blocks",
        "for block inletter.blocks",
    ],
)
def test_a_repetition_that_cannot_be_read_is_given_as_it_is_usual(typed: str) -> None:
    (found,) = found_in(f"{{%p {typed} %}}", WORDS, END)
    assert found.message.endswith(f"write {BODY}.")


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("{%p endif letter.sample %}", "write {%p endif %}."),
        ("{%p else letter.is_draft %}", "write {%p elif letter.is_draft %}."),
        ("{%p else if letter.is_draft %}", "write {%p elif letter.is_draft %}."),
        ("{{ letter.title\t}}", "type {{ letter.title }} anew, in one line."),
        ("{{\nletter.title }}", "type {{ letter.title }} anew, in one line."),
    ],
)
def test_what_the_language_itself_would_refuse_is_told_at_its_place(typed: str, told: str) -> None:
    ends = [] if "endif" in typed else ["{%p endif %}"]
    lines = [BODY, "{%p if letter.sample %}", WORDS, typed, WORDS, *ends, END]
    (found,) = found_in(*lines)
    assert found.message.endswith(told)
    assert found.place.startswith("Paragraph: ")


def test_a_condition_below_else_is_to_be_moved_above_it() -> None:
    asks = ('{%p if block.style == "body" %}', "{%p else %}", '{%p elif block.style == "step" %}')
    lines = [line for ask in asks for line in (ask, WORDS)]
    (found,) = found_in(BODY, *lines, "{%p endif %}", END)
    assert found.message.startswith(f"“{asks[2]}” stands below {{%p else %}}: move it above")
    lines = lines[:2] + lines[4:] + lines[2:4]
    assert not found_in(BODY, *lines, "{%p endif %}", END)


def test_a_letter_of_nothing_but_the_numbers_of_its_sources_is_not_taken() -> None:
    numbers = "{%r for run in block.runs %}{% if run.note %}{{ run.note }}{% endif %}{%r endfor %}"
    (found,) = check_file(word_file(BODY, numbers, END))
    assert found.severity is Severity.ERROR
    assert "type {{ run.text }} in front of {% if run.note %}" in found.message
    mended_file = word_file(BODY, numbers.replace("{% if", "{{ run.text }}{% if", 1), END)
    assert not of(found.id, check_file(mended_file))


@pytest.mark.parametrize(
    ("condition", "column", "offered"),
    [
        (
            '{%p if "need" in block.table %}',
            "cost",
            "the table of costs has need, purpose, quantity, unit_cost, total",
        ),
        (
            '{%p if "measure" in block.table %}',
            "need",
            "the table of objectives has measure, item, now, goal",
        ),
    ],
)
def test_a_column_that_a_table_does_not_have_is_told_with_those_it_has(
    condition: str, column: str, offered: str
) -> None:
    head = f"{{{{ block.heads.{column} }}}}"
    (found,) = found_in(BODY, WORDS, condition, head, "{%p endif %}", END)
    assert f"There is no column “{column}” here:" in found.message
    assert offered in found.message
    # Another document’s table is never in a letter: nothing there is wrong.
    elsewhere = '{%p if "category" in block.table %}'
    assert not found_in(BODY, WORDS, elsewhere, "{{ block.heads.basis }}", "{%p endif %}", END)
