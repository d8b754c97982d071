"""One mistake is one finding, and who does what it says has the file as it was meant."""

import copy
import re
from collections.abc import Iterator

import pytest

from models.finding import Finding, Severity
from templates.doctor.examine import examine
from templates.doctor.package import opened
from tests.templates.doctor.literal import COSTS, Reader, Text, word_text

NOTE = "{% if run.note %}{{ run.note }}{% endif %}"
WORDS = f"{{%r for run in block.runs %}}{{{{ run.text }}}}{NOTE}{{%r endfor %}}"


WHOLE: Text = [
    "{%p for block in letter.blocks %}",
    '{%p if block.style == "heading" %}',
    "{{ block.text }}",
    "{%p else %}",
    WORDS,
    "{%p endif %}",
    '{%p if "need" in block.table %}',
    COSTS,
    "{%p endif %}",
    "{%p endfor %}",
]
"""A file in which nothing is wrong: every kind of tag, in and out of a table."""

TABLE = 7
Spot = tuple[int, int]
"""A paragraph, or the table and its row."""


def errors(text: Text) -> list[Finding]:
    found = examine(opened(word_text(text))).findings
    return [each for each in found if each.severity is Severity.ERROR]


def mended(text: Text) -> Text:
    """What a literal reader makes of the findings, each done once and in their order."""
    reader = Reader(copy.deepcopy(text))
    for finding in errors(text):
        reader.obey(finding)
    return reader.text


def spots() -> Iterator[tuple[Spot, str]]:
    """Every tag that stands alone, but `else`, without which a file is right as well."""
    for at, piece in enumerate(WHOLE):
        lines = [piece] if isinstance(piece, str) else [row[0] for row in piece]
        for row, words in enumerate(lines):
            if re.fullmatch(r"\{%(?:p|tr) (?!else).*?%\}", words):
                yield (at, row), words


def rows_of(text: Text, spot: Spot) -> tuple[list, int]:
    """The list in which a tag stands, and where."""
    piece = text[spot[0]]
    return (text, spot[0]) if isinstance(piece, str) else (piece, spot[1])


SPOTS = dict(spots())


def test_nothing_is_wrong_with_the_whole_file() -> None:
    assert not examine(opened(word_text(WHOLE))).findings
    assert len(SPOTS) == 10


NEEDED = [spot for spot, words in SPOTS.items() if '"need"' not in words]
"""A condition without `else` leaves an end that may as well be too many."""


@pytest.mark.parametrize("spot", NEEDED, ids=lambda spot: f"{spot}: {SPOTS[spot]}")
def test_a_tag_that_was_deleted_is_asked_for_once_and_where_it_was(spot: Spot) -> None:
    text = copy.deepcopy(WHOLE)
    lines, at = rows_of(text, spot)
    del lines[at]
    assert len(errors(text)) == 1
    assert mended(text) == WHOLE


@pytest.mark.parametrize("spot", SPOTS, ids=lambda spot: f"{spot}: {SPOTS[spot]}")
@pytest.mark.parametrize("prefix", ["", "r", "p", "tr", "tc"])
def test_a_tag_of_another_kind_is_put_right_and_no_right_one_is_touched(
    spot: Spot, prefix: str
) -> None:
    text = copy.deepcopy(WHOLE)
    wrong = re.sub(r"^\{%(?:p|tr)", f"{{%{prefix}", SPOTS[spot])
    lines, at = rows_of(text, spot)
    lines[at] = wrong if isinstance(lines[at], str) else [wrong, *lines[at][1:]]
    assert len(errors(text)) == (wrong != SPOTS[spot])
    assert mended(text) == WHOLE


@pytest.mark.parametrize("spot", [s for s, w in SPOTS.items() if " end" in w])
def test_an_end_too_many_is_taken_out(spot: Spot) -> None:
    text = copy.deepcopy(WHOLE)
    lines, at = rows_of(text, spot)
    lines.insert(at, copy.deepcopy(lines[at]))
    assert len(errors(text)) == 1
    assert mended(text) == WHOLE


def test_a_loop_in_one_row_is_told_once_and_not_at_each_name_below() -> None:
    text = copy.deepcopy(WHOLE)
    rows, _ = rows_of(text, (TABLE, 0))
    rows[1] = ["{%tr for row in block.rows %}", "{%tr endfor %}"]
    del rows[7]
    (found,) = errors(text)
    assert "give each tag a row of its own, the first above and the last below" in found.message


@pytest.mark.parametrize(("first", "last"), [((8, 0), (9, 0)), ((7, 6), (7, 7))])
def test_ends_that_cross_are_put_in_order(first: Spot, last: Spot) -> None:
    text = copy.deepcopy(WHOLE)
    lines, at = rows_of(text, first)
    _, below = rows_of(text, last)
    lines[at], lines[below] = lines[below], lines[at]
    assert len(errors(text)) == 1
    assert mended(text) == WHOLE


BLOCKS, END = "{%p for block in letter.blocks %}", "{%p endfor %}"
PLAIN = "{%r for run in block.runs %}{{ run.text }}{%r endfor %}"
LINES = "{%p for line in letter.letterhead.lines %}"


@pytest.mark.parametrize(
    ("wrong", "meant"),
    [
        # The only end of the shortest file: the words’ own repetition is there.
        ([BLOCKS, PLAIN], [BLOCKS, PLAIN, END]),
        # An end with the letter of another kind, in the middle of the line.
        ([BLOCKS, PLAIN.replace("{%r endfor", "{%p endfor"), END], [BLOCKS, PLAIN, END]),
        # A list where one of its items is printed.
        (
            [BLOCKS, PLAIN, END, "{{ letter.letterhead.lines }}"],
            [BLOCKS, PLAIN, END, LINES, "{{ line }}", END],
        ),
    ],
)
def test_what_is_said_of_a_repetition_is_enough_to_mend_it(wrong: Text, meant: Text) -> None:
    assert len(errors(wrong)) == 1
    assert mended(wrong) == meant
    assert not errors(meant)


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (
            [BLOCKS, f"{{%r for run in block.runs %}}{PLAIN}{{%r endfor %}}", END],
            "“{%r for run in block.runs %}” stands twice: take one out, with its {%r endfor %}.",
        ),
        (
            [BLOCKS, "{%p for run in block.runs %}", "{{ run.text }}", END, END],
            f"repeated inside it: in one paragraph, write {PLAIN}.",
        ),
        (
            [BLOCKS, "{%r for run in block.runs %}", "{{ run.text }}", "{%r endfor %}", END],
            f"repeated inside it: in one paragraph, write {PLAIN}.",
        ),
        (
            [f"{BLOCKS}\n{PLAIN}\n{END}"],
            "in one paragraph: give each tag a paragraph of its own (Enter, not Shift+Enter).",
        ),
    ],
)
def test_a_repetition_that_cannot_be_meant_is_one_error(lines: Text, told: str) -> None:
    (found,) = errors(lines)
    assert found.message.endswith(told)
