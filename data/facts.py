"""Everything the program knows, read once when it is first asked for."""

from functools import cache
from typing import Any

from data.reading import FOLDER, as_model, toml
from models.facts import Facts, Program


@cache
def read_facts() -> Facts:
    """The facts of this room, checked; each has a source and a date."""
    content: dict[str, Any] = {
        "brief": toml("brief.toml"),
        "thresholds": toml("thresholds.toml"),
        "programs": [_program(path.name) for path in sorted((FOLDER / "programs").glob("*.toml"))],
        **toml("figures.toml"),
        **toml("leadtimes.toml"),
        **toml("needs.toml"),
        **toml("offices.toml"),
        **toml("sources.toml"),
    }
    return as_model(Facts, content, "data")


def _program(name: str) -> Program:
    name = f"programs/{name}"
    return as_model(Program, toml(name), name)
