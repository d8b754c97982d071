"""A trial before a file is accepted: letters with a word of its own for every name, read back."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from models.errors import UserError
from models.finding import Finding
from templates.doctor.examine import Examined
from templates.doctor.paragraph import Printing
from templates.doctor.reports import (
    LEFT_OUT,
    NEVER_PRINTS,
    NOT_PRINTED,
    NOT_SAID,
    TRIAL,
    error,
    warning,
)
from templates.letter_tables import TABLES, columns_of
from templates.outline import OutlineBlock, outline
from templates.own.child import CHILD
from templates.own.read_back import all_parts, words_of
from templates.own.template import letter_kinds, own_template
from templates.own.trial_letter import PARAGRAPHS, TrialLetter, trial_letter
from templates.own.unnumbered import unnumbered

_PLACE = "Trial letter"
_BLOCKS = "letter.blocks"
_NOTE = "letter.blocks[].runs[].note"
_ONLY_NUMBERS = (
    "The words of the letter are not printed, only the small numbers of its sources: type "
    "{{ run.text }} in front of {% if run.note %}{{ run.note }}{% endif %}, behind "
    "{%r for run in block.runs %}."
)


@dataclass(frozen=True)
class _Tried:
    """One letter of the trial: which of its words were read again, and which are only in it."""

    letter: TrialLetter
    file: bytes
    found: frozenset[str]
    lost: frozenset[str]
    says_sample: bool

    def names(self, words: frozenset[str]) -> set[str]:
        return {self.letter.words[word].name for word in words}

    @property
    def parts(self) -> set[str]:
        """Styles and tables of which something was printed."""
        return self._parts(numbers=False)

    @property
    def numbered_only(self) -> set[str]:
        """Those of which nothing was printed but the numbers of their sources."""
        return self._parts(numbers=True) - self.parts

    def _parts(self, *, numbers: bool) -> set[str]:
        words = (self.letter.words[word] for word in self.found)
        return {word.part for word in words if word.name.endswith(".note") is numbers} - {""}

    @property
    def empty(self) -> bool:
        return not self.parts


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
            _fill(file, trial_letter(kind, sample=sample))
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
    findings = (
        *lost,
        *_empty(tried),
        *_sample(tried),
        *_never_reached(tried, examined.prints),
        *_left_out(full),
        *(() if examined.letterhead else unnumbered(full[0].letter, full[0].file, examined.asked)),
    )
    return Trial(findings, frozenset(set.intersection(*(each.parts for each in full))))


def _fill(file: bytes, letter: TrialLetter) -> _Tried:
    """Fill the file with one letter and look for each word; UserError as `Child.fill`."""
    filled = CHILD.fill(own_template(file, letter.kind), letter.content)
    blocks = outline(filled)
    read = " ".join(words_of(blocks))
    written = " ".join(data.decode("utf-8", "replace") for data in all_parts(filled).values())
    found = frozenset(word for word in letter.words if word in read)
    lost = frozenset(word for word in letter.words if word in written) - found
    return _Tried(letter, filled, found, lost, _says_sample(blocks))


def _says_sample(blocks: tuple[OutlineBlock, ...]) -> bool:
    headers = [block for block in blocks if block.part == "header"]
    return "sample" in " ".join(words_of(tuple(headers))).lower()


def _lost(tried: list[_Tried], prints: Mapping[str, Printing]) -> Iterator[Finding]:
    for name in sorted({name for each in tried for name in each.names(each.lost)}):
        place = prints[name].place if name in prints else _PLACE
        yield error(
            TRIAL,
            place,
            f"What “{name.replace('[]', '')}” prints cannot be read in the letter: move its tag to "
            "the text.",
        )


def _empty(tried: list[_Tried]) -> Iterator[Finding]:
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


def _sample(tried: list[_Tried]) -> Iterator[Finding]:
    if not all(each.says_sample for each in tried if each.letter.sample):
        yield error(
            NOT_SAID,
            "Header",
            "Letters with example values would not say “Sample” in the header: there, type three "
            "paragraphs, {%p if letter.sample %}, then Sample, then {%p endif %}; or take out all "
            "tags that ask for letter.sample, and the program says it.",
        )


def _never_reached(tried: list[_Tried], prints: Mapping[str, Printing]) -> Iterator[Finding]:
    supplied = {word.name for each in tried for word in each.letter.words.values()}
    found = {name for each in tried for name in each.names(each.found | each.lost)}
    for name in sorted(prints.keys() & supplied - found):
        yield warning(
            TRIAL,
            prints[name].place,
            f"“{prints[name].tag}” was not printed in any trial letter: look at the “if” or “for” "
            "around it.",
        )


def _left_out(tried: list[_Tried]) -> Iterator[Finding]:
    """What of the letter the file does not print; its owner may want it so, but not unknowingly."""
    printed = set.intersection(*(each.parts for each in tried))
    missing = [style.replace("_", " ") for style in PARAGRAPHS if style not in printed]
    if missing:
        say = error if "body" in missing else warning
        yield say(
            LEFT_OUT,
            "Main text",
            f"Of the letter’s paragraphs, these are not printed, or not in every letter: "
            f"{', '.join(missing)}. Look at the “if” inside {{%p for block in letter.blocks %}}.",
        )
    if tables := sorted(TABLES.keys() - printed):
        yield warning(
            LEFT_OUT,
            "Main text",
            f"Tables of the letter are not printed: {', '.join(map(_with_columns, tables))}. To "
            "print one, type the table of docs/own-template.md, “A file with tags”, with these "
            "columns.",
        )
    if not any(_NOTE in each.names(each.found) for each in tried):
        yield warning(
            LEFT_OUT,
            "Main text",
            "The small numbers that lead to the sources are not printed: type "
            "{% if run.note %}{{ run.note }}{% endif %} behind {{ run.text }}, and make "
            "{{ run.note }} superscript.",
        )


def _with_columns(table: str) -> str:
    """A table and what its columns are called in tags."""
    return f"{table} (columns {', '.join(columns_of(table))})"
