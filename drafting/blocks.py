"""Blocks of a letter from sentences: nothing to say, no block."""

from collections.abc import Iterator

from drafting.phrases import Words, paragraph
from models.letter import Block, BlockStyle


def line(key: str, style: BlockStyle, runs: Words, label: str = "") -> Iterator[Block]:
    """One block, or none where there are no words."""
    if runs:
        yield Block(key=key, style=style, runs=runs, label=label)


def body(key: str, *sentences: Words) -> Iterator[Block]:
    """One paragraph of sentences, or none where they are all empty."""
    yield from line(key, BlockStyle.BODY, paragraph(*sentences))


def heading(key: str, runs: Words) -> Iterator[Block]:
    """The heading of a section."""
    yield from line(f"{key}.heading", BlockStyle.HEADING, runs)


def section(key: str, title: Words, *parts: Iterator[Block]) -> Iterator[Block]:
    """A heading and what stands under it; neither, where nothing stands under it."""
    below = [block for part in parts for block in part]
    if below:
        yield from heading(key, title)
        yield from below
