"""A file to be checked: its parts, its styles, and the letter it was made from, if it is ours."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from models.letter import Letter
from templates.checking.package import Package
from templates.checking.paragraph import Paragraph, paragraph_of
from templates.checking.styles import Styles, read_styles
from templates.namespaces import FALLBACK, W

if TYPE_CHECKING:
    from lxml.etree import _Element

_WITH_TEXT = ("header", "footer", "footnotes", "endnotes")


@dataclass(frozen=True)
class Document:
    """One .docx file, read."""

    package: Package
    letter: Letter | None
    typed: str

    @cached_property
    def texts(self) -> "dict[str, _Element]":
        """The parts that a reader sees, the text first; those that are no XML are left out."""
        package, main = self.package, self.package.main
        names = [main, *(name for kind in _WITH_TEXT for name in package.targets(main, kind))]
        roots = {name: package.root(name) for name in names}
        return {name: root for name, root in roots.items() if root is not None}

    @cached_property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """Every paragraph; what only old programs show is left out."""
        return tuple(
            paragraph_of(name, element)
            for name, root in self.texts.items()
            for element in _shown(root)
        )

    @cached_property
    def body(self) -> tuple[Paragraph, ...]:
        """The paragraphs of the text, in order."""
        return tuple(each for each in self.paragraphs if each.part == self.package.main)

    @cached_property
    def styles(self) -> Styles:
        """The styles, with what each takes from those it is based on."""
        name = next(iter(self.package.targets(self.package.main, "styles")), "")
        return read_styles(self.package.root(name))


def _shown(root: "_Element") -> "Iterator[_Element]":
    hidden = next(root.iter(FALLBACK), None) is not None
    for paragraph in root.iter(W + "p"):
        if not hidden or next(paragraph.iterancestors(FALLBACK), None) is None:
            yield paragraph
