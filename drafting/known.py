"""What a draft refers to and the program’s data does not have prints nothing.

A draft outlives the data it was written with: another version may have other programs in it.
"""

from collections.abc import Iterator

from drafting.unread import without_unread
from models.base import Path, with_texts, with_value
from models.facts import Facts
from models.letter_settings import Override
from models.request import FundingRequest, Unread


def readable(request: FundingRequest, facts: Facts) -> FundingRequest:
    """The draft as it can be composed: without text that gave no value, without unknown names.

    Blanks at the ends of an answer are not said: “Dear Ms. Example :” is what nobody means. In a
    paragraph changed by hand they part words from values, and stay.
    """
    trimmed: FundingRequest = with_texts(request, str.strip, (Override, Unread))
    return without_unknown(without_unread(trimmed), facts)


def without_unknown(request: FundingRequest, facts: Facts) -> FundingRequest:
    """The draft without the names the data does not have."""
    for path, _ in unknown(request, facts):
        request = with_value(request, path, "")
    return request


def unknown(request: FundingRequest, facts: Facts) -> Iterator[tuple[Path, str]]:
    """Each field that names a program, a purchase or an argument the data does not have."""
    programs = {"", *facts.programs}
    purchases = {"", *(purchase.id for purchase in facts.purchases)}
    claims = {"", *(claim.id for claim in facts.brief.claims)}
    for n, need in enumerate(request.needs):
        if need.program not in programs:
            yield ("needs", n, "program"), need.program
        if need.catalogue not in purchases:
            yield ("needs", n, "catalogue"), need.catalogue
    for n, choice in enumerate(request.evidence.arguments):
        if choice.claim not in claims:
            yield ("evidence", "arguments", n, "claim"), choice.claim
    for n, addressee in enumerate(request.addressees):
        for m, avenue in enumerate(addressee.avenues):
            if avenue.program not in programs:
                yield ("addressees", n, "avenues", m, "program"), avenue.program
