"""A program that is broken while it saves: killed, refused by the system, out of room.

`python -m tests.storage.faults WHAT FOLDER [COUNT]` prints one JSON object a fault; test_faults.py
judges them. Only storage and models are imported, once: each child is forked from here, ready.
"""

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
from models.request import FundingRequest, Unread
from storage.drafts import Draft, create, load, save, versions
from storage.envelope import Envelope, pack
from storage.folders import state_folder

Record = dict[str, Any]
Say = Callable[[bytes], object]

CALLS = "?open,?openat,write,fsync,?rename,?renameat,?renameat2,?link,?linkat"
FAULTS = ("error=ENOSPC", "error=EIO", "signal=KILL")
NOBODY = 65534
ALLOW_TRACING = 0x59616D61


def request_of(generation: int) -> FundingRequest:
    """What the draft says in a generation; long enough to be written in several pieces."""
    text = f"Generation {generation}. " * 1000
    return FundingRequest(title="Draft", unread=(Unread(path="title", text=text),))


def kills(folder: Path, count: int) -> Iterator[Record]:
    """The program saves for ever and is killed at random moments."""
    path = _prepared(folder / "loop")
    begun = time.monotonic()
    before = _save(path).generation
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
    """The system calls of one save and of one new draft."""
    for name, scenario in SCENARIOS.items():
        _, made = _traced(_prepared(folder / name), scenario, "")
        yield {"scenario": name, "calls": made}


def refusals(folder: Path, _count: int) -> Iterator[Record]:
    """One save and one new draft, with each of its system calls refused or fatal in its turn."""
    for watched in calls(folder, 0):
        yield watched
        name, made = watched["scenario"], watched["calls"]
        for place, call in enumerate(made):
            for fault in FAULTS:
                path = _prepared(folder / f"{name} {place} {fault}")
                when = made[: place + 1].count(call)
                said, _ = _traced(path, SCENARIOS[name], f"inject={call}:{fault}:when={when}")
                told = {"scenario": name, "fault": f"{fault} at {call} {when}"}
                yield {**told, **said, **_found(path.with_name(TARGETS[name]))}


def limits(folder: Path, _count: int) -> Iterator[Record]:
    """A file may not grow; a folder may not be written to."""
    path = _prepared(folder / "small")
    yield {"fault": "size", **_heard(*_forked(path, _save, _allow_small_files)), **_found(path)}
    path = _prepared(folder / "locked")
    for each in (folder, path.parent, path):
        each.chmod(0o755)
    path.parent.chmod(0o555)
    yield {"fault": "folder", **_heard(*_forked(path, _save, _become_nobody)), **_found(path)}
    path.parent.chmod(0o755)


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
    return {"ended": ended, "saves": heard.count(b"."), "torn": bool(torn), **_found(path)}


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


def _save(path: Path) -> Draft:
    return save(load(path), request_of(2))


def _create(path: Path) -> Draft:
    return create(path.with_name(TARGETS["create"]), request_of(1))


SCENARIOS = {"save": _save, "create": _create}
TARGETS = {"save": "d.fundwright", "create": "new.fundwright"}


def _traced(path: Path, scenario: Callable[[Path], Draft], fault: str) -> tuple[Record, list[str]]:
    """What a child said that strace watched, and the system calls it made until then."""
    log = path.with_name("log")
    ready, go = os.pipe()

    def wait_for_strace() -> None:
        ctypes.CDLL(None).prctl(ALLOW_TRACING, ctypes.c_ulong(-1), 0, 0, 0)
        os.write(answer, b"?")
        os.read(ready, 1)

    question, answer = os.pipe()
    reading, child = _forked(path, scenario, wait_for_strace)
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


def _forked(
    path: Path, scenario: Callable[[Path], Draft], before: Callable[[], None]
) -> tuple[int, int]:
    """Where a child will say how its work went, and the child."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        before()
        said = json.dumps(_outcome(path, scenario)).encode()
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


def _outcome(path: Path, scenario: Callable[[Path], Draft]) -> Record:
    try:
        draft = scenario(path)
    except UserError as problem:
        return {"outcome": "refused", "sentence": str(problem)}
    except BaseException as problem:
        return {"outcome": "crashed", "sentence": repr(problem)}
    return {"outcome": "saved", "sentence": draft.backup_problem}


def _found(path: Path) -> Record:
    """The generation a file holds, 0 where there is none, and None where it is no whole draft."""
    if not path.exists():
        return {"generation": 0}
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
    _save(path)
    path.write_bytes(b"damaged")
    _found(path)


if __name__ == "__main__":
    main(*sys.argv[1:])
