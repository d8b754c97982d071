"""What an appropriations form asks first: account, recipient, period, the same in both chambers."""

from collections.abc import Iterator

from drafting.blocks import body, section
from drafting.case import Case, counted_list
from drafting.phrases import Words, answer, say, sourced, words
from models.addressee import Avenue, AvenueKind, Office
from models.letter import Block


def project(case: Case) -> Iterator[Block]:
    """The project in four facts; only for a representative asked for one."""
    avenues = case.avenues(AvenueKind.COMMUNITY_PROJECT)
    if avenues:
        yield from section("project", words("The project"), body("project", *_facts(case, avenues)))


def _facts(case: Case, avenues: tuple[Avenue, ...]) -> Iterator[Words]:
    for avenue in avenues:
        if avenue.program:
            program = case.facts.program(avenue.program)
            account = program.account or program.name
            ours = counted_list(case.needs_of(avenue)) if len(avenues) > 1 else ()
            yield say(
                "Account: {account}{items}.",
                account=sourced(account, f"{program.id}.account", ""),
                items=words(", for ", ours) if ours else "",
            )
    yield say("Recipient: {recipient}.", recipient=_recipient(case))
    yield say("Funding year: {year} only.", year=case.year)
    if all(_asked_of_senators(case, avenue) for avenue in avenues):
        yield say(
            "We are asking {states} senators for the same project, account, and amount.",
            states=case.state_whose,
        )


def _recipient(case: Case) -> Words:
    applicant = case.agency.applicant
    if not applicant:
        return case.the_agency
    return words(answer(applicant, ("agency", "applicant")), ", for ", case.the_agency)


def _asked_of_senators(case: Case, avenue: Avenue) -> bool:
    """Whether a senator in the packet is asked for exactly the same needs of the same program."""
    mine = case.needs_of(avenue)
    for addressee in case.request.addressees:
        for other in addressee.avenues:
            same = other.kind is AvenueKind.DIRECTED_SPENDING and other.program == avenue.program
            if addressee.office is Office.SENATOR and same and case.needs_of(other) == mine:
                return True
    return False
