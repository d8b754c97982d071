"""Braces that are no tag: what is wrong with them, and which tag was meant.

What was meant is looked at like any other tag, so that one missing brace does not hide what else
there is to mend, nor make names unknown that it would have given.
"""

import re

from models.finding import Finding
from templates.doctor.corrections import WORDS, corrected
from templates.doctor.paragraph import Paragraph
from templates.doctor.reports import BRACES, error
from templates.doctor.tags import CLOSERS, OPENERS, Stray, Tag, made

_NAME = re.compile(r"\s*[\w.]+")
_LAST_NAME = re.compile(r"[\w.]*\w\s*$")
_NAMED = re.compile(r"\w+\.\w+")
_ONE_BRACE = re.compile(r"[^{}%]*[}%]")
_ENDS = ("else", "endif", "endfor")
_FOR = re.compile(r"(?:p|tr|tc|r)?\s*for\s+\w+\s+in\s+[\w.]+")
_IF = re.compile(
    r"(?:p|tr|tc|r)?\s*(?:el)?if\s+(?:not\s+)?[\w.]+(?:\s*[!=]=\s*[\"'“”‘’][\w-]*[\"'“”‘’])?"
)


def meant(stray: Stray) -> Tag | None:
    """The tag that was meant; None where that cannot be told."""
    if stray.braces in ("{#", "#}"):
        return None
    if stray.cause == "unopened":
        return _before(stray)
    if stray.cause != "unclosed":
        tag = _tag(stray, stray.words)
        return corrected(tag, "") or tag
    words = re.split(r"[{}%]", stray.words)[0]
    if stray.braces == "{{":
        match = _NAME.match(words)
        return _tag(stray, match[0]) if match and _NAMED.search(match[0]) else None
    match = _FOR.match(words.lstrip()) or _IF.match(words.lstrip())
    tag = _tag(stray, match[0] if match else words)
    return tag if match or tag.inside in _ENDS else None


def _before(stray: Stray) -> Tag | None:
    """The tag that ends with a brace which nothing opens."""
    opener = OPENERS[stray.braces]
    words = re.split(r"[{}%]", stray.words)[-1]
    if opener == "{{":
        match = _LAST_NAME.search(words)
        return made(opener, match[0], 0, 0) if match and _NAMED.search(match[0]) else None
    tag = made(opener, words.lstrip(), 0, 0)
    return tag if tag.word in WORDS else None


def _tag(stray: Stray, words: str) -> Tag:
    return made(stray.braces, words, stray.start, stray.start)


def stray_finding(stray: Stray, tag: Tag | None, paragraph: Paragraph) -> Finding:
    """What is wrong with the braces, and what to type."""
    return error(BRACES, paragraph, _sentence(stray, tag))


def _sentence(stray: Stray, tag: Tag | None) -> str:
    if stray.cause == "unopened":
        opener = OPENERS[stray.braces]
        way_out = (
            f"write {tag.shown}" if tag else f"put “{opener}” before its words, or take it out"
        )
        return f"“{stray.braces}” closes a tag that does not begin in this paragraph: {way_out}."
    closer = CLOSERS[stray.braces]
    missing = f"put “{closer}” behind its words" if stray.words.strip() else "take it out"
    way_out = f"write {tag.shown}" if tag else missing
    if stray.cause != "unclosed":
        wrong = stray.cause.removeprefix("closed by ")
        return f"A tag begins with “{stray.braces}” and ends with “{wrong}”: {way_out}."
    if tag and _ONE_BRACE.match(stray.words):
        return f"A tag ends with “{closer}”, and this with one sign of the two: {way_out}."
    return (
        f"“{stray.braces}” begins a tag that does not end in this paragraph: {way_out}. A tag "
        "stands in one paragraph."
    )


def goes_on(first: Stray, last: Stray) -> bool:
    """Whether a tag that does not end in its paragraph ends with the first brace of a later one."""
    return first.cause == "unclosed" and CLOSERS[first.braces] == last.braces


def split_finding(tag: Tag, lines: tuple[str, ...], paragraph: Paragraph) -> Finding:
    """A tag over several paragraphs is to be one again; `lines` are all but the first."""
    said = " and then of ".join(f"the line “{line}”" for line in lines)
    return error(
        BRACES,
        paragraph,
        f"The tag {tag.shown} is split over paragraphs: put the cursor at the beginning of {said} "
        f"and press Backspace, so that it reads {tag.shown}.",
    )


def spaced_finding(pieces: tuple[Tag | Stray, ...], paragraph: Paragraph) -> Finding:
    """Spaces between two braces that belong together."""
    tags = [piece for piece in pieces if isinstance(piece, Tag)]
    written = [tag for tag in tags if paragraph.text[tag.start : tag.end] not in paragraph.typed]
    way_out = f"write {' and '.join(tag.shown for tag in written)}" if written else "take it out"
    return error(BRACES, paragraph, f"There is a space between two braces: {way_out}.")
