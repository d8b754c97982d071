"""No false alarm: of our own documents nothing, of ordinary files only what is true."""

import pytest

from drafting.packet import compose_all
from models.facts import Facts
from models.finding import Finding, Severity
from models.request import FundingRequest
from templates.checking.check import check_document
from templates.make import make
from tests.conftest import DATE
from tests.templates.checking.ordinary import LIBRARY, PAGES, WRITTEN, by_libreoffice, saved


def test_our_own_documents_have_no_defect(sample: FundingRequest, facts: Facts) -> None:
    for letter in compose_all(sample, facts, DATE):
        data = make(letter).data
        assert check_document(data, letter) == (), letter.title
        assert check_document(data) == (), letter.title


def themes(found: tuple[Finding, ...]) -> set[str]:
    return {finding.id for finding in found}


@pytest.mark.parametrize("name", WRITTEN)
def test_of_an_ordinary_file_only_what_is_true_is_said(name: str) -> None:
    build, true = WRITTEN[name]
    found = check_document(saved(build))
    assert themes(found) - LIBRARY == true, found
    assert not [each for each in found if each.severity is Severity.ERROR]


def test_a_file_without_a_title_is_told_so() -> None:
    build, _ = WRITTEN["a letter"]
    assert "title" in themes(check_document(saved(build, title="")))


def test_of_a_libreoffice_file_only_what_is_true_is_said(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    files = by_libreoffice(tmp_path_factory.mktemp("libreoffice"))
    for name, (_, true) in PAGES.items():
        found = check_document(files[name])
        assert themes(found) == true, (name, found)
        assert not [each for each in found if each.severity is Severity.ERROR]
