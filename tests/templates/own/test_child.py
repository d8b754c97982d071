"""The process that fills somebody else’s file: its limits, and how it ends."""

import os
import re
import signal
import sys
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from models.errors import UserError
from templates.doctor.language import environment
from templates.own import child as children
from templates.own import filling
from templates.own.child import CHILD, Child, cause_of
from tests.templates.doctor.hostile import (
    FORBIDDEN,
    word_file,
)
from tests.templates.own.reading import readable

CONTENT = {"letter": {"title": "t", "text": "x" * 100_000, "b": ["x"] * 3_000, "blocks": []}}


@pytest.mark.parametrize("tag", FORBIDDEN)
def test_the_child_compiles_nothing_forbidden_whoever_asks(
    tag: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UserError):
        CHILD.fill(word_file(tag), CONTENT)
    assert not list(tmp_path.iterdir())


NESTED = (
    "{% for a in letter.b %}{% for b in letter.b %}{% for c in letter.b %}"
    "{{ c }}{% endfor %}{% endfor %}{% endfor %}"
)


GROWING = "{% for a in letter.b %}{% for b in letter.b %}{{ letter.text }}{% endfor %}{% endfor %}"


@pytest.mark.parametrize(
    "text", [NESTED, GROWING, "{{" * 20_000], ids=["nested loops", "growing", "open braces"]
)
def test_what_takes_too_long_or_too_much_ends_with_one_sentence(text: str) -> None:
    child = Child(seconds=3)
    with pytest.raises(UserError, match=r"too long and was stopped|more memory than") as ended:
        child.fill(word_file(text), CONTENT)
    assert "\n" not in str(ended.value)
    filled = child.fill(word_file("{{ letter.title }}"), CONTENT)  # the next letter is made
    assert readable(filled)[0] == "t"
    child.stop()


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (signal.SIGKILL, r"The computer stopped filling the Word file \(SIGKILL\)"),
        (signal.SIGSEGV, r"broke off \(SIGSEGV\); open it in Word"),
        (getattr(signal, "SIGXCPU", signal.SIGTERM), "too long and was stopped|SIGTERM"),
    ],
    ids=["killed", "crashed", "processor time"],
)
@pytest.mark.skipif(sys.platform == "win32", reason="signals end processes elsewhere")
def test_a_child_that_ends_is_not_taken_for_one_without_memory(number: int, said: str) -> None:
    child = Ending()
    child.fill(word_file("{{ letter.title }}"), CONTENT)
    child.number = number
    with pytest.raises(UserError, match=said):
        child.fill(word_file("{{ letter.title }}"), CONTENT)
    child.number = 0
    assert readable(child.fill(word_file("{{ letter.title }}"), CONTENT))[0] == "t"
    child.stop()


class Ending(Child):
    """A child that is stopped before its letter comes, and ended once it is there."""

    number = 0

    def _started(self) -> Connection:
        connection = super()._started()
        self._signal(signal.SIGSTOP)
        return connection

    def _received(self, connection: Connection, seconds: int) -> bytes:
        self._signal(self.number)
        self._signal(signal.SIGCONT)
        return super()._received(connection, seconds)

    def _signal(self, number: int) -> None:
        if self.number and number and self._process and self._process.pid:
            os.kill(self._process.pid, number)


def test_an_answer_that_is_too_long_is_not_taken_for_a_crash(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(children, "_LARGEST_ANSWER", 1_000)
    monkeypatch.setattr(children, "_ENDING", 0)
    child = Child()
    with pytest.raises(UserError, match="larger than any letter is"):
        child.fill(word_file("{{ letter.title }}"), CONTENT)
    child.stop()


@pytest.mark.parametrize(
    ("code", "said"),
    [(3, "more memory than"), (1, r"a fault of the program \(code 1\)"), (-62, "signal 62")],
)
def test_an_exit_code_is_said_in_a_sentence(code: int, said: str) -> None:
    assert re.search(said, cause_of(code))


def test_words_that_do_not_add_up_are_said_without_the_name_of_an_error() -> None:
    with pytest.raises(UserError, match="adds or compares what does not go together"):
        CHILD.fill(word_file("{{ letter.title + 5 }}"), CONTENT)


def test_a_letter_that_grew_beyond_measure_never_leaves_the_child(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(filling, "LARGEST_FILLED", 400_000)
    grown = word_file("{%p for a in letter.b %}", "{{ letter.text }}", "{%p endfor %}")
    few = {"letter": {**CONTENT["letter"], "b": ["x"]}}
    assert filling.filled(grown, few)
    with pytest.raises(UserError, match="larger than any letter"):
        filling.filled(grown, {"letter": {**CONTENT["letter"], "b": ["x"] * 6}})


def test_a_name_that_is_not_there_is_an_error_in_the_child_too() -> None:
    with pytest.raises(UserError, match="titel"):
        CHILD.fill(word_file("{{ letter.titel }}"), CONTENT)


def test_the_language_has_nothing_but_names() -> None:
    assert environment().globals == {}
