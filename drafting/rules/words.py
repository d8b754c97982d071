"""Rules that guess from words: advice that names the word, whole words only.

“Aztec” is not “ZTE”, and a lobby camera is not lobbying.
"""

import re
from collections.abc import Iterator
from functools import cache

from drafting.review import Review, named
from drafting.rules.ruling import broken
from models.base import Path, value_at
from models.finding import Finding, Severity
from models.need import Need
from models.rule import ProgramRule

_BOUGHT = ("item", "noun", "nouns", "make")
_SAID = ("replaces", "purpose", "why", "coverage", "crews", "shared_with")
_OF_THE_DRAFT: tuple[tuple[Path, str], ...] = (
    (("agency", "local_problem"), "Agency profile"),
    (("evidence", "activity"), "Evidence"),
    (("funding", "sustainment"), "Funding"),
    (("letter", "aim"), "Letter"),
)


def check(review: Review) -> Iterator[Finding]:
    """Every text of the draft against the words of every rule in force."""
    for rule in review.facts.rules.values():
        if rule.words and rule.in_force(review.date):
            yield from _in_needs(review, rule)
            yield from _in_the_draft(review, rule)


def _in_needs(review: Review, rule: ProgramRule) -> Iterator[Finding]:
    asked = {ask.need.id for ask in review.asks_of(rule.programs)}
    for need in review.request.needs:
        if rule.programs and need.id not in asked:
            continue
        if rule.kinds and need.kind not in rule.kinds:
            continue
        for field, text in _texts(rule, need):
            if word := _first_word(rule, text):
                yield _advice(rule, ("needs", need.id, field), word, named(need))


def _texts(rule: ProgramRule, need: Need) -> Iterator[tuple[str, str]]:
    """What is bought, as one text; where the rule looks further, what is said of it too."""
    yield "item", " · ".join(getattr(need, field) for field in _BOUGHT)
    if rule.everywhere:
        yield from ((field, getattr(need, field)) for field in _SAID)


def _in_the_draft(review: Review, rule: ProgramRule) -> Iterator[Finding]:
    if not rule.everywhere or (rule.programs and not review.asks_of(rule.programs)):
        return
    for path, place in _OF_THE_DRAFT:
        if word := _first_word(rule, str(value_at(review.request, path))):
            yield _advice(rule, path, word, place)


def _advice(rule: ProgramRule, path: Path, word: str, place: str) -> Finding:
    return broken(rule, path, f"“{word}”: {rule.advice}", place=place, severity=Severity.ADVICE)


def _first_word(rule: ProgramRule, text: str) -> str:
    """The word as it stands in the text, or empty."""
    lower = text.casefold()
    if not any(word.casefold() in lower for word in rule.words):
        return ""  # nearly always, and much faster than the expression
    found = _expression(rule.words).search(text)
    answered = rule.unless and _expression(rule.unless).search(text)
    return found[0] if found and not answered else ""


@cache
def _expression(words: tuple[str, ...]) -> re.Pattern[str]:
    either = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?:{either})(?![\w-])", re.IGNORECASE)
