"""The log: one line an event, for its user alone, and never more than a few files of it."""

import os
import stat
from pathlib import Path

import pytest

from storage import log
from storage.folders import inner_folder


def lines() -> list[str]:
    """The newest log."""
    return (inner_folder("logs") / "fundwright.log").read_text("utf-8").splitlines()


def test_each_event_is_a_line_with_its_time_and_the_draft_by_id() -> None:
    log.note("opened", "d1")
    log.note("saved", "d1")
    assert [line.split(" ", 2)[2] for line in lines()] == ["INFO opened d1", "INFO saved d1"]


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights otherwise")
def test_its_user_alone_can_read_it() -> None:
    log.note("opened", "d1")
    mode = (inner_folder("logs") / "fundwright.log").stat().st_mode
    assert stat.S_IMODE(mode) == 0o600


def test_a_full_log_is_set_aside_and_the_oldest_goes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log, "_BYTES", 1)
    for number in range(7):
        log.note("event", str(number))
    kept = sorted(path.name for path in inner_folder("logs").glob("fundwright.log*"))
    assert kept == ["fundwright.log", *(f"fundwright.log.{number}" for number in range(1, 5))]
    assert lines()[0].endswith("event 6")
    oldest = (inner_folder("logs") / "fundwright.log.4").read_text("utf-8")
    assert oldest.endswith("event 2\n")


def test_a_log_that_cannot_be_written_stops_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    in_the_way = tmp_path / "no folder"
    in_the_way.write_text("a file has the name of the folder")
    monkeypatch.setenv("FUNDWRIGHT_HOME", str(in_the_way))
    log.note("opened", "d1")
    assert in_the_way.is_file()
