"""`python -m tests.bench.startup`: whole processes against a bare main window, in the same run.

CPU time (user and system) and peak memory, offscreen, interleaved, median of 11. Not a test.
Modules are compiled beforehand, as in an installed program: the first run of each does not count.
"""

import os
import statistics
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
RUNS = 11

BARE = """
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
window = QMainWindow()
window.resize(1366, 728)
window.show()
app.processEvents()
"""

PROGRAM = """
from PySide6.QtWidgets import QApplication
from gui.app import begin
windows = begin(QApplication([]))
"""

START_PAGE = PROGRAM + "windows.start()\nQApplication.processEvents()\n"

DRAFT = (
    PROGRAM
    + """
from data.samples import read_sample
from gui.session import Session
from jobs.edit import insert
request = read_sample("tucson")
for number in range(14):
    request, _ = insert(request, ("needs",), request.needs[number % 6])
window = windows.open(Session(request=request))
window.resize(1366, 728)
QApplication.processEvents()
"""
)
"""A draft of 20 items, shown; the letter is drawn after it."""

SETTLED = DRAFT + "while not window.settled: QApplication.processEvents()\n"

PROGRAMS = {"bare": BARE, "start page": START_PAGE, "20 items": DRAFT, "with its letter": SETTLED}


def run(code: str, home: str) -> tuple[float, int]:
    """CPU seconds and peak kilobytes of one process."""
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "FUNDWRIGHT_HOME": home,
        "PYTHONDONTWRITEBYTECODE": "",
        "PYTHONPYCACHEPREFIX": str(Path(home, "compiled")),
    }
    code += "\nimport os; os._exit(0)\n"
    child = os.posix_spawn(
        sys.executable,
        [sys.executable, "-c", code],
        environment,
        file_actions=[(os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0)],
    )
    _, status, used = os.wait4(child, 0)
    if status:
        raise RuntimeError(f"a measured process ended with {status}")
    return used.ru_utime + used.ru_stime, used.ru_maxrss


def main() -> None:
    os.chdir(ROOT)
    times: dict[str, list[float]] = {name: [] for name in PROGRAMS}
    memory: dict[str, list[int]] = {name: [] for name in PROGRAMS}
    with tempfile.TemporaryDirectory() as home:
        for code in PROGRAMS.values():
            run(code, home)
        for _ in range(RUNS):
            for name, code in PROGRAMS.items():
                seconds, kilobytes = run(code, home)
                times[name].append(seconds)
                memory[name].append(kilobytes)
    bare, least = statistics.median(times["bare"]), statistics.median(memory["bare"])
    for name in PROGRAMS:
        time, size = statistics.median(times[name]), statistics.median(memory[name])
        print(f"{name:16} {time / bare:5.2f} x CPU time  {size / least:5.2f} x peak memory")


if __name__ == "__main__":
    main()
