"""Any file at all is a draft or is refused in one sentence, and is never touched."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import UserError
from models.request import FundingRequest
from storage.drafts import load
from storage.envelope import Envelope, checksum, pack, unpack
from tests.storage.damaged import damaged
from tests.storage.sentences import is_one_sentence

WHOLE = json.loads(pack(Envelope(FundingRequest(), "0" * 32, 1)))
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=12,
)


MONEY = (
    "negative",
    "money",
    "1e3",
    "too large",
    "beyond",
    "text",
    "zero width",
    "infinity",
    "true",
)


def refusal(read: Callable[[], object]) -> str:
    """The one sentence that refuses a file; "" where it is a draft."""
    try:
        read()
    except UserError as problem:
        said = str(problem)
    else:
        return ""
    assert is_one_sentence(said), said[:300]
    assert len(said) < 400
    return said


def opened(data: bytes, path: Path) -> str:
    """As `refusal`, of a file on the disk, which stays as it is and alone."""
    path.write_bytes(data)
    said = refusal(lambda: load(path))
    assert path.read_bytes() == data
    assert [each.name for each in path.parent.iterdir()] == [path.name]
    return said


def test_hundreds_of_damaged_drafts_open_or_are_refused_in_one_sentence(tmp_path: Path) -> None:
    said = {name: opened(data, tmp_path / "d.fundwright") for name, data in damaged()}
    assert len(said) > 600
    opens = {name for name, sentence in said.items() if not sentence}
    assert "a byte order mark" in opens
    assert not {name for name in opens if name.startswith(("cut", "512", "utf-16", "schema 0"))}
    assert not {name for name in opens if "unit_cost" in name and name.startswith(MONEY)}


@given(st.binary(max_size=300))
def test_any_bytes_are_a_draft_or_refused(data: bytes) -> None:
    refusal(lambda: unpack(data))


@given(JSON, st.sampled_from(sorted(WHOLE)))
def test_any_value_in_the_envelope_is_a_draft_or_refused(value: Any, key: str) -> None:
    refusal(lambda: unpack(json.dumps({**WHOLE, key: value}).encode()))


@given(JSON, st.sampled_from(sorted(FundingRequest.model_fields)), st.integers(1, 2))
def test_any_value_in_a_sealed_body_is_a_draft_or_refused(
    value: Any, field: str, schema: int
) -> None:
    body = {**WHOLE["body"], field: value}
    content = {**WHOLE, "schema": schema, "body": body, "sha256": checksum(body)}
    refusal(lambda: unpack(json.dumps(content).encode()))


def test_a_string_of_quotes_that_never_ends_is_refused_at_once(tmp_path: Path) -> None:
    # Reading it again from each quote would take hours.
    assert "damaged near line 1" in opened(b'\\"' * 5_000_000, tmp_path / "d.fundwright")


@pytest.mark.parametrize("name", ["nothing", "folder", "pipe", "loop"])
def test_what_is_no_file_is_refused_in_one_sentence(name: str, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    if os.name == "posix":
        os.mkfifo(tmp_path / "pipe")
        (tmp_path / "loop").symlink_to("loop")
    assert refusal(lambda: load(tmp_path / name))
