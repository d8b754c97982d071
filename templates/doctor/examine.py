"""Everything that can be said of a Word file without filling it: all findings at once."""

from collections.abc import Mapping
from dataclasses import dataclass

from models.finding import Finding
from templates.doctor.hidden import hidden
from templates.doctor.likely import likely
from templates.doctor.lines import apart, twice, unfinished
from templates.doctor.package import Parts
from templates.doctor.page_numbers import typed_by_hand
from templates.doctor.paragraph import Printing
from templates.doctor.part import Part
from templates.doctor.placeholders import dollars, placeholders
from templates.doctor.places import filled_parts, header_kinds, paragraphs
from templates.doctor.reading import read_tags
from templates.doctor.reports import BRACES, error

MOST = 60
"""Findings that are listed; whoever has mended so many asks again."""

_MAIN = "word/document.xml"


@dataclass(frozen=True)
class Examined:
    """What was found, and what kind of file it is."""

    findings: tuple[Finding, ...]
    prints: Mapping[str, Printing]
    """The texts its tags print, by their full names."""

    letterhead: bool
    """No tags in the main text: it lends its paper, and our letter goes in."""

    likely: tuple[Finding, ...]
    """What the trial would say, for files that have errors and cannot be tried."""

    twice: tuple[tuple[str, Finding], ...]
    """Lines that the letter has too, each with the style of its own."""

    apart: tuple[Finding, ...]
    """Lines that stand above or below the letter, to be told once nothing is to fix."""

    loops: tuple[str, ...]
    """Places of the main text where the letter’s paragraphs are repeated over."""

    asked: frozenset[str]
    """The styles of blocks that its tags ask for, such as heading."""

    typed_over: frozenset[str]
    """The styles of which its words stand in the place of the letter’s own, which was told."""


def examine(parts: Parts) -> Examined:
    """Look through every part that can hold tags.

    Raises:
        UserError: a part is larger than the parser takes.
    """
    trees = filled_parts(parts)
    kinds = header_kinds(parts, trees["word/document.xml"])
    found: list[Finding] = []
    read = [Part(read_tags(paragraphs({name: tree}, kinds))) for name, tree in trees.items()]
    letterhead = not read[list(trees).index(_MAIN)].tagged
    for part, name in zip(read, trees, strict=True):
        found += part.findings()
        if not (letterhead and name == _MAIN):
            found += [*placeholders(part.paragraphs, trees[name]), *dollars(part.paragraphs)]
            found += typed_by_hand(part.paragraphs)
        if not letterhead:
            found += unfinished(list(part.paragraphs))
    found += hidden(parts, trees, kinds)
    main = read[list(trees).index(_MAIN)]
    return Examined(
        findings=_shortened(found),
        prints={name: printing for part in read for name, printing in part.prints.items()},
        letterhead=letterhead,
        likely=() if letterhead else tuple(likely(read)),
        twice=() if letterhead else tuple(twice(list(main.paragraphs))),
        apart=() if letterhead else tuple(apart(list(main.paragraphs))),
        loops=tuple(place for items, place in main.loops if items == "letter.blocks"),
        asked=frozenset(word for part in read for word in part.asked),
        typed_over=frozenset(style for part in read for style in part.typed_over),
    )


def _shortened(findings: list[Finding]) -> tuple[Finding, ...]:
    """Each once, errors first, and no more than can be read."""
    once = list(dict.fromkeys(findings))
    once.sort(key=lambda finding: finding.severity != "error")
    more = len(once) - MOST
    if more > 0:
        last = error(BRACES, "The file", f"There are {more:,} findings more; mend these first.")
        once = [*once[:MOST], last]
    return tuple(once)
