"""The catalogue of programs, as both faces show it: each fact with its mark, source and date."""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from data.facts import read_facts
from drafting.allowability import allowance, elsewhere, explained
from models.errors import UserError
from models.need import Need, NeedKind
from models.program import Allowance, Mark, Marked, Program, Standing, Topic
from models.request import FundingRequest
from models.source import Source

IN_A_WORD = {
    Mark.VERIFIED: "verified",
    Mark.KNOWN: "to be confirmed",
    Mark.PRECEDENT: "happened once",
}
"""Marks where there is room for a word."""


@dataclass(frozen=True)
class Known:
    """One thing known of a program: what it is about, what it says, and how sure that is."""

    about: str
    text: str
    mark: Mark
    sources: tuple[str, ...]


@dataclass(frozen=True)
class Cell:
    """Whether one program pays for one need; `elsewhere` are programs verified to pay for it."""

    need: Need
    program: str
    judged: Allowance
    why: str
    elsewhere: tuple[str, ...]


def named(keys: Iterable[str]) -> tuple[Program, ...]:
    """Programs by id or name, in capitals or small, or all; UserError for one there is not."""
    facts = read_facts()
    return tuple(facts.program(_id_of(key)) for key in tuple(keys) or facts.programs)


def _id_of(asked: str) -> str:
    facts = read_facts()
    if asked in facts.programs:
        return asked  # without reading every program for its name
    called = {_plainly(facts.program(key).title): key for key in facts.programs}
    called |= {_plainly(key): key for key in facts.programs}
    wanted = _plainly(asked)
    if wanted in called:
        return called[wanted]
    near = [name for name in called if wanted and wanted in name]
    near += get_close_matches(wanted, called)
    meant = dict.fromkeys(called[name] for name in near)
    if meant:
        named_so = " or ".join(f"{facts.program(key).title} ({key})" for key in meant)
        raise UserError(f"There is no program “{asked}”. Did you mean {named_so}?")
    raise UserError(f"There is no program “{asked}”. There are: {', '.join(facts.programs)}.")


def _plainly(name: str) -> str:
    """A name without capitals, article, or curly apostrophes, which a shell does not type."""
    return name.casefold().strip().removeprefix("the ").replace("’", "'")


def pays_for(program: Program, day: datetime.date) -> tuple[Allowance, ...]:
    """What a program pays for on a day, one answer for each kind of need."""
    return tuple(allowance(read_facts(), program.id, kind, day) for kind in NeedKind)


def known_of(program: Program, day: datetime.date) -> Iterator[Known]:
    """Everything known of a program on a day, in the order it is shown."""
    by_topic = {entry.topic: entry for entry in program.record}
    for topic in Topic:
        if entry := by_topic.get(topic):
            yield _known(topic.label, entry.text, entry)
    for listing in program.listings:
        seen = f" (fiscal year {listing.fiscal_year})" if listing.fiscal_year else ""
        yield _known("Assistance listing", f"{listing.number}{seen}", listing)
    if program.allows or program.allows_as:
        for judged in pays_for(program, day):
            yield _known(judged.kind.label, judged.standing.label, judged)


def _known(about: str, text: str, marked: Marked) -> Known:
    said = ". ".join(filter(None, (text, marked.note)))
    return Known(about, said, marked.mark, marked.sources)


def sources_of(known: Iterable[Known]) -> tuple[Source, ...]:
    """What some facts were read in, each once."""
    facts = read_facts()
    keys = dict.fromkeys(key for each in known for key in each.sources)
    return tuple(facts.source(key) for key in keys)


def matrix(request: FundingRequest, keys: Iterable[str], day: datetime.date) -> tuple[Cell, ...]:
    """Every need against some programs: those given, else those the draft names, else all."""
    asked = [each.program for each in request.needs]
    asked += [avenue.program for each in request.addressees for avenue in each.avenues]
    chosen = tuple(keys) or tuple(filter(None, dict.fromkeys(asked)))
    wanted = [program.id for program in named(chosen or read_facts().program_names)]
    tribal = request.agency.tribal
    return tuple(answer(need, key, day, tribal=tribal) for need in request.needs for key in wanted)


def hint(request: FundingRequest, need: Need, day: datetime.date) -> str:
    """What the need’s own program says of it, in sentences; empty where it has none we know."""
    if need.program not in read_facts().programs:
        return ""
    tribal = request.agency.tribal
    cell = answer(need, need.program, day, tribal=tribal)
    judged, facts = cell.judged, read_facts()
    sure = f"{judged.standing.label.lower()} ({IN_A_WORD[judged.mark]})"
    said = f"{facts.program(need.program).title}: {sure}. {cell.why}"
    others = "; ".join(facts.program(key).title for key in cell.elsewhere)
    look = others and judged.standing is not Standing.ALLOWED
    return f"{said} Look at: {others}." if look else said


def answer(need: Need, program: str, day: datetime.date, *, tribal: bool) -> Cell:
    """Whether a program pays for a need on a day, why, and where else it could go."""
    facts = read_facts()
    judged = allowance(facts, program, need.kind, day)
    others = elsewhere(facts, need.kind, program, day, tribal=tribal)
    return Cell(need, program, judged, explained(facts, judged), others)
