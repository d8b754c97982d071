"""Every section edits its part of the draft, and the letter follows."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from data.facts import read_facts
from gui.window import Window
from models.base import Model, parse_path, value_at
from models.evidence import ArgumentChoice, LocalFigure, Use
from models.need import Need
from models.partner import Partner

Settle = Callable[[Window], None]

QUOTATION = read_facts().claim("B4.1").quotations[0]


def editor(window: Window, path: str) -> QWidget:
    window.go_to(parse_path(path))
    found = window.findChild(QWidget, path)
    assert found is not None, path
    assert found.isVisible(), path
    return found


@pytest.mark.parametrize(
    ("path", "typed", "in_letter"),
    [
        ("agency.short_name", "Old Pueblo officers", "so that Old Pueblo officers and their"),
        ("agency.distance_to_border", "61", "about 61 miles from Mexico"),
        ("agency.local_problem", "Loads change cars at dusk.", "Loads change cars at dusk."),
        ("evidence.activity", "We stop cars & search them.", "We stop cars & search them."),
        ("partners.p7.name", "the Sheriff", "We work with the Sheriff (interdiction"),
        ("funding.set_aside", "850k", "can set aside $850,000 a year"),
        ("addressees.a10.last_name", "Example", "Dear Governor:"),  # no name yet: to the office
        ("letter.aim", "find more fentanyl", "can find more fentanyl."),
        ("letter.enclosures", "one\ntwo", "Enclosures: one; two"),
    ],
)
def test_what_is_typed_in_a_section_stands_in_the_letter(
    qtbot: QtBot, window: Window, settle: Settle, path: str, typed: str, in_letter: str
) -> None:
    before = window.session.request
    field = editor(window, path)
    assert isinstance(field, (QLineEdit, QPlainTextEdit))
    qtbot.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    for part in typed.split("\n"):
        qtbot.keyClicks(field, part)
        if part != typed.rsplit("\n", maxsplit=1)[-1]:
            qtbot.keyClick(field, Qt.Key.Key_Return)
    settle(window)
    assert value_at(window.session.request, parse_path(path)) != value_at(before, parse_path(path))
    assert in_letter in window.pane.preview.toPlainText()
    window.session.undo.undo()
    assert window.session.request == before


def test_a_choice_is_made_by_keys(qtbot: QtBot, window: Window) -> None:
    box = editor(window, "agency.kind")
    assert isinstance(box, QComboBox)
    qtbot.keyClicks(box, "Tribal")
    assert window.session.request.agency.kind.label == "Tribal police"


def press(qtbot: QtBot, window: Window, text: str) -> None:
    buttons = [b for b in window.findChildren(QPushButton) if b.isVisible()]
    found = [b for b in buttons if text in (b.text(), b.accessibleName())]
    qtbot.mouseClick(found[0], Qt.MouseButton.LeftButton)


def test_items_are_added_moved_and_removed_and_all_of_it_undone(
    qtbot: QtBot, window: Window
) -> None:
    before = window.session.request
    editor(window, "partners.p7.name")
    press(qtbot, window, "Add partner")
    new = window.session.request.partners[-1].id
    focused = window.focusWidget()
    assert focused is not None
    assert focused.objectName() == f"partners.{new}.name"
    qtbot.keyClicks(focused, "the Tribal police")
    press(qtbot, window, "Move up: partner")  # past the other local one
    assert [p.id for p in window.session.request.partners] == [new, "p7", "p8", "p9"]
    press(qtbot, window, "Move up: partner")  # the State’s are another group
    assert [p.id for p in window.session.request.partners] == [new, "p7", "p8", "p9"]
    press(qtbot, window, "Remove partner")
    assert [p.id for p in window.session.request.partners] == ["p7", "p8", "p9"]
    while window.session.undo.canUndo():
        window.session.undo.undo()
    assert window.session.request == before


def test_items_of_a_list_are_moved_and_removed_by_the_keys_of_the_help(
    qtbot: QtBot, window: Window
) -> None:
    window.go_to(("addressees", "a10", "last_name"))
    listed = window.findChild(QListWidget, "items")
    assert listed is not None
    ids = [each.id for each in window.session.request.addressees]
    qtbot.keyClick(listed, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert [each.id for each in window.session.request.addressees] == [ids[1], ids[0], *ids[2:]]
    qtbot.keyClick(listed, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(listed, Qt.Key.Key_Delete)
    assert [each.id for each in window.session.request.addressees] == ids[1:]
    assert window.issues.said.startswith("Removed Governor")
    window.session.undo.undo()
    assert [each.id for each in window.session.request.addressees] == ids


def test_a_step_is_added_to_an_addressee(qtbot: QtBot, window: Window, settle: Settle) -> None:
    editor(window, "addressees.a10.avenues.v12.kind")
    press(qtbot, window, "Remove step")
    settle(window)
    steps = [avenue.id for avenue in window.session.request.addressees[0].avenues]
    assert steps == ["v11", "v13"]
    assert "Congress appropriated $10 billion" not in window.pane.preview.toPlainText()
    press(qtbot, window, "Add step")
    assert len(window.session.request.addressees[0].avenues) == 3


def test_an_argument_left_out_leaves_the_letter(
    qtbot: QtBot, window: Window, settle: Settle
) -> None:
    quotation = "There is more space for federal funding"
    assert quotation in window.pane.preview.toPlainText()
    window.show_section(2)
    settle(window)
    box = next(
        box
        for box in window.findChildren(QComboBox)
        if box.accessibleName().endswith("room for federal money in sheriff and police departments")
    )
    box.setFocus()
    qtbot.keyClicks(box, "Leave")
    settle(window)
    assert quotation not in window.pane.preview.toPlainText()
    assert window.session.request.evidence.arguments[0].use is Use.LEAVE_OUT
    window.session.undo.undo()
    settle(window)
    assert quotation in window.pane.preview.toPlainText()


def test_evidence_is_shown_before_its_many_arguments_which_then_have_the_focus(
    window: Window, settle: Settle
) -> None:
    window.insert("Argument from the brief")
    assert window.evidence.isVisible()
    assert not window.evidence.arguments.findChildren(QComboBox)
    settle(window)
    boxes = window.evidence.arguments.findChildren(QComboBox)
    assert len(boxes) > 20
    assert boxes[0].hasFocus()


def test_a_check_leads_to_each_open_field(qtbot: QtBot, window: Window, settle: Settle) -> None:
    window.session.edit(("funding", "set_aside"), "")
    window.session.edit(("agency", "legal_name"), "")
    settle(window)
    window.check()
    qtbot.keyClick(window, Qt.Key.Key_F8)
    reached = set()
    for _ in range(2):
        focused = window.focusWidget()
        assert focused is not None
        reached.add(focused.objectName())
        assert focused.accessibleDescription().startswith("Error: ")
        qtbot.keyClick(window, Qt.Key.Key_F8)
    assert reached == {"funding.set_aside", "agency.legal_name"}


def test_sections_say_how_far_they_are(window: Window) -> None:
    states = [section.headline() for section in window.sections]
    assert states[1] == "In progress · 6 items"
    assert states[3] == "In progress · 3 partners"
    assert states[0] == "In progress"


def test_a_finding_is_accepted_with_a_reason_and_taken_back(
    qtbot: QtBot, window: Window, settle: Settle
) -> None:
    window.session.edit(("needs", "n1", "purpose"), "")
    settle(window)
    window.check()
    assert window.sections[1].headline() == "There is a problem: 1 to fix"
    finding = next(f for f in window.problems.findings if f.id == "R4.12")
    way = next(
        b
        for b in window.review.findChildren(QPushButton)
        if b.accessibleName() == f"Accept: {finding.message}"
    )
    qtbot.mouseClick(way, Qt.MouseButton.LeftButton)
    settle(window)
    (accepted,) = window.session.request.accepted
    assert (accepted.subject, accepted.reason) == ("needs.n1.purpose", "The quote is on its way")
    assert window.sections[1].headline() == "In progress · 6 items"
    focused = window.focusWidget()
    assert isinstance(focused, QPushButton)
    assert focused.accessibleName().startswith(("Go to field: ", "Take back: ", "Accept: "))
    taken = next(f for f in window.problems.findings if f.id == "R4.12")
    window.review.acceptance_asked.emit(taken)
    assert window.session.request.accepted == ()


def test_a_planning_cost_says_where_it_comes_from_until_it_is_typed_over(
    window: Window, settle: Settle
) -> None:
    window.needs.choose("n1")
    settle(window)
    told = [each.text() for each in window.needs.findChildren(QLabel)]
    assert any("Planning cost: about $90,000, Graham, Texas" in each for each in told)
    source = next(row for row in window.needs.rows() if row.path[-1] == "cost_source")
    assert source.isHidden()
    window.session.edit(("needs", "n1", "unit_cost"), "91000")
    assert not source.isHidden()
    told = [each.text() for each in window.needs.findChildren(QLabel)]
    assert not any("Graham, Texas" in each for each in told)


def test_a_quotation_is_shortened_reworded_and_brought_back(
    qtbot: QtBot, window: Window, settle: Settle
) -> None:
    whole = "There is more space for federal funding to be infused in sheriff departments"
    window.show_section(2)
    settle(window)
    press(qtbot, window, f"Shorten or reword the quotation: {QUOTATION}")
    field = window.focusWidget()
    assert isinstance(field, QLineEdit)
    assert field.text() == QUOTATION
    before = window.session.request
    for typed, printed, said in (
        ("There is more space", "“There is more space,” ", "quotation marks as"),
        ("There is room", "There is room, ", "without quotation marks"),
        ('"There is room"', "“There is room,”", "no longer matches the brief"),
    ):
        qtbot.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        qtbot.keyClicks(field, typed)
        settle(window)
        assert printed in window.pane.preview.toPlainText()
        assert said in field.accessibleDescription()
    while window.session.request != before:
        window.session.undo.undo()
    settle(window)
    assert whole in window.pane.preview.toPlainText()


def test_a_switch_keeps_the_words_of_its_argument(window: Window) -> None:
    window.show_section(2)
    window.evidence.arguments._reword("B4.1", "more space")
    window.evidence.arguments._choose("B4.1", Use.USE)
    assert window.session.request.evidence.arguments == (
        ArgumentChoice(claim="B4.1", use=Use.USE, words="more space"),
    )
    window.evidence.arguments._choose("B4.1", Use.AUTO)
    window.evidence.arguments._reword("B4.1", "")
    assert window.session.request.evidence.arguments == ()


def test_partners_are_listed_by_group_and_groups_are_no_stops(qtbot: QtBot, window: Window) -> None:
    editor(window, "partners.p7.name")
    shown = window.section.page.findChild(QListWidget, "items")
    assert isinstance(shown, QListWidget)
    lines = [shown.item(row).text() for row in range(shown.count())]
    assert lines[::2] == ["Federal", "State", "Local"]
    shown.setFocus()
    shown.setCurrentRow(1)
    qtbot.keyClick(shown, Qt.Key.Key_Down)
    assert lines[shown.currentRow()] == "the Arizona Department of Public Safety"
    window.session.edit(("partners", "p7", "level"), "tribal")
    lines = [shown.item(row).text() for row in range(shown.count())]
    assert lines[::2] == ["Federal", "State", "Tribal"]


def test_what_is_sensitive_says_so_in_its_list(window: Window) -> None:
    need, partner = window.session.request.needs[0], window.session.request.partners[0]
    status = window.needs.table.index(0, 4)
    assert status.data() == "Ready"
    window.session.edit(("needs", need.id, "sensitive"), "yes")
    assert status.data() == "Ready · sensitive"
    assert status.data(Qt.ItemDataRole.AccessibleTextRole) == "Status: Ready · sensitive"
    window.go_to(("partners", partner.id, "name"))
    listed = window.section.page.findChild(QListWidget, "items")
    assert isinstance(listed, QListWidget)
    entries = [listed.item(row).text() for row in range(listed.count())]
    assert partner.name in entries
    window.session.edit(("partners", partner.id, "sensitive"), "yes")
    entries = [listed.item(row).text() for row in range(listed.count())]
    assert f"{partner.name} · sensitive" in entries


@pytest.mark.parametrize("model", [Need, LocalFigure, Partner])
def test_the_hint_at_sensitive_is_true_whatever_the_answer(model: type[Model]) -> None:
    assert str(model.model_fields["sensitive"].description).startswith("If yes, ")


def test_sensitive_is_asked_where_a_need_is_described(window: Window) -> None:
    window.needs.choose("n1")
    shown = [row.path[-1] for row in window.needs.rows() if row.isVisible()]
    assert shown.index("sensitive") == shown.index("why") + 1


def test_a_figure_is_asked_for_as_a_person_reads_it(window: Window) -> None:
    window.insert("Local figure")
    new = window.session.request.evidence.figures[-1]
    fields = [r for r in window.evidence.rows() if r.path[:3] == ("evidence", "figures", new.id)]
    lines: dict[int, list[str]] = {}
    for field in fields:
        lines.setdefault(field.y(), []).append(str(field.path[-1]))
    assert list(lines.values())[:5] == [
        ["measure"],
        ["value", "unit"],
        ["start", "end"],
        ["source", "checked_on"],
        ["counted", "counted_by"],
    ]
