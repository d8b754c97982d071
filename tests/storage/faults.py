"""A program that is broken while it saves: killed, refused by the system, out of room.

`python -m tests.storage.faults WHAT FOLDER [COUNT]` prints one JSON object a fault; test_faults.py
judges them. Only storage and models are imported, once: each child is forked from here, ready.
"""

import contextlib
import ctypes
import json
import os
import resource
import secrets
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from models.errors import UserError
from storage.drafts import create, load, save, versions
from storage.envelope import Envelope, pack
from storage.folders import state_folder
from tests.storage.scenarios import SCENARIOS, Scenario, prepared, request_of

Record = dict[str, Any]
Say = Callable[[bytes], object]

CALLS = "?open,?openat,write,fsync,?rename,?renameat,?renameat2,?link,?linkat"
FAULTS = ("error=ENOSPC", "error=EIO", "signal=KILL")
NOBODY = 65534
PAGE = 4096
DISK = 256 * 1024
"""Bytes of a disk that is going to be full."""
ALLOW_TRACING = 0x59616D61


def kills(folder: Path, count: int) -> Iterator[Record]:
    """The program saves for ever and is killed at random moments."""
    path = _prepared(folder / "loop")
    begun = time.monotonic()
    before = save(load(path), request_of(2)).generation
    one_save = time.monotonic() - begun
    for _ in range(count):
        saves = secrets.randbelow(3)
        record = _killed(path, _save_for_ever, saves, one_save * secrets.randbelow(1000) / 1000)
        yield {"before": before, **record}
        before = record["generation"]
    copies = list((state_folder() / "backups").rglob("*.fundwright"))
    whole = versions(path)
    yield {"backups": len(copies), "whole": len(whole)}


def control(folder: Path, count: int) -> Iterator[Record]:
    """The same with a writer that truncates the file, and waits there to be killed."""
    for _ in range(count):
        path = create(folder / "d.fundwright", request_of(1), replace=True).path
        yield {"before": 1, **_killed(path, _write_in_place, 0, 0.0)}


def calls(folder: Path, _count: int) -> Iterator[Record]:
    """The system calls of each scenario."""
    for name in SCENARIOS:
        _, made = _traced(name, prepared(name, folder / name), "")
        yield {"scenario": name, "calls": made}


def refusals(folder: Path, _count: int) -> Iterator[Record]:
    """Each scenario, with each of its system calls refused or fatal in its turn."""
    for watched in calls(folder, 0):
        yield watched
        name, made = watched["scenario"], watched["calls"]
        for place, call in enumerate(made):
            for fault in FAULTS:
                here = prepared(name, folder / f"{name} {place} {fault}")
                when = made[: place + 1].count(call)
                said, _ = _traced(name, here, f"inject={call}:{fault}:when={when}")
                yield {**_told(name, here, said), "fault": f"{fault} at {call} {when}"}


def limits(folder: Path, _count: int) -> Iterator[Record]:
    """A file may not grow."""
    for name in SCENARIOS:
        here = prepared(name, folder / f"small {name}")
        yield _told(name, here, _heard(*_forked(name, here, _allow_small_files)))


def locked(folder: Path, _count: int) -> Iterator[Record]:
    """A folder may not be written to."""
    for name in ("save", "new draft", "exported letter"):
        here = prepared(name, folder / f"locked {name}")
        for each in (folder, *here.rglob("*")):
            each.chmod(0o755)
        here.chmod(0o555)
        said = _heard(*_forked(name, here, _become_nobody))
        here.chmod(0o755)
        yield _told(name, here, said)


def full(folder: Path, _count: int) -> Iterator[Record]:
    """A disk with hardly any room left. Runs where it may mount one: in a namespace of its own."""
    for name, scenario in SCENARIOS.items():
        disk = folder / f"full {name}"
        disk.mkdir()
        mount = ["mount", "-t", "tmpfs", "-o", f"size={DISK}", "tmpfs", str(disk)]
        subprocess.run(mount, check=True)
        here = prepared(name, disk / "here")
        _fill(disk)
        yield _told(name, here, _outcome(scenario, here))


def _fill(disk: Path) -> None:
    """Leave one page of a disk, which is less than any file of a scenario takes."""
    rest = disk / "rest"
    with rest.open("wb", buffering=0) as file, contextlib.suppress(OSError):
        while file.write(bytes(PAGE)) == PAGE:
            pass
    os.truncate(rest, rest.stat().st_size - PAGE)


def _told(name: str, folder: Path, said: Record) -> Record:
    scenario = SCENARIOS[name]
    return {"scenario": name, "old": scenario.old, **said, "found": scenario.found(folder)}


