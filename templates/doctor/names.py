"""The names a tag may say, down to attributes, and what each stands for where it stands."""

from dataclasses import dataclass, replace

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

ITEMS = {
    "blocks": ("block", "letter.blocks"),
    "runs": ("run", "block.runs"),
    "rows": ("row", "block.rows"),
    "lines": ("line", "letter.letterhead.lines"),
}
"""Lists by their last word: what the guide calls their items, and the list as it is typed."""

WORD_LISTS = ("letter.blocks[].runs", *_CELLS)
"""Lists of words, which stand together in one paragraph."""

GROUPS = {name.rpartition(".")[0] for name in KNOWN}
"""Names that hold other names only."""

FLAGS = {"letter.sample", "letter.is_draft", "letter.letterhead.has_picture"}
"""Names that are yes or no."""

_FIXED = ("kind", "title", "key", "style", "table", "emphasis")
PRINTED = {name for name in {*KNOWN} - LISTS - GROUPS - FLAGS if name.split(".")[-1] not in _FIXED}
"""Names of texts of the letter. They are filled with marks around them for the proof, so a template
may print them, or ask whether they are empty, and not look into them."""

_ITEMS = {
    "letter.blocks[].rows[]": "row",
    "letter.blocks[].runs[]": "run",
    "letter.blocks[]": "block",
    "letter.letterhead.lines[]": "line",
    "letter.problems[]": "problem",
}
"""What the items of lists are called in tags."""


def item_of(items: str) -> str:
    """What the items of a list are called in tags; empty where they have no usual name."""
    return "run" if items in _CELLS else _ITEMS.get(f"{items}[]", "")


LOOP = ("index", "index0", "revindex", "first", "last", "length", "odd", "even")
"""What `loop.…` says inside a repetition."""


@dataclass(frozen=True)
class Scope:
    """What names mean at one place: `letter`, and the items of the repetitions around it."""

    names: tuple[tuple[str, str], ...] = (("letter", "letter"),)
    is_below_letter: bool = False
    """Whether a repetition over the letter’s paragraphs ended above."""

    def within(self, name: str, items_of: str) -> "Scope":
        """The scope inside a repetition that calls each item of a list by a name."""
        item = (name, items_of and f"{items_of}[]")
        return replace(self, names=(*self.names, ("loop", "loop"), item))

    def meaning(self, word: str) -> str | None:
        """The full name behind a first word; empty where it cannot be known, None: no such word."""
        return dict(self.names).get(word)

    def whole(self, typed: str) -> str | None:
        """The full name behind a name with its dots; None where its first word is not known."""
        first, dot, rest = typed.partition(".")
        meaning = self.meaning(first)
        return f"{meaning}{dot}{rest}" if meaning else meaning


def is_known(name: str) -> bool:
    """Whether a full name is one there is."""
    owner, _, last = name.rpartition(".")
    return name in KNOWN or name in GROUPS or (owner == "loop" and last in LOOP)


def sayable(scope: Scope) -> list[str]:
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


def way_to_print(name: str, typed: str) -> str:
    """What to type to print a list, in full."""
    item = {
        "letter.blocks": "{%r for run in block.runs %}{{ run.text }}{%r endfor %}",
        "letter.letterhead.lines": "{{ line }}",
        "letter.problems": "{{ problem }}",
    }
    written = repetition(name, typed)
    if name not in item:
        return f"write {written}"
    return f"type three paragraphs: {written.replace(' … ', f', then {item[name]}, then ')}"


def tag_of(name: str) -> str:
    """The tag that prints what a full name holds, as it is typed inside its repetitions."""
    typed = name
    for items, word in _ITEMS.items():
        typed = typed.replace(items, word)
    if name in LISTS:
        return repetition(name, typed).partition(",")[0]
    if name in FLAGS:
        return f"{{% if {typed} %}} … {{% endif %}}"
    return f"{{{{ {typed} }}}}"


def conditions_of(cell: str, *, table: bool = True, row: bool = True) -> str:
    """The conditions that a cell of a table wants around it, ready to be typed; else nothing.

    Args:
        cell: what the cell is called: a column, or `heading`.
        table: whether the one that asks for the table is missing.
        row: whether the one that asks for the kind of row is missing.
    """
    column = cell if cell in COLUMNS else "need"
    said = []
    if table:
        said.append(
            f"Not every table has a column “{column}”: in a paragraph above the table, type "
            f'{{%p if "{column}" in block.table %}}, and in one below it, {{%p endif %}}.'
        )
    if row:
        said.append(
            f"Some rows are headings and have no “{column}”: above the row with row.{column}, "
            'insert three rows, each tag in the first cell, {%tr if row.kind == "heading" %}, then '
            "{%r for run in row.heading %}{{ run.text }}{%r endfor %}, then {%tr else %}; and "
            "below it one, {%tr endif %}."
        )
    return " ".join(said)
