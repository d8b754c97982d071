"""The Federal programs, to browse and to compare: each fact with its mark, source and date."""

import datetime
from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from drafting.wording import date
from gui.parts import label
from jobs.programs import Known, known_of, named, sources_of
from models.program import Program

_KEY = int(Qt.ItemDataRole.UserRole)


class Catalogue(QDialog):
    """Programs on the left, what is known of those chosen on the right."""

    def __init__(self, parent: QWidget, day: datetime.date, chosen: tuple[str, ...] = ()) -> None:
        super().__init__(parent)
        self._day = day
        self.setWindowTitle("Federal programs")
        self.resize(860, 560)
        self._list, self._words = QListWidget(), QPlainTextEdit()
        self._list.setAccessibleName("Programs")
        self._list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._words.setReadOnly(True)
        self._words.setAccessibleName("What is known")
        self._fill(chosen)
        self._list.itemSelectionChanged.connect(self._show)
        split = QSplitter()
        split.addWidget(self._list)
        split.addWidget(self._words)
        split.setSizes([320, 540])
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(
            label("Choose several to compare. Confirm with the current notice.", "hint")
        )
        layout.addWidget(split, 1)
        layout.addWidget(close)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._show()

    def _fill(self, chosen: tuple[str, ...]) -> None:
        for program in named(()):
            name = program.title.removeprefix("a ")
            item = QListWidgetItem(name[:1].upper() + name[1:], self._list)
            item.setData(_KEY, program.id)
            item.setSelected(program.id in chosen)
        if not self._list.selectedItems():
            self._list.setCurrentRow(0)

    def _show(self) -> None:
        keys = [item.data(_KEY) for item in self._list.selectedItems()]
        texts = [_text(program, self._day) for program in named(keys)] if keys else []
        self._words.setPlainText("\n\n\n".join(texts))


def _text(program: Program, day: datetime.date) -> str:
    facts = "\n\n".join(_fact(known) for known in known_of(program, day))
    return f"{program.title}, as of {date(day)}\n\n{facts}"


def _fact(known: Known) -> str:
    return "\n".join((f"{known.about}: {known.text}", *_evidence(known)))


def _evidence(known: Known) -> Iterator[str]:
    yield f"    {known.mark.label}"
    for source in sources_of((known,)):
        yield f"    {source.named}; {source.quality.label}; read {date(source.read_on)}"