def _killed(path: Path, work: Callable[[Path, Say], None], saves: int, delay_s: float) -> Record:
    """A child works until it is killed, so long after so many saves; what it left.

    `saves` counts those it said it had done, `torn` is whether it was in the middle of one.
    """
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        try:
            work(path, lambda said: os.write(writing, said))
        finally:
            os._exit(1)
    os.close(writing)
    heard = b"".join(os.read(reading, 1) for _ in range(1 + saves))
    time.sleep(delay_s)
    os.kill(child, signal.SIGKILL)
    ended = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    with os.fdopen(reading, "rb") as file:
        heard += file.read()
    torn = list(path.parent.glob(".*.tmp"))
    for temporary in torn:
        temporary.unlink()
    return {"ended": ended, "saves": heard.count(b"."), "torn": bool(torn), **_generation(path)}


def _save_for_ever(path: Path, say: Say) -> None:
    draft = load(path)
    say(b"!")
    while True:
        draft = save(draft, request_of(draft.generation + 1))
        say(b".")


def _write_in_place(path: Path, say: Say) -> None:
    draft = load(path)
    data = pack(Envelope(request_of(2), draft.id, 2))
    with path.open("wb") as file:
        file.write(data[: len(data) // 2])
        file.flush()
        say(b"!")
        signal.pause()


def _prepared(folder: Path) -> Path:
    """A saved draft in a new folder, and a new home for its backups."""
    folder.mkdir()
    os.environ["FUNDWRIGHT_HOME"] = str(folder / "home")
    return create(folder / "d.fundwright", request_of(1)).path


def _traced(name: str, folder: Path, fault: str) -> tuple[Record, list[str]]:
    """What a child said that strace watched, and the system calls it made until then."""
    log = folder / "log"
    ready, go = os.pipe()

    def wait_for_strace() -> None:
        ctypes.CDLL(None).prctl(ALLOW_TRACING, ctypes.c_ulong(-1), 0, 0, 0)
        os.write(answer, b"?")
        os.read(ready, 1)

    question, answer = os.pipe()
    reading, child = _forked(name, folder, wait_for_strace)
    os.close(answer)
    os.read(question, 1)
    options = ["-e", fault] if fault else []
    command = ["strace", "-p", str(child), "-o", str(log), "-e", f"trace={CALLS}", *options]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as strace:
        attached = strace.stderr.readline()
        os.write(go, b"!")
        said = _heard(reading, child)
    if "attached" not in attached:
        raise SystemExit(attached)
    for end in (ready, go, question):
        os.close(end)
    calls = [line.split("(")[0] for line in log.read_text("utf-8").splitlines() if "(" in line]
    return said, calls[:-1]


def _forked(name: str, folder: Path, before: Callable[[], None]) -> tuple[int, int]:
    """Where a child will say how its work went, and the child."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        before()
        said = json.dumps(_outcome(SCENARIOS[name], folder)).encode()
        resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY,) * 2)
        os.write(writing, said)
        os._exit(0)
    os.close(writing)
    return reading, child


def _heard(reading: int, child: int) -> Record:
    with os.fdopen(reading, "rb") as file:
        said = file.read()
    os.waitpid(child, 0)
    return json.loads(said) if said else {"outcome": "killed"}


def _outcome(scenario: Scenario, folder: Path) -> Record:
    try:
        said = scenario.write(folder)
    except UserError as problem:
        return {"outcome": "refused", "sentence": str(problem)}
    except BaseException as problem:
        return {"outcome": "crashed", "sentence": repr(problem)}
    return {"outcome": "saved", "sentence": said if isinstance(said, str) else ""}


def _generation(path: Path) -> Record:
    """The generation a draft holds, and None where it is no whole one."""
    try:
        draft = load(path)
    except UserError as problem:
        return {"generation": None, "why": str(problem)}
    right = draft.request == request_of(draft.generation)
    return {"generation": draft.generation if right else None}


def _allow_small_files() -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, resource.RLIM_INFINITY))


def _become_nobody() -> None:
    if os.geteuid() == 0:
        os.seteuid(NOBODY)


KINDS = {
    "kills": kills,
    "control": control,
    "calls": calls,
    "refusals": refusals,
    "limits": limits,
    "locked": locked,
    "full": full,
}


def main(what: str, folder: str, count: str = "0") -> None:
    place = Path(folder)
    os.environ["FUNDWRIGHT_HOME"] = str(place / "home")
    _warm(place)
    for record in KINDS[what](place, int(count)):
        print(json.dumps(record), flush=True)  # noqa: T201  its answer


def _warm(folder: Path) -> None:
    """Everything imported and built that a child will need."""
    path = _prepared(folder / "warm")
    save(load(path), request_of(2))
    path.write_bytes(b"damaged")
    _generation(path)


if __name__ == "__main__":
    main(*sys.argv[1:])
