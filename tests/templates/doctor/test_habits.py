"""What people who know Word do with tags: told once, and mended by doing what is said."""

import copy

import pytest

from models.finding import Finding, Severity
from templates.doctor.examine import examine
from templates.doctor.package import opened
from templates.own.accept import check_file
from tests.templates.doctor.hostile import word_file
from tests.templates.doctor.literal import COSTS, Reader, Text, cell, word_text
from tests.templates.doctor.test_doctor import BODY, END
from tests.templates.own.reading import WORDS


def costs(**rows: list[str]) -> Text:
    """The letter with its table of costs, some rows of it typed otherwise: `row_1=[…]`."""
    table = copy.deepcopy(COSTS)
    for name, cells in rows.items():
        table[int(name.removeprefix("row_"))] = cells
    return [BODY, WORDS, '{%p if "need" in block.table %}', table, "{%p endif %}", END]


def found_in(text: Text) -> list[Finding]:
    return list(examine(opened(word_text(text))).findings)


def errors(text: Text) -> list[Finding]:
    return [each for each in found_in(text) if each.severity is Severity.ERROR]


def mended(text: Text) -> Text:
    """What a literal reader makes of the errors."""
    reader = Reader(copy.deepcopy(text))
    for finding in errors(text):
        reader.obey(finding)
    return reader.text


def test_nothing_is_wrong_with_the_table_as_the_guide_has_it() -> None:
    assert found_in(costs()) == []


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("{% P For block in letter.blocks %}", BODY),
        ("{%P FOR BLOCK IN LETTER.BLOCKS %}", BODY),
        ("{%p For Block In Letter.Blocks %}", BODY),
        ('{%P IF Block.Style == "Heading" %}', '{%p if block.style == "heading" %}'),
        ("{%p End If %}", "{%p endif %}"),
        ("{%p EndFor %}", END),
        ("{{ Letter.Agency }}", "{{ letter.agency }}"),
    ],
)
def test_capitals_are_told_once_with_the_tag_in_small_letters(typed: str, right: str) -> None:
    whole = [BODY, '{%p if block.style == "heading" %}', WORDS, "{%p endif %}", END]
    whole.append("{{ letter.agency }}")
    lines = [typed if line == right else line for line in whole]
    (found,) = errors([*lines])
    assert found.message.endswith(f"small letters, so write {right}.")
    assert not errors([*whole])


def test_words_in_quotes_that_are_printed_keep_their_capitals() -> None:
    assert not errors([BODY, WORDS, END, '{{ letter.agency|default("The Office") }}'])


def test_a_tag_in_both_cells_of_a_row_is_taken_out_of_one() -> None:
    rows = [[row[0], row[0] if row[0].startswith("{%tr") else row[1]] for row in COSTS]
    text = costs(**{f"row_{at}": row for at, row in enumerate(rows)})
    found = errors(text)
    assert len(found) == 5
    assert all("second cell" in each.place for each in found)
    assert mended(text) == costs()


def test_a_loop_in_both_cells_is_told_its_letter_once() -> None:
    both = ["{%tc for row in block.rows %}"] * 2
    assert mended(costs(row_1=both)) == costs()


def test_a_loop_in_the_row_of_the_headings_goes_below_it() -> None:
    table = [["What we need{%tr for row in block.rows %}", "Cost"], *copy.deepcopy(COSTS[2:])]
    text = [*costs()[:3], table, *costs()[4:]]
    (found,) = found_in(text)
    assert "insert a row below this one" in found.message
    assert mended(text) == costs()


@pytest.mark.parametrize(
    ("column", "way_out"),
    [
        ("cost", "Write one of these."),  # a column of other documents
        ("price", "Write one of these."),
        ("quantitiy", "Did you mean “row.quantity”?"),
    ],
)
def test_a_column_that_is_not_there_is_told_once_with_those_that_are(
    column: str, way_out: str
) -> None:
    (found,) = [
        each
        for each in check_file(word_text(costs(row_5=[cell("need"), cell(column)])))
        if each.severity is Severity.ERROR
    ]
    offered = "the table of costs has need, purpose, quantity, unit_cost, total, asked_of"
    assert found.message == f"There is no column “{column}” here: {offered}. {way_out}"


def test_a_heading_that_no_table_has_is_told_with_all_tables() -> None:
    text: Text = [BODY, WORDS, "{{ block.heads.price }}", END]
    (found,) = errors(text)
    assert "the table of costs has need, purpose" in found.message
    assert "the table of timeline has when, step" in found.message


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("{{ block.rows.need }}", "“row.need”? To print it, write {%r for run in row.need %}"),
        (cell("need").replace("row.", "block.rows."), "Did you mean “row.need”?"),
    ],
)
def test_what_is_asked_of_all_rows_is_asked_of_each(typed: str, told: str) -> None:
    (found,) = errors(costs(row_5=[typed, cell("total")]))
    assert told in found.message
    (outside,) = errors(["{{ letter.blocks.text }}", BODY, WORDS, END])
    assert "Write “block.text”. “block” has a meaning only inside its repetition" in outside.message


