"""The last paragraph: why this office’s step is needed, and who answers the telephone."""

from collections.abc import Iterator

from drafting.arguments import sentences
from drafting.blocks import line
from drafting.case import Case
from drafting.letters.programs import fact, program_name
from drafting.phrases import Part, Words, answer, joined, paragraph, say, words
from drafting.wording import in_sentence, located
from models.addressee import AvenueKind, Office
from models.letter import Block, BlockStyle

BOTH = 2
"""Senators a state has."""


def closing(case: Case) -> Iterator[Block]:
    """The closing paragraph."""
    text = paragraph(*sentences(case, "closing"), _why_you(case), _contact(case))
    yield from line("closing", BlockStyle.LAST, text)


def _why_you(case: Case) -> Words:
    if case.office is Office.GOVERNOR:
        return _why_the_governor(case)
    if case.office is Office.SENATOR:
        return _both_senators(case)
    if case.office is Office.REPRESENTATIVE:
        return say("We would like to show your district staff this work {where}.", where=_at(case))
    if case.avenues(AvenueKind.WRITTEN_ANSWER):
        return say("A written answer now keeps an ineligible item out of an application later.")
    return ()


def _both_senators(case: Case) -> Words:
    """Only where both are asked for the same steps, programs and items."""
    asked = [
        {(avenue.kind, avenue.program, case.needs_of(avenue)) for avenue in each.avenues}
        for each in case.request.addressees
        if each.office is Office.SENATOR
    ]
    if len(asked) != BOTH or asked[0] != asked[1]:
        return ()
    return say("This request goes to both of {states} senators.", states=case.state_whose)


def _at(case: Case) -> Words:
    """Where the work can be seen; a Tribe is no place."""
    agency = case.agency
    place = next((field for field in ("community", "county") if getattr(agency, field)), "")
    if case.tribal and place:
        where, name = located(getattr(agency, place))
        return words(f"{where} ", answer(name, ("agency", place)))
    if case.tribal and agency.tribe:
        return words("with ", answer(in_sentence(agency.tribe), ("agency", "tribe")))
    return words("in ", case.place)


def _why_the_governor(case: Case) -> Words:
    """Only what is known of each program: that the State is the applicant is not known of all."""
    for avenue in case.avenues(AvenueKind.STATE_APPLICATION):
        if applicant := fact(case, avenue.program, "applicant"):
            return applicant
    for avenue in case.avenues(AvenueKind.STATE_FUND):
        program = program_name(case, avenue)
        return say("What the State asks of {program} is the State’s to decide.", program=program)
    return ()


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
