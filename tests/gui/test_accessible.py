"""A walk over what a screen reader is told: names, roles, states, and no dead ends."""

from collections.abc import Iterator

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

from gui.app import Windows
from gui.sections.section import State
from gui.window import Window
from tests.gui.conftest import Settle
from tests.gui.hands import Key, focused, press

Role = QAccessible.Role

SPEAKING = (
    Role.Button,
    Role.CheckBox,
    Role.ComboBox,
    Role.EditableText,
    Role.List,
    Role.ListItem,
    Role.PageTab,
    Role.Table,
    Role.Tree,
    Role.MenuItem,
)
"""Roles that must say what they are."""


def walk(node: QAccessibleInterface, depth: int = 0) -> Iterator[QAccessibleInterface]:
    """Every node that is not invisible."""
    yield node
    for number in range(node.childCount() if depth < 40 else 0):
        child = node.child(number)
        if child and child.isValid() and not child.state().invisible:  # type: ignore[attr-defined]
            yield from walk(child, depth + 1)


def nameless(widget: QWidget) -> list[str]:
    """Where a screen reader would stand before something without a name."""
    root = QAccessible.queryAccessibleInterface(widget)
    assert root is not None
    found = []
    for node in walk(root):
        if node.role() in SPEAKING and not node.text(QAccessible.Text.Name).strip():
            thing = node.object()
            shown = thing.objectName() or type(thing).__name__ if thing else "item"
            found.append(f"{node.role().name} {shown}")
    return found


def test_everything_that_acts_says_what_it_is(window: Window, settle: Settle) -> None:
    window.check()
    for number, section in enumerate(window.sections):
        window.show_section(number)
        settle(window)
        assert nameless(window) == [], section.title


def test_the_start_page_says_what_it_is(windows: Windows) -> None:
    start = windows.start()
    assert nameless(start) == []
    start.close()


def test_a_section_says_its_state_in_words(window: Window, settle: Settle) -> None:
    window.session.edit(("needs", "n1", "purpose"), "")
    settle(window)
    window.check()
    said = QAccessible.queryAccessibleInterface(window.arrangement.list)
    assert said is not None
    assert said.child(1).text(QAccessible.Text.Name) == "Needs, There is a problem: 1 to fix"
    assert window.sections[1].state() is State.PROBLEM


def test_an_error_is_part_of_what_is_said_of_its_field(window: Window, settle: Settle) -> None:
    window.session.edit(("needs", "n1", "purpose"), "")
    settle(window)
    window.check()
    press(Key.Key_F8)
    said = QAccessible.queryAccessibleInterface(focused())
    assert said is not None
    assert said.text(QAccessible.Text.Name) == "Purpose against fentanyl"
    assert said.text(QAccessible.Text.Description).startswith("Error: ")


def test_what_is_only_to_review_is_not_said_to_be_an_error(window: Window, settle: Settle) -> None:
    settle(window)
    window.check()
    window.go_to(("addressees", "a10", "name"))
    said = QAccessible.queryAccessibleInterface(focused())
    assert said is not None
    assert said.text(QAccessible.Text.Description).startswith("To review: No name")


def test_tab_comes_round_through_every_field_and_back(window: Window) -> None:
    for number in range(len(window.sections)):
        window.show_section(number)
        assert_tab_comes_round(window)


def assert_tab_comes_round(window: Window) -> None:
    window.section.page.setFocus()
    press(Key.Key_Tab)
    first, seen = focused(), []
    for _ in range(400):
        seen.append(focused())
        press(Key.Key_Tab)
        if focused() is first:
            break
    assert focused() is first
    fields = [row.editor.widget for row in window.section.page.rows()]
    missed = [f.objectName() for f in fields if f.isVisible() and f not in seen]
    assert missed == []
    assert len(seen) == len(set(map(id, seen)))
