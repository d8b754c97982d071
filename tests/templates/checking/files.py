"""Files to check: our own, damaged in one place, and ordinary ones of other programs."""

import datetime
import io
import zipfile
from collections.abc import Callable
from functools import cache

from data.facts import read_facts
from data.samples import read_sample
from drafting.packet import compose_all
from models.agency import Picture
from models.base import with_value
from models.letter import Letter
from templates.make import make
from tests.conftest import DATE
from tests.templates.test_documents import PIXEL

DAY = datetime.date(2026, 11, 24)
TEXT = "word/document.xml"
STYLES = "word/styles.xml"
CORE = "docProps/core.xml"
LINKS = "word/_rels/document.xml.rels"
TYPES = "[Content_Types].xml"


@cache
def own() -> tuple[Letter, bytes]:
    """A letter of the sample with its letterhead as a picture, and its file."""
    picture = Picture(data=PIXEL, alternative="Badge of the department")
    request = with_value(read_sample("tucson"), ("agency", "letterhead"), picture)
    letter = compose_all(request, read_facts(), DATE)[0]
    return letter, make(letter).data


def members(file: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(file)) as package:
        return {name: package.read(name) for name in package.namelist()}


def packed(parts: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(name, data)
    return stream.getvalue()


Damage = Callable[[dict[str, bytes]], None]


def instead(part: str, old: str, new: str) -> Damage:
    """The first place where a part says one thing says another."""

    def damage(parts: dict[str, bytes]) -> None:
        assert old.encode() in parts[part], f"{part} does not say {old}"
        parts[part] = parts[part].replace(old.encode(), new.encode(), 1)

    return damage


def before(part: str, mark: str, new: str) -> Damage:
    """Something more stands before the first mark in a part."""
    return instead(part, mark, new + mark)


def more(part: str, text: str = "<x/>") -> Damage:
    """A part more."""

    def damage(parts: dict[str, bytes]) -> None:
        parts[part] = text.encode()

    return damage


def without(part: str) -> Damage:
    """A part less."""

    def damage(parts: dict[str, bytes]) -> None:
        del parts[part]

    return damage


def both(*damages: Damage) -> Damage:
    def damage(parts: dict[str, bytes]) -> None:
        for each in damages:
            each(parts)

    return damage


def related(kind: str, target: str, key: str = "rId99", *, outside: bool = False) -> Damage:
    """One relation more, from the text."""
    mode = ' TargetMode="External"' if outside else ""
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    link = f'<Relationship Id="{key}" Type="{office}/{kind}" Target="{target}"{mode}/>'
    return before(LINKS, "</Relationships>", link)


def damaged(damage: Damage) -> bytes:
    """Our own letter with one thing wrong."""
    parts = members(own()[1])
    damage(parts)
    return packed(parts)
