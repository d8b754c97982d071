"""The numbered sources at the end of a letter: office, data set, period, date read."""

from collections.abc import Iterable, Iterator

from drafting.arguments import uses
from drafting.blocks import line
from drafting.case import Case
from drafting.distance import rests_on
from drafting.letters.border import OWN_DISTANCE
from drafting.phrases import (
    BRIEF,
    PLANNING,
    Part,
    Words,
    answer,
    joined,
    say,
    sourced,
    starting,
    words,
)
from drafting.wording import date, stopped, without_digest
from models.evidence import LocalFigure
from models.letter import Block, BlockStyle


def sources(case: Case, blocks: Iterable[Block], ids: tuple[str, ...]) -> Iterator[Block]:
    """The list of sources, in the order of their numbers; nothing where there are none."""
    if not ids:
        return
    yield from line("sources", BlockStyle.SOURCES_HEADING, words("Sources"))
    refs = _refs(blocks)
    for number, key in enumerate(ids, 1):
        yield from line(f"sources.{key}", BlockStyle.SOURCE, _entry(case, key, refs), f"{number}.")


def _refs(blocks: Iterable[Block]) -> tuple[str, ...]:
    """What the letter’s published words rest on, tables included, in order."""
    runs = (
        run
        for block in blocks
        for part in (block.runs, *(cell.runs for row in block.rows for cell in row.cells))
        for run in part
    )
    return tuple(dict.fromkeys(run.origin.ref for run in runs))


def _entry(case: Case, key: str, refs: tuple[str, ...]) -> Words:
    if key == BRIEF:
        return _brief(case)
    if key == PLANNING:
        return _planning(case, refs)
    if key == OWN_DISTANCE:
        return _distance(case)
    if key.startswith("figure."):
        return _own_figure(case, key.removeprefix("figure."))
    return words(sourced(stopped(case.facts.source(key).cited), key, note=""))


def _distance(case: Case) -> Words:
    source = rests_on(case.agency)
    if not source:
        return say("Distance: straight line, as given by {agency}.", agency=case.the_agency)
    told = answer(stopped(source), ("agency", "distance_source"))
    return say("Distance: straight line, {source}", source=told)


def _brief(case: Case) -> Words:
    commission = "; the commission is quoted as the brief quotes it" if uses(case, "B2.4") else ""
    return say(
        "{cited}; the views quoted are one chief’s{commission}.",
        cited=sourced(case.facts.brief.citation, BRIEF, note=""),
        commission=commission,
    )


def _planning(case: Case, refs: tuple[str, ...]) -> Words:
    bought = [purchase for purchase in case.facts.purchases if purchase.id in refs]
    entries: list[Part] = [
        sourced(f"{each.item}, {each.exact}, {each.buyer}, {each.when}", each.id, note="")
        for each in bought
    ]
    records = "purchases and leases" if any(each.lease for each in bought) else "purchases"
    return say(
        "Planning costs from public {records}, none adjusted for later prices: {entries}.",
        records=records,
        entries=joined(entries, "; "),
    )


def _own_figure(case: Case, key: str) -> Words:
    figure = next(each for each in case.request.evidence.figures if each.id == key)
    given = (
        ("measure", figure.measure),
        ("source", without_digest(figure.source)),
        ("counted", figure.counted),
    )
    told = [answer(text, ("evidence", "figures", key, field)) for field, text in given if text]
    return starting(words(joined(told, "; "), _checked(figure), "."))


def _checked(figure: LocalFigure) -> Words:
    if not figure.checked_on:
        return ()
    path = ("evidence", "figures", figure.id, "checked_on")
    return words("; checked on ", answer(date(figure.checked_on), path))
