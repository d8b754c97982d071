"""Review, export and what surrounds it; arguments in order; the letterhead picture."""

import zlib
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtWidgets import (
    QCheckBox,
    QLabel,
    QMessageBox,
    QPushButton,
    QTreeWidget,
    QWidget,
)

from gui.folders import draft_folder, export_folder
from gui.pictures import KEPT, read_picture
from gui.sections.arguments import Arguments
from gui.sections.summary import FEW
from gui.window import Window
from jobs.export import CalledOff, export
from jobs.wanted import Wanted
from models.errors import UserError
from models.evidence import Use
from models.finding import Severity
from models.need import Need, ObjectClass
from models.request import FundingRequest
from models.settings import Recent, Settings
from storage.drafts import load
from storage.settings import read_settings
from templates.outline import outline
from tests.conftest import DATE
from tests.gui.conftest import Settle, save_to
from tests.gui.hands import Key, Mod, focused, press, push, tab_until, type_text

REVIEW, EVIDENCE = 8, 2


def told_in(part: QWidget) -> list[str]:
    return [each.text() for each in part.findChildren(QLabel) if each.isVisible()]


def test_of_hundreds_of_findings_the_first_stand_there_and_the_rest_is_asked_for(
    window: Window, settle: Settle
) -> None:
    unfinished = tuple(Need(id=f"n{number}") for number in range(101, 201))
    session = window.session
    session.edit(("needs",), (*session.request.needs, *unfinished))
    settle(window)
    window.show_section(REVIEW)
    errors = [each for each in window.problems.findings if each.severity is Severity.ERROR]
    assert len(errors) > 100

    def listed() -> int:
        ways = [b for b in window.review.findChildren(QPushButton) if b.isVisible()]
        names = {f"Go to field: {each.message}" for each in errors}
        return sum(way.accessibleName() in names for way in ways)

    assert listed() == 60
    push(f"Show {len(errors) - 60} more under “To fix”")
    assert listed() == len(errors)


def test_review_and_the_bar_say_the_same_before_a_check_and_after_it(
    window: Window, settle: Settle
) -> None:
    window.show_section(REVIEW)
    settle(window)

    def said() -> set[str]:
        judged = {"Not checked yet", "Nothing to fix", "There is a problem"}
        return judged & {*told_in(window.review), *told_in(window.issues)}

    assert said() == {"Not checked yet"}
    window.check()
    settle(window)
    assert said() == {"Nothing to fix"}
    window.session.edit(("needs", "n1", "purpose"), "")
    settle(window)
    assert said() == {"There is a problem"}


def test_a_public_version_is_made_by_a_tick_and_its_text_is_not_copied_from_the_whole(
    window: Window, settle: Settle, tmp_path: Path
) -> None:
    window.session.edit(("needs", "n2", "sensitive"), "yes")
    settle(window)
    window.show_section(REVIEW)
    (public,) = (
        box for box in window.review.findChildren(QCheckBox) if "Public version" in box.text()
    )
    public.setChecked(True)
    shown = [each.text() for each in window.review.files.findChildren(QLabel)]
    assert "Sample - Letter to Governor of Arizona (public).docx" in shown
    press(Key.Key_E, Mod.ControlModifier)
    settle(window)
    made = sorted((tmp_path / "letters").iterdir())
    assert len(made) == 8
    words = [block.text for file in made for block in outline(file.read_bytes())]
    assert not [each for each in words if "helicopter" in each and "asks for" in each]
    assert any("Left out, because marked law-enforcement sensitive: 1 item." in w for w in words)
    ways = {b.text() for b in window.review.findChildren(QPushButton) if b.isVisible()}
    assert "Copy path" in ways
    assert "Copy the text" not in ways
    told = [each.text() for each in window.review.findChildren(QLabel)]
    fund = "Grant request: State Border Security Reinforcement Fund"
    assert f"Not made, since all it asks for is marked sensitive: {fund}" in told


def tick_public(window: Window) -> QCheckBox:
    window.show_section(REVIEW)
    boxes = window.review.findChildren(QCheckBox)
    (public,) = (box for box in boxes if "Public version" in box.text())
    public.setChecked(True)
    return public


