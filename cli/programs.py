"""`programs`: what is known of Federal programs, and what they pay for."""

import datetime
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click

from cli.common import date_option, json_option, say, say_json
from jobs.letters import letter_date
from jobs.programs import IN_A_WORD, Cell, known_of, matrix, named, pays_for, sources_of
from models.need import NeedKind
from models.program import Allowance, Mark, Program, Standing
from models.source import Source
from storage.drafts import load

_SHORT = {
    Standing.ALLOWED: "yes",
    Standing.CONDITIONAL: "conditions",
    Standing.NOT_ALLOWED: "no",
    Standing.UNCLEAR: "unclear",
}
_WIDTH = 12
_NAME = 22


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
    """Browse the programs, or compare some by name or id; each fact with its mark and source."""
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
    say(" " * _NAME + "".join(f"{kind.value:<{_WIDTH}}" for kind in NeedKind))
    for program in chosen:
        buys = program.allows or program.allows_as
        cells = "".join(f"{_cell(each):<{_WIDTH}}" for each in pays_for(program, day))
        say(f"{program.id:<{_NAME}}{cells if buys else program.name}".rstrip())
    say(f"As of {day}. “yes” only where verified; ? is to be confirmed. See the current notice.")


def _cell(judged: Allowance) -> str:
    unsure = judged.mark is not Mark.VERIFIED and judged.standing is not Standing.UNCLEAR
    return _SHORT[judged.standing] + "?" * unsure


def _print_entries(chosen: tuple[Program, ...], day: datetime.date) -> None:
    for program in chosen:
        say(f"{program.title} ({program.id})")
        known = tuple(known_of(program, day))
        for fact in known:
            say(f"  {fact.about}: {fact.text} [{_evidence(fact.mark, fact.sources)}]")
        for source in sources_of(known):
            say(f"  {source.id}: {_cited(source)}")
        say("")
    say(f"As of {day}. Confirm with the current notice.")


def _print_matrix(cells: Iterable[Cell], day: datetime.date) -> None:
    for cell in cells:
        item = cell.need.item or "Item without a name"
        say(
            f"{item}, {cell.program}: {cell.judged.standing.label} "
            f"[{_evidence(cell.judged.mark, cell.judged.sources)}]"
        )
        say(f"  {cell.why}")
        if cell.elsewhere and cell.judged.standing is not Standing.ALLOWED:
            say(f"  Look at: {', '.join(cell.elsewhere)}")
    say(f"As of {day}. Confirm with the current notice.")


def _evidence(mark: Mark, sources: tuple[str, ...]) -> str:
    return ", ".join((IN_A_WORD[mark], *sources))


def _cited(source: Source) -> str:
    return f"{source.named}; {source.quality.label}; read {source.read_on}; {source.url}"
