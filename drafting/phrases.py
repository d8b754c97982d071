"""Sentences made of runs: fixed wording with values of known origin set into it.

`say("I ask for {amount}.", amount=calculated("$500", "5 × 100"))` reads like the letter and keeps
where each word came from. While a letter is being made, a run's `note` holds the id of the source
it rests on; `drafting.notes` turns ids into numbers at the end.
"""

import re
from collections.abc import Iterable, Iterator

from models.base import Path, path_text
from models.letter import Emphasis, Origin, OriginKind, Run

Words = tuple[Run, ...]
"""A stretch of text whose runs know where they come from; empty means: say nothing."""

Part = str | Run | Words
"""What may stand in a pattern's braces; plain text is fixed wording."""

BRIEF = "brief"
"""The note of everything that rests on the policy brief."""

PLANNING = "planning"
"""The note of every cost taken from a public purchase."""

_STOP = re.compile(r"[.?!]”?$")
_BRACES = re.compile(r"\{(\w+)\}")


def fixed(text: str) -> Run:
    """Wording of our own."""
    return Run(text=text)


def answer(text: str, path: Path) -> Run:
    """What the agency answered at a path."""
    return Run(text=text, origin=Origin(kind=OriginKind.ANSWER, ref=path_text(path)))


def brief(text: str, claim: str) -> Run:
    """What the policy brief says, by its claim's id; noted."""
    return Run(text=text, origin=Origin(kind=OriginKind.SOURCE, ref=claim), note=BRIEF)


def sourced(text: str, ref: str, note: str, detail: str = "") -> Run:
    """A published fact that is not the brief's; `note` is its source's id, or empty."""
    origin = Origin(kind=OriginKind.SOURCE, ref=ref, detail=detail)
    return Run(text=text, origin=origin, note=note)


def calculated(text: str, sum_in_words: str, ref: str = "") -> Run:
    """A number worked out here, with its sum."""
    origin = Origin(kind=OriginKind.CALCULATED, ref=ref, detail=sum_in_words)
    return Run(text=text, origin=origin)


def noted(run: Run, note: str) -> Run:
    """The run with the source it rests on."""
    return Run(text=run.text, origin=run.origin, note=note, emphasis=run.emphasis)


def cited(runs: Words, note: str) -> Words:
    """A whole sentence that rests on one source: its last run carries the note."""
    return (*runs[:-1], noted(runs[-1], note)) if runs else ()


def starting(runs: Words) -> Words:
    """The words as a sentence begins: with a capital."""
    if not runs:
        return ()
    first = runs[0]
    text = first.text[:1].upper() + first.text[1:]
    return (Run(text=text, origin=first.origin, note=first.note), *runs[1:])


def strong(runs: Words) -> Words:
    """The words in bold."""
    return tuple(
        Run(text=run.text, origin=run.origin, note=run.note, emphasis=Emphasis.STRONG)
        for run in runs
    )


def titled(text: str) -> Run:
    """Fixed wording in italics: the name of a step."""
    return Run(text=text, emphasis=Emphasis.TITLE)


def words(*parts: Part) -> Words:
    """The parts one after the other, as runs."""
    runs: list[Run] = []
    for part in parts:
        if isinstance(part, str):
            runs += [fixed(part)] if part else []
        elif isinstance(part, Run):
            runs += [part] if part.text else []
        else:
            runs += part
    return tuple(_one_stop(runs))


def _one_stop(runs: Iterable[Run]) -> Iterator[Run]:
    """An answer that ends in a period, such as `Example Inc.`, ends its sentence by itself."""
    before = ""
    for run in runs:
        doubled = run.text.startswith(".") and _STOP.search(before)
        if not doubled:
            yield run
        elif len(run.text) > 1:
            yield Run(text=run.text[1:], origin=run.origin, note=run.note, emphasis=run.emphasis)
        before = run.text


def say(pattern: str, **parts: Part) -> Words:
    """A sentence: the pattern's own words fixed, each {name} replaced by the part of that name."""
    pieces = _BRACES.split(pattern)
    return words(*(parts[piece] if i % 2 else piece for i, piece in enumerate(pieces)))


def paragraph(*sentences: Words) -> Words:
    """Sentences with a space between; empty ones leave no trace."""
    return joined([sentence for sentence in sentences if sentence], " ")


def joined(parts: Iterable[Part], between: str) -> Words:
    """The parts with fixed text between them."""
    runs: list[Part] = []
    for part in parts:
        runs += [between, part] if runs else [part]
    return words(*runs)


def listed(parts: Iterable[Part], conjunction: str = "and") -> Words:
    """A list as US letters write it: A; A and B; A, B, and C."""
    items = [words(part) for part in parts]
    if len(items) < 3:
        return joined(items, f" {conjunction} ")
    return words(joined(items[:-1], ", "), f", {conjunction} ", items[-1])


def text_of(runs: Words) -> str:
    """The words alone."""
    return "".join(run.text for run in runs)
