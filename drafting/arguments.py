"""Which claims of the brief stand in a letter, by addressee, agency and needs.

The agency’s own word comes first: a claim it chose stands, one it left out does not. Within that
the program chooses what suits the office, and never more than the letter can carry.
"""

from collections.abc import Callable

from drafting.affordability import big_items
from drafting.case import Case
from drafting.claims import SECTIONS
from drafting.phrases import Words
from drafting.quotations import in_place
from models.addressee import Office
from models.agency import AgencyKind
from models.evidence import Use
from models.facts import Safety
from models.need import NeedKind

_POLICE: dict[Office, tuple[str, ...]] = {
    Office.GOVERNOR: (
        "B1.1",
        "B1.5",
        "B4.7",
        "B3.3",
        "B4.3",
        "B4.4",
        "B4.1",
        "B4.6",
        "B2.2",
        "B2.8",
        "B2.5",
    ),
    Office.SENATOR: ("B1.4", "B3.5", "B4.3", "B3.7", "B4.6", "B2.2", "B2.4"),
    Office.REPRESENTATIVE: ("B1.4", "B1.5", "B3.2", "B4.3", "B5.5", "B2.5"),
    Office.AGENCY_HEAD: ("B3.1", "B3.5", "B3.3", "B3.6", "B4.3", "B4.5", "B2.2", "B2.4"),
}
_SHERIFF: dict[Office, tuple[str, ...]] = {
    Office.GOVERNOR: ("B3.4", "B4.7", "B4.3", "B4.4", "B4.1", "B4.6", "B2.2", "B2.5"),
    Office.SENATOR: ("B3.4", "B3.5", "B4.3", "B3.7", "B4.6", "B2.2", "B2.3"),
    Office.REPRESENTATIVE: ("B3.4", "B4.3", "B5.5", "B2.5"),
    Office.AGENCY_HEAD: ("B3.4", "B3.5", "B4.3", "B4.4", "B2.2", "B2.4"),
}
_TRIBAL: dict[Office, tuple[str, ...]] = {
    Office.GOVERNOR: ("B6.3", "B2.2", "B2.5"),
    Office.SENATOR: ("B3.1", "B2.2", "B2.4", "B6.1"),
    Office.REPRESENTATIVE: ("B6.3", "B5.5", "B2.5"),
    Office.AGENCY_HEAD: ("B3.1", "B6.3", "B2.2", "B2.4"),
}
_CHOICES = {AgencyKind.COUNTY_SHERIFF: _SHERIFF, AgencyKind.TRIBAL_POLICE: _TRIBAL}


def _big(case: Case) -> bool:
    return bool(big_items(case.argued_needs, case.request.funding))


_CONDITIONS: dict[str, Callable[[Case], bool]] = {
    "B1.1": lambda case: case.in_speakers_city or not case.agency.local_problem,
    "B3.3": lambda case: case.in_speakers_city,
    "B4.3": lambda case: any(need.kind is NeedKind.AIRCRAFT for need in case.argued_needs),
    "B4.4": _big,
    "B4.6": lambda case: bool(case.state),
}
"""When a claim chosen by the program would be out of place although it suits the office."""


_LONG = frozenset({"B2.8", "B3.1", "B3.2", "B3.3", "B3.6", "B3.7", "B4.7", "B6.1", "B6.3"})
"""What a letter of two pages does without unless the agency chose it: background the office knows
already, and second quotations. A full letter and a grant request keep it."""


_SAVING, _SUPPORT = "B4.4", "B6.2"
"""What a letter of one page argues with, the first where it fits, unless the agency chose."""


def choices(case: Case) -> tuple[str, ...]:
    """The claims of this letter, by id, in the order the letter may use them.

    Claims that are not safe to print, or that do not suit a Federal agency, are never chosen.
    """
    word = {choice.claim: choice.use for choice in case.request.evidence.arguments if choice.claim}
    own = [claim for claim, use in word.items() if use is Use.USE]
    table = _CHOICES.get(case.agency.kind, _POLICE)
    auto = [claim for claim in table[case.office] if _fits(case, claim)]
    if case.short:
        auto = [claim for claim in auto if claim == _SAVING] or [_SUPPORT]
    elif not (case.full or case.application):
        auto = [claim for claim in auto if claim not in _LONG]
    wanted = [*own, *(claim for claim in auto if claim not in own)]
    return tuple(
        claim
        for claim in wanted
        if word.get(claim) is not Use.LEAVE_OUT and _printable(case, claim)
    )


def sentences(case: Case, section: str, *, apart: tuple[str, ...] = ()) -> tuple[Words, ...]:
    """What the brief adds to one part of a letter; claims named in `apart` are placed elsewhere."""
    known = SECTIONS[section]
    return tuple(
        sentence(case, section, claim)
        for claim in choices(case)
        if claim in known and claim not in apart
    )


def sentence(case: Case, section: str, claim: str) -> Words:
    """What one claim adds to a part of the letter; its quotation as the agency shortened it."""
    told = SECTIONS[section][claim](case)
    own = next((c.words for c in case.request.evidence.arguments if c.claim == claim), "")
    return in_place(told, case.facts.claim(claim), own) if own else told


def uses(case: Case, claim: str) -> bool:
    """Whether a claim stands in this letter."""
    return claim in choices(case)


def _fits(case: Case, claim: str) -> bool:
    condition = _CONDITIONS.get(claim)
    return condition is None or condition(case)


def _printable(case: Case, claim: str) -> bool:
    not_for_agencies = case.office is Office.AGENCY_HEAD and claim in ("B3.7", "B6.1")
    return not not_for_agencies and case.facts.claim(claim).safety is not Safety.NO
