"""`merge`: files on stdout, rows without one on stderr, and Ctrl+C leaves whole files."""

import os
import signal
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

import main as entry
from tests.jobs.test_merge import HEAD, people

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    assert entry.main(["new", "d.fundwright", "--sample", "tucson"]) == 0
    return tmp_path / "d.fundwright"


def test_each_file_is_printed_and_each_row_without_one_is_named(
    draft: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("list.csv").write_text(people(3) + "king,,,,,\n", "utf-8")
    capsys.readouterr()
    assert entry.main(["merge", "d.fundwright", "list.csv", "--to", "out"]) == 1
    told = capsys.readouterr()
    assert sorted(told.out.splitlines()) == sorted(str(path) for path in Path("out").iterdir())
    assert "row 5: Office must be one of" in told.err
    assert "Letters written: 3. Rows without a letter: 1." in told.err


def test_a_list_without_a_bad_row_ends_with_0(draft: Path) -> None:
    Path("list.csv").write_text(people(2), "utf-8")
    assert entry.main(["merge", "d.fundwright", "list.csv", "--to", "out"]) == 0


def test_a_row_without_a_last_name_has_its_letter_and_a_note(
    draft: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("list.csv").write_text("office,name\nsenator,The Honorable Jo Example\n", "utf-8")
    capsys.readouterr()
    assert entry.main(["merge", "d.fundwright", "list.csv", "--to", "out"]) == 0
    told = capsys.readouterr()
    (file,) = Path("out").iterdir()
    assert file.name == "Sample - Letter to Senator Jo Example - row 2.docx"
    note = "note: row 2: it gives no last_name, so the letter begins “Dear Senator:”"
    assert note in told.err.splitlines()


def test_errors_of_the_draft_end_with_1(draft: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("list.csv").write_text(people(2), "utf-8")
    entry.main(["edit", "d.fundwright", "--set", "needs.0.unit_cost=9x"])
    capsys.readouterr()
    assert entry.main(["merge", "d.fundwright", "list.csv", "--to", "out"]) == 1
    assert capsys.readouterr().err.startswith("error: The draft has an error")


@pytest.mark.parametrize(
    ("text", "options"),
    [
        (HEAD, []),  # no rows
        ("name\nA\n", []),
        ("", []),
        (people(2), ["--replace", "--keep-both"]),
        (people(2), ["--date", "soon"]),
        (people(2), ["--kind", "letter-king"]),
    ],
)
def test_what_cannot_be_merged_is_one_line_and_exit_code_2(
    draft: Path, capsys: pytest.CaptureFixture[str], text: str, options: list[str]
) -> None:
    Path("list.csv").write_text(text, "utf-8")
    capsys.readouterr()
    assert entry.main(["merge", "d.fundwright", "list.csv", "--to", "out", *options]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith("error: ")
    assert told.err.count("\n") == 1
    assert not Path("out").exists()


@pytest.fixture
def ctrl_c_is_heard() -> Iterator[None]:
    """What a shell runs in the background ignores Ctrl+C, and so does what that starts."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("ctrl_c_is_heard")
@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends Ctrl+C in another way")
def test_ctrl_c_leaves_whole_files_and_says_how_many(draft: Path) -> None:
    Path("list.csv").write_text(people(3000), "utf-8")
    command = [sys.executable, str(ROOT / "main.py"), "merge", "d.fundwright", "list.csv"]
    with subprocess.Popen(
        [*command, "--to", "out"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    ) as running:
        assert running.stdout is not None
        first = running.stdout.readline().strip()
        running.send_signal(signal.SIGINT)
        rest, said = running.communicate()
    files = list(Path("out").iterdir())
    assert running.returncode == 2
    assert f"error: Stopped. Letters written, each whole: {len(files):,}." in said
    assert {first, *rest.splitlines()} == {str(path) for path in files}
    assert all(zipfile.ZipFile(path).testzip() is None for path in files)
