"""The grant request: a project narrative for each program that the needs are asked of."""

import datetime
from collections.abc import Iterator

from drafting.blocks import body, line, section, without_headings
from drafting.case import Case, counted_list
from drafting.documents.budget import budget_section, requested
from drafting.documents.partners import partners
from drafting.documents.plan import plan, timeline
from drafting.documents.upkeep import upkeep
from drafting.letters.alone import alone
from drafting.letters.ask import aim, we_with_partners
from drafting.letters.border import border
from drafting.letters.counts import own_figures
from drafting.letters.evidence import evidence
from drafting.letters.programs import fact
from drafting.letters.sources import with_sources
from drafting.mentions import introduce
from drafting.overrides import changed_by_hand
from drafting.phrases import Words, answer, joined, say, sourced, starting, words
from drafting.wording import date
from models.addressee import Addressee, Avenue, AvenueKind, Office
from models.facts import Facts
from models.finding import grant_request
from models.funding import AssistanceType
from models.letter import Block, BlockStyle, Letter
from models.program import Route
from models.request import FundingRequest


def narratives(request: FundingRequest, facts: Facts, today: datetime.date) -> Iterator[Letter]:
    """A narrative for each program, in the order the needs name them; one more for the rest."""
    named = [need for need in request.needs if need.item.strip()]
    for program in dict.fromkeys(need.program for need in named):
        yield _narrative(narrative_case(request, facts, today, program))


def narrative_case(
    request: FundingRequest, facts: Facts, today: datetime.date, program: str
) -> Case:
    """The narrative’s case: its reader is the program, asked for the needs that name it."""
    ids = tuple(n.id for n in request.needs if n.item.strip() and n.program == program)
    step = Avenue(id="v0", kind=AvenueKind.CONSIDERATION, program=program, needs=ids)
    reader = Addressee(id=grant_request(program), office=Office.AGENCY_HEAD, avenues=(step,))
    return Case(request, facts, reader, today, application=True)


def standard_narrative(case: Case) -> tuple[Block, ...]:
    """The narrative’s text before changes by hand, notes still as source ids."""
    return tuple(introduce(_standard(case, _program(case)), case))


def _program(case: Case) -> str:
    return case.addressee.avenues[0].program


def _narrative(case: Case) -> Letter:
    program = _program(case)
    name = case.facts.program(program).title if program else ""
    overrides = case.request.letter.overrides
    blocks = tuple(changed_by_hand(standard_narrative(case), overrides, case.addressee.id))
    return Letter(
        kind="narrative",
        subject=program,
        date=case.date,
        title=f"Grant request: {name}" if name else "Grant request",
        author=case.agency.legal_name,
        file_name=f"{'Sample - ' if case.request.example else ''}Grant request"
        + (f" - {name}" if name else ""),
        sample=case.request.example,
        blocks=tuple(with_sources(case, blocks)),
    )


def _standard(case: Case, program: str) -> Iterator[Block]:
    yield from line("title", BlockStyle.TITLE, _title(case, program))
    for key, text in _details(case, program).items():
        yield from line(key, BlockStyle.DETAIL, text)
    yield from section("summary", words("Summary"), body("summary", *_summary(case, program)))
    yield from section(
        "problem",
        words("Statement of the problem"),
        without_headings(border(case)),
        body("problem.figures", *own_figures(case)),
        without_headings(evidence(case)),
    )
    yield from plan(case)
    yield from partners(case)
    yield from timeline(case)
    yield from budget_section(case)
    yield from section(
        "sustainment",
        words("Why federal help is needed, and what follows it"),
        without_headings(alone(case)),
        upkeep(case),
    )


def _title(case: Case, program: str) -> Words:
    if not program:
        return words("Grant request: project narrative")
    name = sourced(case.facts.program(program).name, f"{program}.name", note="")
    return say("Grant request to {program}: project narrative", program=name)


def _details(case: Case, program: str) -> dict[str, Words]:
    """What a reader of applications looks for first; lines without an answer are left out."""
    agency = case.agency
    given = [
        (name, getattr(agency, name))
        for name in ("contact_name", "contact_title", "contact_phone", "contact_email")
        if getattr(agency, name)
    ]
    contact = joined([answer(text, ("agency", name)) for name, text in given], ", ")
    uei = words(answer(agency.uei, ("agency", "uei"))) if agency.uei else ()
    lines = {
        "detail.applicant": ("Applicant: ", _applicant(case, program)),
        "detail.uei": ("UEI: ", uei),
        "detail.amount": ("Amount requested: ", requested(case)),
        "detail.assistance": ("Type of assistance: ", _assistance(case)),
        "detail.resolution": ("Tribal council resolution: ", _resolution(case)),
        "detail.year": ("Federal fiscal year: ", _year(case)),
        "detail.contact": ("Contact: ", contact),
        "detail.date": ("Date: ", words(date(case.date))),
    }
    return {key: words(label, text) for key, (label, text) in lines.items() if text}


def _applicant(case: Case, program: str) -> Words:
    """Who applies to the Federal agency: where the State does, we stand below it."""
    applicant = case.agency.applicant
    ours = case.the_agency
    if applicant:
        ours = words(answer(applicant, ("agency", "applicant")), ", for ", case.the_agency)
    route = case.facts.program(program).route if program else None
    if route not in _BELOW_THE_STATE or not case.state:
        return ours
    state = answer(case.state, ("agency", "state"))
    return say(_BELOW_THE_STATE[route], state=state, ours=ours)


_BELOW_THE_STATE = {
    Route.VIA_SAA: "State of {state}; subrecipient: {ours}",
    Route.STATE_LED: "State of {state} (to be confirmed); for: {ours}",
}


def _assistance(case: Case) -> Words:
    kind = case.request.funding.assistance_type
    if kind is AssistanceType.NONE:
        return ()
    return words(answer(kind.label, ("funding", "assistance_type")))


def _resolution(case: Case) -> Words:
    number = case.agency.council_resolution if case.tribal else ""
    return words(answer(number, ("agency", "council_resolution")))


def _year(case: Case) -> Words:
    year = case.request.funding.fiscal_year
    return words(answer(str(year), ("funding", "fiscal_year"))) if year else ()


def _summary(case: Case, program: str) -> Iterator[Words]:
    yield say(
        "{agency} asks for {amount} in federal funding for {needs}, so that {we} can {aim}.",
        agency=starting(case.the_agency),
        amount=requested(case),
        needs=counted_list(case.listed_needs),
        we=we_with_partners(case),
        aim=aim(case),
    )
    yield fact(case, program, "purpose")
