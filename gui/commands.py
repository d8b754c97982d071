"""Every command of the window: its menu, its words, its keys, and what it does."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, Protocol

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication

from gui.arrangement import Arrangement
from gui.letter_pane import LetterPane
from gui.menus import Command, Submenu
from gui.opens import Opens
from gui.problems import Problems
from gui.sections.section import Section
from gui.session import Session
from gui.storing import Storing
from gui.tools import Tools
from jobs.import_kinds import ImportKind
from models.base import Path
from models.settings import Theme

_KEY = QKeySequence.StandardKey


class Commanded(Protocol):
    """A window with its parts, and what it does itself on command."""

    session: Session
    opens: Opens
    storing: Storing
    arrangement: Arrangement
    pane: LetterPane
    sections: tuple[Section[Any], ...]
    problems: Problems
    tools: Tools

    @property
    def section(self) -> Section[Any]: ...
    def open(self) -> None: ...
    def go_to(self, path: Path) -> None: ...
    def export(self) -> None: ...
    def close(self) -> bool: ...
    def show_section(self, number: int) -> None: ...
    def step_section(self, by: int) -> None: ...
    def switch_tints(self) -> None: ...
    def next_pane(self, by: int) -> None: ...
    def insert(self, what: str) -> None: ...
    def check(self) -> None: ...
    def edit_paragraph(self) -> None: ...
    def reset_paragraph(self) -> None: ...
    def print_letter(self) -> None: ...
    def copy_text(self) -> None: ...
    def help(self, about: str) -> None: ...


def commands(window: Commanded) -> Iterator[Command | Submenu]:
    """Every command, menu by menu."""
    yield from _file(window)
    yield from _edit(window)
    yield from _view(window)
    for what in ("Need", "Partner", "Addressee", "Local figure", "Argument from the brief"):
        keys = "Ctrl+Shift+A" if what == "Need" else None
        yield Command("&Insert", what, keys, partial(window.insert, what))
    yield from _letter(window)
    yield from _help(window)


def _file(window: Commanded) -> Iterator[Command | Submenu]:
    yield Command("&File", "New request", _KEY.New, window.opens.new)
    yield Command(
        "&File", "Start from last year’s draft…", None, lambda: window.opens.last_year(window.pane)
    )
    yield Command("&File", "Open…", _KEY.Open, window.open)
    yield Submenu("&File", "Open recent", window.tools.recent)
    yield Command("&File", "Start page and recent drafts", "Ctrl+Shift+N", window.opens.start)
    yield Command("&File", "Save", _KEY.Save, window.storing.save)
    yield Command("&File", "Save as…", "Ctrl+Shift+S", window.storing.save_as)
    yield Command("&File", "Save a copy…", None, window.storing.save_copy)
    yield Command("&File", "Versions…", None, window.tools.show_versions)
    for kind in ImportKind:
        what = f"Import {kind.label.lower()}…"
        yield Command("&File", what, None, partial(window.tools.import_file, kind))
    yield Command("&File", "Export…", "Ctrl+E", window.export)
    yield Command("&File", "Print letter…", _KEY.Print, window.print_letter)
    yield Command("&File", "Close", _KEY.Close, window.close)
    yield Command("&File", "Exit", "Ctrl+Q", QApplication.closeAllWindows)


def _edit(window: Commanded) -> Iterator[Command]:
    yield Command("&Edit", "Undo", _KEY.Undo, window.session.undo.undo)
    yield Command("&Edit", "Redo", "Ctrl+Y; Ctrl+Shift+Z", window.session.undo.redo)
    for text, keys, slot in (
        ("Cut", _KEY.Cut, "cut"),
        ("Copy", _KEY.Copy, "copy"),
        ("Paste", _KEY.Paste, "paste"),
    ):
        yield Command("&Edit", text, keys, partial(_at_focus, slot))
    yield Command("&Edit", "Find…", _KEY.Find, partial(window.tools.finder.ask, window.go_to))
    next_words = partial(window.tools.finder.next, window.go_to)
    yield Command("&Edit", "Find next", _KEY.FindNext, next_words)
    yield Command("&Edit", "Duplicate item", "Ctrl+D", lambda: window.section.page.duplicate())  # noqa: PLW0108  the section that is open then
    yield Command("&Edit", "Remove item", None, lambda: window.section.page.remove())  # noqa: PLW0108  as above


def _view(window: Commanded) -> Iterator[Command]:
    for number, section in enumerate(window.sections):
        show = partial(window.show_section, number)
        yield Command("&View", section.title, f"Ctrl+{number + 1}", show)
    step, scale, wear = window.step_section, window.opens.scale_text, window.opens.set_theme
    yield Command("&View", "Next section", "Ctrl+PgDown", partial(step, 1))
    yield Command("&View", "Previous section", "Ctrl+PgUp", partial(step, -1))
    yield Command("&View", "Preview", "F9", window.arrangement.swap)
    yield Command("&View", "Text sources", "Ctrl+Shift+P", window.switch_tints)
    yield Command("&View", "Next problem", "F8", partial(window.problems.next, 1))
    yield Command("&View", "Previous problem", "Shift+F8", partial(window.problems.next, -1))
    yield Command("&View", "Next pane", "F6", partial(window.next_pane, 1))
    yield Command("&View", "Previous pane", "Shift+F6", partial(window.next_pane, -1))
    yield Command("&View", "Text larger", "Ctrl+=; Ctrl++", partial(scale, 10))
    yield Command("&View", "Text smaller", "Ctrl+-", partial(scale, -10))
    yield Command("&View", "Text normal", "Ctrl+0", partial(scale, 0))
    for theme in Theme:
        yield Command("&View", f"Theme: {theme.label}", None, partial(wear, theme))


def _letter(window: Commanded) -> Iterator[Command]:
    yield Command("&Letter", "Check", "Ctrl+Shift+C", window.check)
    yield Command("&Letter", "Next letter", "Ctrl+Alt+Right", partial(window.pane.step, 1))
    yield Command("&Letter", "Previous letter", "Ctrl+Alt+Left", partial(window.pane.step, -1))
    yield Command("&Letter", "Edit paragraph", "Ctrl+Shift+E", window.edit_paragraph)
    yield Command("&Letter", "Reset paragraph", None, window.reset_paragraph)
    yield Command("&Letter", "Copy the text", None, window.copy_text)


def _help(window: Commanded) -> Iterator[Command]:
    shown: tuple[tuple[str, str | None], ...] = (
        ("Help on this section", "F1"),
        ("Keyboard shortcuts", "Ctrl+/"),
        ("Sources and licenses", None),
        ("Where my files are", None),
        ("About", None),
    )
    for text, keys in shown:
        yield Command("&Help", text, keys, partial(window.help, text))
    yield Command("&Help", "Federal programs", None, window.tools.programs)
    yield Command("&Help", "Open the sample", "Ctrl+Shift+O", window.opens.sample)


def _at_focus(slot: str) -> None:
    """What the field with the focus does itself, if it does."""
    does: Callable[[], object] | None = getattr(QApplication.focusWidget(), slot, None)
    if does:
        does()
