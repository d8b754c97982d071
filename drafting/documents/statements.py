"""Sentences of the letters that rest on something, each with what it rests on."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from drafting.case import Case
from drafting.distance import rests_on
from drafting.letters.border import OWN_DISTANCE
from drafting.letters.counts import in_full
from drafting.mentions import speaker_again
from drafting.phrases import BRIEF, PLANNING, Words, fixed, joined, starting, words
from drafting.wording import date, without_digest
from models.letter import Block, BlockStyle, OriginKind, Run

_READ = (BlockStyle.BODY, BlockStyle.STEP, BlockStyle.LAST)
_FIGURE_OR_QUOTATION = re.compile(r"\d|“")
_OWN = ("agency.", "funding.set_aside", "funding.price_growth", "funding.match")
_CONTACT = "agency.contact_"
"""Whom to call: a telephone number is no figure."""
_DATES = re.compile(r"[A-Z][a-z]+ \d{1,2}\b(, \d{4})?|\b(19|20)\d\d(-\d\d)?\b")
_UNIT = "(?: percent| miles| days| hours)?"
_FIGURES = re.compile(rf"\$?\d[\d,.]*\d(?: [mb]illion)?{_UNIT}|\$?\d{_UNIT}")
_STOPS = (".", ".”", "?", "?”", "!", "!”")

_COUNTED = (".value", ".before")

QUOTED = 5
"""Words by which a quotation is found again."""

Key = tuple[str, str]
"""Reference and words of a run: what is already told is not told again."""


class Subject(Enum):
    """Headings of the phone sheet, in order."""

    OWN = "Our own figures"
    SUM = "What we worked out"
    PUBLISHED = "Published figures, laws, and programs"
    BRIEF = "The policy brief"


@dataclass(frozen=True)
class Statement:
    """A sentence, its figures or first quoted words, what it is about, its sources or sums."""

    figures: str
    words: Words
    about: Subject
    source: Words


def key(run: Run) -> Key:
    """What tells one figure from another: amounts are the same wherever they stand.

    A count’s note stands at the end of its sentence, on a period that any sentence has.
    """
    if run.note.startswith("figure."):
        return run.note, run.text
    return ("" if run.text.startswith("$") else run.origin.ref, run.text)


def statements(blocks: Iterable[Block], case: Case, known: set[Key]) -> tuple[Statement, ...]:
    """Every sentence that says something new with a source or a sum behind it.

    Args:
        blocks: the letters’ text, notes still as source ids.
        case: any of the letters; its request and facts name the sources.
        known: what is told elsewhere already.
    """
    known = set(known)
    found = []
    for block in blocks:
        for sentence in _sentences(block) if block.style in _READ else ():
            keys = {key(run) for run in sentence if _counts(run)}
            if keys - known:
                new = [run for run in sentence if key(run) in keys - known or _is_own_count(run)]
                known |= keys
                found.append(_statement(sentence, new, case))
    return tuple(each for each in found if each.source)


def _sentences(block: Block) -> Iterator[Words]:
    """A paragraph at the spaces that part its sentences."""
    sentence: list[Run] = []
    for run in block.runs:
        if run.text == " " and sentence and sentence[-1].text.endswith(_STOPS):
            yield tuple(sentence)
            sentence = []
        else:
            sentence.append(run)
    if sentence:
        yield tuple(sentence)


def _rests(run: Run) -> bool:
    named = run.origin.ref.endswith((".name", ".short", ".account"))
    about = run.origin.kind in (OriginKind.SOURCE, OriginKind.CALCULATED) and not named
    return about or bool(run.note) or _is_own(run)


def _is_own(run: Run) -> bool:
    """Whether a run is a number the agency gave of itself or its money."""
    if run.origin.ref.startswith(_CONTACT):
        return False
    return run.origin.ref.startswith(_OWN) and bool(re.search(r"\d", run.text))


def _is_own_count(run: Run) -> bool:
    """Whether a run is one of the agency’s own counts, which may be spelled."""
    return run.origin.ref.startswith("evidence.figures") and run.origin.ref.endswith(_COUNTED)


def _counts(run: Run) -> bool:
    """Whether a run is a figure or a quotation; other wording is not asked about."""
    summed = run.origin.kind is OriginKind.CALCULATED
    if run.note.startswith("figure."):
        return True
    said = run.origin.detail if summed else _DATES.sub("", run.text)
    return _rests(run) and bool(_FIGURE_OR_QUOTATION.search(said))


def _statement(sentence: Words, new: list[Run], case: Case) -> Statement:
    resting = [run for run in sentence if _rests(run)]
    named_first = sorted(resting, key=lambda run: run.origin.kind is OriginKind.CALCULATED)
    told = dict.fromkeys(text for run in named_first if (text := _source(run, case)))
    full = tuple(in_full(run, case) for run in sentence)
    bare = tuple(Run(text=run.text, origin=run.origin, emphasis=run.emphasis) for run in full)
    if bare[0].text == "He":
        bare = (*starting(words(speaker_again(case))), *bare[1:])
    figures = "; ".join(dict.fromkeys(text for run in new for text in _in_brief(run)))
    source = joined([fixed(text) for text in told], "; ")
    return Statement(figures, bare, _about(resting, case), source)


def _in_brief(run: Run) -> Iterator[str]:
    """What a caller asks about: the run’s figures, or the first words of a quotation."""
    if run.text.startswith("“"):
        first = run.text.split()
        yield run.text if len(first) <= QUOTED else f"{' '.join(first[:QUOTED]).rstrip(',')} …”"
    elif run.origin.kind is OriginKind.CALCULATED or _is_own_count(run):
        yield run.text
    else:
        yield from _FIGURES.findall(_DATES.sub("", run.text))


def _about(resting: list[Run], case: Case) -> Subject:
    notes = {run.note for run in resting}
    others = {f"figure.{f.id}" for f in case.request.evidence.figures if f.counted_by}
    if notes & others:
        return Subject.PUBLISHED
    if any(note.startswith("figure.") or note == OWN_DISTANCE for note in notes):
        return Subject.OWN
    if all(_is_own(run) for run in resting):
        return Subject.OWN
    if BRIEF in notes:
        return Subject.BRIEF
    published = notes - {"", PLANNING}
    return Subject.PUBLISHED if published else Subject.SUM


def _source(run: Run, case: Case) -> str:
    """What one run rests on, in a few words; empty where another run of the sentence says it."""
    if run.origin.kind is OriginKind.CALCULATED:
        return run.origin.detail
    if run.note.startswith("figure."):
        return _own_figure(run.note.removeprefix("figure."), case)
    if run.note == OWN_DISTANCE:
        return f"straight line, {rests_on(case.agency) or 'as we gave it'}"
    if run.origin.ref == "funding.price_growth":
        return "our assumption"
    if _is_own(run) and not run.note:
        return f"our own figure, as of {date(case.date)}"
    claim = next((each for each in case.facts.brief.claims if each.id == run.origin.ref), None)
    if claim:
        speaks = "" if claim.credited_to == "The brief" else f", {claim.credited_to}"
        return f"brief, {claim.part}{speaks}"
    return _published(run, case)


def _own_figure(key: str, case: Case) -> str:
    figure = next(each for each in case.request.evidence.figures if each.id == key)
    checked = f"checked on {date(figure.checked_on)}" if figure.checked_on else ""
    return "; ".join(
        part for part in (without_digest(figure.source), figure.counted, checked) if part
    )


def _published(run: Run, case: Case) -> str:
    facts = case.facts
    for bought in facts.purchases:
        if bought.id == run.origin.ref:
            return f"{bought.exact}, {bought.buyer}, {bought.when}"
    if run.note in ("", BRIEF, PLANNING):
        return ""
    source = facts.source(run.note)
    dated = re.search(r"\b(read|downloaded) [A-Z]", source.cited)
    return source.cited if dated else f"{source.cited}; read {date(source.read_on)}"
