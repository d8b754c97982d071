"""A trial before a file is accepted: letters with a word of its own for every name, read back."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from models.errors import UserError
from models.finding import Finding
from templates.doctor.examine import Examined
from templates.doctor.paragraph import Printing
from templates.doctor.reports import NEVER_PRINTS, NOT_PRINTED, NOT_SAID, TRIAL, error, warning
from templates.own.gaps import gap_above_tables
from templates.own.not_in_letter import not_in_letter
from templates.own.printed_twice import printed_twice
from templates.own.template import letter_kinds
from templates.own.trial_letter import trial_letter
from templates.own.tried import Tried, try_letter
from templates.own.unnumbered import unnumbered

_PLACE = "Trial letter"
_NOTE = "letter.blocks[].runs[].note"
_ONLY_NUMBERS = (
    "The words of the letter are not printed, only the small numbers of its sources: type "
    "{{ run.text }} in front of {% if run.note %}{{ run.note }}{% endif %}, behind "
    "{%r for run in block.runs %}."
)


@dataclass(frozen=True)
class Trial:
    """What a trial showed."""

    findings: tuple[Finding, ...]
    printed: frozenset[str] = frozenset()
    """Styles and tables of which something is printed in every letter."""


def trial(file: bytes, examined: Examined) -> Trial:
    """Fill the file with letters that have everything, of each kind, and read them back.

    Args:
        file: a Word file in which no error was found so far.
        examined: what was seen in it.
    """
    try:
        tried = [
            try_letter(file, trial_letter(kind, sample=sample))
            for kind in letter_kinds()
            for sample in (True, False)
        ]
    except UserError as problem:
        return Trial((error(TRIAL, _PLACE, str(problem)),))
    lost = tuple(_lost(tried, examined.prints))
    if any("body" in each.numbered_only for each in tried):
        place = examined.prints[_NOTE].place if _NOTE in examined.prints else "Main text"
        return Trial((*lost, error(NOT_PRINTED, place, _ONLY_NUMBERS)))
    full = [each for each in tried if not each.empty]
    if not full:
        return Trial((*lost, error(NOT_PRINTED, "Main text", NEVER_PRINTS)))
    letter, filled = full[0].letter, full[0].file
    twice = tuple(printed_twice(full[0], examined))
    paper = examined.letterhead
    findings = (
        *lost,
        *_empty(tried),
        *_sample(tried),
        *_never_reached(tried, examined.prints),
        *twice,
        *not_in_letter(full, examined.typed_over),
        # a second copy would be told of in place of the one that stays
        *(() if paper or twice else unnumbered(letter, filled, examined.asked)),
        *(() if paper else gap_above_tables(file, filled)),
    )
    return Trial(findings, frozenset(set.intersection(*(each.parts for each in full))))


def _lost(tried: list[Tried], prints: Mapping[str, Printing]) -> Iterator[Finding]:
    for name in sorted({name for each in tried for name in each.names(each.lost)}):
        place = prints[name].place if name in prints else _PLACE
        yield error(
            TRIAL,
            place,
            f"What “{name.replace('[]', '')}” prints cannot be read in the letter: move its tag to "
            "the text.",
        )


def _empty(tried: list[Tried]) -> Iterator[Finding]:
    """Letters that would have nothing of their text, where others have it."""
    for sample, what in ((True, "with example values"), (False, "without example values")):
        if all(each.empty for each in tried if each.letter.sample is sample):
            yield error(
                NOT_PRINTED,
                "Main text",
                f"Letters {what} would be empty: the whole letter stands under an “if” that asks "
                "for letter.sample. Take that “if” and its “endif” out, or end it earlier.",
            )
            return
    for kind in dict.fromkeys(each.letter.kind for each in tried):
        if any(each.empty for each in tried if each.letter.kind == kind):
            yield error(
                NOT_PRINTED,
                "Main text",
                f"Letters of the kind “{kind}” would be empty: look at the “if” that asks for "
                "letter.kind.",
            )


def _sample(tried: list[Tried]) -> Iterator[Finding]:
    if not all(each.says_sample for each in tried if each.letter.sample):
        yield error(
            NOT_SAID,
            "Header",
            "Letters with example values would not say “Sample” in the header: there, type three "
            "paragraphs, {%p if letter.sample %}, then Sample, then {%p endif %}; or take out all "
            "tags that ask for letter.sample, and the program says it.",
        )


def _never_reached(tried: list[Tried], prints: Mapping[str, Printing]) -> Iterator[Finding]:
    supplied = {word.name for each in tried for word in each.letter.words.values()}
    found = {name for each in tried for name in each.names(each.found | each.lost)}
    for name in sorted(prints.keys() & supplied - found):
        yield warning(
            TRIAL,
            prints[name].place,
            f"“{prints[name].tag}” was not printed in any trial letter: look at the “if” or “for” "
            "around it.",
        )
