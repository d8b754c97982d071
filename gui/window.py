"""The main window: sections, the form of one, the letter beside it, what is open below."""

import datetime
from collections.abc import Callable
from functools import partial
from pathlib import Path as FilePath

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QMainWindow,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from drafting.wording import usd
from gui.dialogs import Files
from gui.issues import IssueBar
from gui.letter_pane import LetterPane
from gui.menus import Command, fill_menus
from gui.parts import ask, button, frame, label, tell
from gui.sections.needs import NeedsSection
from gui.sections.review import ReviewSection
from gui.session import Session, opened
from gui.work import Worker
from jobs.export import Existing, Wanted, export
from jobs.letters import findings, letter_date, letters, open_errors, preview
from models.base import Path
from models.errors import UserError
from models.finding import Finding
from models.letter import Letter
from models.request import FundingRequest
from storage.write import FileThere
from templates.outline import OutlineBlock

PROGRAM = "Fundwright"
FULL, ICONS = 1240, 960
"""Window widths from which sections are shown in full, and from which the letter is beside them."""

COALESCE_MS = 30
"""Keys typed within this time are shown together."""

Picture = tuple[tuple[Letter, ...], tuple[OutlineBlock, ...], tuple[Finding, ...]]


def picture(request: FundingRequest, today: datetime.date, index: int) -> Picture:
    """All letters, the chosen one read back from its file, and what the checks say."""
    date = letter_date(request, today)
    made = letters(request, date)
    blocks = preview(made[min(index, len(made) - 1)]) if made else ()
    return made, blocks, findings(request, date)


