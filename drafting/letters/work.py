"""What the agency already does, and with whom: its own acts and counts first."""

from collections.abc import Callable, Iterator

from drafting.arguments import sentences
from drafting.blocks import body, section
from drafting.case import Case, need_path
from drafting.letters.counts import own_figures
from drafting.phrases import Words, answer, fixed, listed, say, words
from drafting.wording import in_sentence, paragraphs, spelled, stopped
from models.letter import Block, Run
from models.partner import Partner

MOST_NAMED = 4
"""Partners named one by one; of more, three are named and the others, two at least, counted."""


def work(case: Case) -> Iterator[Block]:
    """The section on what the agency already does; one page has room for its partners alone.

    Where nothing of its own is told, the brief’s words stand under a heading that claims nothing.
    """
    if case.short:
        yield from body("work", _partners(case))
        return
    told = activity(case)
    own = told or any(own_figures(case)) or named_partners(case) or any(shared(case))
    yield from section(
        "work",
        words("What we already do" if own else "Working together"),
        *(body(f"work.own.{i}", text) for i, text in enumerate(told[:-1], 1)),
        body("work", *told[-1:], *own_figures(case), _partners(case), *sentences(case, "work")),
        body("work.shared", *shared(case)),
    )


def activity(case: Case) -> list[Words]:
    """What the agency says it does already, by paragraph."""
    own = paragraphs(case.request.evidence.activity)
    return [words(answer(text, ("evidence", "activity"))) for text in own]


def shared(case: Case) -> Iterator[Words]:
    """How neighbors would share what is bought, in the agency’s words."""
    for need in case.listed_needs:
        if need.shared_with:
            yield words(answer(stopped(need.shared_with), need_path(need, "shared_with")))


def named_partners(case: Case) -> list[Partner]:
    """Partners whom a letter may name."""
    partners = case.request.partners
    return [p for p in partners if p.may_be_named and p.name and not p.sensitive]


def _partners(case: Case) -> Words:
    """Whom the agency works with, and at what: only what it answered of each."""
    named = named_partners(case)
    if not named:
        return ()
    told = named if len(named) <= MOST_NAMED else named[: MOST_NAMED - 1]
    others = _others(case, len(named) - len(told))
    return say("We work with {partners}.", partners=listed([*map(_with_role(case), told), *others]))


def _with_role(case: Case) -> Callable[[Partner], Words]:
    """`the State Police (highway interdiction)`; one page has room for the names alone."""

    def told(partner: Partner) -> Words:
        name = answer(in_sentence(partner.name), ("partners", partner.id, "name"))
        if case.short or not partner.role:
            return words(name)
        role = answer(partner.role.rstrip("."), ("partners", partner.id, "role"))
        return words(name, " (", role, ")")

    return told


def _others(case: Case, count: int) -> list[Run]:
    """Partners that are not named here; a full letter lists them below its signature."""
    listed_below = ", listed in the enclosure" if case.full else ""
    return [fixed(f"{spelled(count)} other agencies{listed_below}")] if count else []
