"""Capitals in tags: every name and word of a tag is written in small letters."""

import re
from dataclasses import replace

from templates.doctor.names import KNOWN
from templates.doctor.suggestions import values
from templates.doctor.tags import Tag

_ROOTS = {"letter", "block", "run", "row", "line", "problem", "loop"}
_WORDS = re.compile(r"(?:(?:p|tr|tc|r)\s+)?(?:if|el(?:se|if)|end\s?(?:if|for)?|for)\b")
_QUOTED = re.compile(r"([\"'])([^\"']*)\1")
_CONSTANTS = re.compile(r"\b(?:True|False|None)\b")


def in_small_letters(tag: Tag) -> Tag:
    """The same without capitals, where that makes it a tag of ours; words to be printed stay."""
    small = "".join(_small(piece) for piece in re.split(r"(\"[^\"]*\"|'[^']*')", tag.inside))
    if small == _CONSTANTS.sub(lambda match: match[0].lower(), tag.inside):
        return tag
    root = re.split(r"\W", small, maxsplit=1)[0]
    known = root in _ROOTS or small in KNOWN if tag.opener == "{{" else _WORDS.match(small)
    return replace(tag, inside=small) if known else tag


def _small(piece: str) -> str:
    quoted = _QUOTED.fullmatch(piece)
    if quoted is None:
        return piece.lower()
    is_ours = any(quoted[2].lower() in words for words in values().values())
    return piece.lower() if is_ours else piece
