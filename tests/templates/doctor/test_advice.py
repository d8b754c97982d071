"""Whoever types what the doctor says has mended the file, and hears of one mistake once."""

import re
from collections.abc import Callable, Iterator

import pytest

from models.finding import Finding, Severity
from templates.doctor.examine import examine
from templates.doctor.package import opened
from templates.doctor.tags import Tag, scan
from tests.templates.doctor.hostile import word_file

WORDS = "{%r for run in block.runs %}{{ run.text }}{%r endfor %}"
GOOD = (
    "Re: {{ letter.title }}",
    "{%p for block in letter.blocks %}",
    '{%p if block.style == "heading" %}',
    "{%r for run in block.runs %}{{ run.text }}{% if run.note %}{{ run.note }}{% endif %}"
    "{%r endfor %}",
    "{%p elif not block.table %}",
    WORDS,
    "{%p endif %}",
    "{%p endfor %}",
    "{{ letter.agency }}",
)
"""A file with tags in which nothing is wrong."""

Damage = Callable[[str, int], str]
"""From a tag and a number, the tag with a mistake people make."""


def errors(*paragraphs: str) -> list[Finding]:
    found = examine(opened(word_file(*paragraphs))).findings
    return [each for each in found if each.severity is Severity.ERROR]


def test_nothing_is_wrong_with_the_good_file() -> None:
    assert errors(*GOOD) == []


def curly(tag: str, _at: int) -> str:
    return re.sub(r'"(\w+)"', r"“\1”", tag)


def one_brace_less_at_the_end(tag: str, at: int) -> str:
    return tag[:-1] if at % 2 else tag[:-2] + tag[-1]


def not_ended(tag: str, _at: int) -> str:
    return tag[:-3]


def one_brace_less_at_the_start(tag: str, _at: int) -> str:
    return tag[1:]


def a_space_between_braces(tag: str, _at: int) -> str:
    return f"{tag[0]} {tag[1:]}"


def split_in_two(tag: str, at: int) -> str:
    spaces = [match.start() for match in re.finditer(" ", tag)]
    here = spaces[at % len(spaces)]
    return f"{tag[:here]}\n{tag[here:]}"


def of_for_in(tag: str, _at: int) -> str:
    return tag.replace(" in ", " of ")


def a_brace_too_many(tag: str, at: int) -> str:
    return f"{{{tag}" if at % 2 else f"{tag}}}"


DAMAGES: tuple[Damage, ...] = (
    curly,
    one_brace_less_at_the_end,
    not_ended,
    one_brace_less_at_the_start,
    a_space_between_braces,
    split_in_two,
    of_for_in,
    a_brace_too_many,
)


def damaged(damage: Damage) -> Iterator[tuple[int, str, str]]:
    """Each tag of the good file damaged: its paragraph, the tag, and the paragraph as typed."""
    for number, paragraph in enumerate(GOOD):
        for tag in scan(paragraph):
            for at in range(4):
                right = paragraph[tag.start : tag.end] if isinstance(tag, Tag) else ""
                wrong = damage(right, at)
                if wrong != right:
                    yield number, right, paragraph.replace(right, wrong, 1)


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.__name__)
def test_one_mistake_is_found_where_it_is_and_answered_with_the_right_tag(damage: Damage) -> None:
    tried = 0
    for number, right, typed in damaged(damage):
        lines = typed.split("\n")
        found = errors(*GOOD[:number], *lines, *GOOD[number + 1 :])
        assert 1 <= len(found) <= 2, (typed, found)
        told = " ".join(each.message for each in found)
        assert right in told or "a space between two braces" in told, (typed, told)
        words = " ".join(lines[0].split())[:40]
        assert all(words in each.place for each in found), (typed, found)
        tried += 1
    assert tried > 1


SWAPPED = [
    (number, name, at)
    for number, paragraph in enumerate(GOOD)
    for name in re.finditer(r"(?<=\.)(?:title|blocks|style|runs|agency|table)\b", paragraph)
    for at in range(len(name[0]) - 1)
]


