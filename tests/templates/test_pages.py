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
from models.base import with_value
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


def test_phone_sheets_and_letters_with_their_signatures_take_two_pages(tmp_path: Path) -> None:
    for name in SAMPLES:
        for document in compose_all(read_sample(name), read_facts(), DATE):
            if not document.kind.startswith(("letter", "phone-sheet")):
                continue
            keys = [block.key for block in document.blocks]
            last = keys.index("sources") if "sources" in keys else len(keys)
            text = with_value(document, ("blocks",), document.blocks[:last])
            file = f"{name} {document.kind} {document.subject}"
            (tmp_path / f"{file}.docx").write_bytes(fill(text))
            (tmp_path / f"{file} whole.docx").write_bytes(fill(document))
    counted = pages(tmp_path)
    whole = {name: count for name, count in counted.items() if name.endswith(" whole")}
    assert {count for name, count in counted.items() if name not in whole} <= {1, 2}
    # six items under four headings send their sources to a third page
    over = {name.split()[0] for name, count in whole.items() if count > 2}
    assert max(whole.values()) <= 3
    assert over <= {"tucson"}
