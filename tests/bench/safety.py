"""`python -m tests.bench.safety [KILLS]`: the figures of docs/safety.md, made anew. Not a test.

Half an hour with the usual 500 kills of a saving program and 100 of a typing window.
"""

import datetime
import json
import os
import secrets
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from data.samples import read_sample
from gui.app import begin
from gui.session import Session
from gui.window import Window
from jobs.edit import edit, insert
from models.request import FundingRequest
from storage.drafts import create
from storage.envelope import new_id
from storage.journal import keep
from storage.recovery import Base
from tests.storage.scenarios import OWN_MOUNTS

ROOT = Path(__file__).resolve().parents[2]
RUNS = 11
LONGEST_LIFE_S = 14
"""A typing window is killed at a random moment of so many seconds."""

TYPING = """
import sys, time
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from gui.app import Windows
from gui.dialogs import Files
from gui.memory import Memory
from gui.look import Look
app = QApplication([])
window = Windows(Files(), Memory(), Look(app)).new()
window.go_to(("agency", "legal_name"))
field = window.focusWidget()
def type_on():
    QTest.keyClicks(field, "x")
    print(time.monotonic(), flush=True)
timer = QTimer()
timer.timeout.connect(type_on)
timer.start(100)
app.exec()
"""
"""Ten keys a second; each is told with its moment."""

OPENING = """
import sys, time
from pathlib import Path
from models.errors import UserError
from storage.drafts import load
begun = time.process_time()
try:
    load(Path(sys.argv[1]))
except UserError:
    pass
status = Path("/proc/self/status").read_text()
print(time.process_time() - begun, status.split("VmHWM:")[1].split()[0])
"""

LARGE = 10 * 1024 * 1024
HOSTILE = {
    "nested": b"[" * LARGE,
    "quotes": b'\\"' * (LARGE // 2),
    "keys": b"{" + b",".join(b'"%d":0' % n for n in range(LARGE // 12)) + b"}",
    "lists": b"[" + b",".join([b"[]"] * (LARGE // 3 - 1)) + b"]",
    "numbers": b"[" + b"9" * (LARGE - 2) + b"]",
    "too large": b" " * (LARGE + 1),
}


def faults(what: str, count: int = 0, *before: str) -> list[dict[str, object]]:
    """What the program of tests/storage/faults.py reports."""
    with tempfile.TemporaryDirectory() as folder:
        command = [*before, sys.executable, "-m", "tests.storage.faults", what, folder, str(count)]
        done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)
    return [json.loads(line) for line in done.stdout.splitlines()]


def kills(count: int) -> None:
    *found, backups = faults("kills", count)
    lost = sum(
        each["generation"] is None or each["generation"] < each["before"] + each["saves"]
        for each in found
    )
    torn = sum(bool(each["torn"]) for each in found)
    print(f"{count} kills while saving: {lost} drafts lost or damaged; {torn} in mid-save")
    print(f"  backups: {backups['whole']} of {backups['backups']} whole")
    swept = [each for each in faults("refusals") if "fault" in each]
    broken = sum(each["found"] not in (each["old"], 2) for each in swept)
    print(f"{len(swept)} system calls refused or fatal: {broken} files lost or damaged")
    for name, what, *before in (
        ("limit on file size", "limits"),
        ("folder that may not be written to", "locked"),
        ("full disk", "full", *OWN_MOUNTS),
    ):
        found = faults(what, 0, *before)
        refused = sum(each["outcome"] == "refused" for each in found)
        kept = sum(each["found"] == each["old"] for each in found)
        print(f"{name}: {refused} of {len(found)} writes refused, {kept} old files whole")


def killed_window(life_s: float) -> float:
    """Seconds of typing that a killed window lost: from the oldest lost key to the kill."""
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "FUNDWRIGHT_HOME": home}
        child = subprocess.Popen(
            [sys.executable, "-c", TYPING], cwd=ROOT, env=environment, stdout=subprocess.PIPE
        )
        assert child.stdout is not None
        first = child.stdout.readline()
        if not first:
            raise RuntimeError("the window did not come up")
        time.sleep(life_s)
        ended = time.monotonic()
        child.send_signal(signal.SIGKILL)
        typed = [float(line) for line in (first + child.stdout.read()).split()]
        child.wait()
        copies = list((Path(home) / "state" / "journal").glob("*.json"))
        text = json.loads(copies[0].read_bytes()) if copies else {}
        kept = len(text["draft"]["body"]["agency"]["legal_name"]) if text else 0
        return ended - typed[kept] if kept < len(typed) else 0.0


def windows_killed(count: int) -> None:
    moments = [LONGEST_LIFE_S * secrets.randbelow(1000) / 1000 for _ in range(count)]
    with ThreadPoolExecutor(2) as pool:
        lost = sorted(pool.map(killed_window, moments))
    print(
        f"{count} kills of a window while typing: at most {lost[-1]:.1f} s of typing lost, "
        f"median {statistics.median(lost):.1f} s"
    )


def twenty_needs() -> FundingRequest:
    request = read_sample("tucson")
    for number in range(14):
        request, _ = insert(request, ("needs",), request.needs[number % 6])
    return request


def held(window: Window) -> tuple[float, float]:
    """While it saves, the longest time between two turns of the window’s thread, in ms.

    As a clock has it, other processes and threads included; and what of it the thread worked.
    """
    gaps: list[tuple[float, float]] = []
    last = _clocks()

    def beat() -> None:
        nonlocal last
        now = _clocks()
        gaps.append((now[0] - last[0], now[1] - last[1]))
        last = now

    timer = QTimer()
    timer.timeout.connect(beat)
    timer.start(0)
    window.session.edit(("title",), str(last))
    settle(window)
    gaps[:], last = [], _clocks()
    window.storing.save()
    while window.storing.saving.busy:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    return max(wall for wall, _ in gaps) * 1000, max(work for _, work in gaps) * 1000


def _clocks() -> tuple[float, float]:
    return time.perf_counter(), time.thread_time()


def settle(window: Window) -> None:
    while not window.settled:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def saving() -> None:
    app = QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        os.environ["FUNDWRIGHT_HOME"] = folder
        window = begin(app).open(Session(create(Path(folder) / "d.fundwright", twenty_needs())))
        settle(window)
        held_for, worked = zip(*(held(window) for _ in range(RUNS)), strict=True)
        for name, times in (("held", held_for), ("at work of its own", worked)):
            print(
                f"save of 20 needs: window {name} {statistics.median(times):.1f} ms (median), "
                f"{max(times):.1f} ms (most)"
            )
        begun = time.process_time()
        for _ in range(RUNS):
            moment = datetime.datetime.now(datetime.UTC)
            keep(edit(twenty_needs(), ("title",), str(moment)), Base(new_id()), moment)
        share = (time.process_time() - begun) / RUNS / 5
        print(f"recovery copy of 20 needs: {share:.2%} of the five seconds it is made in")


def hostile() -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "d.fundwright"
        for name, data in HOSTILE.items():
            path.write_bytes(data)
            command = [sys.executable, "-c", OPENING, str(path)]
            done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)
            seconds, kilobytes = done.stdout.split()
            print(f"hostile, {name}: {float(seconds):.2f} s of CPU, {int(kilobytes) // 1024} MB")


def main(count: int = 500) -> None:
    hostile()
    saving()
    windows_killed(max(count // 5, 1))
    kills(count)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
