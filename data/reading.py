"""TOML files as models: every entry checked when it is read."""

import tomllib
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from models.base import Model

FOLDER = Path(__file__).parent

AnyModel = TypeVar("AnyModel", bound=Model)


def toml(name: str) -> dict[str, Any]:
    """The content of one of this room’s files, by its name below the folder."""
    with (FOLDER / name).open("rb") as file:
        return tomllib.load(file)


def as_model(kind: type[AnyModel], content: dict[str, Any], name: str) -> AnyModel:
    """Content of a file as a model; lists become tuples and words choices.

    Raises:
        ValueError: an entry is missing, unknown or unfit; the message names file and entry.
    """
    try:
        return kind.model_validate(content, strict=False)
    except ValidationError as problem:
        first = problem.errors(include_input=False, include_url=False)[0]
        place = ".".join(str(step) for step in first["loc"])
        raise ValueError(f"{name}: {place}: {first['msg']}") from None
