"""What an export would make and what stops it, as both faces are told."""

from pathlib import Path

import pytest

from jobs.edit import edit
from jobs.export import export
from jobs.planned import OpenErrors, errors_in_words, is_draft, planned, what_stops
from jobs.wanted import Wanted
from models.request import FundingRequest
from tests.conftest import DATE


@pytest.fixture
def uncategorized(tucson: FundingRequest) -> FundingRequest:
    """An item in no category of the budget stops the request to its own program alone."""
    return edit(tucson, ("needs", "n1", "object_class"), "")


def said(request: FundingRequest, wanted: Wanted) -> str:
    return errors_in_words(planned(request, DATE, wanted).errors)


@pytest.mark.parametrize(
    ("wanted", "stopped"),
    [
        (Wanted(kinds=("letter-senator",)), ""),
        (Wanted(kinds=("letter-senator", "narrative")), "1 error is open"),
        (Wanted(documents=(("phone-sheet", ""),)), ""),
        (Wanted(kinds=("no such kind",)), "1 error is open"),  # the draft’s own, for want of any
    ],
)
def test_only_what_concerns_the_wanted_documents_stops_them(
    uncategorized: FundingRequest, tmp_path: Path, wanted: Wanted, stopped: str
) -> None:
    assert said(uncategorized, wanted) == stopped
    if stopped:
        with pytest.raises(OpenErrors, match=f"^{stopped}, such as: .* Nothing was written"):
            export(uncategorized, tmp_path / "out", DATE, wanted)
        assert not (tmp_path / "out").exists()


def test_several_errors_are_counted(uncategorized: FundingRequest) -> None:
    worse = edit(uncategorized, ("needs", "n2", "unit_cost"), "9x")
    plan = planned(worse, DATE, Wanted(kinds=("narrative",)))
    assert len(plan.errors) == 2
    assert errors_in_words(plan.errors) == "2 errors are open"


def test_what_a_public_version_leaves_out_stops_nothing(uncategorized: FundingRequest) -> None:
    hidden = edit(uncategorized, ("needs", "n1", "sensitive"), "yes")
    assert said(hidden, Wanted(public=True)) == ""
    assert said(hidden, Wanted()) == "1 error is open"


def test_a_document_is_a_draft_with_an_error_of_its_own_or_when_marked(
    uncategorized: FundingRequest,
) -> None:
    found = planned(uncategorized, DATE, Wanted()).found
    governor = ("letter-governor", uncategorized.addressees[0].id)
    assert not is_draft(governor, found, marked=False)
    assert is_draft(governor, found, marked=True)
    program = uncategorized.needs[0].program
    assert is_draft(("narrative", program), found, marked=False)


@pytest.mark.parametrize("public", [False, True])
def test_what_stops_is_known_without_composing(
    uncategorized: FundingRequest, *, public: bool
) -> None:
    letters = planned(uncategorized, DATE, Wanted(public=public)).letters
    of_each_kind = {letter.kind: letter.subject for letter in letters}
    for document in of_each_kind.items():
        wanted = Wanted(documents=(document,), public=public)
        assert (
            what_stops(uncategorized, DATE, wanted) == planned(uncategorized, DATE, wanted).errors
        )
