"""Words are found in the answers of a draft, and lead to their field."""

from pytestqt.qtbot import QtBot

from gui.finding import FindDialog, given
from gui.window import Window
from jobs.listing import NOT_PROVIDED, answers
from models.agency import Picture
from models.base import path_text
from models.evidence import LocalFigure
from models.funding import BudgetChange
from models.letter_settings import OwnFile, Signer
from models.plan import LeadTimeChange
from models.yearly_cost import YearlyCost
from tests.gui.conftest import Settle
from tests.gui.hands import Key, Mod, focused, press, type_text


def opened(qtbot: QtBot, window: Window, settle: Settle) -> FindDialog:
    window.activateWindow()
    settle(window)
    press(Key.Key_F, Mod.ControlModifier)
    (dialog,) = window.findChildren(FindDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def test_words_lead_to_their_field_by_keys_alone(
    qtbot: QtBot, window: Window, settle: Settle
) -> None:
    dialog = opened(qtbot, window, settle)
    type_text("interdiction stops on")
    assert dialog._found.count() == 1
    press(Key.Key_Return)
    qtbot.waitUntil(window.isActiveWindow)
    assert focused().objectName() == "needs.n1.purpose"


def test_words_that_stand_nowhere_lead_nowhere(
    qtbot: QtBot, window: Window, settle: Settle
) -> None:
    dialog = opened(qtbot, window, settle)
    type_text("zeppelin")
    assert dialog._how.text() == "0 found. Enter goes to the field, F3 to the next one."
    press(Key.Key_Return)
    assert dialog.isVisible()
    dialog.reject()


def test_f3_goes_on_to_the_next_answer_and_round_again(
    qtbot: QtBot, window: Window, settle: Settle
) -> None:
    dialog = opened(qtbot, window, settle)
    type_text("helicopter")
    count = dialog._found.count()
    assert count > 1
    press(Key.Key_Return)
    qtbot.waitUntil(window.isActiveWindow)
    fields = [focused().objectName()]
    for _ in range(count):
        press(Key.Key_F3)
        fields.append(focused().objectName())
    assert len(set(fields[:count])) == count
    assert fields[count] == fields[0]


def test_f3_asks_for_words_where_none_were_looked_for(
    qtbot: QtBot, window: Window, settle: Settle
) -> None:
    window.activateWindow()
    settle(window)
    press(Key.Key_F3)
    (dialog,) = window.findChildren(FindDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    press(Key.Key_Escape)


def fill_lists(window: Window) -> None:
    """Put something into every list and part that the sample leaves empty."""
    session = window.session
    session.insert(("needs", "n1", "yearly_costs"), YearlyCost(), "yearly cost")
    session.insert(("evidence", "figures"), LocalFigure(series="drugs"), "figure")
    session.insert(("funding", "budget_changes"), BudgetChange(), "change")
    session.insert(("plan", "lead_times"), LeadTimeChange(), "lead time")
    session.edit(("agency", "letterhead"), Picture(data="aGVsbG8=", alternative="A star"))
    session.edit(("letter", "second_signer"), Signer(name="Jo Example", title="Chief"))
    session.edit(("letter", "own_file"), OwnFile(name="ours.docx"))
    session.edit(("letter", "left_out"), ("sources",))


def test_every_answer_that_can_be_found_leads_to_its_field(window: Window, settle: Settle) -> None:
    window.activateWindow()
    fill_lists(window)
    settle(window)
    for entry in given(window.session.request):
        window.arrangement.list.setFocus()
        window.go_to(entry.path)
        assert focused().objectName() == path_text(entry.path)


def test_every_answer_with_a_field_can_be_found(window: Window, settle: Settle) -> None:
    fill_lists(window)
    settle(window)
    shown = {entry.path for entry in given(window.session.request)}
    for entry in answers(window.session.request):
        if entry.value != NOT_PROVIDED and entry.path not in shown:
            window.go_to(entry.path)
            assert entry.path not in [row.path for row in window.section.page.rows()]
