"""`what-if` on the command line: plain lines, one JSON object, and one sentence for bad input."""

import json
from pathlib import Path

import pytest

import main as entry


@pytest.fixture
def draft(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> str:
    path = str(tmp_path / "d.fundwright")
    assert entry.main(["new", path, "--sample", "tucson"]) == 0
    capsys.readouterr()
    return path


def test_each_award_is_told_in_its_own_lines(
    draft: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert entry.main(["what-if", draft, "1.2M", "$20,000,000"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[:2] == [
        "An award of $1,200,000",
        "  Bought: eight patrol vehicles ($720,000); 12 plate readers ($450,000)",
    ]
    assert "An award of $20,000,000" in lines
    assert "  Not bought: nothing: the award pays for everything" in lines


def test_json_is_one_object_with_amounts_as_text(
    draft: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """1,200,000 less 1,170,000 spent; the other 7,207,162 at 600,000 a year take 13 years."""
    assert entry.main(["what-if", draft, "1200000", "--json"]) == 0
    (award,) = json.loads(capsys.readouterr().out)["awards"]
    assert award["bought"][1] == {
        "id": "n3",
        "item": "License plate reader, roadside",
        "quantity": 12,
        "cost": "450000.00",
    }
    assert {part["id"] for part in award["dropped"]} == {"n2", "n4", "n5", "n6"}
    assert {key: award[key] for key in ("federal", "match_due", "left", "rest", "years")} == {
        "federal": "1170000.00",
        "match_due": "0.00",
        "left": "30000.00",
        "rest": "7207162.00",
        "years": 13,
    }


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["many"], "error: Award must be an amount, like 685,000"),
        (["-5"], "error: "),
        ([], "error: Missing argument"),
    ],
)
def test_what_is_no_amount_is_refused_in_one_line(
    draft: str, capsys: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    assert entry.main(["what-if", draft, *arguments]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(said)
    assert err.count("\n") == 1
