"""One packet from the start page to the reopened draft, by the keyboard alone."""

from collections.abc import Callable
from pathlib import Path

from pytestqt.qtbot import QtBot

from gui.app import Windows
from gui.window import Window
from models.finding import Severity
from models.letter import OriginKind
from storage.drafts import load
from templates.outline import outline
from tests.gui.hands import (
    Key,
    Mod,
    choose,
    fill,
    focused,
    press,
    push,
    tab_until,
    to_field,
    type_text,
)

NEEDS = (
    ("Patrol truck", "4", "70k", "Interdiction stops on Highway 9"),
    ("Camera trailer", "1", "$65,000", "Watches the turnout where loads change cars"),
    ("Plate reader", "2", "0.04m", "Finds a car that a neighbor reports"),
    ("Drug analyzer", "1", "38,500.50", "Identifies suspected fentanyl during the stop"),
)


def agency() -> None:
    press(Key.Key_1, Mod.ControlModifier)
    choose("agency.kind", "Municipal police")
    fill("agency.legal_name", "Example City Police Department")
    choose("agency.state", "New Mexico")
    fill("agency.community", "Example City")
    fill("agency.setting", "a city of 9,000 people on Highway 9")
    fill("agency.distance_to_border", "35")
    fill("agency.head_name", "Jane Example")
    fill("agency.head_title", "Chief of Police")
    fill("agency.contact_name", "John Example")
    fill("agency.contact_phone", "(555) 010-0100")


def needs() -> None:
    for item, quantity, cost, purpose in NEEDS:
        press(Key.Key_A, Mod.ControlModifier | Mod.ShiftModifier)
        type_text(item)
        fill(".quantity", quantity)
        fill(".unit_cost", cost)
        choose(".cost_basis", "Vendor quote")
        fill(".cost_source", "Example Equipment Company")
        fill(".cost_date", "November 2, 2026")
        fill(".purpose", purpose)


def evidence() -> None:
    press(Key.Key_3, Mod.ControlModifier)
    fill("evidence.activity", "Two officers work Highway 9 on every shift.")
    for measure, year in (("fentanyl pills seized", 2025), ("overdose calls answered", 2021)):
        push("Add figure")
        type_text(measure)
        fill(".value", "1200")
        fill(".before", "900")
        fill(".start", f"January 1, {year}")
        fill(".end", f"December 31, {year}")
        push("I checked today")
        fill(".source", "Department evidence records")


def partners_and_money() -> None:
    press(Key.Key_4, Mod.ControlModifier)
    for name in ("the Example County Sheriff's Office", "the Example State Police"):
        push("Add partner")
        type_text(name)
        fill(".role", "Highway interdiction")
        choose(".may_be_named", "Yes")
    press(Key.Key_5, Mod.ControlModifier)
    fill("funding.set_aside", "$50,000")
    fill("funding.fiscal_year", "2028")


def addressees() -> None:
    press(Key.Key_6, Mod.ControlModifier)
    for office in ("Governor", "U.S. senator"):
        push("Add addressee")
        choose(".office", office)
        fill(".name", "Pat Example")
        fill(".last_name", "Example")
        push("I checked today")
        push("Add step")


def trace(window: Window, words: str) -> str:
    """Move the caret of the preview to words by keys, and read the bar below."""
    preview = window.pane.preview
    tab_until(lambda widget: widget is preview)
    press(Key.Key_Home, Mod.ControlModifier)
    wanted = preview.toPlainText().index(words) + 2
    while preview.textCursor().position() < wanted:
        press(Key.Key_Right)
    origin = preview.origin_at_caret()
    return origin.kind if origin else ""


