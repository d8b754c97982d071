"""The fact sheet the catalogue was made from, read for comparison: lines of `a | b | c | d`."""

import re
from dataclasses import dataclass, field

Fact = tuple[str, str, tuple[str, ...]]
"""Value, evidence mark and source ids."""

_LINE = re.compile(r'^( {2})?(\w+): "(.*)"$')


@dataclass
class Block:
    """One program: its facts by key, and what it pays for by kind."""

    id: str
    facts: dict[str, Fact] = field(default_factory=dict)
    allow: dict[str, Fact] = field(default_factory=dict)


def blocks(text: str) -> list[Block]:
    """Every program block of a sheet, in its order."""
    found = re.findall(r"```yaml\nid: (\w+)\n(.*?)```", text, re.DOTALL)
    return [_block(key, body) for key, body in found]


def rules(text: str) -> dict[str, tuple[str, tuple[str, ...]]]:
    """Evidence mark and sources of every rule, by the short id."""
    pattern = re.compile(r'^- id: (R\d\d)_\w+\n {2}rule: "(.*)"$', re.MULTILINE)
    return {key: _fact(fact)[1:] for key, fact in pattern.findall(text)}


def _block(key: str, body: str) -> Block:
    block = Block(key)
    for line in body.splitlines():
        if match := _LINE.match(line):
            into = block.allow if match[1] else block.facts
            into[match[2]] = _fact(match[3])
    return block


def _fact(text: str) -> Fact:
    value, mark, sources, _ = (part.strip() for part in text.split(" | "))
    return value, mark, () if sources == "-" else tuple(sources.split(","))
