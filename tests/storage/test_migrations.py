"""A draft of every schema opens: an older one is brought up to date, a newer one only read.

There is one schema so far; the road is proved with an invented one before it and one after it.
"""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from models.errors import UserError
from models.request import FundingRequest
from storage.drafts import Newer, create, load, save
from storage.envelope import SCHEMA, Envelope, checksum, pack
from storage.folders import state_folder
from storage.migrations import MIGRATIONS, Body, migrate
from tests.storage.sentences import is_one_sentence

OLD = Path(__file__).resolve().parents[1] / "old"
ID = "0" * 32


def title_was_name(body: Body) -> Body:
    """An invented change: before schema 1 the title was called name."""
    return {key: value for key, value in body.items() if key != "name"} | {"title": body["name"]}


def written(path: Path, schema: int, body: dict[str, Any], **more: object) -> bytes:
    """A draft file of any schema, sealed."""
    content = json.loads(pack(Envelope(FundingRequest(), ID, 7)))
    content |= {"schema": schema, "body": body, "sha256": checksum(body), **more}
    path.write_text(json.dumps(content), "utf-8")
    return path.read_bytes()


@pytest.mark.parametrize("schema", range(1, SCHEMA + 1))
def test_a_draft_of_every_schema_ever_released_opens(schema: int) -> None:
    request = load(OLD / f"schema-{schema}.json").request
    assert request.title == "Patrol vehicles and air support"
    assert [need.id for need in request.needs] == ["n1", "n2"]
    assert request.total_cost == Decimal("1270000.50")
    assert request.unread[0].text == "about $40"
    assert request.accepted[0].date is not None


def test_the_changes_have_no_gap() -> None:
    assert sorted(MIGRATIONS) == list(range(SCHEMA - len(MIGRATIONS), SCHEMA))


def test_changes_are_made_one_after_another() -> None:
    table = {1: lambda body: body | {"b": body["a"]}, 2: lambda body: body | {"c": body["b"]}}
    assert migrate({"a": 1}, 1, table) == {"a": 1, "b": 1, "c": 1}
    assert migrate({"b": 2}, 2, table) == {"b": 2, "c": 2}
    assert migrate({"c": 3}, 3, table) == {"c": 3}


def test_an_older_draft_is_brought_up_to_date_in_memory_only(tmp_path: Path) -> None:
    path = tmp_path / "d.fundwright"
    original = written(path, 0, {"name": "Old"})
    draft = load(path, migrations={0: title_was_name})
    assert draft.request == FundingRequest(title="Old")
    assert (draft.id, draft.generation, draft.read_only_reason) == (ID, 7, "")
    assert draft.older
    assert path.read_bytes() == original


def test_the_first_save_of_an_older_draft_keeps_the_original(tmp_path: Path) -> None:
    path = tmp_path / "d.fundwright"
    original = written(path, 0, {"name": "Old"})
    saved = save(load(path, migrations={0: title_was_name}), FundingRequest(title="New"))
    assert not saved.older
    assert json.loads(path.read_bytes())["schema"] == SCHEMA
    (copy,) = (state_folder() / "backups").rglob("*.fundwright")
    assert copy.read_bytes() == original


@pytest.mark.parametrize("body", [{}, {"name": 5}, {"name": "Old", "needs": 3}])
def test_an_older_draft_that_is_incomplete_is_refused_in_one_sentence(
    body: dict[str, Any], tmp_path: Path
) -> None:
    written(tmp_path / "d.fundwright", 0, body)
    with pytest.raises(UserError) as caught:
        load(tmp_path / "d.fundwright", migrations={0: title_was_name})
    assert is_one_sentence(str(caught.value))


def test_a_schema_that_never_was_is_refused(tmp_path: Path) -> None:
    written(tmp_path / "d.fundwright", 0, {"name": "Old"})
    with pytest.raises(UserError, match="schema number is missing"):
        load(tmp_path / "d.fundwright")


def newer(path: Path) -> bytes:
    """A draft of an invented schema after today’s: unknown fields at the top, inside, outside."""
    body: dict[str, Any] = json.loads(pack(Envelope(FundingRequest(title="New"), ID, 1)))["body"]
    body |= {"mood": "hopeful", "needs": [{"item": "Radio", "colour": {"name": "black"}}]}
    return written(path, SCHEMA + 1, body, signature="x")


def test_a_newer_draft_opens_read_only_without_what_is_unknown(tmp_path: Path) -> None:
    path = tmp_path / "d.fundwright"
    data = newer(path)
    draft = load(path)
    assert (draft.request.title, draft.request.needs[0].item) == ("New", "Radio")
    assert is_one_sentence(draft.read_only_reason)
    with pytest.raises(UserError, match="open for reading only"):
        save(draft, FundingRequest())
    assert path.read_bytes() == data


def test_a_newer_draft_can_be_saved_as_a_copy_of_today(tmp_path: Path) -> None:
    newer(tmp_path / "d.fundwright")
    request = load(tmp_path / "d.fundwright").request
    copy = create(tmp_path / "copy.fundwright", request)
    assert copy.read_only_reason == ""
    assert load(copy.path) == copy


@pytest.mark.parametrize("body", [{"title": 5}, {"needs": {"n1": {}}}, {"title": None}])
def test_a_newer_draft_that_means_other_things_is_for_its_own_program(
    body: dict[str, Any], tmp_path: Path
) -> None:
    written(tmp_path / "d.fundwright", SCHEMA + 1, body)
    with pytest.raises(Newer, match="open it with that one") as caught:
        load(tmp_path / "d.fundwright")
    assert is_one_sentence(str(caught.value))
