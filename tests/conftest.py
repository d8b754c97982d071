"""What every test stands on: no screen, no home of its own, the long forms only when asked for."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import datetime
import gc
import socket
import sys
from typing import Any

import pytest
from hypothesis import settings

from data.facts import read_facts
from data.samples import read_sample
from models.facts import Facts
from models.request import FundingRequest

DATE = datetime.date(2026, 11, 24)

settings.register_profile("short", max_examples=25, deadline=None, derandomize=True)
settings.register_profile("long", max_examples=300, deadline=None, derandomize=True)
settings.register_profile("search", max_examples=1000, deadline=None)
"""For looking: what it finds becomes an `@example`. Elsewhere the same code gives one answer."""
settings.load_profile("long" if os.environ.get("FUNDWRIGHT_LONG") else "short")

COSTLY = settings(max_examples=max(10, settings.default.max_examples // 4))
"""For a property whose every example makes files, a tenth of a second and more each."""


def pytest_collection_finish() -> None:
    """Collect garbage seldom: a fifth of the time of a test with a window went there."""
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)


def _no_internet(event: str, arguments: tuple[Any, ...]) -> None:
    """Python asks here before it opens a connection; strace watches the rest (test_privacy.py)."""
    if event == "socket.getaddrinfo":
        raise AssertionError("the program must not look for a network connection")
    if event in ("socket.connect", "socket.sendto") and arguments[0].family in _INTERNET:
        raise AssertionError("the program must not open a network connection")


_INTERNET = {socket.AF_INET, socket.AF_INET6}
sys.addaudithook(_no_internet)


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads or writes what the program keeps for the person who runs it."""
    monkeypatch.setenv("FUNDWRIGHT_HOME", str(tmp_path_factory.mktemp("home")))


@pytest.fixture(scope="session")
def facts() -> Facts:
    return read_facts()


@pytest.fixture(params=["tucson", "county", "nation"])
def sample(request: pytest.FixtureRequest) -> FundingRequest:
    return read_sample(request.param)


@pytest.fixture
def tucson() -> FundingRequest:
    return read_sample("tucson")
