"""Everything the program knows, read once when it is first asked for."""

from functools import cache
from typing import Any

from data.catalogue import program_names, program_sources, programs, rules
from data.reading import as_model, toml
from models.facts import Facts


@cache
def read_facts() -> Facts:
    """The facts of this room, checked; each has a source and a date."""
    content: dict[str, Any] = {
        "brief": toml("brief.toml"),
        "thresholds": toml("thresholds.toml"),
        "indirect": toml("indirect.toml"),
        "program_names": program_names(),
        "programs": programs(),
        "rules": rules(),
        "program_sources": program_sources(),
        **toml("figures.toml"),
        **toml("leadtimes.toml"),
        **toml("needs.toml"),
        **toml("offices.toml"),
        **toml("sources.toml"),
    }
    return as_model(Facts, content, "data")
