"""What was saved over can be had again: often for a while, seldom for long."""

import datetime
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobs.edit import edit
from models.request import FundingRequest
from storage.backups import DAYS, NEWEST, WEEKS, back_up, kept, versions
from storage.drafts import Draft, create, load, save
from storage.folders import state_folder
from tests.storage.sentences import is_one_sentence

NOW = datetime.datetime(2026, 11, 24, 10, 42, tzinfo=datetime.UTC)
DAY = datetime.timedelta(days=1)
MOMENTS = st.sets(
    st.datetimes(datetime.datetime(2026, 1, 1), datetime.datetime(2027, 1, 1)).map(
        lambda naive: naive.replace(tzinfo=datetime.UTC)
    ),
    max_size=200,
)


@given(MOMENTS)
def test_thinning_keeps_the_newest_five_and_never_many(
    moments: set[datetime.datetime],
) -> None:
    stay = kept(moments, NOW)
    assert stay <= moments
    assert set(sorted(moments)[-NEWEST:]) <= stay
    assert len(stay) <= NEWEST + DAYS + WEEKS


@given(MOMENTS)
def test_thinning_keeps_the_last_of_each_recent_day_and_is_done_at_once(
    moments: set[datetime.datetime],
) -> None:
    stay = kept(moments, NOW)
    # A moment to come, by a clock that was wrong, counts as today's.
    days = {each: min(each.date(), NOW.date()) for each in moments}
    for day in {day for day in days.values() if NOW.date() - day < DAYS * DAY}:
        assert max(each for each in moments if days[each] == day) in stay
    assert kept(stay, NOW) == stay


def test_old_versions_get_rarer() -> None:
    newest = [NOW - n * datetime.timedelta(minutes=1) for n in range(NEWEST)]
    table = {
        13: True,  # the last day of fourteen
        14: False,  # a day before the last of its week
        16: True,  # a Sunday
        17: False,
        40: True,  # alone in its week
        50: True,  # the Monday of the eighth week
        51: False,
    }
    stay = kept([*newest, *(NOW - days * DAY for days in table)], NOW)
    assert {days: NOW - days * DAY in stay for days in table} == table


def test_a_day_of_saving_leaves_the_last_version_of_the_day_before(tmp_path: Path) -> None:
    draft = create(tmp_path / "d.fundwright", FundingRequest(title="Yesterday"))
    yesterday = (datetime.datetime.now(datetime.UTC) - DAY).timestamp()
    os.utime(draft.path, (yesterday, yesterday))
    saved(draft, *"abcdefgh")
    assert load(versions(draft.path)[-1].path).request.title == "Yesterday"


def saved(draft: Draft, *titles: str) -> Draft:
    for title in titles:
        draft = save(draft, edit(draft.request, ("title",), title))
    return draft


def test_each_save_keeps_the_version_before_it(tmp_path: Path) -> None:
    draft = saved(create(tmp_path / "d.fundwright", FundingRequest()), "One", "Two", "Three")
    before = versions(draft.path, draft.id)
    assert [version.generation for version in before] == [3, 2, 1]
    assert [load(version.path).request.title for version in before] == ["Two", "One", ""]
    assert draft.backup_problem == ""


def test_a_version_has_the_time_at_which_it_was_saved(tmp_path: Path) -> None:
    draft = create(tmp_path / "d.fundwright", FundingRequest())
    os.utime(draft.path, (0, NOW.timestamp()))
    saved(draft, "Later")
    assert [version.time for version in versions(draft.path)] == [NOW]


def test_a_version_older_than_those_before_it_counts_from_now(tmp_path: Path) -> None:
    # Somebody put an old copy in the place of the draft.
    draft = saved(create(tmp_path / "d.fundwright", FundingRequest()), "One")
    os.utime(draft.path, (0, 0))
    saved(draft, "Two")
    assert [version.generation for version in versions(draft.path)] == [2, 1]


def test_many_saves_in_a_row_leave_five_versions(tmp_path: Path) -> None:
    draft = saved(create(tmp_path / "d.fundwright", FundingRequest()), *"abcdefgh")
    assert [version.generation for version in versions(draft.path)] == [8, 7, 6, 5, 4]


def test_the_same_bytes_are_kept_once(tmp_path: Path) -> None:
    # Else five tries to save on a full disk would push every older version out.
    draft = create(tmp_path / "d.fundwright", FundingRequest())
    for minute in range(3):
        now = NOW + datetime.timedelta(minutes=minute)
        assert back_up(draft.path, draft.path.read_bytes(), draft.id, now) == ""
    assert len(versions(draft.path)) == 1


def test_a_damaged_backup_is_not_offered(tmp_path: Path) -> None:
    draft = saved(create(tmp_path / "d.fundwright", FundingRequest()), "One", "Two")
    newest, older = versions(draft.path)
    newest.path.write_bytes(newest.path.read_bytes()[:-100])
    assert versions(draft.path) == (older,)


def test_drafts_of_two_places_do_not_mix(tmp_path: Path) -> None:
    draft = saved(create(tmp_path / "d.fundwright", FundingRequest()), "One")
    copy = tmp_path / "copy.fundwright"
    copy.write_bytes(draft.path.read_bytes())
    assert versions(copy, draft.id) == ()
    saved(load(copy), "Copy")
    assert [len(versions(path, draft.id)) for path in (draft.path, copy)] == [1, 1]


def test_the_link_to_a_draft_has_the_versions_of_the_draft(tmp_path: Path) -> None:
    draft = saved(create(tmp_path / "d.fundwright", FundingRequest()), "One")
    link = tmp_path / "link.fundwright"
    link.symlink_to(draft.path)
    saved(load(link), "Two")
    assert len(versions(link)) == len(versions(draft.path)) == 2


def test_a_draft_is_saved_even_where_no_backup_can_be_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft = create(tmp_path / "d.fundwright", FundingRequest())
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("FUNDWRIGHT_HOME", str(tmp_path / "file"))
    draft = saved(draft, "One")
    assert is_one_sentence(draft.backup_problem)
    assert load(draft.path).request.title == "One"


def test_saving_a_new_draft_over_another_keeps_the_other(tmp_path: Path) -> None:
    path = create(tmp_path / "d.fundwright", FundingRequest(title="Old")).path
    create(path, FundingRequest(title="New"), replace=True)
    (version,) = versions(path)
    assert load(version.path).request.title == "Old"


@pytest.mark.skipif(os.name != "posix", reason="Windows keeps permissions elsewhere")
def test_other_users_cannot_read_a_backup(tmp_path: Path) -> None:
    draft = saved(create(tmp_path / "d.fundwright", FundingRequest()), "One")
    (version,) = versions(draft.path)
    assert version.path.stat().st_mode & 0o777 == 0o600
    assert version.path.is_relative_to(state_folder() / "backups")
