"""Who is introduced in full, and where: the brief and its one speaker, at first mention only.

Sentences say SPEAKER and BRIEF_NAME; whichever part of a letter comes first, left out or moved,
the first mention reads in full and the later ones are short.
"""

import re
from collections.abc import Iterable, Iterator

from drafting.case import Case
from drafting.phrases import BRIEF, Words, brief, sourced, starting
from models.letter import Block, Origin, Run

SPEAKER = Run(text="the then-Chief", origin=Origin(ref="speaker"))
"""Stands for the brief’s speaker, wherever a sentence names him."""

BRIEF_NAME = Run(text="the brief", origin=Origin(ref="brief"))
"""Stands for the brief, wherever a sentence names it."""

IN_2023 = Run(text=" in 2023", origin=Origin(ref="year"))
"""Stands for the year of what he said; left out of a sentence that gives the year already."""

_NAMES = (SPEAKER, BRIEF_NAME)
_STAND_INS = (*_NAMES, IN_2023)

_WORDS_OF = "the words of "
"""Said of somebody spoken of just before, it reads `his words`."""

_SENTENCE_END = re.compile(r"[.?!:]”?\s$|[.?!]”?$")
_SENTENCES = re.compile(r"[.?!:]”?\s")


def introduce(blocks: Iterable[Block], case: Case) -> Iterator[Block]:
    """The blocks with every mention of speaker and brief in words."""
    known: set[Run] = set()
    for block in blocks:
        if any(_stand_in(run) in _NAMES for run in block.runs):
            runs = tuple(_named(block.runs, case, known))
            yield Block(key=block.key, style=block.style, runs=runs, label=block.label)
        else:
            yield block


def _named(runs: Words, case: Case, known: set[Run]) -> Iterator[Run]:
    before, spoken_of = "", False
    for i, run in enumerate(runs):
        after = runs[i + 1].text if i + 1 < len(runs) else ""
        stand_in = _stand_in(run)
        named: Words = (run,)
        if spoken_of and run.text.endswith(_WORDS_OF) and runs[i + 1] == SPEAKER:
            named = (Run(text=f"{run.text.removesuffix(_WORDS_OF)}his words"),)
        elif stand_in is SPEAKER and before.endswith("his words"):
            named = ()
        elif stand_in is IN_2023:
            named = () if "2023" in _SENTENCES.split(before)[-1] else (Run(text=run.text),)
        elif stand_in is SPEAKER and spoken_of:
            named = (Run(text="he"),)
        elif stand_in is SPEAKER:
            named = _speaker(case, known, runs[i + 1 :], after)
        elif stand_in is BRIEF_NAME:
            named = _brief(case, known)
        if stand_in in _NAMES and (not before or _SENTENCE_END.search(before)):
            named = starting(named)
        spoken_of = spoken_of or stand_in is SPEAKER
        before += "".join(each.text for each in named)
        yield from named


def _stand_in(run: Run) -> Run | None:
    """Which of those above a run is; texts are asked first, comparing runs takes long."""
    return next((each for each in _STAND_INS if run.text == each.text and run == each), None)


def speaker_again(case: Case) -> str:
    """The brief’s speaker once introduced."""
    return "our then-Chief" if case.in_speakers_city else "the then-Chief"


def _speaker(case: Case, known: set[Run], rest: Words, after: str) -> Words:
    facts = case.facts.brief
    short = speaker_again(case)
    if SPEAKER in known:
        return (Run(text=short),)
    known.add(SPEAKER)
    full = f"{short}, {facts.speaker}" if case.in_speakers_city else facts.speaker_then
    name = sourced(full, "speaker", note="")
    source: Words = ()
    # a full name that gives no year needs the brief beside it, which does
    if BRIEF_NAME not in rest and (BRIEF_NAME not in known or case.in_speakers_city):
        source = (Run(text=", in "), *_brief(case, known))
    comma = () if after.startswith((",", ".", ":", ";")) else (Run(text=","),)
    return (name, *source, *comma)


def _brief(case: Case, known: set[Run]) -> Words:
    if BRIEF_NAME in known:
        return (Run(text="the brief"),)
    known.add(BRIEF_NAME)
    return (brief(case.facts.brief.name, BRIEF),)
