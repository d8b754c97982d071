"""Figures for the record: `python -m tests.bench.measure`. Ratios to a peer in the same run.

Not a test: times depend on the machine, so nothing is asserted.
"""

import datetime
import io
import os
import statistics
import time
from collections.abc import Callable

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from docxtpl import DocxTemplate
from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTextBrowser

from data.facts import read_facts
from data.samples import read_sample
from drafting.compose import compose_letters
from drafting.findings import findings
from gui.app import Windows
from gui.dialogs import Files
from gui.memory import Memory
from gui.session import Session
from gui.theme import Look
from gui.window import Window
from templates.context import as_is, context
from templates.fill import fill
from templates.kinds import template_file
from templates.make import make
from templates.outline import outline

DATE = datetime.date(2026, 11, 24)
RUNS, KEYS = 11, 60
EVERY_MS = 120
"""A fast typist’s pause between two keys."""
WAIT = QEventLoop.ProcessEventsFlag.WaitForMoreEvents


def median_ms(run: Callable[[], object], runs: int = RUNS) -> float:
    times = []
    for _ in range(runs):
        begun = time.perf_counter()
        run()
        times.append((time.perf_counter() - begun) * 1000)
    return statistics.median(times)


def documents() -> None:
    request, facts = read_sample("tucson"), read_facts()
    letter = compose_letters(request, facts, DATE)[0]
    template = template_file(letter.kind).read_bytes()
    marked = fill(letter, marks=True)

    def plain() -> None:
        document = DocxTemplate(io.BytesIO(template))
        document.render(context(letter, as_is), autoescape=True)
        document.save(io.BytesIO())

    peer = median_ms(plain)
    for name, run in (
        ("compose five letters", lambda: compose_letters(request, facts, DATE)),
        ("all checks", lambda: findings(request, facts, DATE)),
        ("fill one letter", lambda: fill(letter)),
        ("fill one letter with marks", lambda: fill(letter, marks=True)),
        ("read it back", lambda: outline(marked, letter)),
        ("make: fill twice and prove", lambda: make(letter)),
    ):
        took = median_ms(run)
        print(f"{name:30} {took:8.1f} ms  {took / peer:5.2f} x plain docxtpl ({peer:.1f} ms)")


def timed(app: QApplication, press: Callable[[], None]) -> float:
    """How long a key takes to be seen, in ms; then the pause until the next one is typed."""
    begun = time.perf_counter()
    press()
    took = (time.perf_counter() - begun) * 1000
    while (time.perf_counter() - begun) * 1000 < EVERY_MS:
        app.processEvents()
    return took


def settle(app: QApplication, window: Window) -> None:
    while not window.settled:
        app.processEvents(WAIT)


def key_to_preview() -> None:
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    window = Windows(Files(), Memory(), Look(app)).open(Session(request=read_sample("tucson")))
    window.resize(1366, 728)
    settle(app, window)
    window.go_to(("needs", "n2", "purpose"))
    editor = window.findChild(QLineEdit, "needs.n2.purpose")
    assert editor is not None

    document = window.pane.preview.document()

    def press() -> None:
        before = document.revision()
        QTest.keyClick(editor, Qt.Key.Key_A)
        while document.revision() == before:
            app.processEvents(WAIT)

    blocked = median_ms(lambda: QTest.keyClick(editor, Qt.Key.Key_A))
    settle(app, window)
    times = sorted(timed(app, press) for _ in range(KEYS))
    took, slow = statistics.median(times), times[int(KEYS * 0.95)]
    whole = window.pane.preview.document().toHtml()
    peer = QTextBrowser()
    full = median_ms(lambda: peer.setHtml(whole))
    print(f"{'key press handled':30} {blocked:8.1f} ms (the window answers again)")
    print(
        f"{'key press to changed preview':30} {took:8.1f} ms  {took / full:5.2f} x a full setHtml"
        f"; 95 % within {slow:.0f} ms, at {1000 // EVERY_MS} keys a second"
    )


if __name__ == "__main__":
    documents()
    key_to_preview()
