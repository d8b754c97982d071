"""Tags in a paragraph: `{{ … }}` prints, `{% … %}` decides or repeats, `{# … #}` is a note.

A tag that takes its whole paragraph, row, cell or run with it says so behind the brace: `{%p … %}`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

CLOSERS = {"{{": "}}", "{%": "%}", "{#": "#}"}
OPENERS = {closer: opener for opener, closer in CLOSERS.items()}
_BRACES = re.compile(r"\{\{(?!%)|\{%|\{#|\}\}|%\}|#\}")
_QUOTED = 60
"""Characters of a tag that a sentence quotes."""

_PREFIX = re.compile(r"(p|tr|tc|r)[\s\u00a0]")

TYPED = str.maketrans(
    {
        "“": '"',
        "”": '"',
        "„": '"',
        "‘": "'",
        "’": "'",
        "\u00a0": " ",
        "\u202f": " ",
        "\u2007": " ",
        "–": "-",
        "—": "-",
        "\u2011": "-",
        "\u2212": "-",
        "\u200b": None,
        "\u200c": None,
        "\u200d": None,
        "\u00ad": None,
        "\ufeff": None,
    }
)
"""What Word puts in place of what was typed, and what was typed."""


SIGNS = "-+ "
"""What may stand next to the braces of other programs’ tags; here it is taken out."""


@dataclass(frozen=True)
class Tag:
    """One tag; `start` and `end` are its place in the paragraph’s text."""

    opener: str
    prefix: str
    """`p`, `tr`, `tc`, `r` or empty."""

    inside: str
    """What stands between the braces, as it was typed, without prefix."""

    start: int
    end: int

    @cached_property
    def word(self) -> str:
        """The first word of a `{% … %}`, such as if."""
        match = re.match(r"\w+", self.inside)
        return match[0] if match and self.opener == "{%" else ""

    @property
    def shown(self) -> str:
        """The whole tag as it should be typed."""
        parts = (self.opener + self.prefix, self.inside, CLOSERS[self.opener])
        return " ".join(filter(None, parts))

    @property
    def quoted(self) -> str:
        """The tag as a sentence names it: its beginning is enough to find it."""
        long = len(self.inside) > _QUOTED
        return replace(self, inside=self.inside[: _QUOTED - 1] + "…").shown if long else self.shown

    @property
    def ended(self) -> "Tag":
        """The tag that ends what this one begins."""
        return Tag("{%", self.prefix, f"end{self.word}", 0, 0)


@dataclass(frozen=True)
class Stray:
    """Braces that are no tag: `braces` stands at `start`, and `cause` says what is wrong."""

    braces: str
    cause: str
    start: int
    words: str
    """What stands behind an opening brace, or before a closing one, up to the next."""


def scan(text: str) -> Iterator[Tag | Stray]:
    """Tags and stray braces of a paragraph, in order; every brace is looked at once."""
    opened: re.Match[str] | None = None
    here = 0
    for braces in _BRACES.finditer(text):
        if braces[0] in CLOSERS:
            if opened:
                yield _unclosed(text, opened, braces.start())
            opened = braces
        elif opened is None:
            yield Stray(braces[0], "unopened", braces.start(), text[here : braces.start()])
        elif CLOSERS[opened[0]] != braces[0]:
            words = text[opened.end() : braces.start()]
            yield Stray(opened[0], f"closed by {braces[0]}", opened.start(), words)
            opened = None
        else:
            yield made(opened[0], text[opened.end() : braces.start()], opened.start(), braces.end())
            opened = None
        here = braces.end()
    if opened:
        yield _unclosed(text, opened, len(text))


def _unclosed(text: str, opened: re.Match[str], end: int) -> Stray:
    return Stray(opened[0], "unclosed", opened.start(), text[opened.end() : end])


def made(opener: str, between: str, start: int, end: int) -> Tag:
    """The tag of what stands between its braces; what Word changed is taken as it was typed."""
    match = _PREFIX.match(between) if opener != "{#" else None
    prefix = match[1] if match else ""
    inside = " ".join(between[len(prefix) :].translate(TYPED).split())
    return Tag(opener, prefix, inside, start, end)


def has_tags(text: str) -> bool:
    """Whether a text holds the braces of a tag."""
    return bool(_BRACES.search(text))
