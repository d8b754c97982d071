"""Importing in the window: what a file holds and what it would write, before it is written."""

import datetime
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from gui.parts import button, label
from gui.session import Session
from gui.work import Worker
from jobs.import_kinds import ImportKind
from jobs.imported import Imported, report
from jobs.imports import Asked, areas_of, imported, preview
from jobs.letters import letter_date
from models.base import Item
from models.errors import UserError
from models.request import FundingRequest
from storage.imports.preview import Preview
from storage.imports.source import SourceFile, read_source

_USUAL = "Southwest Border"
"""The area that is shown first."""


@dataclass(frozen=True)
class _Read:
    """A file read for a draft: what can be asked of it, what it holds, what it would do."""

    areas: tuple[str, ...]
    area: str
    found: Preview[Item]
    result: Imported


class ImportDialog(QDialog):
    """Shows a file’s report; “Import” writes it as one step that Undo takes back."""

    def __init__(self, parent: QWidget, session: Session, kind: ImportKind, path: Path) -> None:
        super().__init__(parent)
        self._session, self._kind, self._path = session, kind, path
        self._result: Imported | None = None
        self._worker = Worker(self)
        self._worker.done.connect(self._show)
        self._worker.failed.connect(self._say)
        self.setWindowTitle(f"Import {kind.label.lower()}")
        self.resize(760, 480)
        self._areas, self._area_words = QComboBox(), label("&Area", "label")
        self._areas.setAccessibleName("Area")
        self._area_words.setBuddy(self._areas)
        self._areas.activated.connect(lambda _row: self._read())
        self._replace = QCheckBox("Take what the file has otherwise")
        self._replace.toggled.connect(lambda _on: self._read())
        self._said = QPlainTextEdit()
        self._said.setReadOnly(True)
        self._said.setTabChangesFocus(True)
        self._said.setAccessibleName("What the file holds and what would be written")
        self._take = button("&Import", self._import, "primary")
        self._lay_out()
        self._read()

    @property
    def busy(self) -> bool:
        """Whether the file is being read."""
        return self._worker.busy

    def _lay_out(self) -> None:
        choices, buttons = QHBoxLayout(), QHBoxLayout()
        for widget in (self._area_words, self._areas, self._replace):
            choices.addWidget(widget)
            widget.hide()
        choices.addStretch()
        buttons.addStretch()
        buttons.addWidget(self._take)
        buttons.addWidget(button("Cancel", self.reject))
        layout = QVBoxLayout(self)
        layout.addLayout(choices)
        layout.addWidget(self._said, 1)
        layout.addLayout(buttons)

    def _read(self) -> None:
        self._take.setEnabled(False)
        request, area = self._session.request, self._areas.currentText()
        replace = self._replace.isChecked()
        self._worker.ask(partial(_read, self._kind, self._path, request, area, replace=replace))

    def _show(self, read: _Read) -> None:
        if read.areas and not self._areas.count():
            self._areas.addItems(read.areas)
            self._areas.setCurrentText(read.area)
        for widget in (self._area_words, self._areas):
            widget.setVisible(bool(read.areas))
        self._replace.setVisible(bool(read.result.differ) or self._replace.isChecked())
        self._result = read.result
        parts = report(read.found, read.result, written=False)
        self._said.setPlainText(
            "\n\n".join("\n".join((f"{title}:", *lines)) for title, lines in parts)
        )
        self._take.setEnabled(read.result.request != self._session.request)

    def _say(self, problem: UserError) -> None:
        self._said.setPlainText(str(problem))

    def _import(self) -> None:
        if self._result:
            self._session.replace(self._result.request, f"import {self._kind.label.lower()}")
        self.accept()


def show_import(parent: QWidget, session: Session, kind: ImportKind, path: Path) -> None:
    """Open the report of a file; nothing is written until somebody says so."""
    dialog = ImportDialog(parent, session, kind, path)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


def _read(
    kind: ImportKind, path: Path, request: FundingRequest, area: str, *, replace: bool
) -> _Read:
    source: SourceFile = read_source(path)
    areas = areas_of(kind, source)
    date = letter_date(request, datetime.date.today())
    if areas and not area:
        area = _USUAL if _USUAL in areas else areas[0]
    found = preview(kind, source, request, Asked(area), date)
    return _Read(areas, area, found, imported(request, found, replace=replace))
