"""Review, export and what surrounds it; arguments in order; the letterhead picture."""

import zlib
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtWidgets import QCheckBox, QLabel, QMessageBox, QTreeWidget

from gui.pictures import KEPT, read_picture
from gui.sections.arguments import Arguments
from gui.window import Window
from jobs.export import Stopped, Wanted, export
from models.errors import UserError
from models.evidence import Use
from models.need import Need
from models.request import FundingRequest
from storage.drafts import load
from templates.outline import outline
from tests.conftest import DATE
from tests.gui.conftest import Settle, save_to
from tests.gui.hands import Key, Mod, focused, press, push, tab_until

REVIEW, EVIDENCE = 8, 2


def test_of_hundreds_of_findings_the_worst_stand_there_and_the_rest_is_counted(
    window: Window, settle: Settle
) -> None:
    unfinished = tuple(Need(id=f"n{number}") for number in range(101, 201))
    session = window.session
    session.edit(("needs",), (*session.request.needs, *unfinished))
    settle(window)
    window.show_section(REVIEW)
    shown = [each.text() for each in window.review.findChildren(QLabel)]
    listed = [text for text in shown if text.startswith("To fix: ")]
    assert len(listed) == 60
    assert any(text.endswith("more: “Show all” below lists every one.") for text in shown)


def test_only_what_is_ticked_is_made(window: Window, settle: Settle, tmp_path: Path) -> None:
    window.show_section(REVIEW)
    boxes = [box for box in window.review.files.findChildren(QCheckBox) if box.isVisible()]
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

    with pytest.raises(Stopped, match="Nothing was written"):
        export(tucson, tmp_path / "out", DATE, Wanted(), stop_at_the_third)
    assert [done for done, _, _ in seen] == [0, 1, 2]
    assert not (tmp_path / "out").exists()


def test_files_written_before_an_export_was_called_off_are_whole_and_named(
    tucson: FundingRequest, tmp_path: Path
) -> None:
    calls = iter([True] * 11 + [False])
    with pytest.raises(Stopped, match="Letter to Senator, Arizona 1"):
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


def test_everything_open_is_listed_and_esc_puts_it_away(window: Window, settle: Settle) -> None:
    settle(window)
    push("Show all")
    listed = focused()
    assert listed.accessibleName() == "Everything that is open"
    press(Key.Key_Return)
    assert window.section.title != "Review and export"
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
