"""`programs`: browsing, comparing, judging a draft; and what `check --json` says of asks."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import main as entry

Command = Callable[..., tuple[int, str, str]]


@pytest.fixture
def command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Command:
    """Runs one command; gives its exit code, its output and its errors."""

    def run(*arguments: object) -> tuple[int, str, str]:
        capsys.readouterr()
        code = entry.main([str(each) for each in arguments])
        done = capsys.readouterr()
        return code, done.out, done.err

    return run


@pytest.fixture
def tucson(tmp_path: Path, command: Command) -> Path:
    path = tmp_path / "request.fundwright"
    command("new", path, "--sample", "tucson")
    return path


def test_the_table_names_every_program_and_every_kind(command: Command) -> None:
    code, out, _ = command("programs", "--date", "2026-11-24")
    lines = {line.split()[0]: line.split()[1:] for line in out.splitlines()[1:] if line}
    assert code == 0
    assert lines["cops_tep"][:7] == [
        "conditions",
        "no",
        "unclear",
        "yes",
        "conditions",
        "no?",
        "conditions",
    ]
    assert " ".join(lines["cops_tep"][7:]) == "COPS Technology and Equipment Program"
    (way,) = (line for line in out.splitlines() if line.startswith("cpf_house"))
    assert "no fund of its own" in way
    assert way.endswith("House Community Project Funding")


def test_a_program_is_shown_with_marks_sources_and_dates(command: Command) -> None:
    code, out, _ = command("programs", "thsgp", "opsg", "--date", "2026-11-24")
    assert code == 0
    assert "Assistance listing: 97.150 (fiscal year 2025)" in out
    assert "Assistance listing: 97.067 (fiscal year 2024)" in out
    assert "[to be confirmed]" in out
    assert "[happened once, S90, S91, S05]" in out
    source = out.splitlines().index("    S127: eCivis record, THSGP FY2024 (97.067), 2024")
    quality, address = out.splitlines()[source + 1 : source + 3]
    assert quality.strip().startswith("News, aggregator or association page, read November")
    assert address.strip().startswith("https://")


def test_an_unknown_program_is_refused_in_one_line(command: Command) -> None:
    code, out, err = command("programs", "atlantis")
    assert (code, out) == (2, "")
    assert err.startswith("error: There is no program “atlantis”. There are: opsg, shsp,")
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    ("date", "standing"), [("2025-12-17", "not_allowed"), ("2025-12-18", "conditional")]
)
def test_json_is_judged_on_the_day_asked_for(command: Command, date: str, standing: str) -> None:
    _, out, _ = command("programs", "jag_local", "--json", "--date", date)
    told = json.loads(out)
    assert told["programs"][0]["allows"]["suas"]["standing"] == standing
    assert {"S21", "S22"} & {source["id"] for source in told["sources"]}
    assert all(source["read_on"] for source in told["sources"])


@pytest.mark.parametrize(
    "asked", ["opsg", "OPSG", "Operation Stonegarden", "the operation STONEGARDEN "]
)
def test_a_program_is_found_by_id_or_name(command: Command, asked: str) -> None:
    code, out, _ = command("programs", asked, "--date", "2026-11-24")
    assert code == 0
    assert out.startswith("Operation Stonegarden (opsg)")


def test_a_curly_apostrophe_need_not_be_typed(command: Command) -> None:
    asked = "State's Edward Byrne Memorial Justice Assistance Grant"
    _, out, _ = command("programs", asked, "--date", "2026-11-24")
    assert "(jag_state)" in out.splitlines()[0]


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("stonegardn", ["Operation Stonegarden (opsg)"]),
        ("Byrne", ["(jag_local)", "(jag_state)", "(byrne_cpf)"]),  # part of three names
    ],
)
def test_a_name_half_right_is_asked_back(command: Command, asked: str, meant: list[str]) -> None:
    code, _, err = command("programs", asked)
    assert code == 2
    assert "Did you mean" in err
    assert all(name in err for name in meant)


def test_a_draft_gives_a_matrix_of_its_needs_and_programs(command: Command, tucson: Path) -> None:
    _, out, _ = command("programs", "--for", tucson, "--json")
    told = json.loads(out)
    cells = {(cell["need"], cell["program"]): cell for cell in told["cells"]}
    assert told["date"] == "2026-11-24"
    assert len(cells) == 6 * 3
    helicopter = cells["n2", "cops_tep"]
    assert (helicopter["standing"], helicopter["rule"]) == ("not_allowed", "R11")
    assert "leso_1033" in helicopter["elsewhere"]
    assert "read November 24, 2026" in helicopter["why"]
    _, out, _ = command("programs", "opsg", "--for", tucson)
    assert out.count("\n  Operation Stonegarden (opsg): ") == 6
    assert "\n    Look at: LESO excess property program (leso_1033); " in out


def test_a_draft_that_names_no_program_is_judged_by_all(command: Command, tmp_path: Path) -> None:
    path = tmp_path / "new.fundwright"
    command("new", path)
    assert command("edit", path, "--set", "needs.0.kind=aircraft")[0] == 0
    code, out, _ = command("programs", "--for", path, "--json")
    cells = {cell["program"]: cell["standing"] for cell in json.loads(out)["cells"]}
    assert code == 0
    assert cells["leso_1033"] == "allowed"
    assert "cpf_house" not in cells  # a way to ask, no program of its own


def findings(command: Command, draft: Path, *more: str) -> list[dict[str, Any]]:
    _, out, _ = command("check", draft, "--json", *more)
    told: list[dict[str, Any]] = json.loads(out)["findings"]
    return told


CAUGHT = [
    (
        "a helicopter asked of COPS Technology and Equipment money",
        ("needs.n2.program=cops_tep",),
        ("R11", "error", "COPS Technology and Equipment Program, list of fiscal year 2024"),
    ),
    (
        "a Raman analyzer asked of it",
        ("needs.n6.program=cops_tep",),
        ("R11", "warning", "COPS Technology and Equipment Program, list of fiscal year 2024"),
    ),
    (
        "Stonegarden overtime above half of the request",
        (
            *("needs.n1.kind=overtime", "needs.n1.object_class=personnel"),
            *("needs.n1.quantity=1", "needs.n1.unit_cost=343188"),
        ),
        ("R13", "error", "6 U.S.C. 609(b)(2)"),
    ),
    (
        "a senator whose term has ended",
        ("addressees.1.name=Pat Example", "addressees.1.valid_until=2026-11-01"),
        ("A1", "error", "House rule of this program"),
    ),
]


@pytest.mark.parametrize(("what", "answers", "expected"), CAUGHT, ids=lambda value: str(value)[:40])
def test_what_must_not_go_out_is_caught_with_its_citation(
    command: Command, tucson: Path, what: str, answers: tuple[str, ...], expected: tuple[str, ...]
) -> None:
    before = {(f["id"], f["severity"], f["citation"]) for f in findings(command, tucson)}
    edits = [part for answer in answers for part in ("--set", answer)]
    code, _, err = command("edit", tucson, *edits)
    assert code == 0, err
    after = {(f["id"], f["severity"], f["citation"]) for f in findings(command, tucson)}
    assert expected in after - before, what


@pytest.mark.parametrize(
    ("date", "said"),
    [
        ("2025-12-17", "Usually not paid for by the Edward Byrne Memorial"),
        ("2025-12-18", "Paid for by the Edward Byrne Memorial Justice Assistance Grant only with"),
    ],
)
def test_a_drone_under_jag_is_judged_by_the_law_of_its_day(
    command: Command, tucson: Path, date: str, said: str
) -> None:
    answers = ("--set", "needs.n6.kind=suas", "--set", "needs.n6.program=jag_local")
    assert command("edit", tucson, *answers)[0] == 0
    (found,) = (f for f in findings(command, tucson, "--date", date) if f["id"] == "R08")
    assert found["severity"] == "error"
    assert found["message"].startswith(said)
    assert found["path"] == "needs.n6.program"
    assert "Bureau of Justice Assistance" in found["citation"]


@pytest.mark.parametrize(
    ("words", "caught"),
    [
        ("Chief Kasmar says that agencies must talk.", True),
        ("Then-Chief Kasmar said that agencies must talk.", False),
        ("Officer Kasmarek works the interstates.", False),
    ],
)
def test_a_chief_named_as_if_in_office_is_caught(
    command: Command, tucson: Path, words: str, *, caught: bool
) -> None:
    assert command("edit", tucson, "--set", f"evidence.activity={words}")[0] == 0
    found = [f for f in findings(command, tucson) if f["subject"] == "evidence.activity"]
    about = [(f["id"], f["severity"]) for f in found if f["id"] == "W5"]
    assert about == [("W5", "warning")] * caught
    assert all("December 21, 2023" in f["citation"] for f in found if f["id"] == "W5")
