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
    pairs = paired(tags)
    for begin, end in pairs.ends.items():
        middles = sorted(middle for middle, of in pairs.middles.items() if of == begin)
        for one, other in pairwise((begin, *middles, end)):
            asked = _STYLES.fullmatch(tags[one].tag.inside)
            if asked and not any(_PRINTS.search(tags[n].tag.inside) for n in range(one + 1, other)):
                between = range(tags[one].place.number + 1, tags[other].place.number)
                words = [each for each in paragraphs if each.number in between and each.shown]
                if words:
                    yield asked[1], _finding(words[0], asked[1])


def _finding(words: Paragraph, style: str) -> Finding:
    return warning(
        LEFT_OUT,
        words,
        f"These words stand in the place of the letter’s own {style.replace('_', ' ')}, which is "
        f"printed nowhere: type {_TAGS} instead of them.",
    )
