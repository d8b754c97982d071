"""The letter in the preview: tables stand as tables, and only what changed is written anew."""

from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextBlock, QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.lines import MOST_ROWS, Grid, parts
from gui.preview import Preview
from gui.window import Window
from models.letter import Origin, OriginKind
from templates.outline import OutlineBlock, OutlineRun
from tests.gui.conftest import Settle

COLUMNS = ("Table Text", "Table Number")


def paragraph(text: str) -> OutlineBlock:
    return OutlineBlock("document", "Letter Body", (OutlineRun(text),), key=text)


def table(*rows: tuple[str, ...], head: tuple[str, ...] = ()) -> OutlineBlock:
    """A table of text and amounts; a row of one cell is a heading."""
    everything = (head, *rows) if head else rows
    cells = tuple(tuple((OutlineRun(text),) for text in row) for row in everything)
    styles = [COLUMNS if len(row) > 1 else ("Table Group",) for row in rows]
    heads = [("Table Head", "Table Head Number")] if head else []
    return OutlineBlock("document", "Table", rows=cells, cell_styles=(*heads, *styles))


NEEDS = table(
    ("Vehicles",), ("Patrol car", "$90,000"), ("Air support",), ("Helicopter", "$6,800,000")
)
LETTER = (paragraph("Dear Governor:"), NEEDS, paragraph("Sincerely,"))


@pytest.fixture
def preview(qtbot: QtBot) -> Preview:
    made = Preview()
    qtbot.addWidget(made)
    return made


def paragraphs(preview: Preview) -> list[QTextBlock]:
    document = preview.document()
    return [document.findBlockByNumber(number) for number in range(document.blockCount())]


class Look(NamedTuple):
    """How one paragraph stands on the page."""

    words: str
    in_table: bool
    side: int
    height: tuple[float, int]
    """Of a line, and in what unit."""
    margins: tuple[float, float]
    """At its left and below, in pixels."""
    weights: tuple[int, ...]
    key: str


def look(preview: Preview, block: QTextBlock) -> Look:
    form = block.blockFormat()
    return Look(
        block.text(),
        bool(QTextCursor(block).currentTable()),
        form.alignment().value,
        (form.lineHeight(), form.lineHeightType()),
        (form.leftMargin(), form.bottomMargin()),
        tuple(span.format.fontWeight() for span in block.textFormats() if block.text()),
        key_at(preview, block.position()),
    )


def looks(preview: Preview) -> list[Look]:
    return [look(preview, each) for each in paragraphs(preview)]


def put_caret(preview: Preview, position: int) -> None:
    caret = preview.textCursor()
    caret.setPosition(position)
    preview.setTextCursor(caret)


def key_at(preview: Preview, position: int) -> str:
    put_caret(preview, position)
    return preview.key_at_caret()


def one(preview: Preview, words: str) -> QTextBlock:
    (found,) = [each for each in paragraphs(preview) if each.text() == words]
    return found


def weight(block: QTextBlock) -> int:
    return int(block.begin().fragment().charFormat().fontWeight())


def test_amounts_stand_at_the_right_of_a_table_and_items_at_the_left(preview: Preview) -> None:
    preview.show_blocks(LETTER)
    item, amount = one(preview, "Patrol car"), one(preview, "$90,000")
    rows = QTextCursor(item).currentTable()
    assert rows is not None
    assert rows == QTextCursor(amount).currentTable()
    assert amount.blockFormat().alignment() & Qt.AlignmentFlag.AlignRight
    assert not item.blockFormat().alignment() & Qt.AlignmentFlag.AlignRight


def test_rows_that_name_columns_or_head_a_group_are_bold(preview: Preview) -> None:
    needs = table(("Vehicles",), ("Patrol car", "$90,000"), head=("Need", "Total"))
    preview.show_blocks((needs,))
    heads = QTextCursor(one(preview, "Need")).currentTable()
    assert heads.format().toTableFormat().headerRowCount() == 1
    for words in ("Need", "Total", "Vehicles"):
        assert weight(one(preview, words)) == QFont.Weight.Bold, words
    assert weight(one(preview, "Patrol car")) == QFont.Weight.Normal


def test_one_changed_cell_is_one_paragraph_written(preview: Preview) -> None:
    preview.show_blocks(LETTER)
    dearer = table(
        ("Vehicles",), ("Patrol car", "$95,000"), ("Air support",), ("Helicopter", "$6,800,000")
    )
    table_before = QTextCursor(one(preview, "Patrol car")).currentTable()
    assert preview.show_blocks((LETTER[0], dearer, LETTER[2])) == 1
    assert QTextCursor(one(preview, "$95,000")).currentTable() == table_before
    assert preview.show_blocks((LETTER[0], dearer, LETTER[2])) == 0


