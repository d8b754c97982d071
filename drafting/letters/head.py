"""Everything above the first sentence: date, inside address, subject line, salutation."""

import re
from collections.abc import Iterator

from drafting.blocks import line
from drafting.case import Case
from drafting.letters.subject import subject
from drafting.phrases import Words, answer, fixed, say, words
from drafting.wording import date
from models.letter import Block, BlockStyle

DEFAULT_TITLE = "Administrator"
"""How an agency head is addressed while no title is given; Review asks for it."""


_FIELD = re.compile(r",| of | for ")
"""Where a title names its field: the Secretary of Homeland Security is greeted as Secretary."""
_STYLE = re.compile(
    r"^(?:(?:the )?(?:hon(?:orable|\.)|gov\.|sen\.|rep\.|senator|governor|representative) +)+",
    re.IGNORECASE,
)
"""As people type them before a name: `Gov.`, `The Honorable`, `Hon. Sen.`."""


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
    form = case.facts.form(case.addressee)
    for pattern in form.block if case.addressee.name else form.block_unnamed:
        yield _filled(case, pattern, case.addressee.title)
    for text in case.addressee.address:
        yield words(answer(text, case.to("address")))


def _salutation(case: Case) -> Words:
    to, form = case.addressee, case.facts.form(case.addressee)
    named = bool(to.name and to.last_name) and ("{courtesy}" not in form.salutation or to.courtesy)
    pattern = form.salutation if named else form.salutation_unnamed
    return _filled(case, pattern, _FIELD.split(to.title)[0])


def without_style(name: str) -> str:
    """The name without the style and title that the form of address gives by itself."""
    return _STYLE.sub("", name)


def _filled(case: Case, pattern: str, title: str) -> Words:
    to = case.addressee
    if not to.honorable:
        pattern = pattern.removeprefix("The Honorable ")
    if not to.courtesy:
        pattern = pattern.removeprefix("{courtesy} ")
    return say(
        pattern,
        courtesy=answer(to.courtesy, case.to("courtesy")),
        name=answer(without_style(to.name), case.to("name")),
        last=answer(to.last_name, case.to("last_name")),
        state=answer(to.state.label if to.state else case.state, case.to("state")),
        district=answer(to.district, case.to("district")),
        chairs=answer(to.chairs, case.to("chairs")),
        title=answer(title or DEFAULT_TITLE, case.to("title")),
        agency=answer(to.agency, case.to("agency")),
    )
