"""What stands inside one tag: can it be read, is it allowed, are its names known, is it text."""

import re
from collections.abc import Iterator
from typing import Any

from models.finding import Finding
from templates.doctor.comparisons import compared
from templates.doctor.conditions import vain_conditions
from templates.doctor.language import forbidden
from templates.doctor.names import (
    FLAGS,
    GROUPS,
    KNOWN,
    LISTS,
    Scope,
    is_known,
    tag_of,
    way_to_print,
)
from templates.doctor.page_numbers import is_page_number, way_to_number
from templates.doctor.paragraph import Paragraph, Printing
from templates.doctor.reports import (
    FORBIDDEN,
    KIND_OF_NAME,
    NAME,
    NEVER_TRUE,
    UNREADABLE,
    error,
    warning,
)
from templates.doctor.suggestions import advice, meant_name, printable, take_out, values
from templates.doctor.syntax import (
    chains,
    how_to_write,
    is_name,
    plain,
    repeated,
    shown_chains,
    spaced_name,
    strange_filters,
    tree_of,
    typed,
    without_filters,
)
from templates.doctor.tags import Tag
from templates.pictures import PICTURE_TAG

_OF_ROW = "letter.blocks[].rows[]."
_FEW = 6
"""Names that are given as examples of a group."""


class Expression:
    """One printing, deciding or repeating tag, read by itself, in the scope it stands in."""

    def __init__(self, tag: Tag, place: Paragraph, scope: Scope) -> None:
        self._tag = tag
        self._place = place
        self._scope = scope
        self.prints: dict[str, Printing] = {}
        """The texts that the tag prints, by their full names."""

        self.inner = scope
        """The scope inside a repetition."""

        self.is_readable = True
        """Whether the tag itself says what its repetition calls each item; known afterwards."""

        self.items = ""
        """Full name of the list that is repeated over."""

    def findings(self) -> Iterator[Finding]:
        """Everything that is wrong with the tag."""
        tree = tree_of(self._tag)
        if tree is None:
            yield self._unreadable()
        elif refused := self._refused(tree):
            yield refused
        else:
            yield from self._names(tree, compared=False)
            vain = (*compared(self._tag, tree, self._full), *vain_conditions(self._tag, tree))
            for sentence in dict.fromkeys(vain):
                yield self._error(NEVER_TRUE, sentence)
            yield from self._used(tree.body[0])

    def _unreadable(self) -> Finding:
        self.is_readable = False
        if self._tag.word == "for":
            name, items = repeated(self._tag)
            self._repeat(name, self._scope.whole(items) or "")
        said = f"“{self._tag.quoted}” cannot be read"
        if self._tag.opener == "{{":
            return self._error(UNREADABLE, f"{said}: {self._one_name()}")
        return self._error(UNREADABLE, f"{said}: {how_to_write(self._tag)}")

    def _one_name(self) -> str:
        """What to print in place of words that are no name."""
        if name := spaced_name(self._tag.inside):
            return f"a name has no spaces. Did you mean {{{{ {name} }}}}?"
        dotted = ".".join(re.findall(r"\w+", self._tag.inside.lower()))
        return f"a name has no spaces. {self._advice(dotted)}"

    def _advice(self, name: str, *, compared: bool = False) -> str:
        return advice(
            name, self._scope, compared=compared, take_out=take_out(self._tag, self._place)
        )

    def _refused(self, tree: Any) -> Finding | None:
        """What the tag may not do, and at once whether the names in it are known."""
        strange = strange_filters(tree)
        tree = without_filters(tree)
        sentences = list(dict.fromkeys(forbidden(tree)))
        if strange:
            names = " and ".join(f"“|{name}”" for name in dict.fromkeys(strange))
            sentences.insert(0, f"take out {names}; Word’s own Font sets how words look")
        if not sentences:
            return None
        if not any("underscore" in sentence for sentence in sentences):
            sentences = self._with_way_out(sentences, plain(tree))
        said = ". ".join(sentence.rstrip(".") for sentence in sentences)
        return self._error(FORBIDDEN, f"“{self._tag.quoted}”: {said}")

    def _with_way_out(self, sentences: list[str], tree: Any) -> list[str]:
        """What is not allowed, and then what to type: from the tag without it.

        Where its names are not known, how else to write it would be one round more for nothing.
        """
        node = tree.body[0]
        if type(node).__name__ == "For":
            self._repeat(getattr(node.target, "name", ""), self._full(node.iter) or "")
        unknown = [each.message for each in self._names(tree, compared=False)]
        if unknown:
            return [*(each.partition(": ")[0] for each in sentences), *unknown]
        shown = node.nodes[0] if type(node).__name__ == "Output" else None
        if shown is None or not is_name(shown):
            return sentences
        if (self._full(shown) or "").startswith(_OF_ROW):
            return [*sentences, f"Write {tag_of(f'{_OF_ROW}total')}, or the column you mean"]
        if not printable(self._full(shown)):
            return sentences
        self._note(self._full(shown))
        return [*sentences, f"Write {{{{ {typed(shown)} }}}}"]

    def _names(self, node: Any, *, compared: bool) -> Iterator[Finding]:
        if is_name(node) and self._full(node) is None:
            name = typed(node)
            if is_page_number(name) and (way := way_to_number(self._place)):
                yield error(NAME, self._place, way)
                return
            said = self._advice(name, compared=compared)
            self._note(meant_name(name, self._scope))
            yield error(NAME, self._place, f"The name “{name}” is not known. {said}")
            return
        for child in node.iter_child_nodes():
            here = compared or type(node).__name__ == "Compare"
            yield from self._names(child, compared=here)

    def _full(self, node: Any) -> str | None:
        """The full name behind a node; empty where it is worked out, None where it is unknown."""
        kind = type(node).__name__
        if kind == "Name":
            return self._scope.meaning(node.name)
        if kind == "Filter" and node.name in ("first", "last", "default"):
            inner = self._full(node.node)
            return f"{inner}[]" if inner and node.name != "default" else inner
        if kind != "Getattr":
            return ""
        owner = self._full(node.node)
        if not owner:
            return owner
        whole = f"{owner}.{node.attr}"
        return whole if is_known(whole) else None

    def _used(self, node: Any) -> Iterator[Finding]:
        if type(node).__name__ == "Output":
            for part in node.nodes:
                yield from self._printed(part)
        elif type(node).__name__ == "For":
            yield from self._repeated(node)

    def _printed(self, node: Any) -> Iterator[Finding]:
        if type(node).__name__ == "Const" and is_known(str(node.value)):
            yield self._kind(
                f'"{node.value}" in quotes is printed as it stands: write {{{{ {node.value} }}}}'
            )
        shown = [node] if self._full(node) else list(shown_chains(node))
        for each in shown:
            yield from self._no_text(self._full(each) or "", typed(each))
        for each in chains(node):
            self._note(self._full(each))

    def _note(self, name: str | None) -> None:
        if name:
            self.prints[name] = Printing(self._tag.shown, self._place.place)

    def _no_text(self, name: str, written: str) -> Iterator[Finding]:
        if name in LISTS:
            yield self._kind(f"“{written}” is a list: {way_to_print(name, written)}")
        elif name in GROUPS:
            such = _one_of(name)
            yield self._kind(f"“{written}” holds other names: add one behind a dot{such}")
        elif name in FLAGS:
            yield self._kind(
                f"“{written}” is yes or no: write {{% if {written} %}} … {{% endif %}}"
            )
        elif name in values():
            yield warning(
                KIND_OF_NAME,
                self._place,
                f"“{written}” prints a word of the program, such as {values()[name][0]}: it is for "
                "comparing.",
            )
        elif name == PICTURE_TAG:
            yield warning(
                KIND_OF_NAME,
                self._place,
                "The draft’s picture is not put into a file of your own: insert the picture there, "
                "with Word’s Insert › Pictures.",
            )

    def _repeated(self, node: Any) -> Iterator[Finding]:
        items = self._full(node.iter)
        if items is None:
            items = meant_name(typed(node.iter), self._scope)
        elif items and items not in LISTS:
            yield self._kind(
                f"“{typed(node.iter)}” is no list, so there is nothing to repeat over: the lists "
                "are letter.blocks, block.runs and block.rows"
            )
        self._repeat(node.target.name, items)

    def _repeat(self, name: str, items: str) -> None:
        """Names inside the repetition; where the list is not known, they may be anything."""
        self.items = items if items in LISTS else ""
        self.inner = self._scope.within(name, self.items)

    def _kind(self, sentence: str) -> Finding:
        return self._error(KIND_OF_NAME, sentence)

    def _error(self, rule: str, sentence: str) -> Finding:
        return error(rule, self._place, sentence if sentence[-1] in ".?" else f"{sentence}.")


def _one_of(group: str) -> str:
    start = f"{group}."
    inside = [name.removeprefix(start) for name in KNOWN if name.startswith(start)]
    names = [name for name in inside if "." not in name and "[]" not in name]
    if not names:
        return ""
    more = f" or another of the {len(names)} that “template names” lists"
    return f", such as {', '.join(names[:_FEW])}{more if len(names) > _FEW else ''}"