def test_rows_stand_close_from_the_first_writing_on_and_paragraphs_apart(preview: Preview) -> None:
    preview.show_blocks(LETTER)
    close, apart = look(preview, one(preview, "$90,000")), look(preview, one(preview, "Sincerely,"))
    assert close.height[0] < apart.height[0]
    assert close.margins[1] == 0 < apart.margins[1]


def widths(preview: Preview, words: str) -> list[float]:
    form = QTextCursor(one(preview, words)).currentTable().format().toTableFormat()
    return [length.rawValue() for length in form.columnWidthConstraints()]


def test_columns_are_as_wide_as_in_a_fresh_writing_when_a_word_grows(preview: Preview) -> None:
    preview.show_blocks((table(("Boat", "$1")),))
    before = widths(preview, "Boat")
    longer = (table(("Boat", "$1,000,000,000")),)
    preview.show_blocks(longer)
    anew = Preview()
    anew.show_blocks(longer)
    assert widths(preview, "Boat") == widths(anew, "Boat")
    assert widths(preview, "Boat")[1] > before[1]


def test_the_words_of_a_cell_lead_back_to_their_field(preview: Preview) -> None:
    origin = Origin(kind=OriginKind.ANSWER, ref="needs.n1.unit_cost")
    cells = (((OutlineRun("Patrol car"),), (OutlineRun("$90,000", origin=origin),)),)
    block = OutlineBlock("document", "Table", rows=cells, cell_styles=(COLUMNS,))
    preview.show_blocks((paragraph("Before"), block, paragraph("After")))
    assert preview.find("90,000")
    assert preview.origin_at_caret() == origin
    assert preview.reveal("needs.n1.unit_cost")
    assert not preview.reveal("needs.n2.unit_cost")


def test_a_paragraph_behind_a_table_keeps_its_key(preview: Preview) -> None:
    preview.show_blocks((NEEDS, paragraph("Between"), NEEDS, paragraph("Sincerely,")))
    assert preview.find("Sincerely")
    assert preview.key_at_caret() == "Sincerely,"


def test_a_long_table_goes_on_in_another() -> None:
    rows = [(f"Item {number}", "$1") for number in range(2 * MOST_ROWS + 1)]
    grids = [part for part in parts((table(*rows),)) if isinstance(part, Grid)]
    assert [len(grid.rows) for grid in grids] == [MOST_ROWS, MOST_ROWS, 1]
    assert [row[0].text for grid in grids for row in grid.rows] == [name for name, _ in rows]


WORDS = ("Alpha", "Bravo", "Charlie")
words = st.sampled_from(WORDS)
row = st.tuples(words) | st.tuples(words, words)
block = words.map(paragraph) | st.lists(row, min_size=1, max_size=4).map(lambda r: table(*r))
letters = st.lists(block, max_size=5).map(tuple)
new_words = st.permutations(WORDS).map(lambda shuffled: dict(zip(WORDS, shuffled, strict=True)))


def reworded(letter: tuple[OutlineBlock, ...], into: dict[str, str]) -> tuple[OutlineBlock, ...]:
    """The same paragraphs and tables in other words, so that cells change where they are."""
    return tuple(
        table(*(tuple(into[cell[0].text] for cell in cells) for cells in block.rows))
        if block.rows
        else paragraph(into[block.key])
        for block in letter
    )


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(letters, letters, new_words)
def test_whatever_changes_the_preview_is_as_if_written_anew(
    qtbot: QtBot,
    first: tuple[OutlineBlock, ...],
    second: tuple[OutlineBlock, ...],
    into: dict[str, str],
) -> None:
    changed, anew = Preview(), Preview()
    last = reworded(second, into)
    for letter in (first, second, last):
        changed.show_blocks(letter)
    anew.show_blocks(last)
    assert looks(changed) == looks(anew)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(letters, letters, words)
def test_the_caret_stays_in_its_paragraph_whatever_comes_and_goes_around_it(
    qtbot: QtBot, before: tuple[OutlineBlock, ...], after: tuple[OutlineBlock, ...], extra: str
) -> None:
    preview = Preview()
    preview.show_blocks((*before, paragraph("Here"), *before))
    put_caret(preview, one(preview, "Here").position() + 2)
    preview.show_blocks((paragraph(extra), *after, paragraph("Here"), NEEDS))
    assert preview.key_at_caret() == "Here"
    assert preview.textCursor().positionInBlock() == 2


def test_a_selection_stays_when_a_row_is_added_above_and_colours_change(preview: Preview) -> None:
    preview.show_blocks(LETTER)
    assert preview.find("Sincerely")
    longer = table(("Vehicles",), ("Patrol car", "$90,000"), ("Boat", "$70,000"))
    preview.show_blocks((LETTER[0], longer, LETTER[2]))
    preview.set_tinted(tinted=False)
    assert preview.textCursor().selectedText() == "Sincerely"


