"""Numbers, dates, plurals and possessives as US letters write them."""

import datetime
import re
from decimal import ROUND_HALF_UP, Decimal

from models.text import day_in_words, dollars, grouped

_SMALL = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TAIL = re.compile(
    r" (?:(?:with|w/|for|of|on|in|at|to|from) |or (?:equal|equivalent)\b)", re.IGNORECASE
)
"""A noun and what is said of it: `camera`, ` with a mast`, ` or equal`."""
_ONE_IN_S = r"(?:ss|\b(?:apparatus|campus|canvas|gas|lens|virus|\w*bus))$"
"""One thing whose name ends in s; others that do are plurals already: radios, cameras, menus."""
_SIBILANT = re.compile(rf"{_ONE_IN_S}|(?:x|z|ch|sh)$", re.IGNORECASE)
_INVARIANT = re.compile(r"s$|S$|craft$")
"""Plurals already, abbreviations that end in S (UAS), and aircraft."""
_ONE = re.compile(_ONE_IN_S)
_CONSONANT_Y = re.compile(r"[^aeiou]y$")
_VOWEL_SOUND = re.compile(r"(?!uni[tfqvo]|us[ae]|uti|eu|one\b)[aeiou]|hour|honor|heir|8|1[18]\b")
_LETTER = re.compile(r"[A-Za-z]-")
"""A letter that is read as one: X-ray, K-9, A-frame."""
SPELLED_OUT = 4
"""Capitals up to so many are read letter by letter; among other capitals, one fewer: FORD."""
_SHOUTED = re.compile(r"[A-Z]{5}| [A-Z]{4}")
"""Too long for an abbreviation: five capitals, or four after another word."""
_BODY = re.compile(
    r"(?!(?:An?|Our) )[^,]*\b(?:Administration|Agency|Bureau|Department|Division|Nation|Office"
    r"|Patrol|Task Force|Tribe|(?i:sheriff|marshal))(?= of |,|$)"
)
"""Names that end in what a body or office is, before which a sentence has an article."""
_PEOPLE = re.compile(r"\b(?:agents|deputies|officers|police|rangers|troopers)$", re.IGNORECASE)
_THE = re.compile(r"^the ", re.IGNORECASE)
_DIGEST = re.compile(r" \(SHA-256 .*\)$")
_FRACTIONS = {
    Decimal(25): "a quarter",
    Decimal(100) / 3: "a third",
    Decimal(50): "half",
    Decimal(200) / 3: "two thirds",
    Decimal(75): "three quarters",
}


def usd(amount: Decimal) -> str:
    """$1,234; cents only where there are some."""
    return dollars(amount)


def number(value: Decimal | int) -> str:
    """1,234 or 60.4: commas, and no needless zeros after the point."""
    return grouped(Decimal(value))


def whole(value: Decimal) -> int:
    """The nearest whole number; halves go up."""
    return int(value.quantize(Decimal(1), ROUND_HALF_UP))


def spelled(count: int) -> str:
    """One to nine in words, from 10 in figures."""
    return _SMALL[count] if 0 <= count < 10 else f"{count:,}"


LONG = 50
"""Above so many years we say “more than 50”."""


def years_in_words(years: int) -> str:
    """`one year`, `nine years`, `21 years`, `more than 50 years`."""
    if years > LONG:
        return f"more than {LONG} years"
    return f"{spelled(years)} year{'' if years == 1 else 's'}"


def date(day: datetime.date) -> str:
    """November 24, 2026."""
    return day_in_words(day)


def plural(noun: str) -> str:
    """The noun in the plural, by the regular rules; what ends in s is one already."""
    found = _TAIL.search(noun)
    head, tail = (noun[: found.start()], noun[found.start() :]) if found else (noun, "")
    if is_shouted(head):
        return f"{plural(head.lower()).upper()}{tail}"
    if _INVARIANT.search(head) and not _ONE.search(head):
        return noun
    if _CONSONANT_Y.search(head):
        return f"{head[:-1]}ies{tail}"
    return f"{head}es{tail}" if _SIBILANT.search(head) else f"{head}s{tail}"


def article(noun: str) -> str:
    """`a` or `an`, by sound: a unit, an hour, an LPR, a UAS."""
    first = noun.split(" ", 1)[0]
    longest = SPELLED_OUT - 1 if is_shouted(noun) else SPELLED_OUT
    if _LETTER.match(first) or (first.isupper() and 1 < len(first) <= longest):
        return "an" if first[0].upper() in "AEFHILMNORSX8" else "a"
    return "an" if _VOWEL_SOUND.match(noun.lower()) else "a"


def in_sentence(name: str) -> str:
    """The name of a body after other words: `the Pima County Sheriff’s Department`, `TPD`.

    What begins small was typed as a sentence has it.
    """
    if name.startswith("The ") or (name[:1].isupper() and _BODY.match(name)):
        return f"the {without_the(name)}"
    return name


def located(name: str) -> tuple[str, str]:
    """Preposition and name of a place: `in`, `Example Village`; `on`, `the Example Reservation`."""
    if name.casefold().endswith(" reservation"):
        return "on", f"the {without_the(name)}"
    return "in", in_sentence(name)


def without_the(name: str) -> str:
    """A name as a table gives it, or as it goes on after another word: without its article."""
    return _THE.sub("", name)


def are_people(name: str) -> bool:
    """Whether a name is that of several: Tucson police, county deputies; not TPD, nor Nogales."""
    return bool(_PEOPLE.search(name))


def possessive(name: str) -> str:
    """Tucson’s; the officers’."""
    return f"{name}’" if name.endswith("s") else f"{name}’s"


def lowered(text: str) -> str:
    """The text with a small first letter, unless it begins with an abbreviation or is a title."""
    first, *others = text.split(" ")
    named = all(word[:1].isupper() for word in others if len(word) > 3)
    title = named and any(re.match("[A-Z][a-z]", word) for word in others if len(word) > 3)
    if title or _LETTER.match(first) or first[1:] != first[1:].lower():
        return text
    return text[:1].lower() + text[1:]


def is_shouted(text: str) -> bool:
    """Whether words are typed in capitals throughout: `FORD SWAT VEHICLE`, not `UAS`, `SUV`."""
    return text.isupper() and bool(_SHOUTED.search(text))


def about(percent: Decimal) -> str:
    """A share in words within one point of a simple fraction, else whole percent."""
    for share, name in _FRACTIONS.items():
        if abs(percent - share) <= 1:
            return f"about {name}"
    return f"{whole(percent)} percent"


def without_digest(source: str) -> str:
    """A source as a letter prints it: a file’s digest and name stay in the draft."""
    return _DIGEST.sub("", source)


def stopped(text: str) -> str:
    """The text as a sentence: with a period, unless it ends in a stop already."""
    text = text.strip().rstrip(",;")
    return text if re.search(r"[.?!…:][”’)\]]?$", text) or not text else f"{text}."


def paragraphs(text: str) -> list[str]:
    """An answer of several lines as its paragraphs, each with a stop; empty ones left out."""
    return [stopped(line) for line in text.split("\n") if line.strip()]
