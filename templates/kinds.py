"""Document kinds: which template prints them, and for whom they are."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Annotated

from pydantic import Field

from models.base import Item, Model
from models.errors import UserError

FOLDER = Path(__file__).resolve().parent


class DocumentKind(Item):
    """One kind of document the program makes."""

    title: Annotated[str, Field(description="As lists call it")]
    file: Annotated[str, Field(description="The template, in this folder")]
    audience: Annotated[str, Field(description="Who reads it")]


class _Kinds(Model):
    kinds: tuple[DocumentKind, ...]


@cache
def kinds() -> tuple[DocumentKind, ...]:
    """Every document kind."""
    with (FOLDER / "kinds.toml").open("rb") as file:
        return _Kinds.model_validate(tomllib.load(file), strict=False).kinds


def template_file(kind: str) -> Path:
    """The template of a kind; UserError where there is no such kind."""
    for each in kinds():
        if each.id == kind:
            return FOLDER / each.file
    raise UserError(f"There is no document kind “{kind}”.")