def test_a_packet_from_the_start_page_to_the_reopened_draft(
    qtbot: QtBot, windows: Windows, tmp_path: Path, settle: Callable[[Window], None]
) -> None:
    start = windows.start()
    qtbot.waitUntil(start.isActiveWindow)
    push("Start a new request")
    window = windows.drafts.windows[0]
    window.resize(1366, 728)
    qtbot.waitUntil(window.isActiveWindow)
    for part in (agency, needs, evidence, partners_and_money, addressees):
        part()
    settle(window)
    request = window.session.request
    assert request.total_cost == sum((280_000, 65_000, 80_000)) + request.needs[3].total_cost
    assert request.evidence.figures[0].measure == "fentanyl pills seized"
    assert all(each.checked_on for each in request.addressees)

    assert trace(window, "Example City Police") == OriginKind.ANSWER
    assert trace(window, "$463,500.50") == OriginKind.CALCULATED
    assert trace(window, "policy brief") == OriginKind.SOURCE

    press(Key.Key_E, Mod.ControlModifier | Mod.ShiftModifier)
    assert focused().objectName() == "paragraph"
    press(Key.Key_End, Mod.ControlModifier)
    before = len(window.session.request.letter.overrides)
    press(Key.Key_Exclam)
    settle(window)
    assert len(window.session.request.letter.overrides) == before + 1
    push("Reset to standard text")
    assert window.session.request.letter.overrides == ()

    press(Key.Key_C, Mod.ControlModifier | Mod.ShiftModifier)
    settle(window)
    fix_what_is_open(window, settle)
    old = [
        f for f in window.problems.findings if f.id == "W2" and "overdose" in f.message + f.place
    ]
    window_fields_of_the_old_figure(window)
    settle(window)
    assert old
    assert not [f for f in window.problems.findings if f.subject == old[0].subject and f.id == "W2"]

    press(Key.Key_E, Mod.ControlModifier)
    settle(window)
    letters = sorted((tmp_path / "letters").glob("Letter*.docx"))
    assert [each.stem for each in letters] == [
        "Letter to Governor Example",
        "Letter to Senator Example",
    ]
    words = "\n".join(block.text for block in outline(letters[0].read_bytes()))
    assert "Dear Governor Example:" in words
    press(Key.Key_7, Mod.ControlModifier)
    press(Key.Key_S, Mod.ControlModifier)
    settle(window)
    assert load(tmp_path / "saved.fundwright").request == window.session.request
    press(Key.Key_W, Mod.ControlModifier)
    reopen(qtbot, windows, window)


def fix_what_is_open(window: Window, settle: Callable[[Window], None]) -> None:
    """F8 until no error is left; each is mended where it leads."""
    answers = {
        "needed_by": "December 18, 2026",
        "why": "Loads change cars there. " * 5,
        "object_class": "Equipment",  # typed at a list, it chooses
    }
    for _ in range(40):
        errors = [
            f for f in window.problems.findings if f.severity is Severity.ERROR and not f.accepted
        ]
        if not errors:
            return
        press(Key.Key_F8)
        name = focused().objectName()
        type_text(answers.get(name.rsplit(".", 1)[-1], "Example"))
        settle(window)
    raise AssertionError([f"{f.id} {f.path} {f.message}" for f in errors])


def window_fields_of_the_old_figure(window: Window) -> None:
    """Replace the stale count: its list, its entry, its dates."""
    press(Key.Key_3, Mod.ControlModifier)
    to_field("items")
    press(Key.Key_Down)
    fill(".start", "January 1, 2025")
    fill(".end", "December 31, 2025")
    press(Key.Key_Tab)


def reopen(qtbot: QtBot, windows: Windows, before: Window) -> None:
    """The start page lists the draft; Enter opens it where it was left."""
    request = before.session.request
    start = windows.start()
    qtbot.waitUntil(start.isActiveWindow)
    to_field("items")
    press(Key.Key_Return)
    again = windows.drafts.windows[-1]
    qtbot.waitUntil(lambda: again.isVisible() and again.settled, timeout=20_000)
    assert again.session.request == request
    assert again.section.title == "Letter"
    again.close()
