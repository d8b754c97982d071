"""The public version: nothing marked sensitive is in it, and each document says so."""

import pytest
from hypothesis import given

from data.facts import read_facts
from drafting.public.version import public_version
from jobs.edit import edit, insert
from jobs.letters import findings, letters
from jobs.letters import public_letters as public_letters_of
from jobs.plain_text import plain_text
from models.base import value_at, with_value
from models.errors import UserError
from models.evidence import LocalFigure
from models.finding import Severity
from models.funding import BudgetChange
from models.letter import BlockStyle, Letter
from models.need import Need, ObjectClass
from models.partner import Partner
from models.request import FundingRequest
from tests.conftest import DATE
from tests.drafts import DRAFTS, filled
from tests.jobs.test_paragraphs import GOVERNOR, with_words

HELICOPTER = ("needs", "n2")
WORD = "Kanarienvogel"


def marked(request: FundingRequest, *paths: tuple[str, ...]) -> FundingRequest:
    for path in paths:
        request = edit(request, (*path, "sensitive"), "yes")
    return request


def version(request: FundingRequest) -> FundingRequest:
    return public_version(request, read_facts(), DATE)


def public_letters(request: FundingRequest) -> tuple[Letter, ...]:
    return public_letters_of(request, version(request), DATE)


def text_of(made: tuple[Letter, ...], kind: str) -> str:
    return next(plain_text(each) for each in made if each.kind == kind)


def test_no_word_of_a_marked_answer_is_in_any_public_document(tucson: FundingRequest) -> None:
    need = with_value(filled(Need, WORD), ("program",), "opsg")
    for path, item in (
        (("needs",), need),
        (("partners",), filled(Partner, WORD)),
        (("evidence", "figures"), filled(LocalFigure, WORD)),
    ):
        tucson, _ = insert(tucson, path, item)
    assert WORD in "".join(map(plain_text, letters(tucson, DATE)))
    assert WORD not in "".join(map(plain_text, public_letters(tucson)))


def test_totals_are_of_what_is_left_and_no_check_finds_a_difference(
    tucson: FundingRequest,
) -> None:
    request = marked(tucson, HELICOPTER)
    made = public_letters(request)
    assert "$8,377,162" in text_of(letters(request, DATE), "letter-governor")
    assert "$8,377,162" not in "".join(map(plain_text, made))
    assert "$1,577,162" in text_of(made, "letter-governor")
    found = findings(version(request), DATE)
    assert not [each for each in found if each.severity is Severity.ERROR]
    assert not [each for each in found if each.id == "V1"]


def test_every_public_document_says_what_is_left_out_once_above_its_text(
    sample: FundingRequest,
) -> None:
    first = sample.needs[0].id
    request = marked(sample, ("needs", first), ("partners", sample.partners[0].id))
    said = (
        "Public version. Left out, because marked law-enforcement sensitive: 1 item and 1 partner. "
        "Amounts are of what is shown."
    )
    for letter in public_letters(request):
        assert [block.text for block in letter.blocks].count(said) == 1
        at = [block.key for block in letter.blocks].index("public")
        styles = {block.style for block in letter.blocks[:at]}
        assert BlockStyle.BODY not in styles
        assert letter.file_name.endswith(" (public)")
        assert letter.title.endswith(", public version")


def test_a_draft_with_nothing_marked_says_that_nothing_is(tucson: FundingRequest) -> None:
    assert version(tucson) == tucson
    said = "Public version. Nothing was marked law-enforcement sensitive."
    assert all(said in plain_text(each) for each in public_letters(tucson))


def test_a_step_for_marked_items_alone_is_not_asked(tucson: FundingRequest) -> None:
    left = version(marked(tucson, HELICOPTER))
    steps = value_at(left, ("addressees", "a10", "avenues"))
    assert [step.program for step in steps] == ["", "opsg"]
    written = value_at(left, ("addressees", "a25", "avenues"))[-2]
    assert written.needs == ("n1", "n6")


def test_an_office_with_no_step_left_gets_no_letter(tucson: FundingRequest) -> None:
    only = value_at(tucson, ("addressees", "a22", "avenues"))[:1]
    request = with_value(tucson, ("addressees", "a22", "avenues"), only)
    request = marked(request, *(("needs", each) for each in ("n3", "n4", "n5")))
    made = letters(version(request), DATE)
    assert "letter-representative" not in [each.kind for each in made]
    assert "cops_tep" not in [each.subject for each in made]


def test_words_changed_by_hand_stay_where_their_paragraph_does_not_change(
    tucson: FundingRequest,
) -> None:
    request = with_words(tucson, "border", "Our city is near the border.")
    request = with_words(request, "ask", "We need much, and an aircraft.")
    made = public_letters(marked(request, HELICOPTER))
    governor = text_of(made, GOVERNOR[0])
    assert "Our city is near the border." in governor
    assert "We need much, and an aircraft." not in governor
    assert "I ask you to request $1,577,162" in governor


def test_budget_lines_typed_by_hand_are_worked_out_again(tucson: FundingRequest) -> None:
    change = BudgetChange(program="sbsrf", object_class=ObjectClass.EQUIPMENT, note="Freight")
    request, _ = insert(tucson, ("funding", "budget_changes"), change)
    assert version(marked(request, ("partners", "p7"))).funding.budget_changes
    assert not version(marked(request, HELICOPTER)).funding.budget_changes


def test_the_deadline_keeps_its_program_when_the_first_item_is_left_out(
    tucson: FundingRequest,
) -> None:
    assert version(marked(tucson, ("needs", "n1"))).plan.program == "opsg"


@pytest.mark.parametrize("typed", ["It works with the Light Helicopter with Cameras.", "NEPTUNE"])
def test_words_typed_elsewhere_that_name_what_is_left_out_stop_it(
    tucson: FundingRequest, typed: str
) -> None:
    request = edit(tucson, ("partners", "p7", "name"), "Neptune")
    request = edit(request, ("needs", "n3", "purpose"), typed)
    request = marked(request, HELICOPTER, ("partners", "p7"))
    with pytest.raises(UserError, match=r"would name “.*”, which is marked .* Change those words"):
        public_letters(request)


def test_the_name_that_letters_give_an_item_is_looked_for_too(tucson: FundingRequest) -> None:
    request = edit(tucson, ("needs", "n2", "item"), "Covert van, unmarked")
    request = edit(request, ("needs", "n2", "noun"), "")
    request = edit(request, ("needs", "n3", "purpose"), "Supports the covert vans on patrol")
    with pytest.raises(UserError, match="would name “covert van”"):
        public_letters(marked(request, HELICOPTER))


def test_the_same_word_inside_a_name_that_is_shown_stops_nothing(tucson: FundingRequest) -> None:
    request = edit(tucson, ("needs", "n2", "item"), "Reader, roadside")
    typed = "A license plate reader, roadside, sees each car"
    request = edit(request, ("needs", "n3", "purpose"), typed)
    assert public_letters(marked(request, HELICOPTER))


@given(DRAFTS)
def test_any_draft_has_a_public_version_without_marks(request: FundingRequest) -> None:
    left = version(request)
    lists = (left.needs, left.partners, left.evidence.figures)
    assert not [item for items in lists for item in items if item.sensitive]
    letters(left, DATE)
