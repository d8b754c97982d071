"""A hint speaks to each kind of agency in its own words."""

from collections.abc import Iterator

import pytest
from pydantic.fields import FieldInfo

from models.agency import Agency, AgencyKind
from models.base import Model
from models.funding import Funding
from models.hints import hint
from models.letter_settings import LetterSettings
from models.need import Need

_OF_OTHERS = {
    AgencyKind.TRIBAL_POLICE: ("county", "city", "sheriff", "supervisors", "mayor"),
    AgencyKind.COUNTY_SHERIFF: ("city", "tribe", "tribal", "mayor", "chief"),
    AgencyKind.MUNICIPAL_POLICE: ("county", "tribe", "tribal", "sheriff"),
}
_TOLD_APART = ("authority",)
"""Fields whose hint says whom they do not concern."""


def fields() -> Iterator[tuple[str, FieldInfo]]:
    models: tuple[type[Model], ...] = (Agency, Need, Funding, LetterSettings)
    for model in models:
        yield from model.model_fields.items()


@pytest.mark.parametrize("kind", _OF_OTHERS, ids=lambda kind: kind.label)
def test_no_hint_uses_the_words_of_another_kind_of_agency(kind: AgencyKind) -> None:
    for name, field in fields():
        if name not in _TOLD_APART:
            said = hint(field, kind).casefold()
            assert not [word for word in _OF_OTHERS[kind] if word in said], (name, said)


def test_a_hint_names_no_place_that_is_one_agencys_own() -> None:
    for kind in AgencyKind:
        for name, field in fields():
            assert "tucson" not in hint(field, kind).casefold(), name


def test_an_example_goes_on_after_the_description_or_stands_alone() -> None:
    tribe = AgencyKind.TRIBAL_POLICE
    alone, behind = Agency.model_fields["governing_body"], Agency.model_fields["government"]
    assert hint(alone, tribe) == "Such as the Tribal Council"
    assert hint(behind, tribe) == "How the letter calls who pays, such as the Tribe"
    assert hint(Agency.model_fields["uei"], tribe) == "12 letters and numbers, from SAM.gov"
