"""One numbered step for each thing an office can do; the avenue names it, the data back it."""

from collections.abc import Callable

from drafting.arguments import sentence, sentences, uses
from drafting.case import Case, amount, counted_list
from drafting.letters.programs import fact, program_name
from drafting.mentions import SPEAKER
from drafting.nouns import any_of, is_counted, is_one, noun, nouns
from drafting.phrases import Words, answer, brief, listed, paragraph, say, starting, words
from drafting.wording import without_the
from models.addressee import Avenue, AvenueKind, Office
from models.letter import Run
from models.need import Need, NeedKind
from models.program import Route

Step = Callable[[Case, Avenue], Words]


def step(case: Case, avenue: Avenue) -> Words:
    """The words of one step."""
    return _STEPS[avenue.kind](case, avenue)


def _state(case: Case) -> Words:
    state = case.addressee.state.label if case.addressee.state else case.state
    return words(answer(state, ("agency", "state")) if state else "the State")


def _request_support(case: Case, avenue: Avenue) -> Words:
    return paragraph(
        say(
            "Write to the Secretary of Homeland Security and {states} two senators for more "
            "federal support of {local} agencies at the border{under}, naming this request.",
            states=case.state_whose,
            under=words(" under ", program_name(case, avenue)) if avenue.program else "",
            local="tribal" if case.tribal else "local",
        ),
        *sentences(case, "action", apart=("B4.1",)),
        _room_for_federal_money(case),
    )


def _room_for_federal_money(case: Case) -> Words:
    """The core ask of takeaway 4, and whom it names; a Tribe claims none of it."""
    if case.tribal:
        return ()
    quotation = sentence(case, "action", "B4.1") if uses(case, "B4.1") else ()
    noted_too = uses(case, "B4.6")
    if case.state == "Arizona":
        told = brief("the importance of such requests from Arizona’s governor.", "B4.6")
        note = say("{speaker} noted {told}", speaker=SPEAKER, told=told)
    else:
        told = brief("the importance of such requests from its governor", "B4.6")
        pattern = "Speaking of Arizona, {speaker} noted {told}; I ask the same for {state}."
        note = say(pattern, speaker=SPEAKER, told=told, state=_state(case))
    return paragraph(quotation, note if noted_too else ())


def _state_fund(case: Case, avenue: Avenue) -> Words:
    items = words(", and ", _these(case, avenue), ",") if case.needs_of(avenue) else ()
    return paragraph(
        say(
            "Include local interdiction{items} in what {state} asks of {program}.",
            items=items,
            state=_state(case),
            program=program_name(case, avenue),
        ),
        fact(case, avenue.program, "fund"),
    )


def _state_application(case: Case, avenue: Avenue) -> Words:
    return paragraph(
        say(
            "Ask the State Administrative Agency to {carry} {items} in {states} next {program} "
            "application.",
            carry="carry" if case.needs_of(avenue) else "include",
            items=_with_amount(case, avenue, _these(case, avenue, plain=True)),
            states=case.state_whose,
            program=_bare(program_name(case, avenue)),
        ),
        fact(case, avenue.program, "fund"),
    )


def _program_level(case: Case, avenue: Avenue) -> Words:
    verb = "Support" if case.office is Office.REPRESENTATIVE else "Request"
    ours = case.needs_of(avenue)
    return paragraph(
        say(
            f"{verb} a {{year}} level for {{program}} above that of fiscal year {{before}}.",
            year=case.year,
            program=program_name(case, avenue),
            before=str(case.fiscal_year - 1),
        ),
        fact(case, avenue.program, "who"),
        say(
            "{items}, {amount}, would be proposed there.",
            items="This request"
            if ours == case.listed_needs
            else words("Our ", _names(case, avenue)),
            amount=amount(ours),
        )
        if ours
        else (),
    )


def _directed_spending(case: Case, avenue: Avenue) -> Words:
    ours = case.needs_of(avenue)
    return paragraph(
        say(
            "Request {amount} from {program} for {needs}.",
            amount=amount(ours) if ours else "funding",
            program=program_name(case, avenue),
            needs=counted_list(ours) if ours else "local interdiction",
        ),
        _same_in_the_house(case, avenue),
        _no_aircraft(case, avenue),
    )


def _no_aircraft(case: Case, avenue: Avenue) -> Words:
    """Why the aircraft of the table is not in the project, where there is room and the data say."""
    ours = case.needs_of(avenue)
    apart = [
        need for need in case.listed_needs if need.kind is NeedKind.AIRCRAFT and need not in ours
    ]
    reason = fact(case, avenue.program, "aircraft")
    if not case.full or not apart or not reason:
        return ()
    item = answer(noun(apart[0]), ("needs", apart[0].id, "item"))
    return paragraph(say("The {item} is not in this project.", item=item), reason)


def _same_in_the_house(case: Case, avenue: Avenue) -> Words:
    for addressee in case.request.addressees:
        for other in addressee.avenues:
            if (
                other.kind is AvenueKind.COMMUNITY_PROJECT
                and other.program == avenue.program
                and case.needs_of(other) == case.needs_of(avenue)
            ):
                return say(
                    "We are asking our Representative for the same project, account, and amount."
                )
    return ()


