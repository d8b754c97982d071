"""Crashes, full disks and refusals, brought about on purpose: a draft is old or new, never torn.

The faults are made by the program in faults.py, which POSIX alone can run.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import warnings
from pathlib import Path
from typing import Any

import pytest

from tests.storage.scenarios import OWN_MOUNTS, SCENARIOS
from tests.storage.sentences import is_one_sentence

ROOT = Path(__file__).resolve().parents[2]
KILLS = 500 if os.environ.get("FUNDWRIGHT_LONG") else 60


def missing(what: str) -> None:
    """Skip, and say so where it is read."""
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        warnings.warn(what, stacklevel=2)
    pytest.skip(what)


def records(what: str, folder: Path, count: int = 0, *before: str) -> list[dict[str, Any]]:
    if os.name != "posix":
        missing("no faults were made: this system cannot fork a program in the middle of its work")
    command = [sys.executable, "-m", "tests.storage.faults", what, str(folder), str(count)]
    done = subprocess.run(
        [*before, *command], capture_output=True, text=True, check=False, cwd=ROOT
    )
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def is_whole(record: dict[str, Any]) -> bool:
    """Whether the file holds what was last said to be saved, or the save that was under way."""
    said = record["before"] + record["saves"]
    return record["ended"] == -9 and record["generation"] in (said, said + 1)


def test_a_program_killed_while_saving_leaves_the_old_draft_or_the_new(tmp_path: Path) -> None:
    *kills, backups = records("kills", tmp_path, KILLS)
    assert len(kills) == KILLS
    assert [kill for kill in kills if not is_whole(kill)] == []
    assert backups["backups"] == backups["whole"] > 0


def test_a_writer_that_truncates_is_caught_by_the_same_kills(tmp_path: Path) -> None:
    kills = records("control", tmp_path, 5)
    assert len(kills) == 5
    assert not any(is_whole(kill) for kill in kills)


def test_every_system_call_of_a_save_may_fail_or_be_the_last(tmp_path: Path) -> None:
    if not shutil.which("strace"):
        missing("strace is absent: no system call was made to fail")
    found = records("refusals", tmp_path)
    faults = [record for record in found if "fault" in record]
    assert len(faults) == 3 * sum(len(each["calls"]) for each in found if "calls" in each)
    for fault in faults:
        assert_safe(fault)
    for name in SCENARIOS:
        mine = {fault["outcome"] for fault in faults if fault["scenario"] == name}
        assert {"refused", "killed"} <= mine <= {"refused", "killed", "saved"}
    # A full state folder costs the backup, not the save.
    assert any(fault["outcome"] == "saved" and fault["sentence"] for fault in faults)


def assert_safe(fault: dict[str, Any]) -> None:
    """What was said of one fault is true of the file, and said in one sentence."""
    old, new = fault["old"], 2
    allowed = {"saved": (new,), "refused": (old, new), "killed": (old, new)}
    assert fault["found"] in allowed[fault["outcome"]], fault
    sentence = fault.get("sentence", "")
    assert not sentence or is_one_sentence(sentence), fault
    if "untouched" in sentence or "could not be written" in sentence:
        assert fault["found"] == old, fault


def test_data_are_on_the_disk_before_they_have_their_name_and_then_the_name(tmp_path: Path) -> None:
    if not shutil.which("strace"):
        missing("strace is absent: the order of system calls was not watched")
    for watched in records("calls", tmp_path):
        calls = [call.removesuffix("at") for call in watched["calls"] if "open" not in call]
        named = "link" if watched["scenario"] == "new draft" else "rename"
        once = ["write", "fsync", named, "fsync"]
        backup = ["write", "fsync", "rename", "fsync"] if watched["scenario"] == "save" else []
        assert calls == backup + once, watched


def test_what_the_system_forbids_is_said_and_the_old_version_stays() -> None:
    causes = {"limits": "larger than this disk or user may have", "locked": "read-only|permission"}
    for what, cause in causes.items():
        with tempfile.TemporaryDirectory() as folder:  # where another user than root may look
            found = records(what, Path(folder))
        assert len(found) >= 3
        for record in found:
            assert_refused(record, cause)


def test_a_full_disk_is_said_and_the_old_version_stays(tmp_path: Path) -> None:
    if not may_mount():
        missing("no disk was filled: this system lets nobody mount one of his own")
    found = records("full", tmp_path, 0, *OWN_MOUNTS)
    assert {record["scenario"] for record in found} == set(SCENARIOS)
    for record in found:
        assert_refused(record, "the disk is full")


def may_mount() -> bool:
    if not shutil.which(OWN_MOUNTS[0]):
        return False
    return not subprocess.run([*OWN_MOUNTS, "true"], capture_output=True, check=False).returncode


def assert_refused(record: dict[str, Any], cause: str) -> None:
    assert (record["outcome"], record["found"]) == ("refused", record["old"]), record
    assert re.search(cause, record["sentence"]), record
    assert is_one_sentence(record["sentence"]), record