def test_a_caret_in_a_table_is_not_at_the_end_of_the_letter_when_a_row_is_added(
    preview: Preview,
) -> None:
    preview.show_blocks(LETTER)
    put_caret(preview, one(preview, "Patrol car").position())
    longer = table(("Vehicles",), ("Patrol car", "$90,000"), ("Boat", "$70,000"))
    preview.show_blocks((LETTER[0], longer, LETTER[2]))
    assert preview.textCursor().block().text() == "Patrol car"


def test_the_needs_of_a_real_letter_stand_in_columns(window: Window) -> None:
    preview = window.pane.preview
    assert weight(one(preview, "Purpose against fentanyl")) == QFont.Weight.Bold
    assert weight(one(preview, "Air support")) == QFont.Weight.Bold
    amounts = [each for each in paragraphs(preview) if each.text() == "$6,800,000"]
    assert len(amounts) == 2  # one helicopter: unit cost and total
    for amount in amounts:
        assert QTextCursor(amount).currentTable().columns() == 6
        assert amount.blockFormat().alignment() & Qt.AlignmentFlag.AlignRight


def test_a_need_that_is_added_stands_in_the_table(window: Window, settle: Settle) -> None:
    preview = window.pane.preview
    cell = QTextCursor(one(preview, "Camera trailer"))
    rows = cell.currentTable().rows()
    window.session.edit(("needs", "n4", "item"), "Camera mast")
    settle(window)
    assert QTextCursor(one(preview, "Camera mast")).currentTable().rows() == rows
    work = next(each for each in paragraphs(preview) if key_at(preview, each.position()) == "work")
    put_caret(preview, work.position() + 1)
    window.needs.choose("n4")
    window.needs.duplicate()
    settle(window)
    assert preview.key_at_caret() == "work"
    masts = [each for each in paragraphs(preview) if each.text() == "Camera mast"]
    assert len(masts) == 2
    assert QTextCursor(masts[0]).currentTable().rows() == rows + 1


def test_a_table_is_no_wider_than_its_page(window: Window, settle: Settle) -> None:
    settle(window)
    QApplication.processEvents()
    assert paragraphs_in_tables(window.pane.preview)
    assert window.pane.preview.horizontalScrollBar().maximum() == 0


def paragraphs_in_tables(preview: Preview) -> list[QTextBlock]:
    return [each for each in paragraphs(preview) if QTextCursor(each).currentTable()]


def greets(window: Window, settle: Settle) -> str:
    settle(window)
    text = window.pane.preview.toPlainText()
    return next(line for line in text.splitlines() if line.startswith("Dear "))


def choose(window: Window, addressee: str) -> None:
    window.go_to(("addressees", addressee, "name"))


def test_the_preview_follows_the_addressee_who_is_chosen_and_back(
    window: Window, settle: Settle
) -> None:
    assert greets(window, settle) == "Dear Governor:"
    choose(window, "a22")
    assert greets(window, settle) == "Dear Representative:"
    choose(window, "a10")
    assert greets(window, settle) == "Dear Governor:"


def test_the_preview_follows_the_addressee_who_is_edited_by_undo_as_well(
    window: Window, settle: Settle
) -> None:
    window.session.edit(("addressees", "a25", "title"), "Director")
    assert greets(window, settle) == "Dear Director:"
    window.session.edit(("addressees", "a22", "delivery"), "By hand")
    assert greets(window, settle) == "Dear Representative:"
    window.session.edit(("agency", "short_name"), "Example police")
    window.session.undo.undo()
    assert greets(window, settle) == "Dear Representative:"  # its letter was not what was undone
    window.session.undo.undo()
    window.session.undo.undo()
    assert greets(window, settle) == "Dear Administrator:"


def test_the_preview_turns_to_a_new_addressee_once_there_is_a_letter(
    window: Window, settle: Settle
) -> None:
    window.insert("Addressee")
    settle(window)
    new = window.session.request.addressees[-1].id
    assert window.pane.document
    assert window.pane.document.subject == new


def test_a_document_that_was_picked_stays_while_other_answers_are_typed(
    window: Window, settle: Settle
) -> None:
    choose(window, "a22")
    settle(window)
    window.pane.step(1)
    picked = greets(window, settle)
    assert picked == "Dear Administrator:"
    window.session.edit(("agency", "short_name"), "Example police")
    assert greets(window, settle) == picked


def test_typing_of_the_shown_addressee_leaves_the_reader_where_he_was(
    window: Window, settle: Settle
) -> None:
    choose(window, "a22")
    settle(window)
    bar = window.pane.preview.verticalScrollBar()
    bar.setValue(bar.maximum())
    there = bar.value()
    assert there
    window.session.edit(("addressees", "a22", "checked_on"), "2026-11-20")  # prints nothing
    settle(window)
    assert bar.value() == there
