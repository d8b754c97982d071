"""A filled letter read back: its words, and everything that is written in its parts."""

import io
import zipfile

from templates.outline import OutlineBlock


def all_parts(document: bytes) -> dict[str, bytes]:
    """The parts of a document of our own making, read or not."""
    with zipfile.ZipFile(io.BytesIO(document)) as package:
        return {name: package.read(name) for name in package.namelist()}


def words_of(blocks: tuple[OutlineBlock, ...]) -> list[str]:
    """The words of each paragraph and cell."""
    cells = (cell for block in blocks for row in block.rows for cell in row)
    return [block.text for block in blocks] + ["".join(run.text for run in cell) for cell in cells]
