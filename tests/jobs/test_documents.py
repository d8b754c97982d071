"""Nothing leaves the program that has not been proved and checked."""

import datetime
from pathlib import Path

import pytest
from hypothesis import given, settings

from data.facts import read_facts
from drafting.packet import compose_all
from jobs import documents
from jobs.documents import Unsound, findings_of, sound, typed_text
from jobs.edit import edit
from jobs.export import export
from models.errors import UserError
from models.request import FundingRequest
from templates.make import Made
from tests.drafts import DRAFTS
from tests.templates.checking.files import damaged, own, without

DATE = datetime.date(2026, 11, 24)


def test_a_document_with_a_defect_is_not_written_and_no_answer_is_told(
    tucson: FundingRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = Made(damaged(without("word/styles.xml")), 1)
    monkeypatch.setattr(documents, "made_on", lambda _letter, _own: (broken, ()))
    with pytest.raises(Unsound, match=r"relations in word/document\.xml") as caught:
        export(tucson, tmp_path / "out", DATE)
    assert not isinstance(caught.value, UserError)
    assert "Tucson" not in str(caught.value)
    assert not (tmp_path / "out").exists()


def test_what_somebody_typed_is_no_defect(tucson: FundingRequest) -> None:
    request = edit(tucson, ("needs", "n2", "purpose"), "{{ letter.title }} costs $None")
    letter = compose_all(request, read_facts(), DATE)[0]
    assert sound(letter, typed_text(request)).values_proved > 100
    with pytest.raises(Unsound, match="residue"):
        sound(letter, "")


@settings(max_examples=max(5, settings.default.max_examples // 5))
@given(DRAFTS)
def test_any_draft_the_models_allow_is_exported_without_a_defect(request: FundingRequest) -> None:
    typed = typed_text(request)
    for letter in compose_all(request, read_facts(), DATE):
        assert sound(letter, typed).data


@pytest.mark.parametrize("blanks", [" ", "Administrator ", "\u2003"])
def test_blanks_at_the_ends_of_an_answer_are_not_said(tucson: FundingRequest, blanks: str) -> None:
    request = edit(tucson, ("addressees", "a25", "title"), blanks)
    letter = next(
        each for each in compose_all(request, read_facts(), DATE) if each.subject == "a25"
    )
    greeting = next(block.text for block in letter.blocks if block.key == "salutation")
    assert greeting == "Dear Administrator:"
    assert sound(letter, typed_text(request)).data


def test_a_file_is_checked_whoever_made_it(tmp_path: Path) -> None:
    file = tmp_path / "letter.docx"
    file.write_bytes(own()[1])
    assert findings_of(file) == ()
    file.write_bytes(b"no Word file")
    with pytest.raises(UserError, match=r"“letter\.docx” can’t be checked"):
        findings_of(file)
