"""Note numbers: sources are numbered as they first appear, once a paragraph.

Within a paragraph only the last run of a source carries its number, and the punctuation after it
goes before the number, as US letters set it.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from drafting.phrases import Words
from models.letter import Block, Run

_PUNCTUATION = re.compile(r"[.,;:]?”?")


def source_ids(blocks: Iterable[Block]) -> tuple[str, ...]:
    """Ids of the sources the blocks rest on, in the order of their first mention."""
    notes = (run.note for block in blocks for run in block.runs if run.note)
    return tuple(dict.fromkeys(notes))


def numbered(blocks: Iterable[Block], sources: Iterable[tuple[str, ...]]) -> Iterator[Block]:
    """The blocks with numbers in place of source ids; ids of one source share its number."""
    numbers = {key: str(n) for n, keys in enumerate(sources, 1) for key in keys}
    for block in blocks:
        if any(run.note for run in block.runs):
            noted = tuple(_with(run, run.text, numbers.get(run.note, "")) for run in block.runs)
            runs = tuple(_numbered(_once_each(noted)))
            yield Block(key=block.key, style=block.style, runs=runs, label=block.label)
        else:
            yield block


def _once_each(runs: Words) -> Words:
    last = {run.note: i for i, run in enumerate(runs)}
    return tuple(
        run if not run.note or last[run.note] == i else _with(run, run.text, "")
        for i, run in enumerate(runs)
    )


def _numbered(runs: Words) -> list[Run]:
    found: list[Run] = []
    taken = ""
    for run, after in pairwise((*runs, Run(text=""))):
        text, note = run.text.removeprefix(taken), run.note
        taken = ""
        if run.note and (match := _PUNCTUATION.match(after.text)):
            taken = match[0]
        if text or taken:
            found.append(_with(run, text + taken, note))
        elif note:  # its words went to the run before, whose number it joins
            found[-1] = _with(found[-1], found[-1].text, f"{found[-1].note}, {note}")
    return found


def _with(run: Run, text: str, note: str) -> Run:
    return Run(text=text, origin=run.origin, note=note, emphasis=run.emphasis)
