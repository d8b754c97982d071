"""`recover` tells what a crash left behind, and writes it to a file without a window."""

import datetime
import json
import os
from pathlib import Path

import pytest

import main as entry
from jobs.edit import edit
from models.request import FundingRequest
from storage.drafts import create, load
from storage.envelope import new_id
from storage.folders import state_folder
from storage.journal import decline, keep
from storage.recovery import Base

SAVED = datetime.datetime(2026, 11, 24, 10, 42).astimezone()
LATER = SAVED + datetime.timedelta(minutes=17)


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    capsys.readouterr()
    code = entry.main(["recover", *arguments])
    said = capsys.readouterr()
    return code, said.out, said.err


@pytest.fixture
def lost(tmp_path: Path, tucson: FundingRequest) -> FundingRequest:
    """A saved draft whose last change is only in its recovery copy; and another, never saved."""
    draft = create(tmp_path / "d.fundwright", tucson)
    os.utime(draft.path, (0, SAVED.timestamp()))
    typed = edit(tucson, ("needs", "n1", "unit_cost"), "95000")
    keep(typed, Base(draft.id, draft.path, draft.generation, draft.digest), LATER)
    keep(FundingRequest(title="New one"), Base(new_id()), SAVED)
    return typed


def test_the_list_says_how_old_each_copy_is_and_what_differs(
    lost: FundingRequest, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, _ = run(capsys, "--list")
    assert (code, out) == run(capsys)[:2]  # without an option, it lists
    assert code == 0
    assert out.splitlines() == [
        "1. “d.fundwright” was not saved before the program closed. The recovered copy is from "
        "November 24, 2026, 10:59 AM, 17 minutes newer than the file.",
        "   Needs, Patrol SUV, outfitted, Unit cost: $90,000 → $95,000",
        "2. “New one” was not saved before the program closed. The recovered copy is from "
        "November 24, 2026, 10:42 AM; it has no file yet.",
        "   Name of the request: nothing → New one",
    ]


def test_a_copy_is_written_to_a_new_file_and_put_aside(
    lost: FundingRequest, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    before = load(tmp_path / "d.fundwright")
    code, out, _ = run(capsys, "--to", str(tmp_path / "found.fundwright"))
    assert (code, out) == (0, f"{tmp_path / 'found.fundwright'}\n")
    assert load(tmp_path / "found.fundwright").request == lost
    assert load(tmp_path / "d.fundwright") == before
    _, out, _ = run(capsys, "--list", "--json")
    assert [each["name"] for each in json.loads(out)["copies"]] == ["New one", "d.fundwright"]
    _, out, _ = run(capsys, "--list")
    assert out.count("It was put aside.") == 1


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--list", "--to", "x.fundwright"), "Use either --list or --to FILE."),
        (("--to", "x.fundwright", "--number", "3"), "There is no copy 3; the list has 2."),
        (("--to", "d.fundwright"), "“d.fundwright” is already in this folder."),
    ],
)
def test_what_cannot_be_recovered_is_said_in_one_sentence(
    lost: FundingRequest,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str, ...],
    sentence: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(capsys, *arguments) == (2, "", f"error: {sentence}\n")


def test_a_damaged_copy_is_listed_and_not_written(
    lost: FundingRequest, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    for copy in (state_folder() / "journal").glob("*.json"):
        copy.write_bytes(copy.read_bytes()[:50])
    _, out, _ = run(capsys, "--list")
    assert out.count("A recovery copy can’t be read") == 2
    code, _, err = run(capsys, "--to", str(tmp_path / "found.fundwright"))
    assert (code, err.count("can’t be read")) == (2, 1)


def test_without_a_crash_there_is_nothing_to_recover(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(capsys, "--list") == (0, "There is no recovered work.\n", "")
    code, _, err = run(capsys, "--to", "x.fundwright")
    assert (code, err) == (2, "error: There is no recovered work.\n")


def test_what_was_not_wanted_can_be_had_for_a_while(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    base = Base(new_id())
    keep(FundingRequest(title="Not wanted"), base, SAVED)
    decline(base, datetime.datetime.now(datetime.UTC))
    assert run(capsys, "--to", str(tmp_path / "found.fundwright"))[0] == 0
    assert load(tmp_path / "found.fundwright").request.title == "Not wanted"
