"""A process that fills somebody else’s template, with limits, so that the program goes on.

Only bytes and JSON pass between the two: nothing the child sends is ever run. The child stays for
the next letter and is ended where it takes too long, with the program, or by `stop`.
"""

import contextlib
import json
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

_LARGEST_ANSWER = 64 * 1024 * 1024
_FILLED, _REFUSED = b"+", b"-"


def serve(connection: Connection) -> None:
    """The child: fill whatever comes, until nobody asks any more."""
    limit_memory()
    connection.send_bytes(_FILLED)
    with contextlib.suppress(EOFError, OSError, KeyboardInterrupt):
        while True:
            order = json.loads(connection.recv_bytes())
            limit_processor(order["seconds"])
            connection.send_bytes(_answer(connection.recv_bytes(), order["content"]))


def _answer(template: bytes, content: dict[str, Any]) -> bytes:
    try:
        return _FILLED + filled(template, content)
    except UserError as problem:
        return _REFUSED + str(problem).encode()
    except MemoryError:
        return _REFUSED + _TOO_LARGE.encode()
    except Exception as problem:  # whatever a strange file breaks, the child stays to say so
        return _REFUSED + f"The Word file cannot be filled ({type(problem).__name__}).".encode()


_TOO_LARGE = "The Word file needs more memory than filling a letter may take."
_TOO_LONG = "Filling the Word file took too long and was stopped."


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
                self._end()
                raise UserError(_TOO_LARGE) from None
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

    def _end(self) -> None:
        if self._connection:
            self._connection.close()
        if self._process:
            self._process.kill()
            self._process.join()
            self._process.close()
        self._process = self._connection = None


CHILD = Child()
"""The one the program uses."""
