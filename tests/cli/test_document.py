"""`document check`: findings in words or as JSON, exit code 1 where something is broken."""

import json
from pathlib import Path

import pytest

import main as entry
from tests.templates.checking.files import TEXT, damaged, instead, own


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_letter_of_ours_has_nothing_to_fix(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("own.docx").write_bytes(own()[1])
    assert entry.main(["document", "check", "own.docx"]) == 0
    assert capsys.readouterr().out == "Nothing to fix.\n"


def test_a_defect_is_told_with_its_place(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    tag = damaged(instead(TEXT, "November 24, 2026</w:t>", "{{ letter.date }}</w:t>"))
    Path("tag.docx").write_bytes(tag)
    assert entry.main(["document", "check", "tag.docx"]) == 1
    assert "text, paragraph “{{ letter.date }}”" in capsys.readouterr().out
    assert entry.main(["document", "check", "tag.docx", "--json"]) == 1
    report = json.loads(capsys.readouterr().out)
    assert (report["errors"], report["warnings"], report["advice"]) == (1, 0, 0)
    assert report["findings"][0]["id"] == "residue"


def test_what_only_some_readers_miss_ends_with_0(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    silent = damaged(instead(TEXT, ' descr="Badge of the department"', ""))
    Path("silent.docx").write_bytes(silent)
    assert entry.main(["document", "check", "silent.docx"]) == 0
    assert "To review:" in capsys.readouterr().out


@pytest.mark.parametrize("name", ["missing.docx", "text.docx", "."])
def test_what_cannot_be_checked_is_one_line_and_exit_code_2(
    here: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    Path("text.docx").write_bytes(b"no Word file")
    assert entry.main(["document", "check", name]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith("error: ")
    assert told.err.count("\n") == 1
