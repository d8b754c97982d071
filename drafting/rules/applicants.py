"""P2: an item is asked from a program the agency may apply to."""

from collections.abc import Iterator

from drafting.asks import Ask
from drafting.review import Review, error, named, warning
from models.finding import Finding
from models.program import Program, Route, Topic


def check(review: Review) -> Iterator[Finding]:
    """Programs of tribes alone, and of State agencies alone, once each."""
    tribal = review.request.agency.tribal
    first = {ask.program: ask for ask in reversed(review.asks)}
    for ask in first.values():
        program = review.facts.program(ask.program)
        if program.tribal and not tribal:
            yield _finding(review, ask, program, "Only tribes apply to this program")
        elif program.route is Route.VIA_STATE_POLICE:
            message = "Only State agencies apply to this program: join one as a partner"
            yield _finding(review, ask, program, message)


def _finding(review: Review, ask: Ask, program: Program, message: str) -> Finding:
    """An error where nobody but others may apply; a State agency may take partners in."""
    weighed = error if program.tribal else warning
    who = next(entry for entry in program.record if entry.topic is Topic.APPLICANT)
    cited = review.facts.source(who.sources[0]).cited
    place = named(ask.need)
    return weighed("P2", ask.path, message, place=place, citation=cited, letters=ask.letters)
