"""The letter in sight goes on paper: its words in black on white, a draft marked as one."""

import datetime
import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from data.samples import read_sample
from gui.dialogs import Files
from gui.printout import print_pages, words
from gui.window import Window
from jobs.printing import Printout, printout
from models.base import with_value
from models.errors import UserError
from models.request import FundingRequest
from tests.gui.conftest import Chosen, Settle
from tests.gui.hands import Key, Mod, press

DATE = datetime.date(2026, 11, 24)


def governors(request: FundingRequest) -> Printout:
    made = printout(request, DATE, "letter-governor", request.addressees[0].id)
    assert made is not None
    return made


def to_pdf(path: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(path))
    return printer


def pages_in(path: Path) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", path.read_bytes()))


def drawn_with_a_tint(document: QTextDocument) -> list[str]:
    tinted, block = [], document.begin()
    while block.isValid():
        for span in block.textFormats():
            if span.format.background().style() != Qt.BrushStyle.NoBrush:
                tinted.append(block.text())
        block = block.next()
    return tinted


def test_the_letter_in_sight_is_printed_by_its_keys(
    qtbot: QtBot, window: Window, settle: Settle, tmp_path: Path
) -> None:
    window.activateWindow()
    settle(window)
    press(Key.Key_P, Mod.ControlModifier)
    qtbot.waitUntil(lambda: window.issues.said.startswith("Printed “"), timeout=20_000)
    pages = pages_in(tmp_path / "printed.pdf")
    assert pages > 1
    assert f", {pages} pages. Preview shows the words." in window.issues.said
    assert window.isEnabled()


def test_a_printer_that_takes_nothing_is_told_and_nothing_is_said_to_be_printed(
    qtbot: QtBot,
    window: Window,
    settle: Settle,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told: list[str] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: told.append(box.text()))
    (tmp_path / "printed.pdf").mkdir()  # where the file would be
    window.activateWindow()
    settle(window)
    press(Key.Key_P, Mod.ControlModifier)
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    assert told == ["The letter was not printed"]
    assert "Printed" not in window.issues.said


def test_paper_has_the_words_of_the_preview_and_none_of_its_tints(
    window: Window, settle: Settle
) -> None:
    settle(window)
    assert drawn_with_a_tint(window.pane.preview.document())
    shown = window.pane.document
    assert shown is not None
    printed = printout(window.session.request, shown.date, shown.kind, shown.subject)
    assert printed is not None
    document = words(printed)
    assert drawn_with_a_tint(document) == []
    assert document.toPlainText() in window.pane.preview.toPlainText()
    assert "Dear Governor:" in document.toPlainText()


def test_every_page_is_printed_and_a_range_prints_its_pages_alone(
    window: Window, tmp_path: Path
) -> None:
    made = governors(read_sample("tucson"))
    whole, one = tmp_path / "whole.pdf", tmp_path / "one.pdf"
    pages = print_pages(made, to_pdf(whole))
    assert pages_in(whole) == pages > 1
    printer = to_pdf(one)
    printer.setFromTo(2, 2)
    assert print_pages(made, printer) == 1
    assert pages_in(one) == 1


def test_pages_that_are_not_there_and_a_file_that_cannot_be_written_are_refused(
    window: Window, tmp_path: Path
) -> None:
    made = governors(read_sample("tucson"))
    beyond, nowhere = to_pdf(tmp_path / "beyond.pdf"), to_pdf(tmp_path / "none" / "letter.pdf")
    beyond.setFromTo(50, 60)
    with pytest.raises(UserError, match="has none of the pages asked for"):
        print_pages(made, beyond)
    assert not (tmp_path / "beyond.pdf").exists()
    with pytest.raises(UserError, match="Nothing could be written there"):
        print_pages(made, nowhere)


def test_a_letter_with_open_errors_says_draft_on_every_page_and_lists_them() -> None:
    request = read_sample("tucson")
    assert not any("DRAFT" in head for head in governors(request).heads)
    wrong = with_value(request, ("needs", request.needs[0].id, "purpose"), "")
    made = governors(wrong)
    assert made.name.startswith("Draft - ")
    assert any(head.startswith("DRAFT: not to be sent.") for head in made.heads)
    assert any(block.text == "Open problems in this draft" for block in made.blocks)


def test_a_document_whose_addressee_is_gone_is_not_printed() -> None:
    assert printout(read_sample("tucson"), DATE, "letter-governor", "a99") is None


def print_without_a_printer(window: Window, answer: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (answer, ""))
    monkeypatch.setattr(Chosen, "printer", Files.printer)
    window.print_letter()


def test_without_a_printer_the_pages_are_saved_as_pdf(
    qtbot: QtBot, window: Window, settle: Settle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settle(window)
    print_without_a_printer(window, str(tmp_path / "to the governor"), monkeypatch)
    qtbot.waitUntil(lambda: window.issues.said.startswith("Printed “"), timeout=20_000)
    assert pages_in(tmp_path / "to the governor.pdf") >= 1


def test_a_pdf_that_cannot_be_written_is_told(
    qtbot: QtBot, window: Window, settle: Settle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: told.append(box.informativeText()))
    settle(window)
    print_without_a_printer(window, str(tmp_path / "no folder" / "letter.pdf"), monkeypatch)
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    assert told == ["Nothing could be written there; choose another printer or another file."]
