"""`python -m tests.bench.fill`: filling letters against others, as ratios from one run.

Every measure is a fresh process; the contenders take turns, and medians are compared, by CPU time
(user and system) and by how far the work raises peak memory above what the imports took. The letter
is the shipped one with 12 needs and a letterhead picture. Peers fill what they can of it and are
left out with a word where they are not installed: Python's by `PYTHONPATH`, Node's by `NODE_PATH`.
Not a test: nothing is asserted.
"""

import base64
import json
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from importlib.util import find_spec
from pathlib import Path

from models.letter import Letter
from storage.write import write
from templates.compiled import compiled
from templates.fill import fill, fill_content
from templates.make import make
from templates.package import properties_of
from templates.pictures import in_words, with_picture
from tests.bench import peers

ROOT = Path(__file__).resolve().parents[2]
RUNS = 3
LETTERS = 535
FEW = 24
"""Letters of those who take much longer; ratios are by letter."""

SOME = 150
"""Letters of Node’s, which grow faster with use."""

WARM = 300

Run = Callable[[], object]


def floor() -> Run:
    """What nobody can do without: deflate the changed parts, copy the rest."""
    letter = peers.letter()
    ready = compiled(peers.template(), peers.picture())
    content = with_picture(peers.content_of(letter), in_words(ready.picture, "Badge"))
    parts = {name: tuple(pieces) for name, pieces in ready.filled(content).items()}
    return lambda: ready.packed(parts, properties_of(letter))


def ours(letter: Letter) -> Run:
    picture = letter.letterhead.picture if letter.letterhead else None
    return lambda: fill_content(
        peers.template(), peers.content_of(letter), properties_of(letter), picture
    )


def checked() -> Run:
    """Proved and looked through, as every exported document is."""
    from jobs.documents import sound  # noqa: PLC0415  no part of what the others load

    return partial(sound, peers.letter(), peers.typed())


def on_disk(run: Callable[[Path], object]) -> Run:
    """Each letter to a file of its own, in a folder that goes with the process."""
    folder = tempfile.TemporaryDirectory()
    files = (Path(folder.name) / f"{number}.docx" for number in range(LETTERS))

    def one() -> object:
        run(next(files))
        return folder  # which goes with the last of those who know it

    return one


def docxtpl_file(path: Path) -> None:
    image = base64.b64decode(peers.picture())
    peers.docxtpl_letter(peers.content_of(peers.letter()), image).save(path)


JOBS: dict[str, tuple[int, Callable[[], Run]]] = {
    "plain": (FEW, lambda: peers.with_docxtpl(peers.letter())),
    "ours": (LETTERS, lambda: partial(fill, peers.letter())),
    "floor": (LETTERS, floor),
    "proved": (LETTERS, lambda: partial(make, peers.letter())),
    "checked": (LETTERS, checked),
    "python-docx": (FEW, peers.with_python_docx),
    "mailmerge": (FEW, peers.with_mailmerge),
    "plain, on disk": (FEW, lambda: on_disk(docxtpl_file)),
    "ours, on disk": (LETTERS, lambda: on_disk(lambda path: write(path, fill(peers.letter())))),
    "plain, first": (1, lambda: peers.with_docxtpl(peers.letter())),
    "ours, first": (1, lambda: partial(fill, peers.letter())),
    "plain, 5000 rows": (1, lambda: peers.with_docxtpl(peers.long_letter(5000))),
    "ours, 5000 rows": (3, lambda: ours(peers.long_letter(5000))),
    "ours, 500 rows": (30, lambda: ours(peers.long_letter(500))),
}
"""What one process does: so many letters, each with what is made ready first."""

NODE = {
    "docxtemplater": (peers.braces_template, peers.braces_content),
    "easy-template-x": (peers.braces_template, peers.braces_content),
    "carbone": (peers.carbone_template, peers.carbone_content),
}
"""Template and content by library."""


def child(name: str) -> None:
    """Do one job and print what it took; long letters are timed warm, the first one has its own."""
    count, prepare = JOBS[name]
    run = prepare()
    if "ours" in name and "rows" in name:
        run()
    before = peak()
    begun = time.process_time()
    for _ in range(count):
        run()
    used = time.process_time() - begun
    print(json.dumps({"cpu": used / count, "grown": peak() - before, "peak": peak()}))


def peak() -> int:
    """Kilobytes this program has held at most; Linux's other figure begins with the parent's."""
    status = Path("/proc/self/status")
    if not status.exists():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    line = next(line for line in status.read_text("utf-8").splitlines() if "VmHWM" in line)
    return int(line.split()[1])


