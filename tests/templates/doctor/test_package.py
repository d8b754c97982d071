"""What is not let in, and that nothing happens while it is turned away."""

import contextlib
import re
import socket
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import UserError
from templates.doctor.package import opened
from templates.kinds import FOLDER
from tests.templates.doctor.hostile import (
    MAIN,
    REFUSED,
    field,
    parts_of,
    with_relation,
    word_file,
    zipped,
)
from tests.templates.letterheads import LETTERHEADS


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a connection was opened")

    monkeypatch.setattr(socket.socket, "connect", refuse)


@pytest.mark.parametrize("name", REFUSED)
def test_what_could_act_or_harm_is_refused_in_one_sentence(name: str) -> None:
    make, said = REFUSED[name]
    with pytest.raises(UserError) as refused:
        opened(make())
    sentence = str(refused.value)
    assert re.search(said, sentence)
    assert "\n" not in sentence
    assert len(sentence) < 300


@pytest.mark.parametrize("file", sorted(FOLDER.glob("*.docx")), ids=lambda file: file.name)
def test_our_own_templates_are_let_in(file: Path) -> None:
    assert MAIN in opened(file.read_bytes())


@pytest.mark.parametrize("name", LETTERHEADS)
def test_letterheads_are_let_in(name: str) -> None:
    assert MAIN in opened(LETTERHEADS[name]())


@pytest.mark.parametrize(
    "file",
    [
        field(" PAGE  \\* MERGEFORMAT "),
        field(' DATE \\@ "MMMM d, yyyy" '),
        field(' HYPERLINK "https://www.example.gov" '),
        with_relation("hyperlink", "mailto:sheriff@example.gov"),
        with_relation("hyperlink", "https://www.example.gov"),
    ],
    ids=["page", "date", "link field", "mail address", "web page"],
)
def test_what_letterheads_have_is_let_in(file: bytes) -> None:
    assert MAIN in opened(file)


@given(st.integers(min_value=0, max_value=30_000))
def test_a_file_cut_short_anywhere_is_refused_in_one_sentence(length: int) -> None:
    whole = word_file("Text")
    with pytest.raises(UserError):
        opened(whole[: min(length, len(whole) - 30)])


@given(st.integers(min_value=0), st.binary(min_size=1, max_size=8))
def test_a_file_damaged_anywhere_is_refused_or_whole(place: int, damage: bytes) -> None:
    data = bytearray(word_file("Text"))
    at = place % len(data)
    data[at : at + len(damage)] = damage
    with contextlib.suppress(UserError):
        assert MAIN in opened(bytes(data))


def test_200_000_paragraphs_are_refused_before_any_tree_is_built() -> None:
    parts = parts_of(word_file("Text"))
    many = b"<w:p><w:r><w:t>Text</w:t></w:r></w:p>" * 200_000
    parts[MAIN] = parts[MAIN].replace(b"<w:body>", b"<w:body>" + many)
    with pytest.raises(UserError, match=r"document\.xml” has more than 5,000 paragraphs"):
        opened(zipped(parts))
