"""Tags that are nearly right: what was meant, as it should be typed."""

import re
from dataclasses import replace
from difflib import get_close_matches

from models.finding import Finding
from templates.doctor.capitals import in_small_letters
from templates.doctor.paragraph import Paragraph
from templates.doctor.reports import FORBIDDEN, WORD, error
from templates.doctor.tags import SIGNS, Tag

WORDS = ("if", "elif", "else", "endif", "for", "endfor")
_TAKE_OUT = "take it out, with every tag that belongs to it"
_IN_WORD = "take it out, and use Word’s own Layout › Merge Cells and Table Design › Shading"
WAYS_OUT = {
    "set": "take it out, and every tag that prints its name; only the program gives names",
    "with": "take it out, and its “endwith”; only the program gives names",
    **dict.fromkeys(
        ("import", "include", "from", "extends"),
        "take it out; what another file says is pasted here in Word",
    ),
    **dict.fromkeys(
        ("macro", "call", "filter", "block", "raw", "autoescape", "do", "trans", "debug"), _TAKE_OUT
    ),
    **dict.fromkeys(
        ("endset", "endwith", "endmacro", "endcall", "endfilter", "endblock", "endraw"), _TAKE_OUT
    ),
    **dict.fromkeys(("vm", "hm", "colspan", "cellbg"), _IN_WORD),
}
"""Words of other programs’ templates, which are not for here, and what to do about each."""

_PREFIXES = ("tr", "tc", "p", "r")
_OTHER_WORDS = {
    "elseif": "elif",
    "elsif": "elif",
    "foreach": "for",
    "fi": "endif",
    "next": "endfor",
}
_ALONE = re.compile(r"(else|endif|endfor)\b[\s:;.]*(?:if\b)?\s*(.*)")
_NAME = re.compile(r"[\w.|]+")


def put_right(tag: Tag, opened: str, place: Paragraph) -> tuple[Tag | None, list[Finding]]:
    """The tag that was meant, and what is wrong with the one that was typed.

    None where the language has no such tag.
    """
    if bare(tag) != tag:
        said = f"Take out the dash or sign beside the braces: write {bare(tag).shown}."
        right, found = put_right(bare(tag), opened, place)
        return right, [error(WORD, place, said), *found]
    small = in_small_letters(tag)
    if small != tag:
        right = corrected(small, opened) or small
        said = f"“{tag.quoted}”: a tag is typed in small letters, so write {right.shown}."
        return right, [error(WORD, place, said)]
    if meant := corrected(tag, opened):
        said = f"“{tag.quoted}” is not understood: write {meant.shown}."
        return meant, [error(WORD, place, said)]
    if tag.opener == "{{" or tag.word in WORDS:
        return tag, []
    if tag.word in WAYS_OUT:
        return None, [error(FORBIDDEN, place, f"“{tag.quoted}”: {WAYS_OUT[tag.word]}.")]
    said = "is not understood: use if, else, endif, for or endfor, or take it out"
    return None, [error(WORD, place, f"“{tag.quoted}” {said}.")]


def bare(tag: Tag) -> Tag:
    """The same without a sign next to its braces, which would join lines."""
    return replace(tag, inside=tag.inside.strip(SIGNS))


def corrected(tag: Tag, opened: str) -> Tag | None:
    """The tag that was meant; None where it is right as it is, or nothing is near.

    Args:
        tag: a tag that prints, decides or repeats.
        opened: the word of what is open around it, `if` or `for`, or empty.
    """
    if tag.opener == "{{":
        return _printing(tag)
    if tag.word in WAYS_OUT or (tag.word in WORDS and _alone(tag.inside) == tag.inside):
        return None
    spaced = _prefixed(tag)
    inside = _worded(spaced.inside, opened)
    if inside:
        return replace(spaced, inside=inside)
    if _NAME.fullmatch(tag.inside) and "." in tag.inside:
        return replace(tag, opener="{{", prefix="")
    return None


def _printing(tag: Tag) -> Tag | None:
    if tag.inside.startswith("{"):
        return replace(tag, inside=tag.inside.lstrip("{ "))
    first = tag.inside.split(" ")[0]
    if first in WORDS and (first == tag.inside or first in ("if", "elif", "for")):
        return replace(tag, opener="{%")
    return replace(tag, prefix="") if tag.prefix else None


def _prefixed(tag: Tag) -> Tag:
    """`{%pif … %}` and `{% p if … %}` with their letter where it belongs."""
    for prefix in _PREFIXES:
        rest = tag.inside.removeprefix(prefix)
        if rest != tag.inside and rest.split() and rest.split()[0] in (*WORDS, "end"):
            return replace(tag, prefix=prefix, inside=rest.strip())
    return tag


def _alone(inside: str) -> str:
    """The same without what stands behind an end; an `else` with a condition is an `elif`."""
    match = _ALONE.fullmatch(inside)
    if not match:
        return inside
    word, rest = match.groups()
    return f"elif {rest}" if word == "else" and rest else word


def _worded(inside: str, opened: str) -> str:
    """The same with its first word as it is called here; empty where nothing is near."""
    word, _, rest = inside.partition(" ")
    if word == "end":
        return f"end{rest}" if rest in ("if", "for") else f"end{opened}" if opened else ""
    if (alone := _alone(inside)) != inside or word in WORDS:
        return alone
    near = get_close_matches(word.lower(), WORDS, 1, 0.75)
    meant = _OTHER_WORDS.get(word.lower()) or (near[0] if near else "")
    return f"{meant} {rest}".strip() if meant else ""
