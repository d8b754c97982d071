"""`template check` and `export --template`, by their contract."""

import io
import json
import re
from pathlib import Path

import pytest
from docx import Document

import main as entry
from templates.doctor.reports import NEVER_PRINTS
from templates.outline import outline
from tests.templates.doctor.hostile import REFUSED, word_file
from tests.templates.letterheads import LETTERHEADS


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_letterhead_passes_and_is_not_touched(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = here / "paper.docx"
    file.write_bytes(LETTERHEADS["picture in header"]())
    before = file.read_bytes()
    assert entry.main(["template", "check", "paper.docx"]) == 0
    assert capsys.readouterr().out == "Letters can be printed on this file.\n"
    assert file.read_bytes() == before
    assert list(here.iterdir()) == [file]


def test_findings_come_as_one_json_object(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("t.docx").write_bytes(word_file("{{ letter.titel }}"))
    assert entry.main(["template", "check", "t.docx", "--json"]) == 1
    assert json.loads(capsys.readouterr().out) == {
        "ok": False,
        "findings": [
            {
                "id": "T08",
                "path": "",
                "subject": "",
                "place": "Paragraph: “{{ letter.titel }}”",
                "severity": "error",
                "message": "The name “letter.titel” is not known. Did you mean “letter.title”?",
                "citation": "",
                "accepted": "",
            },
            {
                "id": "T15",
                "path": "",
                "subject": "",
                "place": "Main text",
                "severity": "error",
                "message": NEVER_PRINTS,
                "citation": "",
                "accepted": "",
            },
        ],
    }


def test_a_copy_is_mended_and_the_file_stays(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("t.docx").write_bytes(word_file("{ { letter.title } }"))
    before = Path("t.docx").read_bytes()
    entry.main(["template", "check", "t.docx"])
    assert "add --fix COPY.docx" in capsys.readouterr().out
    entry.main(["template", "check", "t.docx", "--fix", "copy.docx"])
    assert "Mended in “copy.docx”: {{ letter.title }}" in capsys.readouterr().out
    assert Path("t.docx").read_bytes() == before
    copy = Document(io.BytesIO(Path("copy.docx").read_bytes()))
    assert copy.paragraphs[0].text == "{{ letter.title }}"
    assert entry.main(["template", "check", "t.docx", "--fix", "copy.docx"]) == 2
    assert "already in this folder" in capsys.readouterr().err
    entry.main(["template", "check", "copy.docx", "--fix", "again.docx"])
    assert "“again.docx” was not written" in capsys.readouterr().out
    assert not Path("again.docx").exists()


@pytest.mark.parametrize("name", REFUSED)
def test_whatever_is_refused_is_one_sentence_and_leaves_nothing_behind(
    here: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    data = REFUSED[name][0]()
    Path("t.docx").write_bytes(data)
    assert entry.main(["template", "check", "t.docx", "--fix", "copy.docx"]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert re.search(REFUSED[name][1], told.err)
    assert told.err.startswith("error: ")
    assert told.err.count("\n") == 1
    assert entry.main(["template", "check", "t.docx", "--json"]) == 1
    (found,) = json.loads(capsys.readouterr().out)["findings"]
    assert found["severity"] == "error"
    assert Path("t.docx").read_bytes() == data
    assert [each.name for each in here.iterdir()] == ["t.docx"]


@pytest.mark.parametrize(
    "name", ["empty", "encrypted", "ISO Strict", ".docm", "DDE", "half a file"]
)
def test_a_refused_file_is_one_finding_here_and_one_line_at_export(
    here: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    Path("t.docx").write_bytes(REFUSED[name][0]())
    assert entry.main(["template", "check", "t.docx", "--json"]) == 1
    assert len(json.loads(capsys.readouterr().out)["findings"]) == 1
    entry.main(["new", "d.fundwright", "--sample", "tucson"])
    capsys.readouterr()
    assert entry.main(["export", "d.fundwright", "--to", "out", "--template", "t.docx"]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith("error: “t.docx” cannot be used.")
    assert told.err.count("\n") == 1
    assert not Path("out").exists()


@pytest.mark.parametrize("file", ["missing.docx", "."])
def test_a_file_that_cannot_be_read_is_one_line(
    here: Path, capsys: pytest.CaptureFixture[str], file: str
) -> None:
    assert entry.main(["template", "check", file]) == 2
    assert capsys.readouterr().err.startswith("error: ")


def test_letters_are_printed_on_the_file_and_grant_requests_are_not(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("paper.docx").write_bytes(LETTERHEADS["two-column footer"]())
    entry.main(["new", "d.fundwright", "--sample", "tucson"])
    capsys.readouterr()
    command = ["export", "d.fundwright", "--to", "out", "--template", "paper.docx", "--json"]
    assert entry.main([*command, "--kind", "letter-senator", "--kind", "narrative"]) == 0
    files = json.loads(capsys.readouterr().out)["files"]
    on_paper = {
        file["kind"]: any(
            "East substation" in "".join(run.text for run in cell)
            for block in outline(Path(file["path"]).read_bytes())
            for row in block.rows
            for cell in row
        )
        for file in files
    }
    assert on_paper == {"letter-senator": True, "narrative": False}


def test_what_a_template_leaves_out_is_said(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = "{%r for run in block.runs %}{{ run.text }}{%r endfor %}"
    lines = ("{%p for block in letter.blocks %}", words, "{%p endfor %}")
    Path("t.docx").write_bytes(word_file(*lines))
    entry.main(["new", "d.fundwright", "--sample", "tucson"])
    capsys.readouterr()
    command = ["export", "d.fundwright", "--to", "out", "--template", "t.docx"]
    assert entry.main([*command, "--kind", "letter-governor"]) == 0
    told = capsys.readouterr().err
    assert "note: your template does not print “the table of costs”" in told
    assert "note: your template does not print “the small numbers that lead" in told
    assert "Patrol SUV" not in told
