"""The one writer where disks and systems differ: permissions, links, and files held open."""

import errno
import os
import sys
import time
from pathlib import Path

import pytest

from models.errors import UserError
from models.request import FundingRequest
from storage.drafts import create, load, save
from storage.write import FileThere, NotWritten, write
from tests.storage.sentences import is_one_sentence

POSIX = pytest.mark.skipif(os.name != "posix", reason="Windows has no such permissions and links")


@POSIX
def test_a_private_file_is_for_its_user_alone(tmp_path: Path) -> None:
    target = tmp_path / "d.json"
    write(target, b"new", mode=0o600)
    assert target.stat().st_mode & 0o777 == 0o600
    target.chmod(0o644)
    write(target, b"newer", mode=0o600)
    assert target.stat().st_mode & 0o777 == 0o600


@POSIX
def test_a_new_draft_has_the_permissions_that_the_system_gives(tmp_path: Path) -> None:
    # Colleagues on a shared drive are not locked out.
    (tmp_path / "plain").touch()
    write(tmp_path / "d.txt", b"new")
    assert (tmp_path / "d.txt").stat().st_mode == (tmp_path / "plain").stat().st_mode


@POSIX
def test_a_link_that_leads_back_to_itself_is_said(tmp_path: Path) -> None:
    loop = tmp_path / "loop"
    loop.symlink_to(loop)
    with pytest.raises(NotWritten, match="its link leads back to itself") as caught:
        write(loop, b"new")
    assert is_one_sentence(str(caught.value))


@POSIX
def test_a_disk_without_links_takes_a_new_file_whole_and_still_replaces_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none(_source: Path, _target: Path) -> None:
        raise OSError(errno.EPERM, "as memory sticks answer")

    monkeypatch.setattr(os, "link", none)
    write(tmp_path / "d.txt", b"new", replace=False)
    with pytest.raises(FileThere):
        write(tmp_path / "d.txt", b"other", replace=False)
    assert [(each.name, each.read_bytes()) for each in tmp_path.iterdir()] == [("d.txt", b"new")]


def test_a_file_that_windows_holds_is_tried_again_and_then_kept_beside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "d.txt"
    target.write_bytes(b"old")
    pauses: list[float] = []

    def held(_source: Path, _target: Path) -> None:
        raise PermissionError(errno.EACCES, "as Windows answers while a scanner reads the file")

    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(time, "sleep", pauses.append)
    monkeypatch.setattr(Path, "replace", held)
    with pytest.raises(NotWritten, match=r"what you saved is in “d \(2\).txt”\.$") as caught:
        write(target, b"new")
    assert pauses == [0.01, 0.025, 0.05, 0.1, 0.2, 0.4]
    assert is_one_sentence(str(caught.value))
    assert target.read_bytes() == b"old"
    assert (tmp_path / "d (2).txt").read_bytes() == b"new"
    assert len(list(tmp_path.iterdir())) == 2


def test_a_save_that_the_disk_did_not_confirm_can_be_repeated(tmp_path: Path) -> None:
    draft = create(tmp_path / "d.fundwright", FundingRequest())
    once = save(draft, FundingRequest(title="New"))
    assert save(draft, FundingRequest(title="New")) == once
    assert load(draft.path) == once


def test_a_draft_too_large_to_be_read_again_is_not_written(tmp_path: Path) -> None:
    draft = create(tmp_path / "d.fundwright", FundingRequest())
    large = FundingRequest(completed=tuple("x" * 2_000_000 for _ in range(6)))
    with pytest.raises(UserError, match="could not be written: it is larger than 10 MB") as caught:
        save(draft, large)
    assert is_one_sentence(str(caught.value))
    assert load(draft.path) == draft
