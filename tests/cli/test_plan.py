"""`plan`: the list, its JSON, a calendar file; nothing is written over."""

import json
from pathlib import Path

import pytest

import main as entry


@pytest.fixture
def draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.chdir(tmp_path)
    assert entry.main(["new", "d.fundwright", "--sample", "tucson"]) == 0
    return "d.fundwright"


def test_the_list_and_its_json_hold_the_same_steps(
    draft: str, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    command = ["plan", draft, "--deadline", "2027-05-03"]
    assert entry.main(command) == 0
    printed = capsys.readouterr().out
    assert entry.main([*command, "--json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["deadline"] == "2027-05-03"
    assert answer["program"] == "opsg"
    assert all(step["day"] in printed and step["what"] in printed for step in answer["steps"])


def test_lead_times_are_typed_over_with_edit(
    draft: str, capsys: pytest.CaptureFixture[str]
) -> None:
    change = ["--set", "plan.lead_times.0.step=agenda", "--set", "plan.lead_times.0.days=28"]
    assert entry.main(["edit", draft, "--set", "plan.deadline=2027-05-03", *change]) == 0
    capsys.readouterr()
    assert entry.main(["plan", draft]) == 0
    assert "28 days before the vote: your own" in capsys.readouterr().out


def test_a_calendar_file_is_written_once_and_never_over_another(draft: str) -> None:
    command = ["plan", draft, "--deadline", "2027-05-03", "--ics", "d.ics"]
    assert entry.main(command) == 0
    written = Path("d.ics").read_bytes()
    assert written.count(b"BEGIN:VEVENT") == 11
    assert entry.main(command) == 2
    assert Path("d.ics").read_bytes() == written


@pytest.mark.parametrize(
    "options",
    [
        [],  # no deadline
        ["--deadline", "soon"],
        ["--deadline", "2027-05-03", "--program", "atlantis"],
        ["--deadline", "2027-05-03", "--ics", "no/such/folder/d.ics"],
    ],
)
def test_what_cannot_be_planned_is_one_sentence(
    draft: str, options: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert entry.main(["plan", draft, *options]) == 2
    told = capsys.readouterr()
    assert told.err.startswith("error: ")
    assert told.out == ""
