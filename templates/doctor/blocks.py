"""Conditions and repetitions: what opens must close, in order, in its own place and of its kind."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from models.finding import Finding
from templates.doctor.expressions import Expression
from templates.doctor.language import DEEPEST_LOOPS, TOO_DEEP
from templates.doctor.names import Scope
from templates.doctor.places import Paragraph
from templates.doctor.reports import BLOCKS, FORBIDDEN, WORD, error
from templates.doctor.tags import Tag

_CLOSES = {"endif": "if", "endfor": "for"}
_WORDS = ("if", "elif", "else", "endif", "for", "endfor")
_OTHER_WORDS = {"end": "endif or endfor", "elseif": "elif", "elsif": "elif", "foreach": "for"}
_JINJA = {
    *("set", "macro", "import", "include", "from", "call", "filter", "block", "extends", "raw"),
    *("with", "autoescape", "do", "trans", "debug", "endset", "endmacro", "endraw", "endblock"),
    *("vm", "hm", "colspan", "cellbg"),
}


@dataclass(frozen=True)
class _Open:
    tag: Tag
    place: Paragraph
    scope: Scope
    """What names mean outside."""


class Blocks:
    """Follows the tags of one part in order and knows which are open."""

    def __init__(self) -> None:
        self._open: list[_Open] = []
        self._scope = Scope()
        self.prints: list[str] = []
        """Full names of all texts that are printed."""

    def take(self, tag: Tag, place: Paragraph) -> Iterator[Finding]:
        """One tag more."""
        if tag.opener == "{#":
            return
        if tag.inside.startswith(("-", "+")) or tag.inside.endswith(("-", "+")):
            yield error(
                WORD, place, f"“{tag.shown}”: take out the sign next to the braces; it joins lines."
            )
        elif tag.opener == "{{":
            yield from self._printing(tag, place)
        elif tag.word not in _WORDS or tag.inside.startswith("else if"):
            yield self._unknown_word(tag, place)
        else:
            yield from self._control(tag, place)

    def close(self) -> Iterator[Finding]:
        """The part ends: whatever is open stays open."""
        for each in self._open:
            yield error(
                BLOCKS,
                each.place,
                f"“{each.tag.shown}” is never closed; add "
                f"{{%{each.tag.prefix} end{each.tag.word} %}} where it should end.",
            )

    def _printing(self, tag: Tag, place: Paragraph) -> Iterator[Finding]:
        first = tag.inside.split(" ")[0]
        if first in _WORDS and (tag.inside == first or first in ("if", "elif", "for")):
            meant = f"{{%{tag.prefix} {tag.inside} %}}"
            yield error(
                WORD, place, f"“{tag.shown}” decides or repeats and prints nothing: write {meant}."
            )
        elif tag.prefix:
            meant = f"{{{{ {tag.inside} }}}}"
            yield error(WORD, place, f"“{tag.shown}”: to print words, write {meant}.")
        else:
            expression = Expression(tag, place, self._scope)
            yield from expression.findings()
            self.prints += expression.prints

    def _unknown_word(self, tag: Tag, place: Paragraph) -> Finding:
        word = tag.word
        if word in _JINJA:
            return error(FORBIDDEN, place, f"“{tag.shown}”: “{word}” may not be used here.")
        if tag.inside.startswith("else if"):
            meant = f"{{%{tag.prefix} elif{tag.inside.removeprefix('else if')} %}}"
            return error(WORD, place, f"“{tag.shown}”: write {meant}.")
        attached = [p for p in ("tr", "tc", "p", "r") if word.removeprefix(p) in _WORDS]
        if attached or word in ("p", "tr", "tc", "r"):
            prefix = attached[0] if attached else word
            meant = f"{{%{prefix} {tag.inside.removeprefix(prefix).strip()} %}}"
            return error(WORD, place, f"“{tag.shown}” is spaced wrongly: write {meant}.")
        if self._scope.meaning(word) is not None or "." in tag.inside:
            meant = f"{{{{ {tag.inside} }}}}"
            return error(WORD, place, f"“{tag.shown}” does not print: write {meant}.")
        near = _OTHER_WORDS.get(word.lower()) or next(
            iter(get_close_matches(word.lower(), _WORDS, 1)), ""
        )
        hint = f" Did you mean “{near}”?" if near else " Use if, else, endif, for or endfor."
        return error(WORD, place, f"“{tag.shown}”: “{word}” is not known.{hint}")

    def _control(self, tag: Tag, place: Paragraph) -> Iterator[Finding]:
        if tag.word in ("if", "for"):
            expression = Expression(tag, place, self._scope)
            yield from expression.findings()
            if tag.word == "for" and self._loops() >= DEEPEST_LOOPS:
                yield error(FORBIDDEN, place, f"“{tag.shown}”: {TOO_DEEP}.")
            self._open.append(_Open(tag, place, self._scope))
            self._scope = expression.inner
        elif tag.word in _CLOSES:
            yield from self._closing(tag, place)
        else:
            if tag.word == "elif":
                yield from Expression(tag, place, self._scope).findings()
            yield from self._middle(tag, place)

    def _middle(self, tag: Tag, place: Paragraph) -> Iterator[Finding]:
        if not self._open:
            yield error(BLOCKS, place, f"“{tag.shown}” stands outside any “if”.")
        else:
            yield from _pair(self._open[-1], tag, place)

    def _closing(self, tag: Tag, place: Paragraph) -> Iterator[Finding]:
        wanted = _CLOSES[tag.word]
        at = next((n for n in reversed(range(len(self._open))) if self._opens(n, wanted)), None)
        if at is None:
            yield error(
                BLOCKS, place, f"“{tag.shown}” closes nothing: there is no “{wanted}” before it."
            )
            return
        for crossed in self._open[at + 1 :]:
            yield error(
                BLOCKS,
                place,
                f"“{tag.shown}” comes before “{crossed.tag.shown}” is closed; close that first, "
                f"with {{%{crossed.tag.prefix} end{crossed.tag.word} %}}.",
            )
        yield from _pair(self._open[at], tag, place)
        self._scope = self._open[at].scope
        del self._open[at:]

    def _loops(self) -> int:
        return sum(each.tag.word == "for" for each in self._open)

    def _opens(self, position: int, word: str) -> bool:
        return self._open[position].tag.word == word


def _pair(opened: _Open, tag: Tag, place: Paragraph) -> Iterator[Finding]:
    """What opens and what closes it are of one kind and in one place."""
    if opened.tag.prefix != tag.prefix:
        meant = f"{{%{opened.tag.prefix} {tag.inside} %}}"
        yield error(
            BLOCKS,
            place,
            f"“{tag.shown}” belongs to “{opened.tag.shown}” and must be of its kind: write "
            f"{meant}.",
        )
    elif tag.prefix in ("", "r") and opened.place is not place:
        whole = f"{{%p {opened.tag.inside} %}}"
        yield error(
            BLOCKS,
            opened.place,
            f"“{opened.tag.shown}” opens in this paragraph and closes in another; put each into a "
            f"paragraph of its own and begin it with {{%p: {whole} … {{%p {tag.inside} %}}.",
        )
    elif tag.prefix == "p" and opened.place.cell != place.cell:
        yield error(
            BLOCKS,
            place,
            f"“{tag.shown}” and “{opened.tag.shown}” must stand in the same table cell, or both "
            "outside tables; to repeat rows, write {%tr … %}.",
        )
    elif tag.prefix == "tc" and opened.place.row != place.row:
        yield error(
            BLOCKS,
            place,
            f"“{tag.shown}” and “{opened.tag.shown}” must stand in the same table row.",
        )
