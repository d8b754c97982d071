"""A process that fills somebody else’s template, with limits, so that the program goes on.

Only bytes and JSON pass between the two: nothing the child sends is ever run. The child stays for
the next letter and is ended where it takes too long, with the program, or by `stop`.
"""

import json
import signal
import sys
import threading
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any

from models.errors import UserError
from templates.own.filling import filled
from templates.own.limits import limit_memory, limit_processor

SECONDS = 20
"""For one letter; one on a large letterhead takes less than one."""

_STARTING = 60
"""Seconds a slow computer may take to start the child."""

_ENDING = 5
"""Seconds a child may take to be gone after its last word."""

_LARGEST_ANSWER = 64 * 1024 * 1024
_FILLED, _REFUSED = b"+", b"-"


def serve(connection: Connection) -> None:
    """The child: fill whatever comes, until nobody asks any more."""
    limit_memory()
    connection.send_bytes(_FILLED)
    try:
        while True:
            order = json.loads(connection.recv_bytes())
            limit_processor(order["seconds"])
            connection.send_bytes(_answer(connection.recv_bytes(), order["content"]))
    except (EOFError, OSError, KeyboardInterrupt):
        return
    except MemoryError:
        sys.exit(_NO_MEMORY)


def _answer(template: bytes, content: dict[str, Any]) -> bytes:
    try:
        return _FILLED + filled(template, content)
    except UserError as problem:
        return _REFUSED + str(problem).encode()
    except MemoryError:
        return _REFUSED + _MEMORY.encode()
    except TypeError:  # `{{ letter.title + 5 }}`: the language allows the sign, not the sides
        return _REFUSED + _UNLIKE.encode()
    except Exception as problem:  # whatever a strange file breaks, the child stays to say so
        return _REFUSED + f"The Word file cannot be filled ({type(problem).__name__}).".encode()


_NO_MEMORY = 3
"""What the child ends with where it has no memory left to say so."""

_MEMORY = "The Word file needs more memory than filling a letter may take."
_UNLIKE = "A tag adds or compares what does not go together: look for + - < > in the tags."
_TOO_LONG = "Filling the Word file took too long and was stopped."
_TOO_MUCH = "The filled letter would be larger than any letter is."


class Child:
    """One child process, started when it is first needed; used by one thread at a time."""

    def __init__(self, seconds: int = SECONDS) -> None:
        self._seconds = seconds
        self._lock = threading.Lock()
        self._process: BaseProcess | None = None
        self._connection: Connection | None = None

    def fill(self, template: bytes, content: dict[str, Any]) -> bytes:
        """The template filled from plain data.

        Raises:
            UserError: it may not or cannot be filled, or went beyond a limit.
        """
        with self._lock:
            connection = self._started()
            try:
                order = {"seconds": self._seconds, "content": content}
                connection.send_bytes(json.dumps(order).encode())
                connection.send_bytes(template)
                answer = self._received(connection, self._seconds)
            except (EOFError, OSError):
                raise UserError(self._cause()) from None
        if answer[:1] != _FILLED:
            raise UserError(answer[1:].decode("utf-8", "replace"))
        return answer[1:]

    def stop(self) -> None:
        """End the child, if there is one; the next letter starts another."""
        with self._lock:
            self._end()

    def _started(self) -> Connection:
        if self._connection and self._process and self._process.is_alive():
            return self._connection
        self._end()
        spawn = get_context("spawn")
        self._connection, theirs = spawn.Pipe()
        self._process = spawn.Process(target=serve, args=(theirs,), daemon=True)
        self._process.start()
        theirs.close()
        try:
            self._received(self._connection, _STARTING)
        except (EOFError, OSError):
            self._end()
            raise UserError("The process that fills Word files could not be started.") from None
        return self._connection

    def _received(self, connection: Connection, seconds: int) -> bytes:
        if not connection.poll(seconds):
            self._end()
            raise UserError(_TOO_LONG)
        return connection.recv_bytes(_LARGEST_ANSWER)

    def _cause(self) -> str:
        """Why the child gave no answer, in a sentence; it is ended."""
        code = _ended_with(self._process) if self._process else None
        self._end()
        return _TOO_MUCH if code is None else cause_of(code)

    def _end(self) -> None:
        if self._connection:
            self._connection.close()
        if self._process:
            self._process.kill()
            self._process.join()
            self._process.close()
        self._process = self._connection = None


def _ended_with(process: BaseProcess) -> int | None:
    """What the process ended with; None where it goes on, so that only its answer was too long."""
    process.join(_ENDING)
    return process.exitcode


def cause_of(code: int) -> str:
    """What a process that fills ended of, in a sentence.

    Args:
        code: its exit code; below zero, the number of the signal that ended it.
    """
    if code == _NO_MEMORY:
        return _MEMORY
    if code >= 0:
        return f"Filling the Word file ended with a fault of the program (code {code})."
    name = _name(-code)
    if name == "SIGXCPU":
        return _TOO_LONG
    if name in ("SIGKILL", "SIGTERM"):
        return (
            f"The computer stopped filling the Word file ({name}), as it does where memory runs "
            "short; close other programs and try again."
        )
    return f"Filling the Word file broke off ({name}); open it in Word and save it again."


def _name(number: int) -> str:
    try:
        return signal.Signals(number).name
    except ValueError:
        return f"signal {number}"


CHILD = Child()
"""The one the program uses."""
