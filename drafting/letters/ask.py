"""The first paragraph: who is asked to do what, for how much, for what, by when."""

from collections.abc import Iterator

from drafting.blocks import body
from drafting.case import Case, amount, cost, counted_list, project_in_a_word, summary
from drafting.letters.programs import fact, program_name
from drafting.letters.work import named_partners
from drafting.nouns import is_one
from drafting.phrases import Words, answer, listed, say, words
from drafting.wording import are_people, date, spelled
from models.addressee import Avenue, AvenueKind, Office
from models.letter import Block
from models.program import Route

_AIM = "stop more of the illicit fentanyl that crosses the southern border"


def ask(case: Case) -> Iterator[Block]:
    """The opening paragraph."""
    if case.listed_needs:
        yield from body("ask", *_BY_OFFICE[case.office](case))


def _governor(case: Case) -> Iterator[Words]:
    who, _, capital = case.asker
    yield say(
        "{who} you to request {amount} in federal funding so that {we} can {aim}.",
        who=who,
        amount=amount(case.listed_needs),
        we=we_with_partners(case),
        aim=aim(case),
    )
    yield say("The request covers {needs}.", needs=summary(case.listed_needs))
    if case.request.letter.needed_by:
        yield say(
            "{capital} ask that it go out by {day}{reason}.",
            capital=capital,
            day=_needed_by(case),
            reason=_reason(case),
        )
    yield say("It asks for no state money.")


def _senator(case: Case) -> Iterator[Words]:
    yield from _requests(case) if case.project_needs else _support(case)


def _requests(case: Case) -> Iterator[Words]:
    who, _, _ = case.asker
    steps = [
        *(
            say("a higher funding level for {program}", program=program_name(case, avenue))
            for avenue in case.avenues(AvenueKind.PROGRAM_LEVEL)
        ),
        *_projects(case),
    ]
    yield say(
        "{who} you to make {count} for {year}: {steps}{letter}.",
        who=who,
        count="one request" if len(steps) == 1 else f"{spelled(len(steps))} requests",
        year=case.year,
        steps=listed(steps),
        letter=", and to write one letter" if case.avenues(AvenueKind.LETTER) else "",
    )
    if cost(case.needs) > cost(case.project_needs):
        yield say(
            "{they} part of a federal request of {amount} for {needs}.",
            they="The request is" if len(steps) == 1 else "The requests are",
            amount=amount(case.needs),
            needs=summary(case.needs),
        )
    forms = "the form" if len(steps) == 1 else "both forms" if len(steps) == 2 else "the forms"
    yield say("We will file {forms} by your deadline.", forms=forms)


def _projects(case: Case) -> Iterator[Words]:
    """Each project with its own amount; where there are several, with its items."""
    steps = case.avenues(AvenueKind.DIRECTED_SPENDING)
    asked = tuple(dict.fromkeys(filter(None, map(case.needs_of, steps))))
    for needs in asked:
        yield say(
            "{amount} in Congressionally Directed Spending for {what}{agency}",
            amount=amount(needs),
            what=project_in_a_word(needs) if len(asked) == 1 else counted_list(needs),
            agency=words(" at ", case.the_agency) if needs is asked[-1] else "",
        )


def _representative(case: Case) -> Iterator[Words]:
    if not case.project_needs:
        yield from _support(case)
        return
    who, _, _ = case.asker
    needs = case.project_needs
    yield say(
        "{who} you to submit {amount} in federal funding for {what} at {agency} among your "
        "Community Project Funding requests for {year}.",
        who=who,
        amount=amount(needs),
        what=project_in_a_word(needs),
        agency=case.the_agency,
        year=case.year,
    )
    yield say(
        "The money would buy {needs}, so that {we} can {aim}.",
        needs=counted_list(needs),
        we=we_with_partners(case),
        aim=aim(case),
    )
    yield say("We will file your office’s form by its deadline.")


