"""A damaged draft is never the end: what is whole is offered, what is not is kept."""

from pathlib import Path

import pytest

from models.errors import UserError
from models.request import FundingRequest
from storage.damage import set_aside
from storage.drafts import ChangedOnDisk, Damaged, Draft, create, load, save, versions
from tests.storage.sentences import is_one_sentence


@pytest.fixture
def broken(tmp_path: Path) -> Draft:
    """A draft as it was saved for the third time, before something damaged its file."""
    draft = create(tmp_path / "d.fundwright", FundingRequest(title="One"))
    for title in ("Two", "Three"):
        draft = save(draft, FundingRequest(title=title))
    draft.path.write_bytes(draft.path.read_bytes()[:50])
    return draft


def test_a_damaged_draft_offers_its_whole_versions(broken: Draft) -> None:
    with pytest.raises(Damaged) as caught:
        load(broken.path)
    assert is_one_sentence(str(caught.value))
    titles = [load(version.path).request.title for version in caught.value.versions]
    assert titles == ["Two", "One"]
    assert caught.value.versions == versions(broken.path, broken.id)


def test_a_file_that_never_was_a_draft_offers_none(tmp_path: Path) -> None:
    (tmp_path / "letter.docx").write_bytes(b"PK\x03\x04")
    with pytest.raises(Damaged) as caught:
        load(tmp_path / "letter.docx")
    assert caught.value.versions == ()


def test_a_damaged_draft_is_not_overwritten_by_a_save(broken: Draft) -> None:
    damaged = broken.path.read_bytes()
    with pytest.raises(ChangedOnDisk):
        save(broken, FundingRequest(title="Four"))
    assert broken.path.read_bytes() == damaged


def test_a_damaged_draft_is_set_aside_by_a_new_one_of_its_name(broken: Draft) -> None:
    damaged = broken.path.read_bytes()
    create(broken.path, FundingRequest(title="New"), replace=True)
    assert broken.path.with_name("d.fundwright.damaged-1").read_bytes() == damaged
    assert load(broken.path).request.title == "New"


def test_a_folder_is_neither_replaced_nor_set_aside(tmp_path: Path) -> None:
    folder = tmp_path / "d.fundwright"
    folder.mkdir()
    with pytest.raises(UserError, match="is a folder, not a draft"):
        create(folder, FundingRequest(), replace=True)
    assert [each.name for each in tmp_path.iterdir()] == ["d.fundwright"]


def test_what_is_set_aside_gets_the_next_free_number(tmp_path: Path) -> None:
    path = tmp_path / "d.fundwright"
    for number in (1, 2, 3):
        path.write_bytes(b"%d" % number)
        assert set_aside(path) == tmp_path / f"d.fundwright.damaged-{number}"
        assert not path.exists()
    assert (tmp_path / "d.fundwright.damaged-2").read_bytes() == b"2"


def test_a_link_is_set_aside_as_the_file_it_leads_to(tmp_path: Path) -> None:
    (tmp_path / "share").mkdir()
    real = tmp_path / "share" / "d.fundwright"
    real.write_bytes(b"damaged")
    link = tmp_path / "link.fundwright"
    link.symlink_to(real)
    assert set_aside(link).read_bytes() == b"damaged"
    assert sorted(each.name for each in real.parent.iterdir()) == ["d.fundwright.damaged-1"]


def test_what_is_not_there_cannot_be_set_aside(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="There is no file") as caught:
        set_aside(tmp_path / "d.fundwright")
    assert is_one_sentence(str(caught.value))


def test_the_version_of_a_damaged_draft_can_be_saved_in_its_place(broken: Draft) -> None:
    with pytest.raises(Damaged) as caught:
        load(broken.path)
    set_aside(broken.path)
    create(broken.path, load(caught.value.versions[0].path).request)
    assert load(broken.path).request.title == "Two"
