"""What a program pays for, judged on a day; what is not known is never called allowed."""

import datetime

from drafting.wording import date, stopped
from models.facts import Facts
from models.need import NeedKind
from models.program import Allowance, Mark, Route, Standing

_WEAKER = (Mark.KNOWN, Mark.PRECEDENT, Mark.VERIFIED)
_ONLY_SAID = {
    Mark.KNOWN: "Said to be allowed, not confirmed",
    Mark.PRECEDENT: "It happened once, which does not make it allowed today",
}
_NOT_FOR_LOCAL_AGENCIES = (Route.VIA_STATE_POLICE, Route.OWN_FUND)


def allowance(facts: Facts, program: str, kind: NeedKind, day: datetime.date) -> Allowance:
    """Whether a program pays for a kind of item on a day, and how that is known.

    Only a verified fact gives `allowed`; general knowledge and a single purchase give `unclear`,
    and so does a day no rule on record covers.
    """
    found = _found(facts, program, kind, day)
    if found.standing is Standing.ALLOWED and found.mark is not Mark.VERIFIED:
        note = ". ".join(filter(None, (_ONLY_SAID[found.mark], found.note)))
        return _with(found, standing=Standing.UNCLEAR, note=note)
    return found


def explained(facts: Facts, judged: Allowance) -> str:
    """Why, where it was read, and as of when, in a few sentences."""
    sources = [facts.source(key) for key in judged.sources[:1]]
    cited = [f"{source.named}; read {date(source.read_on)}" for source in sources]
    said = [judged.note, *(cited or ["No source on record: ask before you rely on it"])]
    return " ".join(stopped(each) for each in said if each)


def elsewhere(
    facts: Facts, kind: NeedKind, but: str, day: datetime.date, *, tribal: bool
) -> tuple[str, ...]:
    """Ids of the programs but one verified to pay for such an item, without conditions first."""
    judged = {
        key: allowance(facts, key, kind, day)
        for key in facts.program_names
        if key != but and _open_to(facts, key, tribal=tribal)
    }
    return tuple(
        key
        for standing in (Standing.ALLOWED, Standing.CONDITIONAL)
        for key, found in judged.items()
        if found.standing is standing and found.mark is Mark.VERIFIED
    )


def _open_to(facts: Facts, key: str, *, tribal: bool) -> bool:
    program = facts.program(key)
    return program.route not in _NOT_FOR_LOCAL_AGENCIES and (tribal or not program.tribal)


def _found(facts: Facts, program: str, kind: NeedKind, day: datetime.date) -> Allowance:
    entry = facts.program(program)
    for each in entry.allows:
        if each.kind is kind and each.in_force(day):
            return each
    if entry.allows_as:
        there = _found(facts, entry.allows_as.program, kind, day)
        mark = min(there.mark, entry.allows_as.mark, key=_WEAKER.index)
        note = ". ".join(filter(None, (there.note, entry.allows_as.note)))
        sources = tuple(dict.fromkeys((*there.sources, *entry.allows_as.sources)))
        return _with(there, mark=mark, note=note, sources=sources)
    return Allowance(
        kind=kind,
        standing=Standing.UNCLEAR,
        mark=Mark.KNOWN,
        note=f"No rule is on record for {date(day)}",
    )


def _with(found: Allowance, **values: Standing | Mark | str | tuple[str, ...]) -> Allowance:
    return Allowance.model_validate({**dict(found), **values})
