"""What was typed and not saved is found at the next start, unless it was not wanted."""

import datetime
import os
from pathlib import Path

import pytest

from models.errors import UserError
from models.request import FundingRequest
from storage.copies import thin
from storage.damage import set_aside
from storage.drafts import create, save
from storage.envelope import new_id
from storage.folders import state_folder
from storage.journal import decline, declined, forget, keep, left_behind
from storage.recovery import Base
from tests.storage.sentences import is_one_sentence

NOW = datetime.datetime(2026, 11, 24, 10, 42, tzinfo=datetime.UTC)
DAY = datetime.timedelta(days=1)
TYPED = FundingRequest(title="Typed since")


@pytest.fixture
def base(tmp_path: Path) -> Base:
    """A saved draft that is being typed in."""
    draft = create(tmp_path / "d.fundwright", FundingRequest(title="Saved"))
    return Base(draft.id, draft.path, draft.generation, draft.digest)


def test_what_was_typed_is_found_with_its_file_and_both_times(base: Base) -> None:
    assert base.path
    os.utime(base.path, (0, (NOW - DAY).timestamp()))
    keep(TYPED, base, NOW)
    (found,) = left_behind()
    assert (found.base, found.request, found.name) == (base, TYPED, "d.fundwright")
    assert (found.saved_at, found.file_time) == (NOW, NOW - DAY)
    assert not found.file_changed
    assert not found.problem


def test_a_draft_that_never_had_a_file_is_found_by_its_title() -> None:
    keep(TYPED, Base(new_id()), NOW)
    keep(FundingRequest(), Base(new_id()), NOW - DAY)
    assert [found.name for found in left_behind()] == ["Typed since", "New request"]
    assert [found.file_time for found in left_behind()] == [None, None]


def test_the_newest_copy_takes_the_place_of_the_one_before(base: Base) -> None:
    keep(FundingRequest(title="T"), base, NOW)
    keep(TYPED, base, NOW + DAY)
    assert [found.request for found in left_behind()] == [TYPED]


def test_a_copy_says_when_the_file_has_changed_under_it(base: Base, tmp_path: Path) -> None:
    keep(TYPED, base, NOW)
    create(tmp_path / "d.fundwright", FundingRequest(title="Theirs"), replace=True)
    (found,) = left_behind()
    assert found.file_changed


def test_a_copy_outlives_its_file(base: Base) -> None:
    assert base.path
    keep(TYPED, base, NOW)
    base.path.unlink()
    (found,) = left_behind()
    assert (found.request, found.file_time, found.file_changed) == (TYPED, None, False)


def test_a_copy_that_says_what_the_file_says_is_not_offered(tmp_path: Path) -> None:
    # The program died after saving and before forgetting.
    draft = create(tmp_path / "d.fundwright", FundingRequest(title="Saved"))
    keep(TYPED, Base(draft.id, draft.path, draft.generation, draft.digest), NOW)
    save(draft, TYPED)
    assert left_behind() == ()


def test_what_was_saved_is_forgotten_and_may_be_forgotten_twice(base: Base) -> None:
    keep(TYPED, base, NOW)
    forget(base)
    forget(base)
    assert left_behind() == ()


def test_what_was_not_wanted_is_not_offered_and_goes_after_thirty_days(base: Base) -> None:
    keep(TYPED, base, NOW)
    decline(base, NOW)
    assert left_behind() == ()
    thin(NOW + 30 * DAY)
    assert [found.request for found in declined()] == [TYPED]
    thin(NOW + 31 * DAY)
    assert declined() == ()


def test_typing_again_leaves_what_was_not_wanted_where_it_is(base: Base) -> None:
    keep(TYPED, base, NOW)
    decline(base, NOW)
    keep(FundingRequest(title="Another day"), base, NOW + DAY)
    assert [found.name for found in left_behind()] == ["d.fundwright"]
    assert [found.request for found in declined()] == [TYPED]


def test_without_a_copy_there_is_nothing_to_decline(base: Base) -> None:
    decline(base, NOW)
    assert declined() == ()


def test_a_damaged_copy_is_reported_last_and_can_be_set_aside(base: Base) -> None:
    keep(TYPED, base, NOW)
    keep(TYPED, Base(new_id()), NOW)
    copy = left_behind()[0].copy
    copy.write_bytes(copy.read_bytes()[:200])
    whole, broken = left_behind()
    assert whole.request == TYPED
    assert (broken.copy, broken.request, broken.base) == (copy, None, None)
    assert is_one_sentence(broken.problem)
    set_aside(broken.copy)
    assert left_behind() == (whole,)


@pytest.mark.parametrize("data", [b"", b"{}", b'{"format": "fundwright"}', bytes(500)])
def test_any_other_file_among_them_is_reported(data: bytes) -> None:
    keep(TYPED, Base(new_id()), NOW)
    (state_folder() / "journal" / "other.json").write_bytes(data)
    assert [bool(found.problem) for found in left_behind()] == [False, True]


@pytest.mark.skipif(os.name != "posix", reason="other systems have other names")
def test_a_file_whose_name_is_no_text_is_found_again(tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"caf\xe9.fundwright")
    keep(TYPED, Base(new_id(), path), NOW)
    (found,) = left_behind()
    assert found.base
    assert found.base.path == path


@pytest.mark.skipif(os.name != "posix", reason="Windows keeps permissions elsewhere")
def test_other_users_cannot_read_a_copy() -> None:
    keep(TYPED, Base(new_id()), NOW)
    (found,) = left_behind()
    assert found.copy.stat().st_mode & 0o777 == 0o600


def test_a_copy_that_cannot_be_written_is_said_in_one_sentence() -> None:
    base = Base("x" * 300)  # too long a name for any disk
    with pytest.raises(UserError, match="recovery copy is not safe") as caught:
        keep(TYPED, base, NOW)
    assert is_one_sentence(str(caught.value))
