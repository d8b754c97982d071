"""What was made of an agency’s own file, read again."""

from typing import Any

from models.finding import Finding, Severity
from templates.outline import outline
from templates.own.read_back import words_of

WORDS = "{%r for run in block.runs %}{{ run.text }}{%r endfor %}"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def errors_of(found: tuple[Finding, ...]) -> list[Finding]:
    return [each for each in found if each.severity is Severity.ERROR]


def readable(document: bytes) -> list[str]:
    return words_of(outline(document))


def body_words(document: bytes) -> list[str]:
    """The words of the main text without our own letterhead."""
    blocks = [block for block in outline(document) if block.part == "document"]
    cells = [cell for block in blocks for row in block.rows for cell in row]
    texts = [block.text for block in blocks if not block.style.startswith("Letterhead")]
    return [text for text in texts if text] + ["".join(run.text for run in c) for c in cells]


def xml_words(part: Any) -> set[str]:
    return (
        {text.text for text in part._element.iter(f"{W}t")}
        if not part.is_linked_to_previous
        else set()
    )
