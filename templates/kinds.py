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
    short_file: Annotated[
        str, Field(description="The template of one page; empty, there is none")
    ] = ""


class _Kinds(Model):
    kinds: tuple[DocumentKind, ...]


@cache
def kinds() -> tuple[DocumentKind, ...]:
    """Every document kind."""
    with (FOLDER / "kinds.toml").open("rb") as file:
        return _Kinds.model_validate(tomllib.load(file), strict=False).kinds


def template_file(kind: str, *, short: bool = False) -> Path:
    """The template of a kind, that of one page if asked for; UserError where there is no kind."""
    for each in kinds():
        if each.id == kind:
            return FOLDER / (each.short_file if short and each.short_file else each.file)
    raise UserError(f"There is no document kind “{kind}”.")
