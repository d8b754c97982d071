"""`python -m tests.bench.window`: how long the open window takes to answer. Not a test.

Milliseconds of the process’s GUI thread and what it waits for, offscreen: a section opened for the
first time and again, and a key pressed where the draft has 500 needs.
"""

import os
import statistics
import sys
import time
from collections.abc import Callable

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from data.samples import read_sample
from gui.app import Windows, begin
from gui.session import Session
from gui.window import Window
from models.request import FundingRequest

ROUNDS, KEYS, MANY = 5, 30, 500
SIZE = (1366, 728)


def elapsed_ms(do: Callable[[], object]) -> float:
    """What passes until it is done and painted."""
    begun = time.perf_counter()
    do()
    QApplication.sendPostedEvents()
    QApplication.processEvents()
    return (time.perf_counter() - begun) * 1000


def settle(window: Window) -> None:
    """Wait for letter and findings."""
    while not window.settled:
        QApplication.processEvents()


def shown(windows: Windows, request: FundingRequest) -> Window:
    """A window on a draft, with its letter."""
    window = windows.open(Session(request=request))
    window.resize(*SIZE)
    settle(window)
    return window


def sections(window: Window) -> None:
    """Each section opened for the first time, and then again."""
    first: dict[str, float] = {}
    again: dict[str, list[float]] = {}
    for number, section in enumerate(window.sections):
        first[section.title] = elapsed_ms(lambda number=number: window.show_section(number))
        settle(window)
    for _ in range(ROUNDS):
        for number, section in enumerate(window.sections):
            took = elapsed_ms(lambda number=number: window.show_section(number))
            again.setdefault(section.title, []).append(took)
            settle(window)
    for title, took in first.items():
        print(f"{title:20} first {took:6.0f} ms   again {statistics.median(again[title]):6.0f} ms")


def keys(window: Window) -> None:
    """A key in a need’s field, until the window answers again."""
    window.go_to(("needs", "n2", "purpose"))
    editor = window.findChild(QLineEdit, "needs.n2.purpose")
    assert editor is not None
    times = sorted(elapsed_ms(lambda: QTest.keyClick(editor, Qt.Key.Key_A)) for _ in range(KEYS))
    print(
        f"key press: median {statistics.median(times):.0f} ms, 95 % {times[int(KEYS * 0.95)]:.0f}"
    )


def many_needs() -> FundingRequest:
    """The sample with so many needs."""
    request = read_sample("tucson")
    needs = tuple(
        request.needs[n % len(request.needs)].model_copy(update={"id": f"n{n + 1}"})
        for n in range(MANY)
    )
    return request.model_copy(update={"needs": needs, "last_number": 1000})


def main() -> None:
    windows = begin(QApplication(sys.argv[:1]))
    for name, request in (("sample", read_sample("tucson")), ("500 needs", many_needs())):
        print(name)
        window = shown(windows, request)
        sections(window)
        keys(window)
    os._exit(0)


if __name__ == "__main__":
    main()
