"""Importing: through the same functions as typing, never twice, and never over what is there."""

import datetime

import pytest

from data.samples import read_sample
from jobs.edit import edit
from jobs.import_kinds import ImportKind
from jobs.imported import Imported
from jobs.imports import Asked, imported, preview
from jobs.letters import findings
from models.addressee import MEMBERS
from models.agency import Agency, StateCode
from models.base import with_value
from models.errors import UserError
from models.request import FundingRequest
from storage.imports.source import SourceFile
from tests.storage.imports.files import invented, source

DATE = datetime.date(2026, 11, 24)
ARIZONA = FundingRequest(agency=Agency(state=StateCode.AZ, congressional_district="3"))


def into(
    request: FundingRequest, kind: ImportKind, file: SourceFile, asked: Asked | None = None
) -> Imported:
    return imported(request, preview(kind, file, request, asked or Asked(), DATE))


def test_needs_come_in_with_ids_and_typed_text_stays_to_be_mended() -> None:
    done = into(ARIZONA, ImportKind.NEEDS, invented("invented-needs.csv"))
    assert [(need.id, need.item) for need in done.request.needs] == [
        ("n1", "Example radio"),
        ("n2", "Example truck"),
    ]
    assert [(each.path, each.text) for each in done.request.unread] == [
        ("needs.n2.quantity", "two")
    ]
    stopped = [f for f in findings(done.request, DATE) if f.id == "U1"]
    assert [finding.path for finding in stopped] == [("needs", "n2", "quantity")]


@pytest.mark.parametrize(
    ("kind", "name", "area"),
    [
        (ImportKind.NEEDS, "invented-needs.csv", ""),
        (ImportKind.OFFICIALS, "invented-legislators.json", ""),
        (ImportKind.SEIZURES, "invented-seizures.csv", "Example Sector"),
    ],
)
def test_a_second_import_of_the_same_file_adds_nothing(
    kind: ImportKind, name: str, area: str
) -> None:
    once = into(ARIZONA, kind, invented(name), Asked(area))
    again = into(once.request, kind, invented(name), Asked(area))
    assert once.new
    assert again.new == ()
    assert [each.place for each in again.there] == list(once.new)
    assert again.request == once.request


OFFICIALS = invented("invented-legislators.json")


def imported_with(request: FundingRequest, *, replace: bool) -> Imported:
    found = preview(ImportKind.OFFICIALS, OFFICIALS, request, Asked(), DATE)
    return imported(request, found, replace=replace)


def confirmed(field: str, text: str) -> FundingRequest:
    first = into(ARIZONA, ImportKind.OFFICIALS, OFFICIALS).request
    mine = edit(first, ("addressees", "a3", field), text)
    return with_value(mine, ("addressees", "a3", "checked_on"), DATE)


def test_a_contact_somebody_edited_is_left_as_it_is_and_the_difference_is_shown() -> None:
    mine = confirmed("address", "3 Example Street")
    again = imported_with(mine, replace=False)
    assert again.request == mine
    assert [each.place for each in again.there] == [
        "U.S. senator Jack De La Example Jr.",
        "U.S. senator Jane A. Example",
    ]
    assert [(each.place, each.why) for each in again.differ] == [
        (
            "U.S. representative Ann Placeholder",
            "Address is “3 Example Street”, in the file “2 Example House Office Building; "
            "Washington, DC 20515-0000”",
        )
    ]


def test_the_file_replaces_a_contact_only_when_asked_and_says_what_stood_there() -> None:
    mine = confirmed("address", "3 Example Street")
    done = imported_with(mine, replace=True)
    assert done.request.addressees[2].address[0] == "2 Example House Office Building"
    assert done.request.addressees[2].checked_on == DATE
    assert done.differ == ()
    assert done.changed == (
        "U.S. representative Ann Placeholder: Address is now “2 Example House Office Building; "
        "Washington, DC 20515-0000”, before “3 Example Street”",
    )


def test_another_person_in_the_seat_has_to_be_confirmed_anew() -> None:
    before = confirmed("name", "Otto Predecessor")
    before = edit(before, ("addressees", "a3", "last_name"), "Predecessor")
    shown = imported_with(before, replace=False)
    assert shown.request == before
    assert "Full name is “Otto Predecessor”, in the file “Ann Placeholder”" in shown.differ[0].why
    done = imported_with(before, replace=True).request.addressees
    assert [(each.name, each.checked_on) for each in done][2] == ("Ann Placeholder", None)
    assert len(done) == 3


