"""Programs, rules and what they were read in: read one by one, when a draft or a person asks.

A start-up that parsed the whole catalogue would keep the window waiting for facts nobody asked for.
"""

from functools import cache
from typing import TypeVar

from data.reading import as_model, toml
from data.shelf import Shelf
from models.base import Item
from models.program import Program
from models.rule import ProgramRule
from models.source import Source

AnyItem = TypeVar("AnyItem", bound=Item)


def programs() -> Shelf[Program]:
    """Every program and every way to ask Congress, one file each."""
    index = toml("programs.toml")
    names: dict[str, str] = {**index["programs"], **index["avenues"]}
    return Shelf(lambda: tuple(names), lambda key: _program(key, names[key]))


def rules() -> Shelf[ProgramRule]:
    """The cross-cutting rules, R01 to R36."""
    return _of_one_file(ProgramRule, "rules.toml", "rules")


def program_sources() -> Shelf[Source]:
    """What programs and rules were read in and letters do not cite."""
    return _of_one_file(Source, "program_sources.toml", "sources")


def _program(key: str, name: str) -> Program:
    file = f"programs/{key}.toml"
    return as_model(Program, {"name": name, **toml(file)}, file)


def _of_one_file(kind: type[AnyItem], file: str, table: str) -> Shelf[AnyItem]:
    @cache
    def entries() -> dict[str, AnyItem]:
        return {each["id"]: as_model(kind, each, file) for each in toml(file)[table]}

    return Shelf(lambda: tuple(entries()), lambda key: entries()[key])
