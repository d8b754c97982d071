"""The program’s own folders are in a place of the test’s own, and never beside its files."""

import pytest


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FUNDWRIGHT_HOME", str(tmp_path_factory.mktemp("home")))
