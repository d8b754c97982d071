"""`python -m tests.bench.window`: how long the open window takes to answer. Not a test.

Milliseconds of the process’s CPU time, offscreen: what a person waits on a quiet machine, since the
GUI thread and the one that draws the letter take turns. Each with the sample, and with 500 needs.
"""

import os
import statistics
import sys
import time
from collections.abc import Callable

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTextBrowser

from data.samples import read_sample
from gui.app import Windows, begin
from gui.session import Session
from gui.window import Window
from models.request import FundingRequest

ROUNDS, KEYS, MANY = 5, 60, 500
EVERY_MS = 120
"""A fast typist’s pause between two keys."""
WAIT = QEventLoop.ProcessEventsFlag.WaitForMoreEvents


def took_ms(do: Callable[[], object]) -> float:
    """CPU time until something is done and painted."""
    begun = time.process_time()
    do()
    QApplication.processEvents()
    return (time.process_time() - begun) * 1000


def settle(window: Window) -> None:
    """Wait for letter, findings and pages."""
    while not window.settled:
        QApplication.processEvents(WAIT)


def shown(windows: Windows, request: FundingRequest) -> Window:
    """A window on a draft, with its letter."""
    window = windows.open(Session(request=request))
    window.resize(1366, 728)
    settle(window)
    return window


def opening(window: Window, number: int) -> float:
    """What the opening of a section takes, once everything before it has come to rest."""
    settle(window)
    return took_ms(lambda: window.show_section(number))


def sections(window: Window) -> None:
    """Each section opened for the first time, and then again."""
    places = range(len(window.sections))
    first = [opening(window, number) for number in places]
    again = [[opening(window, number) for number in places] for _ in range(ROUNDS)]
    for number in places:
        median = statistics.median(turn[number] for turn in again)
        title = window.sections[number].title
        print(f"{title:20} first {first[number]:5.0f} ms, again {median:5.0f} ms")


def keys(window: Window) -> None:
    """A key in a need’s field: until the window answers again, and until the letter has changed."""
    window.go_to(("needs", "n2", "purpose"))
    settle(window)
    editor = window.findChild(QLineEdit, "needs.n2.purpose")
    assert editor is not None
    document = window.pane.preview.document()
    handled, drawn = [], []
    for _ in range(KEYS):
        pressed, before, begun = time.monotonic(), document.revision(), time.process_time()
        QTest.keyClick(editor, Qt.Key.Key_A)
        handled.append((time.process_time() - begun) * 1000)
        while document.revision() == before:
            QApplication.processEvents(WAIT)
        drawn.append((time.process_time() - begun) * 1000)
        while (time.monotonic() - pressed) * 1000 < EVERY_MS:
            QApplication.processEvents()
    whole, peer = document.toHtml(), QTextBrowser()
    full = statistics.median(took_ms(lambda: peer.setHtml(whole)) for _ in range(ROUNDS))
    for name, times in (("handled", sorted(handled)), ("in the letter", sorted(drawn))):
        median, slow = statistics.median(times), times[int(KEYS * 0.95)]
        ratio = f"{median / full:.1f} x a full setHtml"
        print(f"key {name:16} {median:6.1f} ms, {ratio}; 95 % within {slow:.0f} ms")


def many_needs() -> FundingRequest:
    """The sample with its needs over and over."""
    request = read_sample("tucson")
    needs = tuple(
        request.needs[number % len(request.needs)].model_copy(update={"id": f"n{number + 1}"})
        for number in range(MANY)
    )
    return request.model_copy(update={"needs": needs, "last_number": 2 * MANY})


def main() -> None:
    windows = begin(QApplication(sys.argv[:1]))
    for name, request in (("The sample", read_sample("tucson")), ("500 needs", many_needs())):
        print(name)
        window = shown(windows, request)
        sections(window)
        keys(window)
        sys.stdout.flush()
    os._exit(0)  # the drafts are not to be asked about


if __name__ == "__main__":
    main()
