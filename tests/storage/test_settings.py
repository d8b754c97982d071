"""Settings: what was remembered comes back, and damage costs defaults, never a start."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.settings import (
    MOST_RECENT,
    Place,
    Recent,
    Settings,
    Theme,
    with_place,
    with_recent,
    without_recent,
)
from models.text import clean_text
from storage.settings import read_settings, write_settings


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("FUNDWRIGHT_HOME", str(tmp_path))
    return tmp_path


def test_settings_come_back_as_they_were_written(home: Path) -> None:
    settings = with_recent(Settings(theme=Theme.DARK, text_scale=125), "/a/b.fundwright", "Förster")
    settings = with_place(settings, Place(screens="1366x768@1", frame=(0, 0, 1366, 728)))
    write_settings(settings)
    assert read_settings() == (settings, "")


def test_a_first_start_has_defaults_and_nothing_to_say(home: Path) -> None:
    assert read_settings() == (Settings(), "")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff\xfe{",
        b"[]",
        b'{"text_scale": 5000}',
        b'{"text_scale": 1e999}',
        b'{"recent": [{"path": 3}]}',
        b'{"from a later version": true}',
        b"[" * 100_000,
    ],
)
def test_damaged_settings_cost_defaults_and_one_sentence(home: Path, data: bytes) -> None:
    write_settings(Settings())
    (home / "settings" / "settings.json").write_bytes(data)
    settings, said = read_settings()
    assert settings == Settings()
    assert "defaults are used" in said


@given(st.lists(st.tuples(st.sampled_from("abcdefghijklmnopqrs"), st.booleans()), max_size=40))
def test_the_list_of_recent_drafts_never_grows_past_its_length(
    opened: list[tuple[str, bool]],
) -> None:
    settings = Settings()
    for path, _ in opened:
        settings = with_recent(settings, path, "")
    assert len(settings.recent) <= MOST_RECENT
    paths = [each.path for each in settings.recent]
    assert len(set(paths)) == len(paths)
    if opened:
        assert paths[0] == opened[-1][0]


def test_a_pinned_draft_stays_and_keeps_its_pin() -> None:
    settings = Settings(recent=(Recent(path="kept", pinned=True),))
    for number in range(30):
        settings = with_recent(settings, str(number), clean_text("Name"))
    assert Recent(path="kept", pinned=True) in settings.recent
    assert with_recent(settings, "kept", "").recent[0].pinned
    assert "kept" not in [each.path for each in without_recent(settings, "kept").recent]
