"""Quotations of the brief: whole, shortened to one unbroken stretch, or put into one’s own words.

A stretch is a whole sentence or a fragment; a changed first letter stands in brackets, and the last
period or comma is our sentence’s. Anything else is a paraphrase and has no quotation marks.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from drafting.phrases import Words
from models.facts import Claim
from models.letter import Origin, Run
from models.values import Choice

OPEN, CLOSE = "“", "”"
_MARKS = f'{OPEN}{CLOSE}"'
_ENDS = ".,"
_FIRST = re.compile(r"^([“\"]?)(?:\[(\w)\]|(\w))")
"""The first letter of words, with a mark before it and perhaps in brackets."""


class Form(Choice):
    """What an agency’s own words for a claim are; kept as the detail of their origin."""

    EXACT = "exact", "exact words"
    PARAPHRASE = "paraphrase", "in your own words"
    ALTERED = "altered", "in quotation marks, but not the exact words"


@dataclass(frozen=True)
class Shortened:
    """Words to print in place of a claim’s own, without marks and end, and what they are."""

    words: str
    form: Form

    def printed(self, end: str) -> str:
        """The words with the end of the sentence they stand in, and with marks if they quote."""
        text = self.words.rstrip(_ENDS) + end
        return text if self.form is Form.PARAPHRASE else f"{OPEN}{text}{CLOSE}"


def is_exact(words: str, quotation: str) -> bool:
    """Whether words are one unbroken stretch of a quotation."""
    wanted = _plain(words).rstrip(_ENDS).strip()
    forms = [re.escape(wanted)]
    first = re.match(r"\[(\w)\]", wanted)
    if first:
        letter = re.escape(first[1])
        forms.append(f"(?i:{letter}){re.escape(wanted[first.end() :])}")
    source = _plain(quotation)
    return bool(wanted) and any(re.search(rf"(?<![\w']){form}(?![\w'])", source) for form in forms)


def shortened(typed: str, quotations: Iterable[str]) -> Shortened:
    """What typed words are, beside the quotations they stand for; brackets are set where due."""
    bare = typed.strip().strip(_MARKS).strip()
    sources = tuple(quotations)
    for words in (bare, f"[{bare[:1]}]{bare[1:]}"):
        if any(is_exact(words, source) for source in sources):
            return Shortened(words, Form.EXACT)
    marked = typed.strip().startswith(tuple(_MARKS))
    return Shortened(bare, Form.ALTERED if marked else Form.PARAPHRASE)


def in_place(sentence: Words, claim: Claim, typed: str) -> Words:
    """A sentence on a claim with the typed words in place of what it tells from the brief."""
    told = [run for run in sentence if run.origin.ref == claim.id]
    place = next((run for run in told if run.text.startswith(OPEN)), told[0] if told else None)
    if place is None or not typed.strip():
        return sentence
    own = shortened(_begun(typed) if place is sentence[0] else typed, claim.quotations)
    last = place.text.removesuffix(CLOSE)[-1:]
    text = own.printed(last if last in _ENDS else "")
    origin = Origin(kind=place.origin.kind, ref=claim.id, detail=own.form.label)
    new = Run(text=text, origin=origin, note=place.note, emphasis=place.emphasis)
    return tuple(new if run is place else run for run in sentence)


def _begun(typed: str) -> str:
    """Typed words as a sentence begins."""
    return _FIRST.sub(lambda found: found[1] + (found[2] or found[3]).upper(), typed.strip())


def _plain(text: str) -> str:
    return text.replace("’", "'").replace("“", '"').replace("”", '"').replace("…", "...")
