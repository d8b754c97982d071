"""Paragraphs changed by hand: the agency’s words, with the standard text’s values kept live."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator

from models.letter import Block, Origin, OriginKind, Run
from models.letter_settings import Override


def skeleton(block: Block) -> str:
    """A digest of a block’s fixed words and references, without its values.

    It changes when the program’s standard wording changes, not when an amount does.
    """
    parts = [run.text if _is_wording(run) else f"{{{run.origin.ref}}}" for run in block.runs]
    return hashlib.sha256("".join(parts).encode()).hexdigest()[:16]


def changed_by_hand(
    blocks: Iterable[Block], overrides: tuple[Override, ...], letter: str
) -> Iterator[Block]:
    """The blocks with overrides in place; one of this letter’s own goes before one of all letters.

    Args:
        blocks: the standard text.
        overrides: the draft’s, in any order.
        letter: the addressee’s id.
    """
    by_key = {each.block: each for each in overrides if not each.letter}
    by_key |= {each.block: each for each in overrides if each.letter == letter}
    for block in blocks:
        override = by_key.get(block.key)
        yield _changed(block, override) if override else block


def values(block: Block) -> dict[str, Run]:
    """The runs of a block that are not fixed wording, by a name that stays: reference and place.

    The second of the same reference is `…#2`. A run without a reference goes by its kind.
    """
    seen: Counter[str] = Counter()
    named: dict[str, Run] = {}
    for run in block.runs:
        if _is_wording(run):
            continue
        name = run.origin.ref or run.origin.kind.value
        seen[name] += 1
        named[name if seen[name] == 1 else f"{name}#{seen[name]}"] = run
    return named


def _changed(block: Block, override: Override) -> Block:
    live = values(block)
    runs: list[Run] = []
    for part in override.parts:
        if part.ref and part.ref in live:
            runs.append(live[part.ref])
        elif part.text:
            origin = Origin(kind=OriginKind.CHANGED, ref=f"letter.overrides.{block.key}")
            runs.append(Run(text=part.text, origin=origin))
    return Block(key=block.key, style=block.style, runs=tuple(runs), label=block.label)


def _is_wording(run: Run) -> bool:
    return run.origin.kind is OriginKind.FIXED
