"""`import`: what is read is printed, a dry run writes nothing, and neither does a refusal."""

from pathlib import Path

import pytest

import cli.app
import main as entry
from storage.drafts import load
from tests.storage.imports.files import FIXTURES


@pytest.fixture
def draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    assert entry.main(["new", "d.fundwright"]) == 0
    return tmp_path / "d.fundwright"


IMPORTS = [
    (["needs", "invented-needs.csv"], "Row 4, Quantity “two”: Quantity must be a whole number"),
    (["officials", "invented-legislators.json", "--state", "AZ"], "Arizona, district 2: the file"),
    (
        ["seizures", "invented-seizures.csv", "--area", "sector"],
        "66 pounds (29.94 kg) in 12 events",
    ),
    (["overdoses", "invented-deaths.csv", "--state", "ZZ"], "1,200 deaths involving synthetic"),
]


@pytest.mark.parametrize(("command", "told"), IMPORTS, ids=[each[0][0] for each in IMPORTS])
def test_a_dry_run_prints_what_an_import_writes(
    draft: Path, capsys: pytest.CaptureFixture[str], command: list[str], told: str
) -> None:
    before = draft.read_bytes()
    kind, name, *options = command
    arguments = ["import", kind, str(FIXTURES / name), "--into", str(draft), *options]
    capsys.readouterr()
    assert entry.main([*arguments, "--dry-run"]) == 0
    printed = capsys.readouterr().out
    assert told in printed
    assert draft.read_bytes() == before
    assert entry.main(arguments) == 0
    assert capsys.readouterr().out == printed.replace("Would write:", "Written:")
    opened = load(draft)
    request = opened.request
    assert opened.generation == 2
    assert request.needs or request.addressees or request.evidence.figures
    assert entry.main(arguments) == 0
    assert "Written:\n  nothing\n" in capsys.readouterr().out
    assert load(draft).generation == 2


@pytest.mark.parametrize(
    "arguments",
    [
        ["weather", "invented-needs.csv"],
        ["needs", "missing.csv"],
        ["needs", "."],
        ["needs", "invented-deaths.csv"],
        ["officials", "invented-needs.csv", "--state", "AZ"],
        ["officials", "invented-legislators.json"],  # the draft names no state
        ["seizures", "invented-seizures.csv", "--area", "example"],
        ["overdoses", "invented-deaths.csv", "--state", "AZ"],
    ],
)
def test_what_cannot_be_imported_is_one_line_and_exit_code_2(
    draft: Path, capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    before = draft.read_bytes()
    kind, name, *options = arguments
    capsys.readouterr()
    file = FIXTURES / name
    assert entry.main(["import", kind, str(file), "--into", str(draft), *options]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith("error: ")
    assert told.err.count("\n") == 1
    assert draft.read_bytes() == before


def test_every_command_is_told_from_a_draft_to_open() -> None:
    assert {command.name for command in cli.app.COMMANDS} == set(entry.COMMANDS)


def test_a_difference_is_printed_and_taken_only_when_asked(
    draft: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = str(FIXTURES / "invented-legislators.json")
    again = ["import", "officials", file, "--into", str(draft), "--state", "AZ"]
    assert entry.main(again) == 0
    change = ["edit", str(draft), "--set", "addressees.a1.address=9 Example Street"]
    assert entry.main(change) == 0
    before = draft.read_bytes()
    capsys.readouterr()
    assert entry.main(again) == 0
    assert "Address is “9 Example Street”, in the file “1 Example" in capsys.readouterr().out
    assert draft.read_bytes() == before
    assert entry.main([*again, "--replace"]) == 0
    assert "before “9 Example Street”" in capsys.readouterr().out
    assert load(draft).request.addressees[0].address[0] == "1 Example Senate Office Building"
