"""A letter for each row: proved like any other, each whole, and no row without an answer."""

import datetime
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from jobs.edit import accept, edit, remove
from jobs.letters import findings, letters
from jobs.merge import Merged, merge
from jobs.planned import OpenErrors
from jobs.wanted import Existing, Wanted
from models.errors import UserError
from models.request import FundingRequest
from storage.imports.addressees import read_addressees
from templates.checking.check import check_document
from templates.outline import outline

DATE = datetime.date(2026, 11, 24)
ROWS = 535 if os.environ.get("FUNDWRIGHT_LONG") else 12
"""Voting members of Congress; in the short form a dozen."""

HEAD = "office,name,last_name,state,district,address\n"
OFFICES = ("governor", "senator", "representative")


def people(number: int) -> str:
    """Invented people, every second one with a last name that others have too."""
    lines = [
        f"{OFFICES[n % 3]},Example {n % 2} Person{n},Person{n % 2},AZ,{n % 9 + 1},{n} A St;B\n"
        for n in range(number)
    ]
    return HEAD + "".join(lines)


def merged(
    request: FundingRequest, folder: Path, text: str, wanted: Wanted | None = None
) -> Iterator[Merged]:
    path = folder / "list.csv"
    path.write_text(text, "utf-8")
    return merge(request, read_addressees(path), folder / "out", DATE, wanted or Wanted())


def test_every_row_has_a_letter_of_its_own(tucson: FundingRequest, tmp_path: Path) -> None:
    done = list(merged(tucson, tmp_path, people(ROWS)))
    assert [each.row for each in done] == list(range(2, ROWS + 2))
    assert len(list((tmp_path / "out").iterdir())) == ROWS
    for number, each in enumerate(done[:: max(1, ROWS // 12)]):
        assert each.file is not None, number
        data = each.file.path.read_bytes()
        assert len(data) == each.file.bytes
        assert check_document(data) == ()
        lines = [block.text for block in outline(data)]
        assert any(f"Person{each.row - 2}" in line for line in lines)
        assert f"{each.row - 2} A St" in lines


def test_a_row_is_asked_what_the_draft_asks_that_office(
    tucson: FundingRequest, tmp_path: Path
) -> None:
    """The merged letter of the draft’s own senator reads as the exported one, but for others."""
    senator = tucson.addressees[1]
    (row,) = merged(tucson, tmp_path, f"{HEAD}senator,,,AZ,,\n")
    assert row.file is not None
    blocks = {
        "".join(run.text for run in block.runs if not run.raised)
        for block in outline(row.file.path.read_bytes())
    }
    letter = next(each for each in letters(tucson, DATE) if each.subject == senator.id)
    asked = {block.text for block in letter.blocks if block.key.startswith(("ask", "action"))}
    assert len(asked) > 3
    assert asked <= blocks


def test_what_was_accepted_of_one_person_does_not_hold_for_another(
    tucson: FundingRequest, tmp_path: Path
) -> None:
    old = edit(tucson, ("addressees", "a14", "valid_until"), "2025-01-01")
    (ended,) = (f for f in findings(old, DATE) if f.path == ("addressees", "a14", "valid_until"))
    request = accept(old, ended, "Confirmed by telephone", DATE)
    head = "office,valid_until\n"
    now, then = merged(request, tmp_path, f"{head}senator,2029-01-03\nsenator,2025-01-01\n")
    assert now.file
    assert "term ended" in then.why


def test_bad_rows_are_listed_and_the_rest_goes_on(tucson: FundingRequest, tmp_path: Path) -> None:
    text = HEAD + "king,,,,,\nsenator,A Example,Example,AZ,,\nagency,,,,,\nsenator,,,QQ,,\n"
    done = list(merged(tucson, tmp_path, text))
    assert [each.row for each in done if each.file] == [3]
    assert {each.row: each.why for each in done if not each.file} == {
        2: "Office must be one of: Governor, U.S. senator, U.S. representative, "
        "Federal agency head",
        4: "Enter the agency’s full name",
        5: "State must be one of: Not chosen, Arizona, California, New Mexico, Texas",
    }


def test_an_office_the_draft_asks_nothing_of_is_named(
    tucson: FundingRequest, tmp_path: Path
) -> None:
    request = tucson
    for addressee in tucson.addressees[1:]:
        request = remove(request, ("addressees", addressee.id))
    (senator, governor) = merged(request, tmp_path, f"{HEAD}senator,,,,,\ngovernor,,,,,\n")
    assert "asks nothing of this office" in senator.why
    assert governor.file


def test_errors_of_the_draft_stop_all_rows(tucson: FundingRequest, tmp_path: Path) -> None:
    request = edit(tucson, ("needs", "n1", "unit_cost"), "9x")
    with pytest.raises(OpenErrors, match=r"Unit cost must be an amount.* Nothing was written"):
        list(merged(request, tmp_path, people(3)))
    assert not (tmp_path / "out").exists()
    anyway = list(merged(request, tmp_path, people(3), Wanted(despite_errors=True)))
    assert all(each.file and each.file.draft for each in anyway)


def test_called_off_only_whole_files_are_there_and_a_second_run_writes_the_rest(
    tucson: FundingRequest, tmp_path: Path
) -> None:
    rows = merged(tucson, tmp_path, people(6))
    first = [next(rows), next(rows)]
    rows.close()  # type: ignore[attr-defined]
    there = {each.file.path: each.file.bytes for each in first if each.file}
    assert {path: path.stat().st_size for path in (tmp_path / "out").iterdir()} == there
    again = list(merged(tucson, tmp_path, people(6)))
    assert [bool(each.file) for each in again] == [False] * 2 + [True] * 4
    assert "is already in this folder" in again[0].why


@pytest.mark.parametrize(
    ("existing", "files"), [(Existing.KEEP_BOTH, 4), (Existing.REPLACE, 2), (Existing.REFUSE, 2)]
)
def test_files_that_are_there_are_kept_doubled_or_replaced(
    tucson: FundingRequest, tmp_path: Path, existing: Existing, files: int
) -> None:
    for _ in range(2):
        done = list(merged(tucson, tmp_path, people(2), Wanted(existing=existing)))
    assert len(list((tmp_path / "out").iterdir())) == files
    assert all(each.file for each in done) is (existing is not Existing.REFUSE)


def test_only_rows_of_the_wanted_kind_have_letters(tucson: FundingRequest, tmp_path: Path) -> None:
    done = list(merged(tucson, tmp_path, people(6), Wanted(kinds=("letter-senator",))))
    assert [each.row for each in done] == [3, 6]


def test_a_folder_that_cannot_be_made_stops_the_merge(
    tucson: FundingRequest, tmp_path: Path
) -> None:
    (tmp_path / "out").write_text("a file", "utf-8")
    with pytest.raises(UserError, match="cannot be made"):
        list(merged(tucson, tmp_path, people(2)))
