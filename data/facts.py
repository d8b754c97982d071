"""Everything the program knows, read once when it is first asked for.

Its models are loaded then as well: a window is painted before anybody asks.
"""

from functools import cache
from typing import TYPE_CHECKING, Any

from data.program_names import program_names
from data.purchases import read_purchases
from data.reading import as_model, toml

if TYPE_CHECKING:
    from models.facts import Facts


@cache
def read_facts() -> "Facts":
    """The facts of this room, checked; each has a source and a date."""
    from data import catalogue  # noqa: PLC0415  the window paints first
    from models.facts import Facts  # noqa: PLC0415  as above

    content: dict[str, Any] = {
        "brief": toml("brief.toml"),
        "thresholds": toml("thresholds.toml"),
        "indirect": toml("indirect.toml"),
        "program_names": program_names(),
        "programs": catalogue.programs(),
        "rules": catalogue.rules(),
        "program_sources": catalogue.program_sources(),
        **toml("figures.toml"),
        **toml("leadtimes.toml"),
        **toml("needs.toml"),
        "purchases": read_purchases(),
        **toml("offices.toml"),
        **toml("sources.toml"),
    }
    return as_model(Facts, content, "data")
