"""Where files and reasons are asked for; the one place that opens ready-made dialogs."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QInputDialog,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

ENDING = ".fundwright"
_FILTER = f"Drafts (*{ENDING})"


class Files:
    """Asks for a draft to open, a name to save under, a folder for letters, a reason."""

    def to_open(self, parent: QWidget, begin: Path) -> Path | None:
        """A draft that is there; the dialog begins in a folder."""
        name, _ = QFileDialog.getOpenFileName(parent, "Open a draft", str(begin), _FILTER)
        return Path(name) if name else None

    def to_save(self, parent: QWidget, suggestion: Path) -> Path | None:
        """A name for the draft, with its ending; the dialog has asked before replacing."""
        title = "Save the draft"
        name, _ = QFileDialog.getSaveFileName(parent, title, str(suggestion), _FILTER)
        if not name:
            return None
        return Path(name if name.endswith(ENDING) else name + ENDING)

    def reason(self, parent: QWidget, message: str) -> str:
        """Why a finding is accepted; empty if it is not."""
        text, asked = "", f"{message}\nReason:"
        wanted = True
        while wanted and not text.strip():
            text, wanted = QInputDialog.getText(parent, "Accept with a reason", asked)
            asked = f"{message}\nType a reason, or cancel:"
        return text.strip() if wanted else ""

    def last_year(self, parent: QWidget) -> Path | None:
        """The draft to start from."""
        name, _ = QFileDialog.getOpenFileName(parent, "Choose last year’s draft", "", _FILTER)
        return Path(name) if name else None

    def picture(self, parent: QWidget) -> Path | None:
        """A letterhead picture."""
        wanted = "Pictures (*.png *.jpg *.jpeg)"
        name, _ = QFileDialog.getOpenFileName(parent, "Choose the letterhead picture", "", wanted)
        return Path(name) if name else None

    def word_file(self, parent: QWidget) -> Path | None:
        """A Word file to print letters on."""
        wanted = "Word files (*.docx)"
        name, _ = QFileDialog.getOpenFileName(parent, "Choose your own Word file", "", wanted)
        return Path(name) if name else None

    def mended_copy(self, parent: QWidget, suggestion: str) -> Path | None:
        """A name for a mended copy of a Word file; a file that is there is not written over."""
        wanted = "Word files (*.docx)"
        title = "Save a mended copy"
        name, _ = QFileDialog.getSaveFileName(
            parent, title, suggestion, wanted, options=QFileDialog.Option.DontConfirmOverwrite
        )
        return Path(name).with_suffix(".docx") if name else None

    def to_import(self, parent: QWidget, what: str) -> Path | None:
        """A download or a spreadsheet to import."""
        wanted = "Tables and lists (*.csv *.xlsx *.json)"
        name, _ = QFileDialog.getOpenFileName(parent, f"Import {what}", "", wanted)
        return Path(name) if name else None

    def folder(self, parent: QWidget, begin: Path) -> Path | None:
        """A folder for the documents; the dialog begins in one."""
        name = QFileDialog.getExistingDirectory(parent, "Folder for the documents", str(begin))
        return Path(name) if name else None

    def printed_file(self, parent: QWidget) -> Path | None:
        """A PDF file to print to; the dialog has asked before replacing."""
        title, wanted = "No printer is set up: save the pages as PDF", "PDF files (*.pdf)"
        name, _ = QFileDialog.getSaveFileName(parent, title, "Letter.pdf", wanted)
        if not name:
            return None
        return Path(name if name.lower().endswith(".pdf") else f"{name}.pdf")

    def printer(self, parent: QWidget, chosen: "Callable[[QPrinter], object]") -> None:
        """Ask for a printer and pages, and go on with `chosen`; the window is not held up.

        Where no printer is set up, a PDF file is asked for, which can be printed anywhere.
        """
        from PySide6.QtPrintSupport import (  # noqa: PLC0415  only few print
            QPrintDialog,
            QPrinter,
            QPrinterInfo,
        )

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        if not QPrinterInfo.availablePrinterNames():
            file = self.printed_file(parent)
            if file:
                printer.setOutputFileName(str(file))
                chosen(printer)
            return
        dialog = QPrintDialog(printer, parent)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: chosen(printer))
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.show()


def show_text(parent: QWidget, title: str, text: str) -> None:
    """A text to read and to copy beside the window, closed by Esc."""
    dialog = _text_dialog(parent, title, text)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


def read_text(parent: QWidget | None, title: str, text: str) -> None:
    """A text that is read before anything else goes on."""
    dialog = _text_dialog(parent, title, text)
    dialog.exec()
    dialog.deleteLater()


def _text_dialog(parent: QWidget | None, title: str, text: str) -> QDialog:
    dialog = QDialog(parent)
    dialog.setWindowTitle(title)
    dialog.resize(620, 440)
    words = QPlainTextEdit(text)
    words.setReadOnly(True)
    words.setAccessibleName(title)
    close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    close.rejected.connect(dialog.reject)
    layout = QVBoxLayout(dialog)
    layout.addWidget(words)
    layout.addWidget(close)
    return dialog
