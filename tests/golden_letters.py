"""The golden documents: `python -m tests.golden_letters` writes them anew, to be read aloud."""

from collections.abc import Iterator
from pathlib import Path

from data.facts import read_facts
from data.samples import SAMPLES, read_sample
from drafting.packet import compose_all
from templates.make import make
from templates.outline import outline
from tests.conftest import DATE
from tests.outlines import outline_text

FOLDER = Path(__file__).resolve().parent / "golden"


def outlines() -> Iterator[tuple[str, str]]:
    """Name and outline of each document of the three samples, read back from its Word file."""
    for name in SAMPLES:
        for letter in compose_all(read_sample(name), read_facts(), DATE):
            text = outline_text(outline(make(letter).data))
            yield f"{name}-{letter.kind}-{letter.subject}".rstrip("-") + ".txt", text


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for file, text in outlines():
        (FOLDER / file).write_text(text, "utf-8")
