"""Funding’s what-if: an award is typed, and below it stands what it buys; nothing is stored."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QLineEdit, QVBoxLayout

from drafting.what_if_words import told
from gui.parts import label
from gui.session import Session
from jobs.what_if import read_award, what_ifs
from models.reading import Unreadable

_LINES = 6
"""As many as an outcome has to tell."""


class WhatIf(QFrame):
    """The needs in their order, as far as the award goes."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._award = QLineEdit()
        self._award.setObjectName("what_if.award")
        self._award.setAccessibleName("Award of federal money")
        named = label("Award of federal money", "label")
        named.setBuddy(self._award)
        self._said = label("", "hint")
        self._lines = [(label("", "label"), label("")) for _ in range(_LINES)]
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (named, self._award, self._said):
            layout.addWidget(widget)
        layout.addLayout(self._grid())
        self._award.textEdited.connect(lambda _text: self._refresh())
        session.changed.connect(lambda _path: self._refresh())
        self._refresh()

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        for row, pair in enumerate(self._lines):
            for column, part in enumerate(pair):
                grid.addWidget(part, row, column, Qt.AlignmentFlag.AlignTop)
        return grid

    def _refresh(self) -> None:
        said, lines = self._outcome()
        _show(self._said, said)
        blank = [("", "")] * (_LINES - len(lines))
        for (name, value), (left, right) in zip([*lines, *blank], self._lines, strict=True):
            _show(left, name)
            _show(right, value)

    def _outcome(self) -> tuple[str, list[tuple[str, str]]]:
        """A word below the field, and what the award does."""
        text = self._award.text()
        if not text.strip():
            return "Type an amount to see what it buys, in the order of the needs", []
        try:
            award = read_award(text)
        except Unreadable as problem:
            return str(problem), []
        request = self._session.request
        (outcome,) = what_ifs(request, [award])
        return "", list(told(outcome, request.funding))


def _show(part: QLabel, text: str) -> None:
    part.setText(text)
    part.setVisible(bool(text))