def test_under_public_version_what_will_be_made_is_judged(window: Window, settle: Settle) -> None:
    window.session.edit(("needs", "n2", "sensitive"), "yes")
    window.session.edit(("needs", "n2", "mission_hours"), "")
    settle(window)
    window.show_section(REVIEW)
    files = window.review.files

    def told() -> list[str]:
        return [each.text() for each in files.findChildren(QLabel) if each.isVisible()]

    assert any(text.endswith(" to fix") for text in told())
    assert files.export.text().replace("&", "") == "Export drafts anyway"
    public = tick_public(window)
    settle(window)
    assert not any(text.endswith(" to fix") for text in told())
    assert "Not made" in told()
    assert "All it asks for is marked sensitive" in told()
    assert "Sample - Letter to Governor of Arizona (public).docx" in told()
    assert files.export.text().replace("&", "") == "Export 8 documents"
    window.session.edit(("needs", "n1", "unit_cost"), "")
    settle(window)
    assert "Draft - Sample - Letter to Governor of Arizona (public).docx" in told()
    assert files.export.text().replace("&", "") == "Export drafts anyway"
    window.session.undo.undo()
    public.setChecked(False)
    settle(window)
    assert "Draft - Sample - Letter to Governor of Arizona.docx" in told()


def test_words_that_name_what_is_left_out_are_told_beside_the_tick(
    window: Window, settle: Settle
) -> None:
    window.session.edit(("needs", "n4", "sensitive"), "yes")
    words = "Deputies watch every Camera trailer we have."
    window.session.edit(("evidence", "activity"), words)
    settle(window)
    tick_public(window)
    settle(window)
    told = [e.text() for e in window.review.files.findChildren(QLabel) if e.isVisible()]
    assert any("would name “Camera trailer”" in text for text in told)
    window.session.edit(("evidence", "activity"), "Deputies watch the washes.")
    settle(window)
    told = [e.text() for e in window.review.files.findChildren(QLabel) if e.isVisible()]
    assert not any("would name" in text for text in told)


def test_only_what_is_ticked_is_made(window: Window, settle: Settle, tmp_path: Path) -> None:
    window.show_section(REVIEW)
    boxes = [box for box in window.review.files.findChildren(QCheckBox) if box.isVisible()]
    boxes = [box for box in boxes if "DRAFT" not in box.text() and "Public" not in box.text()]
    assert [box.text() for box in boxes][5:] == [
        "Grant request: Operation Stonegarden",
        "Grant request: State Border Security Reinforcement Fund",
        "Grant request: COPS Technology and Equipment Program",
        "Phone sheet",
    ]
    for box in boxes[1:]:
        box.setChecked(False)
    press(Key.Key_E, Mod.ControlModifier)
    settle(window)
    made = list((tmp_path / "letters").iterdir())
    assert [each.name for each in made] == ["Sample - Letter to Governor of Arizona.docx"]
    push("Copy the text")
    text = QGuiApplication.clipboard().text()
    assert text.startswith("November 24, 2026\n\nBy email and U.S. mail\n\nOffice of the Governor")
    assert "Patrol SUV, outfitted | Interdiction stops" in text
    assert "Smugglers use Interstates 10 and 19, which cross the city. [1]" in text


