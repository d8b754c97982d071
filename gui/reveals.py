"""Fields that appear with the choice that needs them; hidden ones keep their value."""

from collections.abc import Callable
from typing import Any

from data.purchases import purchase_of
from models.addressee import MEMBERS, Addressee, Office
from models.agency import Agency
from models.base import Model
from models.funding import Funding, IndirectRate
from models.letter_settings import LetterSettings
from models.need import CostBasis, Need, NeedKind, ObjectClass

Condition = Callable[[Any], bool]


def _tribal(agency: Agency) -> bool:
    return agency.tribal


def _has_basis(need: Need) -> bool:
    """A cost taken from a public purchase brings its source, date and buyer with it."""
    if need.cost_basis is CostBasis.NONE:
        return False
    return purchase_of(need) is None


def _flies(need: Need) -> bool:
    return need.kind in (NeedKind.AIRCRAFT, NeedKind.SUAS)


def _is_drone(need: Need) -> bool:
    return need.kind is NeedKind.SUAS


def _has_measure(need: Need) -> bool:
    return bool(need.measure)


def _contractual(need: Need) -> bool:
    return need.object_class is ObjectClass.CONTRACTUAL


def _has_match(funding: Funding) -> bool:
    return bool(funding.match)


def _charges(funding: Funding) -> bool:
    return funding.indirect_type is not IndirectRate.NONE


def _agency_head(addressee: Addressee) -> bool:
    return addressee.office is Office.AGENCY_HEAD


def _staff(addressee: Addressee) -> bool:
    return _agency_head(addressee) and not addressee.honorable


def _member(addressee: Addressee) -> bool:
    return addressee.office in MEMBERS


def _of_a_district(addressee: Addressee) -> bool:
    return addressee.office is Office.REPRESENTATIVE


def _has_date(letter: LetterSettings) -> bool:
    return letter.needed_by is not None


REVEALS: dict[type[Model], dict[str, Condition]] = {
    Agency: {"tribe": _tribal, "council_resolution": _tribal},
    Need: {
        **dict.fromkeys(("cost_source", "cost_date", "cost_link"), _has_basis),
        **dict.fromkeys(("mission_hours", "hour_cost", "crews", "coverage"), _flies),
        **dict.fromkeys(("measure_now", "measure_goal"), _has_measure),
        "subaward": _contractual,
        "make": _is_drone,
    },
    Funding: {
        **dict.fromkeys(("match_source", "match_from"), _has_match),
        "indirect_rate": _charges,
    },
    Addressee: {
        **dict.fromkeys(("title", "agency", "agency_short"), _agency_head),
        "courtesy": _staff,
        "chairs": _member,
        "district": _of_a_district,
    },
    LetterSettings: {"needed_by_reason": _has_date},
}
"""When a field is shown, by the model it belongs to."""


def condition(owner: Any, name: str) -> Condition | None:
    """When a field of this item is shown; None, always."""
    return REVEALS.get(type(owner), {}).get(name)
