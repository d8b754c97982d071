"""The subject line: what, from which program or fiscal year, where, how much."""

from drafting.case import Case, amount, cost, project_in_a_word
from drafting.phrases import Words, answer, joined, say, sourced, starting, words
from models.addressee import Avenue, AvenueKind, Office
from models.letter import Run
from models.need import Need


def subject(case: Case) -> Words:
    """The line a mail clerk routes a letter by."""
    own = case.request.letter.subject
    if own:
        return words("RE: ", answer(own, ("letter", "subject")))
    return words("RE: ", _BY_OFFICE[case.office](case))


def _total(needs: tuple[Need, ...]) -> Words:
    return words(", ", amount(needs)) if cost(needs) else ()


def _where(case: Case) -> Words:
    return joined([case.place, case.state] if case.state else [case.place], ", ")


def _governor(case: Case) -> Words:
    return say(
        "Request for federal funding against fentanyl, {where}{amount}{programs}",
        where=_where(case),
        amount=_total(case.listed_needs),
        programs=_in_brackets(case),
    )


def _senator(case: Case) -> Words:
    if not case.project_needs:
        return _support(case)
    levels = joined(_names(case, case.avenues(AvenueKind.PROGRAM_LEVEL)), "; ")
    return say(
        "{year} requests: {level}Congressionally Directed Spending, {where}{amount}",
        year=starting(case.year),
        level=words(levels, "; ") if levels else "",
        where=_where(case),
        amount=_total(case.project_needs),
    )


def _representative(case: Case) -> Words:
    if not case.project_needs:
        return _support(case)
    return say(
        "{year} Community Project Funding: {what}, {where}{amount}",
        year=starting(case.year),
        what=project_in_a_word(case.project_needs),
        where=_where(case),
        amount=_total(case.project_needs),
    )


def _support(case: Case) -> Words:
    return say(
        "Federal support against fentanyl smuggling, {where}{amount}{programs}",
        where=_where(case),
        amount=_total(case.listed_needs),
        programs=_in_brackets(case),
    )


def _agency(case: Case) -> Words:
    names = joined(_names(case, case.addressee.avenues), " and ")
    return say(
        "{names}local interdiction of fentanyl, {where}{amount}",
        names=words(names, ": ") if names else "Request for federal funding, ",
        where=_where(case),
        amount=_total(case.listed_needs),
    )


def _in_brackets(case: Case) -> Words:
    names = joined(_names(case, case.addressee.avenues), "; ")
    return words(" (", names, ")") if names else ()


def _names(case: Case, avenues: tuple[Avenue, ...]) -> list[Run]:
    """The programs of some steps, each once."""
    keys = dict.fromkeys(avenue.program for avenue in avenues if avenue.program)
    programs = [case.facts.program(key) for key in keys]
    return [sourced(program.title, f"{program.id}.name", note="") for program in programs]


_BY_OFFICE = {
    Office.GOVERNOR: _governor,
    Office.SENATOR: _senator,
    Office.REPRESENTATIVE: _representative,
    Office.AGENCY_HEAD: _agency,
}