class Window(QMainWindow):
    """One window for one draft."""

    def __init__(
        self, session: Session, open_window: Callable[[Session], object], files: Files
    ) -> None:
        super().__init__()
        self.session, self._open_window, self._files = session, open_window, files
        self._findings: tuple[Finding, ...] = ()
        self._checked = False
        self._at = -1
        self.needs, self.review = NeedsSection(session), ReviewSection(session)
        self._sections: tuple[NeedsSection | ReviewSection, ...] = (self.needs, self.review)
        self.pane = LetterPane(session)
        self.issues = IssueBar()
        self._worker = Worker(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._draw)
        self._build()
        fill_menus(self, self._commands())
        self._connect()
        self._changed(())
        self.resize(QSize(1366, 728))
        self.needs.setFocus()

    @property
    def settled(self) -> bool:
        """Whether letter and findings show the draft as it is."""
        return not self._timer.isActive() and not self._worker.busy

    def go_to(self, path: Path) -> None:
        """Open the section of a field and give the field the focus."""
        for number, section in enumerate(self._sections):
            if section.go_to(path):
                self.show_section(number)
                section.go_to(path)
                return

    def show_section(self, number: int) -> None:
        """Open a section by its place in the list."""
        self._list.setCurrentRow(number)

    def next_problem(self, by: int = 1) -> None:
        """Go to the next or previous field with something to fix or review."""
        fields = [f for f in self._findings if f.path[:1] == ("needs",) and len(f.path) == 3]
        if fields:
            self._at = (self._at + by) % len(fields)
            self.go_to(fields[self._at].path)
            self.issues.toast(fields[self._at].message, undo=False)

    def check(self) -> None:
        """Show every message at its field from now on, and the list of them."""
        self._checked, self._at = True, -1
        self._show_findings()
        self.show_section(1)

    def new(self) -> None:
        """A new request in a window of its own."""
        self._open_window(Session())

    def open(self) -> None:
        """Open a draft in a window of its own; an untouched empty one makes room for it."""
        path = self._files.to_open(self)
        if path is None:
            return
        try:
            from_file = opened(path)
        except UserError as problem:
            tell(self, PROGRAM, str(problem))
            return
        self._open_window(from_file)
        if self.session.draft is None and not self.session.unsaved:
            self.close()

    def save(self) -> bool:
        """Save over the opened file; a draft without a file is asked for a name."""
        return self._saved(None) if self.session.draft else self.save_as()

    def save_as(self) -> bool:
        """Save as a new file."""
        path = self._files.to_save(self, f"{self.session.name}.fundwright")
        return path is not None and self._saved(path)

    def export(self) -> None:
        """Ask for a folder and write the letters that are ticked."""
        request = self.session.request
        date = letter_date(request, datetime.date.today())
        errors = open_errors(findings(request, date))
        if errors and not self._export_anyway(len(errors)):
            return
        folder = self._files.folder(self)
        if folder is not None:
            wanted = Wanted(addressees=self.review.chosen(), despite_errors=bool(errors))
            self._write(request, folder, date, wanted)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.session.unsaved and not self._may_close():
            event.ignore()
            return
        self._timer.stop()
        self._worker.wait()
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        width = event.size().width()
        self._list.setFixedWidth(208 if width >= FULL else 120)
        self.pane.setVisible(width >= ICONS)
        super().resizeEvent(event)

    def swap_preview(self) -> None:
        """Show the letter in place of the form, or beside it, or not."""
        self.pane.setVisible(not self.pane.isVisible())
        if self.width() < ICONS:
            self._stack.setVisible(not self.pane.isVisible())

    def next_pane(self, by: int = 1) -> None:
        """F6: sections, form, letter, issues, and round again."""
        panes: list[QWidget] = [self._list, self._stack, self.pane, self.issues]
        here = next((n for n, pane in enumerate(panes) if _holds_focus(pane)), 0)
        for step in range(1, len(panes) + 1):
            pane = panes[(here + by * step) % len(panes)]
            if pane.isVisible() and _focus_inside(pane):
                return

    def _commands(self) -> list[Command]:
        key, undo = QKeySequence.StandardKey, self.session.undo
        return [
            Command("&File", "New request", key.New, self.new),
            Command("&File", "Open…", key.Open, self.open),
            Command("&File", "Save", key.Save, self.save),
            Command("&File", "Save as…", "Ctrl+Shift+S", self.save_as),
            Command("&File", "Export letters…", "Ctrl+E", self.export),
            Command("&File", "Close", key.Close, self.close),
            Command("&Edit", "Undo", key.Undo, undo.undo),
            Command("&Edit", "Redo", key.Redo, undo.redo),
            Command("&Edit", "Duplicate item", "Ctrl+D", self.needs.duplicate),
            Command("&Edit", "Remove item", None, self.needs.remove),
            Command("&View", "Needs", "Ctrl+1", partial(self.show_section, 0)),
            Command("&View", "Review and export", "Ctrl+2", partial(self.show_section, 1)),
            Command("&View", "Letter", "F9", self.swap_preview),
            Command("&View", "Next problem", "F8", self.next_problem),
            Command("&View", "Previous problem", "Shift+F8", partial(self.next_problem, -1)),
            Command("&View", "Next pane", "F6", self.next_pane),
            Command("&View", "Previous pane", "Shift+F6", partial(self.next_pane, -1)),
            Command("&Insert", "Need", "Ctrl+Shift+A", self._add_need),
            Command("&Letter", "Check", "Ctrl+Shift+C", self.check),
            Command("&Letter", "Next letter", "Ctrl+Alt+Right", partial(self.pane.step, 1)),
            Command("&Letter", "Previous letter", "Ctrl+Alt+Left", partial(self.pane.step, -1)),
        ]

    def _add_need(self) -> None:
        self.show_section(0)
        self.needs.add()

    def _build(self) -> None:
        self._name, self._state = label("", "heading"), label("", "hint")
        self._list = QListWidget()
        self._list.setObjectName("sections")
        self._list.setAccessibleName("Sections")
        self._list.setWordWrap(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._stack = QStackedWidget()
        for section in self._sections:
            self._list.addItem(QListWidgetItem())
            self._stack.addWidget(section)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(self._stack)
        split.addWidget(self.pane)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        split.setSizes([708, 450])
        split.setChildrenCollapsible(False)
        left = QVBoxLayout()
        left.setContentsMargins(0, 0, 0, 0)
        left.addWidget(self._list, 1)
        left.addWidget(self._total_card())
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addLayout(left)
        middle.addWidget(split, 1)
        whole = QWidget()
        layout = QVBoxLayout(whole)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._header())
        layout.addLayout(middle, 1)
        layout.addWidget(self.issues)
        self.setCentralWidget(whole)

    def _total_card(self) -> QWidget:
        self._total, self._asked = label("", "heading"), label("", "hint")
        card = frame("card")
        inside = QVBoxLayout(card)
        for widget in (label("Total request", "hint"), self._total, self._asked):
            inside.addWidget(widget)
        return card

    def _header(self) -> QWidget:
        header = frame("header")
        line = QHBoxLayout(header)
        line.setContentsMargins(16, 6, 16, 6)
        for widget in (self._name, self._state):
            widget.setWordWrap(False)
            line.addWidget(widget)
        line.addStretch()
        self._undo = button("Undo", self.session.undo.undo)
        self._redo = button("Redo", self.session.undo.redo)
        self._undo.setToolTip("Undo (Ctrl+Z)")
        self._redo.setToolTip("Redo (Ctrl+Y)")
        for made in (
            self._undo,
            self._redo,
            button("&Check", self.check),
            button("E&xport letters", self.export, "primary"),
        ):
            line.addWidget(made)
        return header

    def _connect(self) -> None:
        self.session.changed.connect(self._changed)
        self.session.undo.canUndoChanged.connect(self._undo.setEnabled)
        self.session.undo.canRedoChanged.connect(self._redo.setEnabled)
        self._undo.setEnabled(False)
        self._redo.setEnabled(False)
        self._list.currentRowChanged.connect(self._stack.setCurrentIndex)
        self._list.setCurrentRow(0)
        self.pane.picked.connect(self._draw)
        self.pane.field_wanted.connect(self.go_to)
        self.review.wanted.connect(self.go_to)
        self.review.export_asked.connect(self.export)
        self.issues.next_asked.connect(self.next_problem)
        self.issues.all_asked.connect(partial(self.show_section, 1))
        self.issues.undo_asked.connect(self.session.undo.undo)
        self.needs.removed.connect(lambda name: self.issues.toast(f"Removed {name}.", undo=True))
        self._worker.done.connect(self._drawn)
        self._worker.failed.connect(self.pane.show_problem)

    def _changed(self, path: Path) -> None:
        self._edited = ".".join(str(step) for step in path)
        name = self.session.name
        self._name.setText(name)
        self.setWindowTitle(f"{name}[*] – {PROGRAM}")
        self.setWindowModified(self.session.unsaved)
        stored = "Saved" if self.session.draft else "Not saved yet"
        self._state.setText("Unsaved changes" if self.session.unsaved else stored)
        count = len(self.session.request.addressees)
        self._total.setText(usd(self.session.total_cost))
        self._asked.setText(f"{len(self.session.request.needs)} items · {count} addressees")
        self._name_sections()
        self._timer.start(COALESCE_MS)

    def _name_sections(self) -> None:
        for number, section in enumerate(self._sections):
            self._list.item(number).setText(f"{section.title}\n{section.state()}")

    def _draw(self) -> None:
        request, index = self.session.request, self.pane.index
        self._worker.ask(partial(picture, request, datetime.date.today(), index))

    def _drawn(self, made: Picture) -> None:
        shown, blocks, self._findings = made
        self.pane.show_letter(shown, blocks)
        self.review.show_letters(shown)
        self._show_findings()
        if self._edited:
            self.pane.preview.reveal(self._edited)
            self._edited = ""

    def _show_findings(self) -> None:
        for part in (self.needs, self.review, self.issues):
            part.show_findings(self._findings, checked=self._checked)

    def _saved(self, path: FilePath | None) -> bool:
        try:
            self.session.save(path, replace=True)
        except UserError as problem:
            tell(self, PROGRAM, "Could not save", str(problem))
            return False
        return True

    def _may_close(self) -> bool:
        answer = ask(
            self,
            PROGRAM,
            f"Save changes to “{self.session.name}”?",
            "If you don't save, your changes are lost.",
            ("Save", "Don't save", "Cancel"),
        )
        return answer == "Don't save" or (answer == "Save" and self.save())

    def _export_anyway(self, errors: int) -> bool:
        self.check()
        said = "1 error is" if errors == 1 else f"{errors} errors are"
        choices = ("Go back and fix", "Export anyway")
        answer = ask(self, PROGRAM, f"{said} open.", "The list on this page says which.", choices)
        return answer == "Export anyway"

    def _write(
        self, request: FundingRequest, folder: FilePath, date: datetime.date, wanted: Wanted
    ) -> None:
        try:
            made = export(request, folder, date, wanted)
        except FileThere as problem:
            choices = ("Keep both", "Replace", "Cancel")
            answer = ask(self, PROGRAM, str(problem), "", choices)
            existing = {"Keep both": Existing.KEEP_BOTH, "Replace": Existing.REPLACE}.get(answer)
            if existing:
                again = Wanted((), wanted.addressees, existing, wanted.despite_errors)
                self._write(request, folder, date, again)
        except UserError as problem:
            tell(self, PROGRAM, "The letters were not all made", str(problem))
        else:
            self.review.show_made(made)
            self._name_sections()
            self.show_section(1)


def _holds_focus(pane: QWidget) -> bool:
    focused = pane.window().focusWidget()
    return focused is not None and (focused is pane or pane.isAncestorOf(focused))


def _focus_inside(pane: QWidget) -> bool:
    """Focus the first widget of a pane that takes it."""
    for widget in (pane, *pane.findChildren(QWidget)):
        takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if takes and widget.isVisible() and widget.isEnabled():
            widget.setFocus(Qt.FocusReason.TabFocusReason)
            return True
    return False
