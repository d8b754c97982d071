"""The main window: sections, the form of one, the letter beside it, what is open below."""

import datetime
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize, Qt
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

from data.samples import SAMPLES, read_sample
from drafting.wording import usd
from gui.dialogs import Files
from gui.header import Header
from gui.issues import IssueBar
from gui.letter_pane import LetterPane
from gui.live import Live, Picture
from gui.menus import Command, fill_menus
from gui.panes import next_pane
from gui.parts import frame, label
from gui.sections.evidence import EvidenceSection
from gui.sections.groups import AgencySection, FundingSection, LetterSection
from gui.sections.lists import AddresseesSection, PartnersSection
from gui.sections.needs import NeedsSection
from gui.sections.review import ReviewSection
from gui.sections.section import Section
from gui.session import Session
from gui.storing import PROGRAM, Storing
from models.base import Path
from models.finding import Finding

FULL, BESIDE = 1240, 960
"""Window widths from which sections are shown in full, and from which the letter is beside them."""


class Window(QMainWindow):
    """One window for one draft."""

    def __init__(
        self, session: Session, open_window: Callable[[Session], object], files: Files
    ) -> None:
        super().__init__()
        self.session, self._open_window, self._files = session, open_window, files
        self._storing = Storing(self, session, files)
        self._findings: tuple[Finding, ...] = ()
        self._checked = False
        self._at = -1
        self.needs, self.review = NeedsSection(session), ReviewSection(session)
        self.sections: tuple[Section, ...] = (
            AgencySection(session),
            self.needs,
            EvidenceSection(session),
            PartnersSection(session),
            FundingSection(session),
            AddresseesSection(session),
            LetterSection(session),
            self.review,
        )
        self.pane = LetterPane(session)
        self.issues = IssueBar()
        self._live = Live(self)
        self._build()
        fill_menus(self, self._commands())
        self._connect()
        self._changed(())
        self.resize(QSize(1366, 728))
        self.show_section(self.sections.index(self.needs))
        self.needs.setFocus()

    @property
    def settled(self) -> bool:
        """Whether letter and findings show the draft as it is."""
        return self._live.settled

    def go_to(self, path: Path) -> None:
        """Open the section of a field and give the field the focus."""
        for number, section in enumerate(self.sections):
            if section.root and path[:1] == (section.root,):
                self.show_section(number)
                section.go_to(path)

    def show_section(self, number: int) -> None:
        """Open a section by its place in the list."""
        self._list.setCurrentRow(number)

    def show_review(self) -> None:
        """Open the last section, with everything that is open."""
        self.show_section(self.sections.index(self.review))

    def next_problem(self, by: int = 1) -> None:
        """Go to the next or previous field with something to fix or review."""
        roots = {section.root for section in self.sections}
        fields = [f for f in self._findings if f.path and f.path[0] in roots and not f.accepted]
        if fields:
            self._at = (self._at + by) % len(fields)
            self.go_to(fields[self._at].path)
            self.issues.toast(fields[self._at].message, undo=False)

    def check(self) -> None:
        """Show every message at its field from now on, and the list of them."""
        self._checked, self._at = True, -1
        self._show_findings()
        self.show_review()

    def new(self) -> None:
        """A new request in a window of its own."""
        self._open_window(Session())

    def sample(self) -> None:
        """The sample, unsaved, in a window of its own."""
        self._open_window(Session(request=read_sample(SAMPLES[0])))

    def open(self) -> None:
        """Open a draft in a window of its own; an untouched empty one makes room for it."""
        from_file = self._storing.open()
        if from_file is None:
            return
        self._open_window(from_file)
        if self.session.draft is None and not self.session.unsaved:
            self.close()

    def export(self) -> None:
        """Ask for a folder and write the letters that are ticked."""
        errors = self._storing.errors()
        if errors:
            self.check()
        made = self._storing.export(self.review.chosen(), errors)
        if made:
            self.review.show_made(made)
            self._name_sections()
            self.show_review()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._storing.may_close():
            self._live.stop()
            event.accept()
        else:
            event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        width = event.size().width()
        self._list.setFixedWidth(208 if width >= FULL else 120)
        self.pane.setVisible(width >= BESIDE)
        super().resizeEvent(event)

    def swap_preview(self) -> None:
        """Show the letter or put it away; in a narrow window it takes the form’s place."""
        self.pane.setVisible(not self.pane.isVisible())
        if self.width() < BESIDE:
            self._stack.setVisible(not self.pane.isVisible())

    def next_pane(self, by: int = 1) -> None:
        """F6: sections, form, letter, issues, and round again."""
        next_pane((self._list, self._stack, self.pane, self.issues), by)

    def _commands(self) -> list[Command]:
        key, undo, storing = QKeySequence.StandardKey, self.session.undo, self._storing
        sections = [
            Command("&View", each.title, f"Ctrl+{number + 1}", partial(self.show_section, number))
            for number, each in enumerate(self.sections)
        ]
        return [
            Command("&File", "New request", key.New, self.new),
            Command("&File", "Open…", key.Open, self.open),
            Command("&File", "Save", key.Save, storing.save),
            Command("&File", "Save as…", "Ctrl+Shift+S", storing.save_as),
            Command("&File", "Export letters…", "Ctrl+E", self.export),
            Command("&File", "Close", key.Close, self.close),
            Command("&Edit", "Undo", key.Undo, undo.undo),
            Command("&Edit", "Redo", key.Redo, undo.redo),
            Command("&Edit", "Duplicate item", "Ctrl+D", self.needs.duplicate),
            Command("&Edit", "Remove item", None, self.needs.remove),
            *sections,
            Command("&View", "Letter on and off", "F9", self.swap_preview),
            Command("&View", "Next problem", "F8", self.next_problem),
            Command("&View", "Previous problem", "Shift+F8", partial(self.next_problem, -1)),
            Command("&View", "Next pane", "F6", self.next_pane),
            Command("&View", "Previous pane", "Shift+F6", partial(self.next_pane, -1)),
            Command("&Insert", "Need", "Ctrl+Shift+A", self._add_need),
            Command("&Letter", "Check", "Ctrl+Shift+C", self.check),
            Command("&Letter", "Next letter", "Ctrl+Alt+Right", partial(self.pane.step, 1)),
            Command("&Letter", "Previous letter", "Ctrl+Alt+Left", partial(self.pane.step, -1)),
            Command("&Help", "Open the sample", "Ctrl+Shift+O", self.sample),
        ]

    def _add_need(self) -> None:
        self.show_section(self.sections.index(self.needs))
        self.needs.add()

    def _build(self) -> None:
        self._list = QListWidget()
        self._list.setObjectName("sections")
        self._list.setAccessibleName("Sections")
        self._list.setWordWrap(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._stack = QStackedWidget()
        for section in self.sections:
            self._list.addItem(QListWidgetItem())
            self._stack.addWidget(section)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(self._stack)
        split.addWidget(self.pane)
        split.setSizes([708, 450])
        split.setChildrenCollapsible(False)
        left = QVBoxLayout()
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
        layout.addWidget(Header(self.session, self.check, self.export))
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

    def _connect(self) -> None:
        self.session.changed.connect(self._changed)
        self._list.currentRowChanged.connect(self._stack.setCurrentIndex)
        self.pane.picked.connect(self._draw)
        self.pane.field_wanted.connect(self.go_to)
        self.review.wanted.connect(self.go_to)
        self.review.export_asked.connect(self.export)
        self.review.acceptance_asked.connect(self._accept)
        self.issues.next_asked.connect(self.next_problem)
        self.issues.all_asked.connect(self.show_review)
        self.issues.undo_asked.connect(self.session.undo.undo)
        self.needs.removed.connect(lambda name: self.issues.toast(f"Removed {name}.", undo=True))
        self._live.drawn.connect(self._drawn)
        self._live.found.connect(self._found)
        self._live.failed.connect(self.pane.show_problem)

    def _changed(self, path: Path) -> None:
        self._edited = ".".join(str(step) for step in path)
        session = self.session
        self.setWindowTitle(f"{session.name}[*] – {PROGRAM}")
        self.setWindowModified(session.unsaved)
        self._total.setText(usd(session.total_cost))
        needs, addressees = session.request.needs, session.request.addressees
        self._asked.setText(f"{len(needs)} items · {len(addressees)} addressees")
        self._name_sections()
        self._live.ask(session.request, self.pane.index)

    def _name_sections(self) -> None:
        for number, section in enumerate(self.sections):
            self._list.item(number).setText(f"{section.title}\n{section.headline()}")

    def _draw(self) -> None:
        self._live.ask(self.session.request, self.pane.index, at_once=True)

    def _drawn(self, made: Picture) -> None:
        self.pane.show_letter(made.letters, made.blocks)
        self.review.show_letters(made.letters)
        if self._edited:
            self.pane.preview.reveal(self._edited)
            self._edited = ""

    def _accept(self, finding: Finding) -> None:
        reason = "" if finding.accepted else self._files.reason(self, finding.message)
        if finding.accepted or reason:
            self.session.accept(finding, reason, datetime.date.today())

    def _found(self, findings: tuple[Finding, ...]) -> None:
        self._findings = findings
        self._show_findings()

    def _show_findings(self) -> None:
        for section in self.sections:
            section.show_findings(self._findings, checked=self._checked)
        self.issues.show_findings(self._findings, checked=self._checked)
        self._name_sections()
