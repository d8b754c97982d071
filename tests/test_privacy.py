"""No connection is opened, and no word of a draft leaves it but in its documents."""

import datetime
import re
import shutil
import socket
import subprocess
import sys
import warnings
import zipfile
from pathlib import Path

import pytest

from jobs.export import export
from jobs.wanted import Wanted
from models.addressee import Addressee
from models.base import with_value
from models.request import FundingRequest
from storage.drafts import create, save
from storage.envelope import new_id
from storage.folders import settings_folder, state_folder
from storage.journal import keep
from storage.log import note, note_fault
from storage.recovery import Base
from tests.conftest import DATE
from tests.drafts import filled
from tests.gui.test_recovery import TYPING

ROOT = Path(__file__).resolve().parents[1]
CANARY = "Kanarienvogel"
METADATA = ("docProps/core.xml", "docProps/app.xml", "docProps/custom.xml")


def test_no_test_of_this_project_can_open_a_connection() -> None:
    with (
        socket.socket(socket.AF_INET) as made,
        pytest.raises(AssertionError, match="a network connection"),
    ):
        made.connect(("127.0.0.1", 9))
    with pytest.raises(AssertionError, match="a network connection"):
        socket.getaddrinfo("localhost", 9)


@pytest.mark.parametrize(
    "command",
    [
        ["main.py", "sample", "--no-window"],
        ["-c", TYPING.replace("app.exec()", "window.export; app.processEvents()")],
    ],
    ids=["the command line", "the window"],
)
def test_the_system_sees_no_internet_socket(command: list[str], tmp_path: Path) -> None:
    if not shutil.which("strace"):
        warnings.warn("strace is absent: sockets were not watched", stacklevel=1)
        pytest.skip("strace is absent")
    log = tmp_path / "log"
    where = ["--to", str(tmp_path)] if "sample" in command else []
    strace = ["strace", "-f", "-o", str(log), "-e", "trace=socket,connect,sendto"]
    subprocess.run([*strace, sys.executable, *command, *where], cwd=ROOT, check=True)
    seen = log.read_text("utf-8", "replace")
    assert "exited with 0" in seen
    assert "AF_INET" not in seen


def test_strace_would_see_one(tmp_path: Path) -> None:
    if not shutil.which("strace"):
        pytest.skip("strace is absent")
    code = "import socket; socket.socket(socket.AF_INET, socket.SOCK_DGRAM)"
    log = tmp_path / "log"
    subprocess.run(["strace", "-f", "-o", str(log), sys.executable, "-c", code], check=True)
    assert "AF_INET" in log.read_text("utf-8", "replace")


def answered() -> FundingRequest:
    """A draft with a word of its own in every answer, printed on plain paper."""
    request: FundingRequest = filled(FundingRequest, CANARY)
    return with_value(request, ("letter", "own_file"), None)


def test_a_word_of_a_draft_is_in_no_log_setting_or_leftover(tmp_path: Path) -> None:
    request = answered()
    draft = save(create(tmp_path / "d.fundwright", request), request)
    note("opened", draft.id)
    try:
        int(CANARY)
    except ValueError as problem:
        note_fault(ValueError, problem.__traceback__)
    export(request, tmp_path / "letters", DATE, Wanted(despite_errors=True))
    keep(request, Base(new_id()), datetime.datetime.now(datetime.UTC))
    private = [*(state_folder() / "journal").iterdir(), *(state_folder() / "backups").rglob("*.*")]
    for folder in (state_folder(), settings_folder(), tmp_path / "letters"):
        for path in folder.rglob("*"):
            if path.is_file() and path not in private and path.suffix != ".docx":
                assert CANARY not in path.read_text("utf-8")
            assert not path.name.endswith(".tmp")


def test_the_metadata_of_a_document_name_its_agency_and_addressee_and_nothing_else(
    tmp_path: Path,
) -> None:
    request = answered()
    (addressee,) = request.addressees
    named = {request.agency.legal_name, *_texts(addressee)}
    export(request, tmp_path / "letters", DATE, Wanted(despite_errors=True))
    made = list((tmp_path / "letters").glob("*.docx"))
    assert made
    for path in made:
        with zipfile.ZipFile(path) as package:
            there = set(METADATA) & set(package.namelist())
            words = {word for name in there for word in _canaries(package.read(name).decode())}
        assert request.agency.legal_name in words
        assert words <= named, path.name


def _canaries(text: str) -> list[str]:
    return re.findall(rf"{CANARY}\d+", text)


def _texts(addressee: Addressee) -> list[str]:
    return [value for value in dict(addressee).values() if isinstance(value, str)]
