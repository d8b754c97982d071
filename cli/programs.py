"""`programs`: what is known of Federal programs, and what they pay for."""

import datetime
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import click

from cli.common import date_option, json_option, say, say_json
from jobs.letters import letter_date
from jobs.programs import IN_A_WORD, Cell, known_of, matrix, named, pays_for, sources_of
from models.need import NeedKind
from models.program import Allowance, Mark, Program, Standing
from models.source import Source
from models.text import day_in_words
from storage.drafts import load

_SHORT = {
    Standing.ALLOWED: "yes",
    Standing.CONDITIONAL: "conditions",
    Standing.NOT_ALLOWED: "no",
    Standing.UNCLEAR: "unclear",
}
_WIDTH = 12
_NAME = 22
_NO_FUND = f"{'a way to ask or buy, no fund of its own':<{_WIDTH * len(NeedKind)}}"


@click.command()
@click.argument("ids", nargs=-1, metavar="[PROGRAM]...")
@click.option(
    "--for",
    "draft",
    type=click.Path(path_type=Path),
    help="Judge the needs of this draft: by the programs it names, or by those given.",
)
@json_option
@date_option
def programs(
    ids: tuple[str, ...], draft: Path | None, asked: datetime.date | None, *, as_json: bool
) -> None:
    """Look up Federal programs, and what each pays for.

    Name some, by name or id, to read what is known of each; every fact has its mark and source.
    """
    today = datetime.date.today()
    if draft:
        request = load(draft).request
        day = letter_date(request, today, asked)
        cells = matrix(request, ids, day)
        say_json(_matrix_object(cells, day)) if as_json else _print_matrix(cells, day)
        return
    day, chosen = asked or today, named(ids)
    if as_json:
        say_json(_object(chosen, day))
    elif ids:
        _print_entries(chosen, day)
    else:
        _print_table(chosen, day)


def _object(chosen: tuple[Program, ...], day: datetime.date) -> dict[str, Any]:
    known = [fact for program in chosen for fact in known_of(program, day)]
    return {
        "date": str(day),
        "programs": [_entry(program, day) for program in chosen],
        "sources": [source.model_dump(mode="json") for source in sources_of(known)],
    }


def _entry(program: Program, day: datetime.date) -> dict[str, Any]:
    kept = program.model_dump(mode="json", exclude={"facts", "allows", "allows_as"})
    return kept | {"allows": {each.kind: _judged(each) for each in pays_for(program, day)}}


def _judged(judged: Allowance) -> dict[str, Any]:
    return judged.model_dump(mode="json", exclude={"kind"})


def _matrix_object(cells: Iterable[Cell], day: datetime.date) -> dict[str, Any]:
    return {
        "date": str(day),
        "cells": [
            {
                "need": cell.need.id,
                "item": cell.need.item,
                "kind": cell.need.kind,
                "program": cell.program,
                **_judged(cell.judged),
                "why": cell.why,
                "elsewhere": cell.elsewhere,
            }
            for cell in cells
        ],
    }


def _print_table(chosen: tuple[Program, ...], day: datetime.date) -> None:
    kinds = "".join(f"{kind.value:<{_WIDTH}}" for kind in NeedKind)
    say(f"{'id':<{_NAME}}{kinds}program")
    for program in chosen:
        buys = program.allows or program.allows_as
        cells = "".join(f"{_cell(each):<{_WIDTH}}" for each in pays_for(program, day))
        say(f"{program.id:<{_NAME}}{cells if buys else _NO_FUND}{program.title}")
    say("")
    say("Whether it pays for it: “conditions” are conditions or prior approval, “unclear” is not")
    say("known, “?” is to be confirmed; “yes” and “no” without it are verified.")
    say(f"As of {day}: see the current notice. More of a program: programs ID")


def _cell(judged: Allowance) -> str:
    unsure = judged.mark is not Mark.VERIFIED and judged.standing is not Standing.UNCLEAR
    return _SHORT[judged.standing] + "?" * unsure


def _print_entries(chosen: tuple[Program, ...], day: datetime.date) -> None:
    for program in chosen:
        say(f"{program.title} ({program.id})")
        known = tuple(known_of(program, day))
        for fact in known:
            say(f"  {fact.about}: {fact.text} [{_evidence(fact.mark, fact.sources)}]")
        say("  Sources:")
        for source in sources_of(known):
            for line in _cited(source):
                say(f"    {line}")
        say("")
    say(f"As of {day}. Confirm with the current notice.")


def _print_matrix(cells: Iterable[Cell], day: datetime.date) -> None:
    for _, of_need in groupby(cells, key=lambda cell: cell.need.id):
        judged = tuple(of_need)
        say(judged[0].need.item or "Item without a name")
        for cell in judged:
            mark = IN_A_WORD[cell.judged.mark]
            say(f"  {_called(cell.program)}: {cell.judged.standing.label} [{mark}]")
            say(f"    {cell.why}")
            if cell.elsewhere and cell.judged.standing is not Standing.ALLOWED:
                say(f"    Look at: {'; '.join(map(_called, cell.elsewhere))}")
    say(f"As of {day}. Confirm with the current notice.")


def _evidence(mark: Mark, sources: tuple[str, ...]) -> str:
    return ", ".join((IN_A_WORD[mark], *sources))


def _called(key: str) -> str:
    """`Operation Stonegarden (opsg)`."""
    (program,) = named((key,))
    return f"{program.title} ({key})"


def _cited(source: Source) -> Iterator[str]:
    """What was read, then where: a host that only holds the text is not called its publisher."""
    host = urlsplit(source.url).hostname or ""
    hosted = source.publisher == host.removeprefix("www.")
    told = f"{source.title}, {source.dated}" if hosted else source.named
    yield f"{source.id}: {told}"
    yield f"  {source.quality.label}, read {day_in_words(source.read_on)}"
    if source.url:
        yield f"  {source.url}"
