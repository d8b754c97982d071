"""Words that were typed in place of the tags that print one of the letter’s own paragraphs."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from models.finding import Finding
from templates.doctor.nesting import Placed, paired
from templates.doctor.paragraph import Paragraph
from templates.doctor.reports import LEFT_OUT, warning

_ASKED = r"block\.style == [\"'](\w+)[\"']"
_STYLES = re.compile(rf"(?:el)?if {_ASKED}(?: or {_ASKED})*")
_PRINTS = re.compile(r"(?<![.\w])(?:block|run)\.")
_TAGS = "{%r for run in block.runs %}{{ run.text }}{%r endfor %}"


def typed_over(
    tags: Sequence[Placed], paragraphs: Sequence[Paragraph]
) -> Iterator[tuple[str, Finding]]:
    """Branches for one style of paragraph that have words and print nothing of the letter.

    Args:
        tags: those of one part, well nested.
        paragraphs: all of the part.

    Yields:
        The style, and what to say.
    """
    words = {each.number: each for each in paragraphs if each.shown}
    for positions in paired(tags).branches():
        for one, other in pairwise(positions):
            asked = _STYLES.fullmatch(tags[one].tag.inside)
            if asked and not any(_PRINTS.search(each.tag.inside) for each in tags[one + 1 : other]):
                between = range(tags[one].place.number + 1, tags[other].place.number)
                typed = next((words[number] for number in between if number in words), None)
                if typed:
                    yield asked[1], _finding(typed, asked[1])


def _finding(words: Paragraph, style: str) -> Finding:
    return warning(
        LEFT_OUT,
        words,
        f"These words stand in the place of the letter’s own {style.replace('_', ' ')}, which is "
        f"printed nowhere: type {_TAGS} instead of them.",
    )