def warm() -> None:
    """One warm letter and the floor in turn; prints the ratio of their medians."""
    took: dict[str, list[float]] = {"ours": [], "floor": []}
    runs: dict[str, Run] = {"ours": partial(fill, peers.letter()), "floor": floor()}
    for _ in range(WARM):
        for name, run in runs.items():
            begun = time.process_time()
            run()
            took[name].append(time.process_time() - begun)
    ratio = statistics.median(took["ours"]) / statistics.median(took["floor"])
    print(json.dumps({"ratio": ratio}))


def measured(arguments: list[str]) -> dict[str, float]:
    done = subprocess.run(arguments, cwd=ROOT, check=True, capture_output=True, text=True)
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


def node_arguments(library: str, folder: Path) -> list[str]:
    template, content = NODE[library]
    files = [folder / f"{library}.docx", folder / f"{library}.json"]
    files[0].write_bytes(template())
    files[1].write_text(json.dumps(content()), "utf-8")
    script = str(ROOT / "tests/bench/peers.js")
    return ["node", script, library, *map(str, files), str(SOME)]


def contenders(folder: Path) -> dict[str, list[str]]:
    """Command by contender, of those that are installed."""
    found = {name: [sys.executable, "-m", "tests.bench.fill", name] for name in JOBS}
    if find_spec("mailmerge") is None:
        print("docx-mailmerge2 is not installed: left out")
        del found["mailmerge"]
    for library in NODE:
        test = ["node", "-e", f"require('{library}')"]
        if (
            shutil.which("node")
            and not subprocess.run(test, check=False, capture_output=True).returncode
        ):
            found[library] = node_arguments(library, folder)
        else:
            print(f"{library} is not installed: left out")
    return found


Figures = dict[str, float]
"""Medians by contender."""


def report(cpu: Figures, grown: Figures, peaks: Figures, warm_ratio: float) -> None:
    """Each line of the table: what was compared, the ratio, the ratio wanted."""

    def line(what: str, value: float, wanted: str = "") -> None:
        print(f"{what:58} {value:8.2f}   {wanted}")

    plain, fast = cpu["plain"], cpu["ours"]
    line("batch of 535: times faster than plain docxtpl", plain / fast, ">= 60")
    for peer, wanted in PEERS.items():
        if peer in cpu:
            line(f"  than {peer}", cpu[peer] / fast, wanted)
            line(f"  ({peer}: times faster than plain docxtpl)", plain / cpu[peer])
    files = cpu["plain, on disk"] / cpu["ours, on disk"]
    line("535 files on disk: times faster than plain docxtpl", files, ">= 25")
    line("one warm letter: times the floor", warm_ratio, "<= 4")
    line("  (the floor: times faster than plain docxtpl)", plain / cpu["floor"])
    rows = cpu["ours, 5000 rows"]
    line("5,000 rows: times faster than plain docxtpl", cpu["plain, 5000 rows"] / rows, ">= 14")
    line("  growth from 500 rows", rows / cpu["ours, 500 rows"], "<= 11")
    first = cpu["ours, first"] / cpu["plain, first"]
    line("first letter: times one of plain docxtpl", first, "<= 1.3")
    line("memory of the batch: times plain docxtpl's", grown["ours"] / grown["plain"], "<= 0.4")
    line("  (with all that is imported)", peaks["ours"] / peaks["plain"])
    line("batch with proof: times faster than plain without", plain / cpu["proved"])
    line("batch with proof and check: the same", plain / cpu["checked"], ">= 15")


PEERS = {
    "easy-template-x": ">= 12",
    "docxtemplater": ">= 16",
    "carbone": "",
    "mailmerge": "",
    "python-docx": "",
}


def main() -> None:
    from tests.bench.letter import composed  # noqa: PLC0415  no part of what a measured process loads

    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        os.environ[peers.LETTER] = str(folder / "letter.json")
        letter, typed = composed()
        (folder / "letter.json").write_text(letter.model_dump_json(), "utf-8")
        (folder / "letter.txt").write_text(typed, "utf-8")
        commands = contenders(folder)
        found: dict[str, list[dict[str, float]]] = {name: [] for name in commands}
        ratios = []
        for _ in range(RUNS):
            for name, command in commands.items():
                found[name].append(measured(command))
            ratios.append(measured([sys.executable, "-m", "tests.bench.fill", "warm"])["ratio"])
    cpu, grown, peaks = (
        {name: statistics.median(each[what] for each in taken) for name, taken in found.items()}
        for what in ("cpu", "grown", "peak")
    )
    report(cpu, grown, peaks, statistics.median(ratios))


if __name__ == "__main__":
    if len(sys.argv) == 1:
        main()
    elif sys.argv[1] == "warm":
        warm()
    else:
        child(sys.argv[1])
