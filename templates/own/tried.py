"""One letter of a trial: the file is filled with it, and each of its words is looked for."""

import re
from collections import Counter
from dataclasses import dataclass

from templates.outline import OutlineBlock, outline
from templates.own.child import CHILD
from templates.own.read_back import all_parts, words_of
from templates.own.template import own_template
from templates.own.trial_letter import TrialLetter, Word

_TRIAL_WORD = re.compile(r"Trial\d+word")


@dataclass(frozen=True)
class Tried:
    """Which words of a letter were read again, and which are in its file but cannot be read."""

    letter: TrialLetter
    file: bytes
    found: frozenset[str]
    lost: frozenset[str]
    times: Counter[str]
    """How often each word stands in the main text."""

    says_sample: bool

    def names(self, words: frozenset[str]) -> set[str]:
        """The names in tags that words stand for."""
        return {self.letter.words[word].name for word in words}

    @property
    def parts(self) -> set[str]:
        """Styles and tables of which something was printed."""
        return self._parts(numbers=False)

    @property
    def numbered_only(self) -> set[str]:
        """Those of which nothing was printed but the numbers of their sources."""
        return self._parts(numbers=True) - self.parts

    @property
    def empty(self) -> bool:
        """Whether nothing of the letter was printed."""
        return not self.parts

    @property
    def read(self) -> list[Word]:
        """What was read again."""
        return [self.letter.words[word] for word in self.found]

    def _parts(self, *, numbers: bool) -> set[str]:
        named = {word.part for word in self.read if word.name.endswith(".note") is numbers}
        return named - {""}


def try_letter(file: bytes, letter: TrialLetter) -> Tried:
    """Fill the file with one letter and look for each word; UserError as `Child.fill`."""
    filled = CHILD.fill(own_template(file, letter.kind), letter.content)
    blocks = outline(filled)
    found = frozenset(_counted(blocks)) & letter.words.keys()
    written = " ".join(data.decode("utf-8", "replace") for data in all_parts(filled).values())
    return Tried(
        letter,
        filled,
        found,
        frozenset(_TRIAL_WORD.findall(written)) & letter.words.keys() - found,
        _counted(tuple(block for block in blocks if block.part == "document")),
        _says_sample(blocks),
    )


def _counted(blocks: tuple[OutlineBlock, ...]) -> Counter[str]:
    return Counter(_TRIAL_WORD.findall(" ".join(words_of(blocks))))


def _says_sample(blocks: tuple[OutlineBlock, ...]) -> bool:
    headers = [block for block in blocks if block.part == "header"]
    return "sample" in " ".join(words_of(tuple(headers))).lower()
