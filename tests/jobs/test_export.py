"""What stops the export of which documents, and which of them are drafts."""

from pathlib import Path

import pytest

from jobs.edit import edit
from jobs.export import export
from jobs.letters import findings, in_the_way, open_errors
from jobs.planned import OpenErrors
from jobs.wanted import Wanted
from models.request import FundingRequest
from tests.conftest import DATE

LETTERS = ("letter-governor", "letter-senator", "letter-representative", "letter-agency")


@pytest.fixture
def uncategorized(tucson: FundingRequest) -> FundingRequest:
    """A draft with one item in no category of the budget."""
    return edit(tucson, ("needs", "n1", "object_class"), "")


def test_an_item_without_a_budget_category_stops_the_grant_request_it_is_in(
    uncategorized: FundingRequest, tmp_path: Path
) -> None:
    (error,) = open_errors(findings(uncategorized, DATE))
    assert (error.id, error.path) == ("R05", ("needs", "n1", "object_class"))
    with pytest.raises(OpenErrors, match="Choose the budget category"):
        export(uncategorized, tmp_path / "out", DATE, Wanted(kinds=("narrative",)))
    assert not (tmp_path / "out").exists()


def test_requests_to_other_programs_go_out_without_a_budget_category(
    uncategorized: FundingRequest, tmp_path: Path
) -> None:
    others = (("narrative", "sbsrf"), ("narrative", "cops_tep"), ("phone-sheet", ""))
    made = export(uncategorized, tmp_path, DATE, Wanted(documents=others))
    assert [(each.kind, each.addressee, each.draft) for each in made] == [
        ("narrative", "sbsrf", False),
        ("narrative", "cops_tep", False),
        ("phone-sheet", "", False),
    ]


def test_an_item_without_program_and_category_stops_the_request_for_the_rest(
    uncategorized: FundingRequest,
) -> None:
    request = edit(uncategorized, ("needs", "n1", "program"), "")
    found = findings(request, DATE)
    stopped = in_the_way(found, [("narrative", "")])
    assert [each.id for each in stopped] == ["R05"]
    assert not in_the_way(found, [("narrative", "opsg"), ("phone-sheet", "")])


def test_letters_go_out_without_a_budget_category_and_are_no_drafts(
    uncategorized: FundingRequest, tmp_path: Path
) -> None:
    made = export(uncategorized, tmp_path, DATE, Wanted(kinds=LETTERS))
    assert len(made) == 5
    assert not any(each.draft for each in made)


def test_only_documents_with_an_open_error_are_drafts(
    uncategorized: FundingRequest, tmp_path: Path
) -> None:
    made = export(uncategorized, tmp_path, DATE, Wanted(despite_errors=True))
    drafts = [(each.kind, each.addressee) for each in made if each.draft]
    assert drafts == [("narrative", "opsg")]


def test_an_error_of_the_whole_draft_marks_every_document(
    tucson: FundingRequest, tmp_path: Path
) -> None:
    request = edit(tucson, ("needs", "n1", "unit_cost"), "9x")
    made = export(request, tmp_path, DATE, Wanted(despite_errors=True))
    assert all(each.draft for each in made)
