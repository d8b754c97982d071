"""Drafts on disk: whole or not at all, read strictly, never lost."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import warnings
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from jobs.edit import edit, insert
from models.errors import UserError
from models.need import Need
from models.request import FundingRequest
from models.text import clean_text
from storage.decode import decode
from storage.drafts import ChangedOnDisk, EditedByHand, create, load, save
from storage.envelope import Envelope, pack, unpack
from storage.names import file_name, free_path
from storage.write import FileThere, write
from tests.drafts import DRAFTS


def test_a_draft_is_read_as_it_was_written(sample: FundingRequest, tmp_path: Path) -> None:
    written = create(tmp_path / "d.fundwright", sample)
    assert load(tmp_path / "d.fundwright") == written
    again = save(written, edit(sample, ("title",), "Another"))
    assert (again.generation, again.id) == (2, written.id)
    assert load(again.path).request.title == "Another"


@given(st.text().map(clean_text))
def test_any_text_survives_the_file(text: str) -> None:
    request, _ = insert(FundingRequest(), ("needs",), Need(why=text))
    envelope = Envelope(request, "0" * 32, 1)
    assert unpack(pack(envelope)) == envelope


@example(FundingRequest(needs=(Need(unit_cost=Decimal(10) ** 13),)))
@given(DRAFTS)
def test_any_draft_survives_the_file(request: FundingRequest) -> None:
    with tempfile.TemporaryDirectory() as folder:
        written = create(Path(folder) / "d.fundwright", request)
        assert load(written.path) == written
        assert save(written, request).request == request


def test_a_file_saved_by_someone_else_is_not_overwritten(
    sample: FundingRequest, tmp_path: Path
) -> None:
    mine = create(tmp_path / "d.fundwright", sample)
    theirs = save(load(mine.path), edit(sample, ("title",), "Theirs"))
    with pytest.raises(ChangedOnDisk, match="nothing was overwritten"):
        save(mine, edit(sample, ("title",), "Mine"))
    assert load(mine.path) == theirs


def test_a_file_edited_by_hand_is_opened_only_when_asked(
    tucson: FundingRequest, tmp_path: Path
) -> None:
    path = create(tmp_path / "d.fundwright", tucson).path
    path.write_text(path.read_text("utf-8").replace("Patrol SUV", "Patrol car"), "utf-8")
    with pytest.raises(EditedByHand, match="changed by another program"):
        load(path)
    assert load(path, accept_edited=True).request.needs[0].item == "Patrol car, outfitted"


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "damaged near line 1"),
        (b"PK\x03\x04rest", "this is a Word or ZIP file, not a draft"),
        (b"\xff\xfe\x00", "not text in UTF-8"),
        (b"[1, 2]", "not a Fundwright draft"),
        (b'{"format": "other"}', "not a Fundwright draft"),
        (b'{"a": 1, "a": 2}', "says “a” twice"),
        (b'{"a": NaN}', "NaN, which is no number"),
        (b'{"a": Infinity}', "Infinity, which is no number"),
        (b'{"a": 1e999}', "1e999; amounts are written as text"),
        (b'{"a": 99999999999999999999}', "a number too large"),
        (b'{"a": ["\\ud800"]}', "half a character"),
        (b"[" * 100_000, "nested more than 50 levels deep"),
        (b'{"format": "fundwright", "schema": 2}', "made with a newer version"),
        (b'{"format": "fundwright", "schema": true}', "schema number is missing"),
        (b'{"format": "fundwright", "schema": 1}', "envelope is incomplete"),
        (b" " * (10 * 1024 * 1024 + 1), "larger than 10 MB"),
        (b"[" + b"[]," * 200_000 + b"0]", "more entries than a draft can have"),
    ],
)
def test_what_is_no_draft_is_refused_in_a_sentence(
    data: bytes, sentence: str, tmp_path: Path
) -> None:
    path = tmp_path / "d.fundwright"
    path.write_bytes(data)
    with pytest.raises(UserError, match=sentence) as caught:
        load(path)
    assert "d.fundwright" in str(caught.value)
    assert path.read_bytes() == data


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("unit_cost", 12),  # money is text
        ("unit_cost", "1_000"),
        ("unit_cost", "1e3"),
        ("unit_cost", " 12 "),
        ("quantity", True),
        ("quantity", "12"),
        ("kind", "spaceship"),
        ("cost_date", "yesterday"),
        ("item", "a\u0007b"),
        ("prize", 1),  # an unknown key
    ],
)
def test_a_value_of_the_wrong_kind_is_refused_with_its_field(field: str, value: object) -> None:
    request, _ = insert(FundingRequest(), ("needs",), Need())
    content = json.loads(pack(Envelope(request, "0" * 32, 1)))
    content["body"]["needs"][0][field] = value
    with pytest.raises(UserError, match=f"needs.0.{field}"):
        unpack(json.dumps(content).encode(), accept_edited=True)


def test_a_byte_order_mark_is_no_obstacle() -> None:
    assert decode(b'\xef\xbb\xbf{"a": "b"}') == {"a": "b"}


@pytest.mark.parametrize(
    ("place", "cause"),
    [
        ("missing/d.txt", "the folder does not exist"),
        ("file/d.txt", "the folder does not exist"),  # its folder is a file
        ("folder", "a folder has that name"),
        ("x" * 300, "the name is too long"),
    ],
)
def test_what_cannot_be_written_is_said_and_leaves_nothing(
    place: str, cause: str, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("whole")
    (tmp_path / "folder").mkdir()
    with pytest.raises(UserError, match=cause):
        write(tmp_path / place, b"new")
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["file", "folder"]


def test_a_failed_write_leaves_the_old_file_and_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "d.txt"
    target.write_bytes(b"old")

    def full(_file: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(
        UserError, match=r"the disk is full; the version saved on .* is untouched\.$"
    ):
        write(target, b"new")
    assert [path.name for path in tmp_path.iterdir()] == ["d.txt"]
    assert target.read_bytes() == b"old"


def test_without_leave_no_file_is_replaced(tmp_path: Path) -> None:
    target = tmp_path / "d.txt"
    write(target, b"old", replace=False)
    with pytest.raises(FileThere):
        write(target, b"new", replace=False)
    assert target.read_bytes() == b"old"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions and links")
def test_permissions_and_links_outlive_a_save(tmp_path: Path) -> None:
    target = tmp_path / "real.txt"
    target.write_bytes(b"old")
    target.chmod(0o640)
    link = tmp_path / "link.txt"
    link.symlink_to(target)
    write(link, b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"
    assert target.stat().st_mode & 0o777 == 0o640


def test_the_file_is_on_the_disk_before_it_has_its_name(tmp_path: Path) -> None:
    if not shutil.which("strace"):
        warnings.simplefilter("default")
        pytest.skip("strace is absent, so the order of system calls was not watched")
    code = "import pathlib, storage.write as w; w.write(pathlib.Path(r'%s'), b'new')"
    calls = subprocess.run(
        ["strace", "-f", "-e", "trace=fsync,rename", sys.executable, "-c", code % (tmp_path / "d")],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).resolve().parents[2],
    ).stderr
    order = [line.split("(")[0].split()[-1] for line in calls.splitlines() if "(" in line]
    assert [call for call in order if call in ("fsync", "rename")] == ["fsync", "rename", "fsync"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Letter to Governor", "Letter to Governor"),
        ("a/b\\c:d*e?f", "abcdef"),
        ("../../etc/passwd", "....etcpasswd".strip(".")),
        ("CON", "_CON"),
        ("NUL .txt", "_NUL .txt"),
        ("com¹", "_com¹"),
        ("\u202egnp.exe\u200b", "gnp.exe"),
        ("José Luján", "José Luján"),
        ("  . ", "letter"),
        ("", "letter"),
        ("tab\tand\nline", "tab and line"),
    ],
)
def test_file_names_are_safe_everywhere(text: str, name: str) -> None:
    assert file_name(text) == name


@given(st.text())
def test_no_text_makes_a_name_that_leaves_its_folder(text: str) -> None:
    name = file_name(text)
    assert name
    assert not set(name) & set('/\\:*?"<>|\0')
    assert len(name.encode()) <= 121


def test_a_taken_name_gets_a_number(tmp_path: Path) -> None:
    path = tmp_path / "L.docx"
    assert free_path(path) == path
    path.touch()
    (tmp_path / "L (2).docx").touch()
    assert free_path(path).name == "L (3).docx"
