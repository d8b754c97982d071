"""Lines of a file that the letter brings itself, and lines that seem to lack their end."""

import re
from collections.abc import Iterator, Sequence
from itertools import dropwhile, islice, takewhile

from models.finding import Finding
from templates.doctor.paragraph import Paragraph
from templates.doctor.reports import APART, PLACEHOLDER, TWICE, warning
from templates.doctor.tags import has_tags

_MONTH = (
    r"(?:jan|feb|march|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:r?uary|il|ust|t?ember|ober)?\.?"
)
_BROUGHT = {
    "date": re.compile(
        rf"(?i)\s*(?:date\s*:.*|{_MONTH}\s+[\d_]+(?:st|nd|rd|th)?,?\s+[\d_]+"
        rf"|\d+\s+{_MONTH}\s+\d{{4}}|\d+/\d+/\d{{2,4}})\s*$"
    ),
    "salutation": re.compile(r"(?i)\s*(?:dear\b|to whom it may concern)"),
    "subject": re.compile(r"(?i)\s*(?:re|subject|reference)\s*:"),
    "closing": re.compile(
        r"(?i)\s*(?:(?:very )?respectfully(?: yours| submitted)?|(?:yours )?sincerely(?: yours)?"
        r"|very truly yours|yours truly|(?:kind |best )?regards)\s*,?\s*$"
    ),
}
"""How lines begin that every letter has, by the style of the block that says the same."""

_WORDS = {"subject": "subject line", "closing": "closing and signature"}
_UNFINISHED = re.compile(
    r"(?i)^\s*\w+\s+[,:]\s*$"  # Dear :
    r"|:\s*,"  # cc: , County Administrator
    r"|^\s*(?:\w+\s+){1,2}(?:on|by|of|to)\s*$"  # Printed on
)
_LONGEST_SIGNATURE = 5
_LONGEST_DATE = 6
"""Words of a date with the name of its day and of a place."""

_FIELD = " It is a field, so in Word another date may stand there than in this check."
_OTHER = re.compile(r":|\{\{|\{%")
"""What no line of a signature has: a label, such as cc:, or a tag."""

_BEGIN = re.compile(r"\{%p?\s*for \w+ in letter\.blocks\b")
_END = re.compile(r"\{%p?\s*endfor\s*%\}")
_SENTENCE = 9
"""Words of a line that is no part of a letterhead."""

_LABEL = re.compile(r"[^:]*\w\s*:\s*$")


def brought(text: str) -> str:
    """What of the letter a line would say a second time, in words; empty for others."""
    style = _style(text)
    return _WORDS.get(style, style)


def twice(paragraphs: Sequence[Paragraph]) -> Iterator[tuple[str, Finding]]:
    """Lines of the main text that the letter has too, each with the style of the letter’s own."""
    for at, place in enumerate(paragraphs):
        if (style := _style_of(place)) and "block." not in place.text:
            below = [f"“{each.shown}”" for each in _signature(paragraphs, at, style)]
            lines = " and ".join(filter(None, (", ".join(below[:-1]), *below[-1:])))
            yield (
                style,
                warning(
                    TWICE,
                    place,
                    f"The letter prints its own {_WORDS.get(style, style)}: delete this line"
                    f"{f' and {lines} below it' if below else ''}, or it stands there twice."
                    f"{_FIELD if place.is_dated else ''}",
                ),
            )


def apart(paragraphs: Sequence[Paragraph]) -> Iterator[Finding]:
    """Sentences of the main text above the letter’s date, and lines below its sources."""
    main = [each for each in paragraphs if not each.flow]
    begin = next((at for at, each in enumerate(main) if _BEGIN.search(each.text)), 0)
    end = max((at for at, each in enumerate(main) if _END.search(each.text)), default=len(main))
    told = {place for at in range(len(main)) for place in _told(main, at)}
    for at, place in enumerate(main):
        is_sentence = at < begin and len(place.text.split()) >= _SENTENCE
        if (is_sentence or (at > end and place.shown)) and not has_tags(place.text):
            where = "above the letter’s date" if at < begin else "below the letter’s sources"
            said = f"It is printed {where} in every letter: delete this line, if that is not meant."
            yield from () if place in told else (warning(APART, place, said),)


def _told(paragraphs: Sequence[Paragraph], at: int) -> list[Paragraph]:
    """The line, where the letter has its own, and what goes with it."""
    style = _style_of(paragraphs[at])
    return [paragraphs[at], *_signature(paragraphs, at, style)] if style else []


def _signature(paragraphs: Sequence[Paragraph], at: int, style: str) -> list[Paragraph]:
    """The lines of a signature below its closing: up to a gap, a label or a tag."""
    if style != "closing":
        return []
    text = paragraphs[at].flow
    behind = (each for each in paragraphs[at + 1 :] if each.flow == text)
    first = dropwhile(lambda each: not each.shown, behind)
    lines = takewhile(lambda each: each.shown and not _OTHER.search(each.text), first)
    return list(islice(lines, _LONGEST_SIGNATURE))


def unfinished(paragraphs: Sequence[Paragraph]) -> Iterator[Finding]:
    """Lines behind which something is missing, such as a tag that was taken out."""
    for at, place in enumerate(paragraphs):
        if has_tags(place.text) or place.table:
            continue
        is_last = not any(each.text.strip() for each in paragraphs[at + 1 :])
        if _UNFINISHED.search(place.text) or (is_last and _LABEL.fullmatch(place.text)):
            yield warning(
                PLACEHOLDER,
                place,
                "Something seems to be missing in this line: finish it, or delete the whole line.",
            )


def _style_of(place: Paragraph) -> str:
    """The style of the letter’s own line; a short line with a field of the day is a date."""
    is_date = place.is_dated and len(place.text.split()) <= _LONGEST_DATE
    return _style(place.text) or ("date" if is_date and not has_tags(place.text) else "")


def _style(text: str) -> str:
    return next((style for style, line in _BROUGHT.items() if line.match(text)), "")
