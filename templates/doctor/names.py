"""Names in tags against the list of names there are, down to attributes, with the nearest one."""

from dataclasses import dataclass
from difflib import get_close_matches

from models.letter import BlockStyle
from templates.names import COLUMNS, NAMES

_RUN = {"text": "Words", "note": "Number of the source", "emphasis": "plain, strong or title"}
_CELLS = tuple(f"letter.blocks[].rows[].{cell}" for cell in ("heading", *COLUMNS))

KNOWN: dict[str, str] = {
    **NAMES,
    **{f"{cell}[].{name}": what for cell in _CELLS for name, what in _RUN.items()},
    "letter.letterhead.lines[]": "One line below the name",
}
"""Every name down to the words of a table’s cells."""

LISTS = {"letter.blocks", "letter.blocks[].runs", "letter.blocks[].rows", *_CELLS}
LISTS |= {"letter.letterhead.lines", "letter.problems"}
"""Names that hold a list, which is repeated over and not printed."""

GROUPS = {name.rpartition(".")[0] for name in KNOWN}
"""Names that hold other names only."""

FLAGS = {"letter.sample", "letter.is_draft", "letter.letterhead.has_picture"}
"""Names that are yes or no."""

_FIXED = ("kind", "title", "key", "style", "table", "emphasis")
PRINTED = {name for name in {*KNOWN} - LISTS - GROUPS - FLAGS if name.split(".")[-1] not in _FIXED}
"""Names of texts of the letter. They are filled with marks around them for the proof, so a template
may print them, or ask whether they are empty, and not look into them."""

LOOP = ("index", "index0", "revindex", "first", "last", "length", "odd", "even")
"""What `loop.…` says inside a repetition."""

_ALIKE, _MUCH_ALIKE = 0.6, 0.75
"""How near a name must be to be suggested, from 0 to 1: beside the one typed, and anywhere."""

_OTHER_WORDS = {"text": "runs", "words": "runs", "paragraphs": "blocks", "body": "blocks"}
"""What people try first, and what it is called."""


@dataclass(frozen=True)
class Scope:
    """What names mean at one place: `letter`, and the items of the repetitions around it."""

    names: tuple[tuple[str, str], ...] = (("letter", "letter"),)

    def within(self, name: str, items_of: str) -> "Scope":
        """The scope inside a repetition that calls each item of a list by a name."""
        return Scope((*self.names, ("loop", "loop"), (name, items_of and f"{items_of}[]")))

    def meaning(self, word: str) -> str | None:
        """The full name behind a first word; empty where it cannot be known, None: no such word."""
        return dict(self.names).get(word)


def is_known(name: str) -> bool:
    """Whether a full name is one there is."""
    owner, _, last = name.rpartition(".")
    return name in KNOWN or name in GROUPS or (owner == "loop" and last in LOOP)


def nearest(dotted: str, scope: Scope) -> str:
    """What was most likely meant, as it would be typed here; empty where nothing is near.

    What stands before the last dot is taken as right where there is such a name.
    """
    sayable = _sayable(scope)
    owner, _, last = dotted.rpartition(".")
    beside = {n.rpartition(".")[2]: n for n in sayable if owner and n.rpartition(".")[0] == owner}
    if near := get_close_matches(_OTHER_WORDS.get(last, last), list(beside), 1, _ALIKE):
        return beside[near[0]]
    near = [] if owner in sayable else get_close_matches(dotted.lower(), sayable, 1, _MUCH_ALIKE)
    return near[0] if near else ""


def elsewhere(dotted: str, scope: Scope) -> str:
    """A name that ends like any part of what was typed, as `letter.agency` for `agency.name`."""
    anywhere = {name.rpartition(".")[2]: name for name in reversed(_sayable(scope))}
    found = (get_close_matches(part, list(anywhere), 1, _MUCH_ALIKE) for part in dotted.split("."))
    return next((anywhere[near[0]] for near in found if near), "")


def block_meant(dotted: str) -> str:
    """The style of a block that somebody looks for under a name, such as `date`; else empty."""
    styles = [str(style) for style in BlockStyle]
    found = (get_close_matches(part, styles, 1, _MUCH_ALIKE) for part in dotted.split("."))
    return next((near[0] for near in found if near), "")


def repetition(name: str, typed: str) -> str:
    """How a list is repeated over, ready to be typed."""
    if name == "letter.blocks":
        return f"{{%p for block in {typed} %}} … {{%p endfor %}}"
    if name == "letter.blocks[].rows":
        return f"{{%tr for row in {typed} %}} … {{%tr endfor %}}, each in a table row of its own"
    if name == "letter.letterhead.lines":
        return f"{{%p for line in {typed} %}} … {{%p endfor %}}"
    if name == "letter.problems":
        return f"{{%p for problem in {typed} %}} … {{%p endfor %}}"
    return f"{{%r for run in {typed} %}}{{{{ run.text }}}}{{%r endfor %}}"


def _sayable(scope: Scope) -> list[str]:
    """Every name as it can be typed at a place, shortest first."""
    names = [word for word, _ in scope.names]
    for word, meaning in scope.names:
        start = f"{meaning}." if meaning else "\0"
        inside = [name for name in (*KNOWN, *GROUPS) if name.startswith(start)]
        names += [
            f"{word}.{name.removeprefix(start)}"
            for name in inside
            if "[]" not in name.removeprefix(start)
        ]
        names += [f"loop.{name}" for name in LOOP if word == "loop"]
    return sorted(names, key=len)
