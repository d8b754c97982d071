"""The catalogue of programs, and what a need’s own program says of it."""

import datetime

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QListWidget, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from gui.catalogue import Catalogue
from gui.sections.need_card import NeedCard
from gui.session import Session
from gui.window import Window
from models.request import FundingRequest


@pytest.fixture
def session(tucson: FundingRequest) -> Session:
    return Session(request=tucson)


@pytest.fixture
def card(qtbot: QtBot, session: Session) -> NeedCard:
    """The helicopter’s card, as it is first shown."""
    made = NeedCard(session, "n2", lambda: None, lambda: None)
    qtbot.addWidget(made)
    made.show()
    return made


def hints(card: QWidget) -> str:
    return " ".join(label.text() for label in card.findChildren(QLabel) if label.isVisible())


def test_a_need_says_what_its_program_pays_for(card: NeedCard) -> None:
    said = "State Border Security Reinforcement Fund: unclear (to be confirmed)."
    assert said not in hints(card)  # not looked up before it is asked for
    assert card.row_at(("needs", "n2", "program"))
    assert said in hints(card)


def test_another_program_is_judged_at_once(card: NeedCard, session: Session) -> None:
    card.row_at(("needs", "n2", "program"))
    session.edit(("needs", "n2", "program"), "cops_tep")
    shown = hints(card)
    assert "COPS Technology and Equipment Program: usually not (verified)." in shown
    assert "read November 24, 2026." in shown
    assert "Look at: LESO excess property program" in shown
    session.edit(("needs", "n2", "program"), "")
    assert "usually not" not in hints(card)


def test_programs_are_compared_with_mark_source_and_date(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = Catalogue(parent, datetime.date(2025, 12, 17), ("thsgp",))
    programs, words = dialog.findChild(QListWidget), dialog.findChild(QPlainTextEdit)
    assert programs is not None
    assert words is not None
    assert words.toPlainText().startswith("Tribal Homeland Security Grant Program, as of December")
    names = [programs.item(row).text() for row in range(programs.count())]
    programs.item(names.index("Edward Byrne Memorial Justice Assistance Grant")).setSelected(True)
    text = words.toPlainText()
    assert "Tribal Homeland" in text
    assert "Unmanned aircraft: Usually not. The bureau’s page of June 29, 2023" in text
    assert "Verified in a stored source\n" in text
    assert "General knowledge, to be confirmed" in text
    assert text.count("; read November 24, 2026") > 10


def test_the_help_menu_opens_it_at_the_programs_of_the_draft(window: Window) -> None:
    (command,) = (a for a in window.findChildren(QAction) if a.text() == "Federal programs")
    command.trigger()
    dialog = window.findChild(Catalogue)
    assert dialog is not None
    chosen = dialog.findChild(QListWidget)
    assert chosen is not None
    assert {item.text() for item in chosen.selectedItems()} == {
        "Operation Stonegarden",
        "State Border Security Reinforcement Fund",
        "COPS Technology and Equipment Program",
    }
    dialog.reject()
