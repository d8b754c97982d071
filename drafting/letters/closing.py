"""The last paragraph: why this office’s step is needed, and who answers the telephone."""

from collections.abc import Iterator

from drafting.arguments import sentences
from drafting.blocks import line
from drafting.case import Case
from drafting.phrases import Part, Words, answer, joined, paragraph, say
from models.addressee import AvenueKind, Office
from models.letter import Block, BlockStyle


def closing(case: Case) -> Iterator[Block]:
    """The closing paragraph."""
    text = paragraph(*sentences(case, "closing"), _why_you(case), _contact(case))
    yield from line("closing", BlockStyle.LAST, text)


def _why_you(case: Case) -> Words:
    if case.office is Office.GOVERNOR:
        carried = case.avenues(AvenueKind.STATE_APPLICATION, AvenueKind.STATE_FUND)
        if not carried:
            return say("What we ask of your office is a letter, not state money.")
        return say("The State is the applicant; without it we cannot apply.")
    if case.office is Office.SENATOR:
        return say("This request goes to both of {states} senators.", states=case.state_whose)
    if case.office is Office.REPRESENTATIVE:
        return say(
            "We would like to show your district staff this work in {place}.", place=case.place
        )
    return say("A written answer now keeps an ineligible item out of an application later.")


def _contact(case: Case) -> Words:
    """Who can answer for every figure; silent while no contact is given."""
    agency = case.agency
    fields = ("contact_name", "contact_title", "contact_phone", "contact_email")
    given = [(name, getattr(agency, name)) for name in fields if getattr(agency, name)]
    if not given:
        return ()
    parts: list[Part] = [answer(text, ("agency", name)) for name, text in given]
    between = "," if len(parts) > 1 else ""
    return say(
        "{contact}{comma} can answer for every figure in this letter.",
        contact=joined(parts, ", "),
        comma=between,
    )
