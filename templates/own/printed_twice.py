"""What a file prints more than once: the whole letter, or a part of it, such as its sources."""

from collections.abc import Iterator

from models.finding import Finding
from templates.doctor.examine import Examined
from templates.doctor.reports import REPEATED, error, warning
from templates.letter_tables import TABLES
from templates.own.tried import Tried

_LOOP = "{%p for block in letter.blocks %}"
_END = "{%p endfor %}"
_WHOLE, _IN_RUNS = "letter.blocks[].text", "letter.blocks[].runs[].text"
_CELLS = "letter.blocks[].rows[]."


def printed_twice(tried: Tried, examined: Examined) -> Iterator[Finding]:
    """What stands in the main text of a trial letter more than once, told in one finding."""
    parts = _twice(tried)
    if parts:
        say = error if "body" in parts else warning
        several = len(examined.loops) > 1
        printing = examined.prints.get(_IN_RUNS) or examined.prints.get(_WHOLE)
        place = examined.loops[-1] if several or not printing else printing.place
        said = _several(parts, len(examined.loops)) if several else _in_one(parts)
        yield say(REPEATED, place, said)


def _twice(tried: Tried) -> list[str]:
    """Styles and tables, in the order of the letter."""
    found = [tried.letter.words[word] for word in tried.times]
    often = {tried.letter.words[word] for word, times in tried.times.items() if times > 1}
    words = {word.part for word in often if word.name in (_WHOLE, _IN_RUNS)}
    words |= {word.part for word in often if word.name.startswith(_CELLS)}
    in_runs = {word.part for word in found if word.name == _IN_RUNS}
    words |= {word.part for word in found if word.name == _WHOLE and word.part in in_runs}
    order = dict.fromkeys(word.part for word in tried.letter.words.values())
    return [part for part in order if part and part in words]


def _several(parts: list[str], loops: int) -> str:
    """Said where the letter is repeated over several times."""
    here = f"take this one out, with what stands down to its {_END}"
    if "body" in parts:
        return f"The letter is printed twice, for {_LOOP} stands {loops} times in the file: {here}."
    styles = [part for part in parts if part not in TABLES]
    if "source" in styles:  # whose heading would stand there alone
        styles = list(dict.fromkeys((*styles, "sources_heading")))
    only = " and ".join(f'block.style != "{style}"' for style in styles)
    other = (
        f"; to print them here only, type {{%p if {only} %}} in a paragraph below the other "
        f"{_LOOP} and {{%p endif %}} in one above its {_END}"
    )
    return (
        f"These are printed twice, for {_LOOP} stands {loops} times in the file: {_named(parts)}. "
        f"To print them with the letter only, {here}{other if only else ''}."
    )


def _in_one(parts: list[str]) -> str:
    """Said where tags inside one repetition print the same."""
    what = "the words of the letter" if "body" in parts else _named(parts)
    return (
        f"Between {_LOOP} and its {_END}, two places print the same, so it stands there twice: "
        f"{what}. Keep one of the two; or put {{%p else %}} between them, where an “if” stands "
        "above."
    )


def _named(parts: list[str]) -> str:
    named = (f"the table of {part}" if part in TABLES else part for part in parts)
    return ", ".join(each.replace("_", " ") for each in named)
