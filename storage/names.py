"""File names made from user text: readable everywhere, harmful nowhere."""

import re
import unicodedata
from itertools import count
from pathlib import Path

LONGEST = 120
"""Bytes a name may have without its ending."""

_UNWANTED = re.compile(r"[^\w \-.,()’]")
_RESERVED = re.compile(r"(CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|(COM|LPT)[0-9¹²³])", re.IGNORECASE)


def file_name(text: str, fallback: str = "letter") -> str:
    """A safe name without ending: letters, digits, spaces and a few marks; or the fallback.

    Names that Windows keeps for devices, by the part before the first dot, get an underscore.
    """
    name = re.sub(r"\s+", " ", unicodedata.normalize("NFC", text))
    name = _UNWANTED.sub("", name).strip(" .")
    while len(name.encode()) > LONGEST:
        name = name[:-1].rstrip(" .")
    if _RESERVED.fullmatch(name.split(".")[0].strip()):
        name = f"_{name}"
    return name or fallback


def free_path(path: Path) -> Path:
    """The path itself, or with (2), (3) … the first that is not there."""
    if not path.exists():
        return path
    return next(
        other
        for number in count(2)
        if not (other := path.with_name(f"{path.stem} ({number}){path.suffix}")).exists()
    )