def _support(case: Case) -> Iterator[Words]:
    """To a Member of Congress who is asked for letters and levels, not for a project."""
    who, pronoun, capital = case.asker
    yield say(
        "{who} you to support {amount} in federal funding for {needs}, so that {we} can {aim}.",
        who=who,
        amount=amount(case.listed_needs),
        needs=counted_list(case.listed_needs),
        we=we_with_partners(case),
        aim=aim(case),
    )
    steps = [_step_in_a_word(case, avenue) for avenue in case.addressee.avenues]
    steps = [step for step in steps if step]
    if steps:
        yield say(
            "{no_project}{pronoun} ask for {steps}.",
            no_project="This is not a project request; " if case.has_aircraft else "",
            pronoun=pronoun if case.has_aircraft else capital,
            steps=listed(steps),
        )
    if case.avenues(AvenueKind.LETTER) and case.request.letter.needed_by:
        yield say("We need the letter by {day}.", day=_needed_by(case))


def _step_in_a_word(case: Case, avenue: Avenue) -> Words:
    if avenue.kind is AvenueKind.LETTER:
        return say("a letter to the Secretary of Homeland Security")
    if avenue.kind is AvenueKind.PROGRAM_LEVEL:
        return say(
            "a higher {year} level for {program}",
            year=case.year,
            program=program_name(case, avenue),
        )
    return ()


def _agency(case: Case) -> Iterator[Words]:
    who, pronoun, capital = case.asker
    yield say(
        "{who} {fema} to consider{when} {amount} in federal funding against fentanyl smuggling: "
        "{needs}.",
        who=who,
        fema=case.federal_agency,
        when=_when_the_state_applies(case),
        amount=amount(case.listed_needs),
        needs=counted_list(case.listed_needs),
    )
    if case.avenues(AvenueKind.WRITTEN_ANSWER):
        yield say(
            "{capital} also ask for a written answer, in the next notice or sooner, on {what}.",
            capital=capital,
            what=_question(case),
        )
    yield from _applies_for_nothing(case, pronoun)


def _question(case: Case) -> str:
    needs = case.listed_needs
    if any(
        need not in needs
        for avenue in case.avenues(AvenueKind.WRITTEN_ANSWER)
        for need in case.needs_of(avenue)
    ):
        return "what can be paid for"
    if len(needs) > 1:
        return "which of these are eligible"
    return f"whether {'it is an eligible cost' if is_one(needs[0]) else 'they are eligible costs'}"


def _applies_for_nothing(case: Case, pronoun: str) -> Iterator[Words]:
    routes = [
        route
        for avenue in case.avenues(AvenueKind.CONSIDERATION)
        if (route := fact(case, avenue.program, "route"))
    ]
    yield say("{we} know that this letter applies for nothing.", we=pronoun.capitalize())
    yield from routes


def _when_the_state_applies(case: Case) -> Words:
    keys = [avenue.program for avenue in case.avenues(AvenueKind.CONSIDERATION)]
    direct = all(case.facts.program(key).route is Route.DIRECT for key in keys if key)
    if direct or not case.state:
        return ()
    return words(", when ", answer(case.state, ("agency", "state")), " applies,")


def we_with_partners(case: Case) -> Words:
    """`Tucson police and their partners`, where it may name any; `we` without a short name."""
    if not case.agency.short_name:
        return words("we and our partners" if named_partners(case) else "we")
    partners = "their partners" if are_people(case.agency.short_name) else "partner agencies"
    return words(case.short_name, f" and {partners}" if named_partners(case) else "")


def aim(case: Case) -> Words:
    """What the money does, in the agency’s words or ours."""
    own = case.request.letter.aim
    return words(answer(own, ("letter", "aim")) if own else _AIM)


def _needed_by(case: Case) -> Words:
    day = case.request.letter.needed_by
    return words(answer(date(day), ("letter", "needed_by"))) if day else ()


def _reason(case: Case) -> Words:
    reason = case.request.letter.needed_by_reason
    return words(", ", answer(reason, ("letter", "needed_by_reason"))) if reason else ()


_BY_OFFICE = {
    Office.GOVERNOR: _governor,
    Office.SENATOR: _senator,
    Office.REPRESENTATIVE: _representative,
    Office.AGENCY_HEAD: _agency,
}