def test_offices_without_a_name_get_theirs_and_keep_what_is_asked_of_them() -> None:
    tucson = edit(read_sample("tucson"), ("agency", "congressional_district"), "3")
    done = imported_with(tucson, replace=False)
    assert done.new == ()
    assert [(e.name, e.last_name) for e in done.request.addressees if e.office in MEMBERS] == [
        ("Jack De La Example Jr.", "De La Example"),
        ("Jane A. Example", "Example"),
        ("Ann Placeholder", "Placeholder"),
    ]
    assert [each.avenues for each in done.request.addressees] == [
        each.avenues for each in tucson.addressees
    ]
    assert len(done.differ) == 3  # their addresses are the sample’s own


def test_a_newer_file_that_agrees_renews_the_day_it_was_saved() -> None:
    once = into(ARIZONA, ImportKind.OFFICIALS, OFFICIALS).request
    newer = SourceFile(OFFICIALS.name, OFFICIALS.data, DATE)
    again = into(once, ImportKind.OFFICIALS, newer).request
    assert {each.file_saved for each in once.addressees} == {OFFICIALS.saved}
    assert {each.file_saved for each in again.addressees} == {DATE}


def test_the_agency_profile_answers_what_is_not_asked_for() -> None:
    file = invented("invented-legislators.json")
    done = into(ARIZONA, ImportKind.OFFICIALS, file)
    assert [each.district for each in done.request.addressees] == ["", "", "3"]
    other = into(ARIZONA, ImportKind.OFFICIALS, file, Asked(area="1"))
    assert [each.name for each in other.request.addressees][2] == "Bob Placeholder"


def test_names_arrive_unconfirmed_and_the_check_says_so() -> None:
    done = into(ARIZONA, ImportKind.OFFICIALS, invented("invented-legislators.json"))
    told = [f.message for f in findings(done.request, DATE) if f.id == "A1"]
    assert told.count("Check that this person holds the office") == 3


def test_a_federal_agencys_figures_are_told_apart_from_the_departments_own() -> None:
    asked = Asked("Example Sector")
    done = into(ARIZONA, ImportKind.SEIZURES, invented("invented-seizures.csv"), asked)
    assert done.new == (
        "21 pounds of fentanyl seized by the U.S. Border Patrol, Example Sector, in an unfinished "
        "fiscal year, October 1, 2025 to December 31, 2025",
        "66 pounds of fentanyl seized by the U.S. Border Patrol, Example Sector, October 1, 2024 "
        "to September 30, 2025; 123 in the period before",
    )
    assert "W6" not in {finding.id for finding in findings(done.request, DATE)}
    counted = {figure.counted_by for figure in done.request.evidence.figures}
    assert counted == {"U.S. Customs and Border Protection"}
    assert "W4" not in {finding.id for finding in findings(done.request, DATE)}


@pytest.mark.parametrize(
    ("kind", "name", "asked", "sentence"),
    [
        (ImportKind.NEEDS, "invented-deaths.csv", Asked(), "“invented-deaths.csv” can’t be imp"),
        (ImportKind.SEIZURES, "invented-seizures.csv", Asked(), "No area was named"),
        (ImportKind.OVERDOSES, "invented-deaths.csv", Asked(), "“AZ” is none of its states"),
        (ImportKind.OFFICIALS, "invented-legislators.json", Asked(state="AK"), "no state a letter"),
    ],
)
def test_a_refusal_names_the_file_and_the_cause(
    kind: ImportKind, name: str, asked: Asked, sentence: str
) -> None:
    with pytest.raises(UserError, match=sentence) as caught:
        into(ARIZONA, kind, invented(name), asked)
    assert name in str(caught.value)


def test_a_state_may_be_written_small() -> None:
    done = into(ARIZONA, ImportKind.OVERDOSES, invented("invented-deaths.csv"), Asked(state="zz"))
    assert done.request.evidence.figures[0].value == 1200


def test_a_file_name_cannot_bring_hidden_characters_into_a_letter() -> None:
    file = source(invented("invented-seizures.csv").data, "a\u202e\x07b.csv")
    done = into(ARIZONA, ImportKind.SEIZURES, file, Asked("Example Sector"))
    assert "…, ab.csv)" in done.request.evidence.figures[0].source
