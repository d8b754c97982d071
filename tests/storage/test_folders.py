"""The program's own folders: one variable moves them all, and other users see nothing."""

import os
from pathlib import Path

import pytest

from models.errors import UserError
from storage.folders import settings_folder, state_folder


@pytest.mark.parametrize("folder", [state_folder, settings_folder])
def test_one_variable_moves_everything_the_program_keeps(
    folder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FUNDWRIGHT_HOME", str(tmp_path / "home"))
    assert folder().is_relative_to(tmp_path / "home")
    assert folder().is_dir()


def test_without_it_the_folders_are_where_the_system_keeps_such_things(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("FUNDWRIGHT_HOME", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))
    for name in ("XDG_STATE_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.delenv(name, raising=False)
    assert state_folder().is_relative_to(tmp_path)
    assert settings_folder().is_relative_to(tmp_path)


@pytest.mark.skipif(os.name != "posix", reason="Windows keeps permissions elsewhere")
def test_other_users_cannot_look_into_them(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setenv("FUNDWRIGHT_HOME", str(tmp_path / "home"))
    assert state_folder().stat().st_mode & 0o077 == 0


def test_a_folder_that_cannot_be_made_is_said_in_one_sentence(tmp_path: Path, monkeypatch) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("FUNDWRIGHT_HOME", str(tmp_path / "file"))
    with pytest.raises(UserError, match=r"set FUNDWRIGHT_HOME to a folder that can\.$"):
        state_folder()
