"""The command line, by its contract: output, JSON, exit codes, one sentence for what cannot be."""

import hashlib
import io
import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import main as entry
from cli.check import report
from models.finding import Finding, Severity
from storage.drafts import load
from templates.outline import outline

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def draft(here: Path) -> Path:
    assert entry.main(["new", "d.fundwright", "--sample", "tucson"]) == 0
    return here / "d.fundwright"


def words_of(folder: Path) -> str:
    blocks = [block for file in folder.glob("*.docx") for block in outline(file.read_bytes())]
    cells = [cell for block in blocks for row in block.rows for cell in row]
    texts = [block.text for block in blocks] + ["".join(r.text for r in cell) for cell in cells]
    return "\n".join(texts)


def test_the_sample_leaves_its_draft_and_nine_documents(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for _ in range(2):  # a second time replaces what the first one made
        assert entry.main(["sample", "--no-window"]) == 0
    printed = capsys.readouterr().out.splitlines()
    files = sorted((here / "Fundwright sample").iterdir())
    assert len(files) == 10
    assert {str(file.relative_to(here)) for file in files} == set(printed)
    assert all(zipfile.is_zipfile(file) for file in files if file.suffix == ".docx")


def test_check_prints_one_json_object_with_counts(
    draft: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert entry.main(["check", str(draft), "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert set(report) == {"findings", "errors", "warnings", "advice"}
    keys = {"id", "path", "subject", "place", "severity", "message", "citation", "accepted"}
    assert all(set(finding) == keys for finding in report["findings"])
    by_severity = [finding["severity"] for finding in report["findings"]]
    assert by_severity.count("warning") == report["warnings"] > 0
    assert report["errors"] == 0


def test_check_ends_with_1_while_an_error_is_open(
    draft: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    entry.main(["edit", str(draft), "--set", "needs.0.unit_cost=9x"])
    assert "not understood: needs.n1.unit_cost: 9x" in capsys.readouterr().err
    assert entry.main(["check", str(draft)]) == 1
    assert "Unit cost must be an amount, like 685,000" in capsys.readouterr().out
    assert entry.main(["export", str(draft), "--to", "out"]) == 1
    assert not Path("out").exists()
    assert entry.main(["export", str(draft), "--to", "out", "--drafts-anyway"]) == 0
    assert "To fix: Unit cost: 9x: Unit cost must be an amount" in words_of(Path("out"))


def test_a_draft_can_be_asked_for_and_says_so_in_the_report(
    draft: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command = ["export", str(draft), "--to", "out", "--kind", "phone-sheet", "--json"]
    for asked, name in ((["--mark-draft"], "Draft - Sample - Phone sheet.docx"), ([], "Sample - ")):
        capsys.readouterr()
        assert entry.main([*command, *asked]) == 0
        (file,) = json.loads(capsys.readouterr().out)["files"]
        assert file["draft"] is bool(asked)
        assert Path(file["path"]).name.startswith(name)


def test_export_reports_each_file_as_it_is(draft: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    choice = ["--addressee", "a10", "--date", "2026-12-01"]
    assert entry.main(["export", str(draft), "--to", "out", "--json", *choice]) == 0
    (file,) = json.loads(capsys.readouterr().out)["files"]
    data = Path(file["path"]).read_bytes()
    assert file["bytes"] == len(data)
    assert file["sha256"] == hashlib.sha256(data).hexdigest()
    assert (file["kind"], file["addressee"]) == ("letter-governor", "a10")
    assert file["values_proved"] > 100
    assert "December 1, 2026" in words_of(Path("out"))


def test_a_public_version_stands_beside_the_whole_and_lacks_what_is_marked(draft: Path) -> None:
    assert entry.main(["edit", str(draft), "--set", "needs.1.sensitive=yes"]) == 0
    for more in ([], ["--public"]):
        assert entry.main(["export", str(draft), "--to", "out", *more]) == 0
    made = sorted(Path("out").glob("*.docx"))
    public = [file for file in made if file.stem.endswith(" (public)")]
    assert len(public) == 8, "the fund that pays for the marked item alone gets no request"
    Path("seen").mkdir()
    for file in public:
        file.rename(Path("seen") / file.name)
    assert "Light helicopter with cameras" in words_of(Path("out"))
    assert "Light helicopter with cameras" not in words_of(Path("seen"))


def test_files_that_are_there_are_refused_kept_or_replaced(
    draft: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command = ["export", str(draft), "--to", "out", "--kind", "letter-agency"]
    assert entry.main(command) == 0
    assert entry.main(command) == 2
    assert "already in this folder. Nothing was written." in capsys.readouterr().err
    assert entry.main([*command, "--keep-both"]) == 0
    assert entry.main([*command, "--replace"]) == 0
    assert len(list(Path("out").iterdir())) == 2
    assert entry.main([*command, "--replace", "--keep-both"]) == 2


HOSTILE = [
    "Smith & Sons <b> \"x\" 'y'",
    "👍 é שלום عربى",
    "{{ 7*7 }} {_x_} {% raw %}",
    "tab\there",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_whatever_is_typed_is_in_the_file(draft: Path, text: str) -> None:
    assert entry.main(["edit", str(draft), "--set", f"needs.0.purpose={text}"]) == 0
    assert entry.main(["export", str(draft), "--to", "out"]) == 0
    assert text in words_of(Path("out"))


def test_control_characters_and_half_characters_are_cleaned(draft: Path) -> None:
    assert entry.main(["edit", str(draft), "--set", "needs.0.purpose=a\x07b\ud800c"]) == 0
    assert load(draft).request.needs[0].purpose == "ab\ufffdc"
    assert entry.main(["export", str(draft), "--to", "out"]) == 0


@pytest.mark.parametrize(
    ("change", "path", "value"),
    [
        ("needs.0.unit_cost=685k", "needs.n1.unit_cost", "$685,000"),
        ("needs.6.item=Radio", "needs.n30.item", "Radio"),  # an index equal to the length
        ("needs.0.unit_cost=0", "needs.n1.unit_cost", "$0"),
        ("needs.0.unit_cost=1000000000000", "needs.n1.unit_cost", "$1,000,000,000,000"),
        ("letter.enclosures=a;b", "letter.enclosures", "a\nb"),
    ],
)
def test_edit_reads_what_a_person_would_type(
    draft: Path, capsys: pytest.CaptureFixture[str], change: str, path: str, value: str
) -> None:
    assert entry.main(["edit", str(draft), "--set", change]) == 0
    capsys.readouterr()
    assert entry.main(["show", str(draft), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)[path] == value


def test_show_says_what_is_not_provided(draft: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert entry.main(["show", str(draft)]) == 0
    shown = capsys.readouterr().out
    assert "  UEI: Not provided  [agency.uei]\n" in shown  # as edit --set takes it
    assert "Agency profile\n" in shown


def test_a_mistyped_command_is_no_draft(capsys: pytest.CaptureFixture[str]) -> None:
    assert entry.main(["exprot"]) == 2
    assert capsys.readouterr().err == (
        "error: “exprot” is no command; “main.py --help” lists them.\n"
    )


def test_a_kind_of_document_there_is_not_is_refused_with_those_there_are(
    draft: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert entry.main(["export", str(draft), "--to", "out", "--kind", "letter"]) == 2
    assert "'letter-governor'" in capsys.readouterr().err


def test_check_cites_a_source_below_what_rests_on_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    entry.main(["new", str(tmp_path / "empty.fundwright")])
    capsys.readouterr()
    assert entry.main(["check", str(tmp_path / "empty.fundwright")]) == 1
    lines = capsys.readouterr().out.splitlines()
    asked = lines.index(
        "  R4.3  Partners: No letter names a partner, and the brief argues that "
        "agencies work together. Name at least one."
    )
    assert lines[asked + 1].strip().startswith("Policy brief of December 21, 2023, takeaway 4: ")


def test_check_joins_under_one_heading_what_rests_on_one_source(
    capsys: pytest.CaptureFixture[str],
) -> None:
    rests_on = {"A1": "A rule", "B1": "A notice", "A2": "A rule"}
    report(
        tuple(
            Finding(
                id=id_, place="Needs", severity=Severity.WARNING, message="Look", citation=source
            )
            for id_, source in rests_on.items()
        ),
        as_json=False,
    )
    lines = [line.strip() for line in capsys.readouterr().out.splitlines()]
    assert lines[1:6] == [
        *("A1  Needs: Look", "A2  Needs: Look", "A rule"),
        *("B1  Needs: Look", "A notice"),
    ]


def test_template_names_lists_what_may_stand_between_braces(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert entry.main(["template", "names"]) == 0
    assert "letter.blocks[].runs[].text" in capsys.readouterr().out


@pytest.mark.parametrize(
    "command",
    [
        ["edit", "d.fundwright", "--set", "needs.0.prize=1"],
        ["edit", "d.fundwright", "--set", "needs"],
        ["edit", "d.fundwright", "--remove", "needs.n99"],
        ["edit", "d.fundwright", "--remove", "agency"],
        ["edit", "d.fundwright", "--set", "needs=x"],
        ["check", "missing.fundwright"],
        ["check", "."],
        ["check", "word.docx"],
        ["check", "d.fundwright", "--date", "soon"],
        ["new", "d.fundwright"],
        ["new", "e.fundwright", "--sample", "atlantis"],
        ["new", "no/folder/e.fundwright"],
        ["export", "d.fundwright"],
        ["export", "d.fundwright", "--to", "d.fundwright/out"],
        ["export", "d.fundwright", "--to", "out", "--addressee", "a99"],
        ["sample", "atlantis"],
        ["frobnicate", "now"],
        ["--what"],
    ],
)
def test_what_cannot_be_done_is_one_line_and_exit_code_2(
    draft: Path, capsys: pytest.CaptureFixture[str], command: list[str]
) -> None:
    before = draft.read_bytes()
    Path("word.docx").write_bytes(b"PK\x03\x04")
    capsys.readouterr()
    assert entry.main(command) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith("error: ")
    assert told.err.count("\n") == 1
    assert draft.read_bytes() == before


def test_no_needs_and_no_addressees_are_answered(here: Path) -> None:
    assert entry.main(["new", "empty.fundwright"]) == 0
    assert entry.main(["check", "empty.fundwright"]) == 1
    assert entry.main(["export", "empty.fundwright", "--to", "out"]) == 1
    assert not (here / "out").exists()


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    plain = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "QT_QPA_PLATFORM")}
    return subprocess.run(
        [sys.executable, "-X", "importtime", str(ROOT / "main.py"), *arguments],
        capture_output=True,
        text=True,
        check=False,
        env=plain | environment,
        encoding="utf-8",
    )


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux runs without a screen")
def test_without_a_screen_one_sentence_names_export(here: Path) -> None:
    done = run()
    assert done.returncode == 2
    assert "error: There is no screen" in done.stderr
    assert "export" in done.stderr
    assert here.exists()


def test_commands_load_no_window(draft: Path) -> None:
    done = run("export", str(draft), "--to", str(draft.parent / "out"))
    assert done.returncode == 0
    assert "PySide6" not in done.stderr


def test_help_reads_as_help() -> None:
    done = run("--help")
    assert done.returncode == 0
    assert "sample" in io.StringIO(done.stdout).read()
