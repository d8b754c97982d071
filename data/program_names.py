"""The names of programs, read apart from all that is known of them: every need shows them."""

from functools import cache

from data.reading import toml


@cache
def program_names() -> dict[str, str]:
    """The programs a need can be asked from: id, and name as a sentence says it."""
    return dict(toml("programs.toml")["programs"])