@pytest.mark.parametrize(
    ("lines", "to_type"),
    [
        ([BODY, "Dear Sir", END], WORDS),
        ([BODY, WORDS.replace("{{ run.text }}", "words"), END], "{{ run.text }}"),
        # The same words of a paragraph, once for each of them.
        ([BODY, WORDS.replace("run.text", "block.text"), END], "{{ run.text }}"),
        (
            [BODY, WORDS, END, "{%p for line in letter.letterhead.lines %}", "Name", END],
            "{{ line }}",
        ),
    ],
)
def test_a_repetition_that_prints_the_same_each_time_is_one_error(
    lines: list[str], to_type: str
) -> None:
    (found,) = found_in([*lines])
    assert "and prints none of them" in found.message
    assert f"between the two, type {to_type};" in found.message


def test_a_dollar_sign_before_an_amount_is_told() -> None:
    (found,) = found_in(costs(row_5=[cell("need"), f"${cell('total')}"]))
    assert found.place.startswith("Table 1, row 6, second cell")
    assert "take out the $ before {%r for run in row.total %}" in found.message
    assert not found_in([*costs(), "Grants of $5,000 {{ letter.agency }}"])


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("Governor {Governor name}", "{Governor name}"),
        ("Approved by TBD", "TBD"),
        ("Phone: XXX-XXX-XXXX", "XXX-XXX-XXXX"),
        ("Contract number ______", "______"),
        ("____", "____"),
    ],
)
def test_what_is_still_to_be_filled_in_is_told(line: str, left: str) -> None:
    (found,) = found_in([BODY, WORDS, END, line, "Office of the Sheriff"])
    assert f"“{left}” will be printed as it stands" in found.message


@pytest.mark.parametrize("line", ["_" * 40, "Interstate XX", "A {{ letter.agency }} letter"])
def test_ordinary_lines_are_not_taken_for_gaps(line: str) -> None:
    assert not found_in([BODY, WORDS, END, line, "Office of the Sheriff"])


def twice(*lines: str) -> list[str]:
    examined = examine(opened(word_file(*lines)))
    return [finding.message for _, finding in examined.twice]


@pytest.mark.parametrize("line", ["November 24, 2026", "Date: ______", "11/24/2026", "24 May 2026"])
def test_a_date_of_ones_own_is_told(line: str) -> None:
    (message,) = twice(line, BODY, WORDS, END)
    assert message.startswith("The letter prints its own date: delete this line, or")


def test_a_date_in_a_sentence_is_no_date_of_the_letter() -> None:
    assert twice("Adopted November 24, 2026, by the Board", BODY, WORDS, END) == []


def test_of_a_signature_of_ones_own_its_lines_are_told_and_no_others() -> None:
    lines = ("Respectfully,", "", "", "Pat Doe", "Sheriff", "cc: file", "Prepared by the Office")
    (message,) = twice(BODY, WORDS, END, *lines)
    assert "delete this line and “Pat Doe” and “Sheriff” below it, or it" in message


def test_cells_in_the_row_of_another_kind_are_told_where_they_go() -> None:
    swapped = costs(row_3=[cell("need"), ""], row_5=[cell("heading"), ""])
    of_heading, of_item = errors(swapped)
    assert "Rows of headings have no “need”: move this below {%tr else %}" in of_heading.message
    assert "Only rows of headings have “heading”: move this between" in of_item.message


def test_a_heading_of_ones_own_above_the_sources_is_printed_with_each_and_told() -> None:
    asked = '{%p if block.style == "source" %}'
    (found,) = found_in([BODY, asked, "Sources", WORDS, "{%p else %}", WORDS, "{%p endif %}", END])
    assert found.place == "Paragraph: “Sources”"
    assert "printed once for each paragraph of the style “source”" in found.message
    once = [BODY, asked.replace("source", "salutation"), "Dear", WORDS, "{%p else %}", WORDS]
    assert not found_in([*once, "{%p endif %}", END])


def test_a_table_under_a_condition_that_any_table_meets_lacks_one_for_its_columns() -> None:
    text = costs()
    text[2] = "{%p if block.table %}"
    (found,) = [each for each in check_file(word_text(text)) if each.severity is Severity.ERROR]
    assert found.message.startswith("Not every table has a column “need”")
    assert "insert three rows" not in found.message  # these are there


def test_the_headings_of_a_table_without_its_condition_are_no_words_of_their_own() -> None:
    text = costs()
    assert not found_in([*text[:2], text[3], END])


def test_a_table_that_was_copied_for_other_columns_is_told_its_condition() -> None:
    (found, *_) = errors(costs(row_5=[cell("partner"), cell("role")]))
    asks = '{%p if "partner" in block.table %} above the table.'
    assert found.message.endswith(f"for the table of partners, {asks}")


def test_a_table_below_the_letter_is_to_be_moved_into_it() -> None:
    (asks, rows) = errors([*costs()[:2], END, *costs()[2:5]])
    for found in (asks, rows):
        assert "which ends above: move it, with what belongs to it, above that" in found.message