def _community_project(case: Case, avenue: Avenue) -> Words:
    ours = case.needs_of(avenue)
    return paragraph(
        say(
            "Submit the project{amount} for {year}.",
            amount=words(" at ", amount(ours)) if ours else "",
            year=case.year,
        ),
        fact(case, avenue.program, "published"),
    )


def _letter(case: Case, avenue: Avenue) -> Words:
    ours = case.needs_of(avenue)
    ask = say(
        ", {items} included, and ask whether {they}",
        items=_these(case, avenue),
        they=_eligible(ours),
    )
    if case.tribal:
        first = say(
            "Write to the Secretary of Homeland Security in support of tribal agencies at the "
            "border under {program}, and name this request.",
            program=program_name(case, avenue),
        )
        return paragraph(first, fact(case, avenue.program, "tribes"))
    return paragraph(
        say(
            "Write to the Secretary of Homeland Security in support of {states} use of {program} "
            "for local interdiction{items}.",
            states=case.state_whose,
            program=program_name(case, avenue),
            items=ask if ours else (),
        ),
        fact(case, avenue.program, "local"),
    )


def _consideration(case: Case, avenue: Avenue) -> Words:
    ours = case.needs_of(avenue)
    one = not ours or (len(ours) == 1 and is_one(ours[0]))
    whole = len(ours) > 1 and ours == case.listed_needs
    when = "when we apply" if _direct(case, avenue) else "when the State applies"
    return paragraph(
        say(
            "Consider {items} on {their} merits {when} under {program}.",
            items=_with_amount(
                case, avenue, words("this request") if whole else _these(case, avenue, plain=True)
            ),
            their="its" if whole or one else "their",
            when=when,
            program=program_name(case, avenue),
        ),
        fact(case, avenue.program, "purpose"),
    )


def _written_answer(case: Case, avenue: Avenue) -> Words:
    ours = case.needs_of(avenue) or case.listed_needs
    to_whom = "to us" if _direct(case, avenue) else "to the State Administrative Agency and to us"
    who = "we apply" if _direct(case, avenue) else "the State applies"
    one = len(ours) == 1
    return say(
        "Say in the next notice, or in a letter {to}, whether {items} {are}, and on what "
        "conditions. We will correct or withdraw {an} item before {who}.",
        to=to_whom,
        items=listed(answer(any_of(need), ("needs", need.id, "item")) for need in ours),
        are=_eligible(ours).split(" ", 1)[1],
        an="the" if one else "an",
        who=who,
    )


def _window(case: Case, avenue: Avenue) -> Words:
    days = case.request.letter.window_days
    least = answer(f"for at least {days} days", ("letter", "window_days")) if days else "longer"
    return paragraph(
        say("Keep the application window open {least}.", least=least),
        fact(case, avenue.program, "windows"),
        _act_inside(case),
    )


def _act_inside(case: Case) -> Words:
    body = case.agency.governing_body
    if not body:
        return ()
    who = starting(words(answer(body, ("agency", "governing_body"))))
    return say("{who} must act inside it.", who=who)


def _direct(case: Case, avenue: Avenue) -> bool:
    return bool(avenue.program) and case.facts.program(avenue.program).route is Route.DIRECT


def _these(case: Case, avenue: Avenue, *, plain: bool = False) -> Words:
    """`this helicopter`; `the vehicles and analyzers`."""
    ours = case.needs_of(avenue)
    if not ours:
        return words("local interdiction")
    if len(ours) == 1 and ours[0].quantity == 1 and is_one(ours[0]):
        article = "this " if is_counted(ours[0]) and not plain else "the "
        return words(article, answer(noun(ours[0]), ("needs", ours[0].id, "item")))
    return words("the ", _names(case, avenue))


def _names(case: Case, avenue: Avenue) -> Words:
    return listed(answer(nouns(need), ("needs", need.id, "item")) for need in case.needs_of(avenue))


def _eligible(needs: tuple[Need, ...]) -> str:
    """`it is an eligible cost`, `they are eligible costs`."""
    one = len(needs) == 1 and is_one(needs[0])
    return "it is an eligible cost" if one else "they are eligible costs"


def _with_amount(case: Case, avenue: Avenue, items: Words) -> Words:
    """The items with what they cost between commas; without needs, the items alone."""
    ours = case.needs_of(avenue)
    return words(items, ", ", amount(ours), ",") if ours else items


def _bare(name: Words) -> Words:
    """The program’s name without its article."""
    first, *rest = name
    return (Run(text=without_the(first.text), origin=first.origin, note=first.note), *rest)


_STEPS: dict[AvenueKind, Step] = {
    AvenueKind.REQUEST_SUPPORT: _request_support,
    AvenueKind.STATE_FUND: _state_fund,
    AvenueKind.STATE_APPLICATION: _state_application,
    AvenueKind.PROGRAM_LEVEL: _program_level,
    AvenueKind.DIRECTED_SPENDING: _directed_spending,
    AvenueKind.COMMUNITY_PROJECT: _community_project,
    AvenueKind.LETTER: _letter,
    AvenueKind.CONSIDERATION: _consideration,
    AvenueKind.WRITTEN_ANSWER: _written_answer,
    AvenueKind.WINDOW: _window,
}
