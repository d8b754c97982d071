"""How many pages a document has in LibreOffice; Word sets the same type much alike."""

import re
import shutil
import subprocess
import warnings
from pathlib import Path

import pytest

from data.facts import read_facts
from data.samples import SAMPLES, read_sample
from drafting.packet import compose_all
from templates.fill import fill
from tests.conftest import DATE

_PAGE = re.compile(rb"/Type\s*/Page\b")


def pages(folder: Path) -> dict[str, int]:
    """The pages of each .docx file of a folder; the test is skipped without LibreOffice."""
    program = shutil.which("soffice")
    if not program:
        with warnings.catch_warnings():
            warnings.simplefilter("default")
            warnings.warn("LibreOffice is absent; no pages were counted", stacklevel=2)
        pytest.skip("LibreOffice is absent; no pages were counted")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    files = [str(path) for path in folder.glob("*.docx")]
    command = [program, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
    subprocess.run([*command, *files], check=True, capture_output=True, timeout=300)
    return {pdf.stem: len(_PAGE.findall(pdf.read_bytes())) for pdf in folder.glob("*.pdf")}


def test_a_phone_sheet_is_one_page_and_a_letter_at_most_three(tmp_path: Path) -> None:
    for name in SAMPLES:
        for document in compose_all(read_sample(name), read_facts(), DATE):
            if document.kind.startswith("letter") or document.kind == "phone-sheet":
                (tmp_path / f"{name} {document.kind} {document.subject}.docx").write_bytes(
                    fill(document)
                )
    counted = pages(tmp_path)
    assert {count for name, count in counted.items() if "phone-sheet" in name} == {1}
    assert {count for name, count in counted.items() if "letter" in name} <= {2, 3}
