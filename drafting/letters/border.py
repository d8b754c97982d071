"""Who asks, and why the border makes it different: the agency’s own facts, then the brief’s."""

from collections.abc import Iterator

from drafting.arguments import sentences
from drafting.blocks import body, section
from drafting.case import Case
from drafting.distance import about_miles, rests_on
from drafting.phrases import BRIEF, Words, answer, noted, say, starting, words
from drafting.wording import number, paragraphs
from models.agency import AgencyKind
from models.letter import Block

OWN_DISTANCE = "distance"
"""The note of a distance the agency gives."""


def border(case: Case) -> Iterator[Block]:
    """The section on the agency’s place: setting, own problem, what the brief adds.

    One page has room for the setting alone.
    """
    if case.short:
        yield from body("border", _setting(case))
        return
    own = paragraphs(case.agency.local_problem)
    told = [words(answer(text, ("agency", "local_problem"))) for text in own]
    yield from section(
        "border",
        words(starting(case.place), " and the border"),
        body("border", _setting(case), _patrol(case), _corridors(case), *told[:1]),
        *(body(f"border.own.{i}", text) for i, text in enumerate(told[1:], 2)),
        body("border.brief", *sentences(case, "border")),
    )


def _setting(case: Case) -> Words:
    setting = case.agency.setting or case.agency.community
    if not setting:
        return ()
    field = "setting" if case.agency.setting else "community"
    return say(
        "{agency} serves {setting}{distance}{people}.",
        agency=starting(case.the_agency),
        setting=answer(setting, ("agency", field)),
        distance=_distance(case),
        people=_people(case),
    )


def _distance(case: Case) -> Words:
    miles = case.agency.distance_to_border
    if miles is None or case.agency.border_miles:
        return ()
    brief_says_it = case.in_speakers_city and not rests_on(case.agency)
    note = BRIEF if brief_says_it else OWN_DISTANCE
    run = answer(
        f"{about_miles(miles)} from Mexico in a straight line", ("agency", "distance_to_border")
    )
    return words(", ", noted(run, note))


def _people(case: Case) -> Words:
    residents = case.agency.residents_served
    if not residents:
        return ()
    people = answer(number(residents), ("agency", "residents_served"))
    return say(", home to {people} people", people=people)


def _patrol(case: Case) -> Words:
    miles = case.agency.border_miles
    if not miles:
        return ()
    where = " between the ports of entry" if case.agency.kind is AgencyKind.COUNTY_SHERIFF else ""
    return say(
        f"Our {case.officers} patrol {{miles}} of border{where}.",
        miles=answer(f"{number(miles)} miles", ("agency", "border_miles")),
    )


def _corridors(case: Case) -> Words:
    corridors = case.agency.corridors
    if not corridors:
        return ()
    run = answer(corridors, ("agency", "corridors"))
    return say(
        "Smugglers use {corridors}.",
        corridors=noted(run, BRIEF if case.in_speakers_city else ""),
    )
