"""The numbered sources at the end of a letter: office, data set, period, date read."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import takewhile

from drafting.arguments import uses
from drafting.blocks import line
from drafting.case import Case
from drafting.distance import rests_on
from drafting.letters.border import OWN_DISTANCE
from drafting.letters.counts import UNFINISHED, period_of
from drafting.notes import numbered, source_ids
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


def with_sources(case: Case, blocks: tuple[Block, ...]) -> Iterator[Block]:
    """The blocks with their notes numbered, and the list of sources in that order, if any."""
    cited = _by_publication(case, source_ids(blocks))
    yield from numbered(blocks, cited)
    if not cited:
        return
    yield from line("sources", BlockStyle.SOURCES_HEADING, words("Sources"))
    refs = _refs(blocks)
    for number, keys in enumerate(cited, 1):
        entry = _entry(case, keys, refs)
        yield from line(f"sources.{keys[0]}", BlockStyle.SOURCE, entry, f"{number}.")


def _by_publication(case: Case, ids: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """The source ids; counts that somebody else published in one file stand together."""
    found: dict[str, list[str]] = {}
    files = {
        f"figure.{each.id}": without_digest(each.source)
        for each in case.request.evidence.figures
        if each.counted_by and each.source
    }
    for key in ids:
        found.setdefault(files.get(key, key), []).append(key)
    return tuple(tuple(keys) for keys in found.values())


def _refs(blocks: Iterable[Block]) -> tuple[str, ...]:
    """What the letter’s published words rest on, tables included, in order."""
    runs = (
        run
        for block in blocks
        for part in (block.runs, *(cell.runs for row in block.rows for cell in row.cells))
        for run in part
    )
    return tuple(dict.fromkeys(run.origin.ref for run in runs))


def _entry(case: Case, keys: tuple[str, ...], refs: tuple[str, ...]) -> Words:
    key = keys[0]
    if len(keys) > 1:
        return _published_counts(case, keys)
    if key == BRIEF:
        return _brief(case)
    if key == PLANNING:
        return _planning(case, refs)
    if key == OWN_DISTANCE:
        return _distance(case)
    if key.startswith("figure."):
        return _own_figure(case, key)
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
    figure = _figure(case, key)
    given = (
        ("measure", figure.measure),
        ("source", without_digest(figure.source)),
        ("counted", figure.counted),
    )
    told = [
        answer(text, ("evidence", "figures", figure.id, field)) for field, text in given if text
    ]
    return starting(words(joined(told, "; "), _checked(figure), "."))


def _figure(case: Case, key: str) -> LocalFigure:
    return next(f for f in case.request.evidence.figures if f"figure.{f.id}" == key)


def _published_counts(case: Case, keys: tuple[str, ...]) -> Words:
    """One file and what was counted in it; what two counts have in common is said once.

    `Example Office, file saved May 4, 2026: stops, fiscal year 2024; fiscal year 2025.`
    """
    figures = [_figure(case, key) for key in keys]
    first = figures[0]
    alike = Counter(_what(figure) for figure in figures)
    counts: list[Part] = []
    before: Words = ()
    for figure in sorted(figures, key=lambda f: (_what(f)[0], f.end)):
        told = _described(figure, dated=alike[_what(figure)] > 1)
        counts.append(words(joined(_beyond(before, told), ", "), _checked(figure)))
        before = told
    file = answer(without_digest(first.source), ("evidence", "figures", first.id, "source"))
    return starting(say("{file}: {counts}.", file=file, counts=joined(counts, "; ")))


def _what(figure: LocalFigure) -> tuple[str, str]:
    """What was counted, and how."""
    return figure.measure.removesuffix(UNFINISHED), figure.counted


def _described(figure: LocalFigure, *, dated: bool) -> Words:
    """What was counted and how, from comma to comma; its period where that tells it from others."""
    measure, counted = _what(figure)
    fields = {"measure": measure.split(", "), "counted": counted.split(", ")}
    if dated and figure.start and figure.end:
        fields["start"] = [period_of(figure, figure.start, figure.end)]
    return tuple(
        answer(text, ("evidence", "figures", figure.id, field))
        for field, texts in fields.items()
        for text in texts
        if text
    )


def _beyond(before: Words, told: Words) -> Words:
    """What follows the parts that are the same as in the one before."""
    pairs = zip(told, before, strict=False)
    same = sum(1 for _ in takewhile(lambda pair: pair[0].text == pair[1].text, pairs))
    return told[same:] or told[-1:]


def _checked(figure: LocalFigure) -> Words:
    if not figure.checked_on:
        return ()
    path = ("evidence", "figures", figure.id, "checked_on")
    return words("; checked on ", answer(date(figure.checked_on), path))