def test_a_file_in_the_way_is_kept_beside(
    window: Window, settle: Settle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def keep(box: QMessageBox) -> None:
        asked.append(box.text())
        next(each for each in box.buttons() if each.text() == "Keep both").click()

    monkeypatch.setattr(QMessageBox, "exec", keep)
    for _ in range(2):
        press(Key.Key_E, Mod.ControlModifier)
        settle(window)
        settle(window)
    names = sorted(each.name for each in (tmp_path / "letters").iterdir())
    assert len(names) == 18
    assert "already in this folder" in asked[0]
    assert "Sample - Phone sheet (2).docx" in names


def test_an_export_is_called_off_between_two_documents(
    tucson: FundingRequest, tmp_path: Path
) -> None:
    seen: list[tuple[int, int, str]] = []

    def stop_at_the_third(done: int, of: int, name: str) -> bool:
        seen.append((done, of, name))
        return done < 2

    with pytest.raises(CalledOff, match="Nothing was written"):
        export(tucson, tmp_path / "out", DATE, Wanted(), stop_at_the_third)
    assert [done for done, _, _ in seen] == [0, 1, 2]
    assert not (tmp_path / "out").exists()


def test_files_written_before_an_export_was_called_off_are_whole_and_named(
    tucson: FundingRequest, tmp_path: Path
) -> None:
    calls = iter([True] * 11 + [False])
    with pytest.raises(CalledOff, match="Letter to Senator, Arizona 1"):
        export(tucson, tmp_path, DATE, Wanted(), lambda *_: next(calls))
    made = sorted(tmp_path.iterdir())
    assert len(made) == 2
    assert all(outline(each.read_bytes()) for each in made)


def test_every_answer_is_listed_with_the_way_to_its_field(window: Window) -> None:
    window.show_section(REVIEW)
    push("Show every answer")
    tree = focused()
    assert isinstance(tree, QTreeWidget)
    sections = [tree.topLevelItem(n).text(0) for n in range(tree.topLevelItemCount())]
    assert sections[:2] == ["Agency profile", "Needs"]
    item = tree.topLevelItem(0)
    rows = [item.child(n) for n in range(item.childCount())]
    uei = next(row for row in rows if row.text(0) == "UEI")
    assert uei.text(1) == "Not provided"
    tree.setCurrentItem(uei)
    press(Key.Key_Return)
    assert focused().objectName() == "agency.uei"


@pytest.fixture
def with_errors(window: Window, settle: Settle) -> Window:
    """A draft with text that is no cost, and an item in no category of the budget."""
    window.session.edit(("needs", "n1", "unit_cost"), "9x")
    window.session.edit(("needs", "n2", "object_class"), "")
    settle(window)
    window.show_section(REVIEW)
    settle(window)
    return window


def test_drafts_are_exported_where_errors_are_open_without_another_question(
    with_errors: Window, settle: Settle, tmp_path: Path
) -> None:
    push("Export drafts anyway")
    settle(with_errors)
    made = sorted((tmp_path / "letters").iterdir())
    assert len(made) == 9
    assert all(each.name.startswith("Draft - Sample - ") for each in made)
    words = [block.text for block in outline(made[0].read_bytes())]
    assert any("DRAFT: not to be sent." in each for each in words)
    assert "To fix: Unit cost: 9x: Unit cost must be an amount, like 685,000" in words


def test_a_packet_without_errors_is_marked_as_a_draft_when_that_is_asked_for(
    window: Window, settle: Settle, tmp_path: Path
) -> None:
    window.show_section(REVIEW)
    push("Mark as DRAFT")
    names = [each.text() for each in window.review.files.findChildren(QLabel)]
    assert "Draft - Sample - Phone sheet.docx" in names
    push("Export 9 documents")
    settle(window)
    assert {each.name.split(" - ")[0] for each in (tmp_path / "letters").iterdir()} == {"Draft"}


def test_export_from_the_head_of_the_window_asks_before_it_makes_drafts(
    with_errors: Window, settle: Settle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def go_back(box: QMessageBox) -> None:
        asked.append(f"{box.text()} {box.informativeText()}")
        next(each for each in box.buttons() if each.text() == "Go back and fix").click()

    monkeypatch.setattr(QMessageBox, "exec", go_back)
    press(Key.Key_E, Mod.ControlModifier)
    settle(with_errors)
    assert asked == [
        "2 errors are open. Each page of a draft says DRAFT, and its last page lists what is open."
    ]
    assert not (tmp_path / "letters").exists()


def test_what_was_made_is_in_sight_with_the_focus_on_its_folder(
    window: Window, settle: Settle
) -> None:
    window.resize(1366, 500)
    window.show_section(REVIEW)
    push("Export 9 documents")
    settle(window)
    assert focused().property("text") == "&Open folder"
    assert not focused().visibleRegion().isEmpty()
    said = [each.text() for each in window.review.findChildren(QLabel)]
    assert "9 documents saved to “letters”." in said


def test_dialogs_begin_where_files_were_last(
    window: Window, settle: Settle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[Path] = []

    def folder(_parent: QWidget, begin: Path) -> Path:
        begun.append(begin)
        (tmp_path / "elsewhere").mkdir(exist_ok=True)
        return tmp_path / "elsewhere"

    monkeypatch.setattr(window.storing._files, "folder", folder)
    save_to(window.session, tmp_path / "d.fundwright")
    window.show_section(REVIEW)
    push("Export 9 documents")
    settle(window)
    window.opens.memory.wait()
    settings, _ = read_settings()
    assert settings.export_folder == str(tmp_path / "elsewhere")
    assert begun == [tmp_path]
    assert export_folder(window.session.draft, settings) == tmp_path / "elsewhere"
    assert draft_folder(window.session.draft, settings) == tmp_path


def test_a_folder_that_is_gone_is_no_place_to_begin(tmp_path: Path) -> None:
    recent = (Recent(path=str(tmp_path / "gone" / "d.fundwright")),)
    settings = Settings(recent=recent, export_folder=str(tmp_path / "gone too"))
    assert export_folder(None, settings) == draft_folder(None, settings)
    assert "gone" not in str(draft_folder(None, settings))


def test_a_long_list_to_review_shows_its_beginning_and_the_rest_when_asked(
    window: Window, settle: Settle
) -> None:
    def listed() -> int:
        ways = window.review._summary.findChildren(QPushButton)
        return sum(each.text() == "Accept…" for each in ways if each.isVisible())

    window.show_section(REVIEW)
    settle(window)
    assert listed() == FEW
    push("Show 15 more under “To review”")
    assert listed() == FEW + 15


def test_after_a_check_the_focus_is_at_the_first_finding(window: Window) -> None:
    window.check()
    way = focused()
    assert way.property("text") == "Go to field"
    assert "The planning cost is a purchase of July 2023" in way.accessibleName()


def test_answers_that_another_choice_hides_are_told_or_left_out(window: Window) -> None:
    window.session.edit(("agency", "tribe"), "Example Nation")
    window.show_section(REVIEW)
    push("Show every answer")
    tree = focused()
    assert isinstance(tree, QTreeWidget)

    def answer(field: str) -> str | None:
        found = tree.findItems(field, Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive)
        return found[0].text(1) if found else None

    assert answer("Tribe’s name") == (
        "Example Nation (kept, and not printed while another choice hides it)"
    )
    assert answer("Tribal council resolution number") is None  # nothing to tell
    assert answer("Suffix") == "Not provided"


def test_answers_stand_under_the_item_they_belong_to(window: Window) -> None:
    window.show_section(REVIEW)
    push("Show every answer")
    tree = focused()
    assert isinstance(tree, QTreeWidget)
    needs = tree.topLevelItem(1)
    assert needs.child(0).text(0) == "Patrol SUV, outfitted"
    fields = [needs.child(0).child(n).text(0) for n in range(3)]
    assert fields[0] == "Item"
    assert not any("n1" in field for field in fields)


def test_f8_goes_to_a_field_inside_an_addressees_step(window: Window, settle: Settle) -> None:
    window.resize(1366, 500)
    addressee = window.session.request.addressees[-1]
    path = ("addressees", addressee.id, "avenues", addressee.avenues[-1].id, "program")
    window.session.edit(path, "no such program")
    settle(window)
    window.check()
    press(Key.Key_F8)
    assert window.section.title == "Addressees"
    assert focused().objectName() == ".".join(path)
    assert not focused().visibleRegion().isEmpty()


def test_a_category_typed_before_f8_is_that_of_the_item_it_was_typed_at(
    window: Window, settle: Settle
) -> None:
    for need in ("n1", "n2"):
        window.session.edit(("needs", need, "object_class"), "")
    settle(window)
    window.check()
    press(Key.Key_F8)
    assert focused().objectName() == "needs.n1.object_class"
    type_text("Equipment")
    press(Key.Key_F8)
    assert focused().objectName() == "needs.n2.object_class"
    first, second = window.session.request.needs[:2]
    assert (first.object_class, second.object_class) == (ObjectClass.EQUIPMENT, ObjectClass.NONE)


def test_a_finding_about_a_list_goes_to_that_list(window: Window) -> None:
    addressee = window.session.request.addressees[0]
    for avenue in addressee.avenues:
        window.session.remove(("addressees", addressee.id, "avenues", avenue.id), "step")
    window.go_to(("addressees", addressee.id, "avenues"))
    assert focused().property("text") == "Add step"


def test_everything_open_is_listed_and_esc_puts_it_away(window: Window, settle: Settle) -> None:
    settle(window)
    push("Show all")
    listed = focused()
    assert listed.accessibleName() == "Everything that is open"
    assert isinstance(listed, QTreeWidget)
    head = listed.headerItem()
    assert [head.text(n) for n in range(4)] == ["State", "Section", "Field", "Message"]
    first = listed.topLevelItem(0)
    assert (first.text(1), first.text(2)) == ("Needs", "Light helicopter with cameras")
    press(Key.Key_Return)
    assert window.section.title == "Needs"
    listed.setFocus()
    press(Key.Key_Escape)
    assert not listed.isVisible()


def test_arguments_say_where_they_are_used_and_are_put_in_order(
    window: Window, settle: Settle
) -> None:
    window.show_section(EVIDENCE)
    settle(window)
    arguments = window.evidence.arguments
    assert isinstance(arguments, Arguments)
    used = arguments._places["B4.4"].text()
    assert used.startswith("Used in: Governor of Arizona")
    for claim in ("B1.5", "B1.6"):
        arguments._choose(claim, Use.USE)
    box = arguments._boxes["B1.6"]
    tab_until(lambda widget: widget is box)
    press(Key.Key_Up, Mod.AltModifier)
    chosen = [each.claim for each in window.session.request.evidence.arguments]
    assert chosen == ["B1.6", "B1.5"]
    assert "Number 1 of 2" in arguments._places["B1.6"].text()


def test_an_old_figure_of_the_brief_asks_for_a_newer_one(window: Window, settle: Settle) -> None:
    window.show_section(EVIDENCE)
    settle(window)
    notices = [label.text() for label in window.evidence.arguments.findChildren(QLabel)]
    assert "Published December 21, 2023. Check whether newer figures exist." in notices


def picture(path: Path, width: int, height: int, kind: str = "PNG") -> Path:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("navy"))
    for x in range(0, width, 7):
        image.setPixelColor(x, x % height, QColor(x % 255, 90, 40))
    image.save(str(path), kind)
    return path


def test_a_letterhead_picture_is_chosen_printed_and_removed(
    window: Window, settle: Settle, tmp_path: Path
) -> None:
    picture(tmp_path / "letterhead.png", 3_000, 400)
    window.go_to(("agency", "uei"))
    push("Choose a picture")
    kept = window.session.request.agency.letterhead
    assert kept is not None
    window.go_to(("agency", "letterhead", "alternative"))
    settle(window)
    assert window.pane.document is not None
    assert window.pane.document.letterhead is not None
    assert window.pane.document.letterhead.picture == kept
    push("Remove the picture")
    assert window.session.request.agency.letterhead is None


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("x.png", b"", "empty or larger than 5 MB"),
        ("x.png", b"GIF89a" + b"\0" * 100, "no PNG or JPEG"),
        ("x.jpg", b"\x89PNG\r\n\x1a\n" + b"\0" * 60, "damaged|no PNG or JPEG"),
        ("x.png", b"\0" * (5 * 1024 * 1024 + 1), "empty or larger than 5 MB"),
    ],
)
def test_what_is_no_picture_is_refused_in_a_sentence(
    tmp_path: Path, name: str, data: bytes, said: str
) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(UserError, match=said):
        read_picture(tmp_path / name, "")


