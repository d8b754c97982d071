"""Everything above the first sentence: date, inside address, subject line, salutation."""

from collections.abc import Iterator

from drafting.blocks import line
from drafting.case import Case
from drafting.letters.subject import subject
from drafting.phrases import Words, answer, fixed, say, words
from drafting.wording import date
from models.letter import Block, BlockStyle

DEFAULT_TITLE = "Administrator"
"""How an agency head is addressed while no title is given; Review asks for it."""


def head(case: Case) -> Iterator[Block]:
    """Date, how it is sent, inside address, subject and salutation."""
    given = case.request.letter.date == case.date
    day = answer(date(case.date), ("letter", "date")) if given else fixed(date(case.date))
    yield from line("date", BlockStyle.DATE, words(day))
    sent = answer(case.addressee.delivery, case.to("delivery"))
    yield from line("delivery", BlockStyle.DELIVERY, words(sent))
    for number, text in enumerate(_address(case), 1):
        yield from line(f"address.{number}", BlockStyle.ADDRESS, text)
    yield from line("subject", BlockStyle.SUBJECT, subject(case))
    yield from line("salutation", BlockStyle.SALUTATION, _salutation(case))


def _address(case: Case) -> Iterator[Words]:
    form = case.facts.form(case.office)
    for pattern in form.block if case.addressee.name else form.block_unnamed:
        yield _filled(case, pattern)
    for text in case.addressee.address:
        yield words(answer(text, case.to("address")))


def _salutation(case: Case) -> Words:
    form = case.facts.form(case.office)
    named = bool(case.addressee.name and case.addressee.last_name)
    return _filled(case, form.salutation if named else form.salutation_unnamed)


def _filled(case: Case, pattern: str) -> Words:
    to = case.addressee
    if not to.honorable:
        pattern = pattern.removeprefix("The Honorable ")
    return say(
        pattern,
        name=answer(to.name, case.to("name")),
        last=answer(to.last_name, case.to("last_name")),
        state=answer(to.state.label if to.state else case.state, case.to("state")),
        district=answer(to.district, case.to("district")),
        title=answer(to.title or DEFAULT_TITLE, case.to("title")),
        agency=answer(to.agency, case.to("agency")),
    )