@pytest.mark.parametrize(("number", "name", "at"), SWAPPED)
def test_a_name_with_two_letters_swapped_is_answered_with_the_right_one(
    number: int, name: re.Match[str], at: int
) -> None:
    here = name.start() + at
    first, second = GOOD[number][here : here + 2]
    typed = GOOD[number][:here] + second + first + GOOD[number][here + 2 :]
    (found,) = errors(*GOOD[:number], typed, *GOOD[number + 1 :])
    assert re.search(rf"Did you mean “\w+\.{name[0]}”", found.message)


MENDED = {
    "names and curly quotes": (
        ("{{ letter.titel }}", *GOOD[1:2], "{%p if block.style == “heading” %}", *GOOD[3:8]),
        ("{{ letter.title }}", *GOOD[1:2], '{%p if block.style == "heading" %}', *GOOD[3:8]),
    ),
    "one brace, and no end": (
        ("{{ letter.title }", "{%p for block in letter.blocks %}", WORDS, "Sincerely"),
        ("{{ letter.title }}", "{%p for block in letter.blocks %}", WORDS, "{%p endfor %}"),
    ),
    "sums, calls, own names and filters": (
        ("{% set n = 3 %}", "{{ letter.title | capitalize }}", "{{ letter.total * 1.1 }}", *GOOD),
        ("{{ letter.title }}", *GOOD),
    ),
    "today": (("{{ today() }}", *GOOD), GOOD),
    "a list compared with words": (
        (GOOD[1], '{%p if block.runs == "Dear Governor" %}', WORDS, "{%p endif %}", GOOD[7]),
        (GOOD[1], '{%p if block.style == "salutation" %}', WORDS, "{%p endif %}", GOOD[7]),
    ),
    "a paragraph of the letter": (
        ("{{ letter.salutation }}", *GOOD),
        (
            "{%p for block in letter.blocks %}",
            '{%p if block.style == "salutation" %}',
            WORDS,
            "{%p endif %}",
            "{%p endfor %}",
            *GOOD,
        ),
    ),
    "split and crossed": (
        (
            "{%p for block in letter.blocks",
            "%}",
            "{%p if letter.sample %}",
            WORDS,
            "{%p endfor %}",
            "{%p endif %}",
        ),
        (
            "{%p for block in letter.blocks %}",
            "{%p if letter.sample %}",
            WORDS,
            "{%p endif %}",
            "{%p endfor %}",
        ),
    ),
    "no quotes, another word, a wrong kind": (
        (
            GOOD[1],
            "{%p if block.style == heading %}",
            WORDS,
            "{% elseif block.table %}",
            *GOOD[6:8],
        ),
        (
            GOOD[1],
            '{%p if block.style == "heading" %}',
            WORDS,
            "{%p elif block.table %}",
            *GOOD[6:8],
        ),
    ),
}
"""Files as they were typed, and as somebody makes them who does what the doctor says of each."""


@pytest.mark.parametrize("name", MENDED)
def test_after_one_round_nothing_is_wrong(name: str) -> None:
    broken, mended = MENDED[name]
    found = errors(*broken)
    assert found
    assert errors(*mended) == []
    advice = " ".join(each.message for each in found)
    for line in set(mended) - set(broken):
        for tag in scan(line):
            assert isinstance(tag, Tag)
            known = any(tag.inside.replace('"', "") in other.replace('"', "") for other in broken)
            assert known or line[tag.start : tag.end] in advice or tag.inside in advice, line


def test_what_follows_from_another_mistake_is_not_told() -> None:
    (split, crossed) = errors(*MENDED["split and crossed"][0])
    assert "{%p for block in letter.blocks %} is split over paragraphs" in split.message
    assert "move {%p endif %} above it" in crossed.message


def test_an_end_that_is_missing_is_placed_below_what_needs_it() -> None:
    found = errors(GOOD[1], WORDS, "Sincerely")
    assert f"put {{%p endfor %}} in a paragraph of its own below “{WORDS}”" in found[0].message