def test_a_hundred_megapixels_are_refused_before_they_are_decoded(tmp_path: Path) -> None:
    small = picture(tmp_path / "small.png", 10, 10).read_bytes()
    size = b"IHDR" + (10_000).to_bytes(4, "big") * 2 + small[24:29]
    huge = small[:12] + size + zlib.crc32(size).to_bytes(4, "big") + small[33:]
    (tmp_path / "huge.png").write_bytes(huge)
    with pytest.raises(UserError, match="more than 40 megapixels"):
        read_picture(tmp_path / "huge.png", "")


def test_a_picture_is_made_small_enough_to_keep(tmp_path: Path, qapp: object) -> None:
    made = read_picture(picture(tmp_path / "x.jpg", 2_600, 1_900, "JPEG"), "Badge")
    assert len(made.data) * 3 / 4 <= KEPT


def test_a_draft_whose_folder_is_gone_says_so_and_keeps_what_is_typed(
    window: Window, settle: Settle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: told.append(box.informativeText()))
    folder = tmp_path / "share"
    folder.mkdir()
    save_to(window.session, folder / "d.fundwright")
    window.session.edit(("title",), "Typed since")
    (folder / "d.fundwright").unlink()
    folder.rmdir()
    press(Key.Key_S, Mod.ControlModifier)
    settle(window)
    assert "the folder does not exist" in told[0]
    assert window.session.unsaved
    assert window._header._state.text().startswith("Could not save")
    press(Key.Key_S, Mod.ControlModifier | Mod.ShiftModifier)
    settle(window)
    assert load(tmp_path / "saved.fundwright").request.title == "Typed since"


def test_what_is_typed_is_no_markup_in_the_tip_either(window: Window, settle: Settle) -> None:
    window.session.edit(("title",), "<b>Bold</b> & <img src='x'>")
    settle(window)
    assert "&lt;b&gt;Bold&lt;/b&gt; &amp; &lt;img" in window._header._name.toolTip()
