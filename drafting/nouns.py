"""How a sentence names an item: one of them, several, or what is not counted at all.

The agency’s own words come first; its item’s name is read as it is usually typed.
"""

import re

from drafting.wording import article, lowered, plural
from models.need import Need, NeedKind

_ASIDE = re.compile(r"(?<=\w)(?:[,;:]\s|\s*\().*$")
"""What is said of an item behind its name; a comma inside a number is none."""
_IN_S = re.compile(r"(?:s|[A-Z]{4}S)(?:$| (?i:with|for|of|on|in|at|to|from) )")
"""A name in the plural, in capitals too: radios, RADIOS; not UAS."""
_NUMBERED = re.compile(r"^\(?\d+\)\s*")
_ARTICLE = re.compile(r"^(the|an?) ", re.IGNORECASE)
_UNCOUNTED = "(ammunition|equipment|fuel|hardware|maintenance|overtime|software|training)"
_MASS = re.compile(rf"\b{_UNCOUNTED}$|^{_UNCOUNTED} (for|in|of|on)\b", re.IGNORECASE)


def noun(need: Need) -> str:
    """One of them: plate reader. Of a name, what stands before a comma, without an article."""
    name = _NUMBERED.sub("", need.item.strip())
    name = _ARTICLE.sub("", _ASIDE.sub("", name)).rstrip(".")
    return need.noun or lowered(name)


def nouns(need: Need) -> str:
    """Several of them, or the one: plate readers."""
    if need.quantity == 1 or _is_mass(need):
        return noun(need)
    return need.nouns or plural(noun(need))


def several(need: Need) -> str:
    """What follows a number above one: plate readers; overtime takes no number."""
    return noun(need) if _is_mass(need) else need.nouns or plural(noun(need))


def is_counted(need: Need) -> bool:
    """Whether a number goes before it: not before overtime, nor one that is called goggles."""
    return not _is_mass(need) and (need.quantity > 1 or not _is_plural(need))


def is_one(need: Need) -> bool:
    """Whether a sentence says `it is`: a helicopter, overtime; not six analyzers, nor goggles."""
    return _is_mass(need) or (need.quantity == 1 and not _is_plural(need))


def any_of(need: Need) -> str:
    """`a helicopter`, `plate readers`: the kind of thing, without its number."""
    return nouns(need) if need.quantity > 1 else one_of(need)


def one_of(need: Need) -> str:
    """`a helicopter`: one of them, however many are asked for; `goggles`, `overtime`."""
    one = noun(need)
    return one if _is_mass(need) or _is_plural(need) else f"{article(one)} {one}"


def one_counted(need: Need) -> str:
    """`one plate reader`, `one of the goggles`, `overtime`."""
    return noun(need) if _is_mass(need) else f"one {each_of(need)}"


def each_of(need: Need) -> str:
    """`plate reader`, `of the goggles`: what goes on after “each” or “one”."""
    return f"of the {noun(need)}" if _is_plural(need) else noun(need)


def _is_plural(need: Need) -> bool:
    """Whether the item is named in the plural already: radios, goggles."""
    one = noun(need)
    return not need.noun and bool(_IN_S.search(one)) and plural(one) == one


def _is_mass(need: Need) -> bool:
    """Named as a mass; overtime is one under any name, unless several are asked for: hours."""
    overtime = need.kind is NeedKind.OVERTIME and need.quantity == 1
    return not need.noun and (overtime or bool(_MASS.search(noun(need))))
