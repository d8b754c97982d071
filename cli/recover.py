"""`recover`: what was never saved, listed, or written to a file."""

from pathlib import Path

import click

from cli.common import json_option, say, say_json
from jobs.recovery import differs, told, write_out
from models.errors import UserError
from storage.journal import declined, left_behind
from storage.recovery import Recovered


@click.command()
@click.option("--list", "listed", is_flag=True, help="Print every copy, newest first.")
@click.option("--to", "file", type=click.Path(path_type=Path), help="Write a copy to a new FILE.")
@click.option("--number", default=1, show_default=True, help="Which of the list --to writes.")
@json_option
def recover(file: Path | None, number: int, *, listed: bool, as_json: bool) -> None:
    """List work that was never saved, or write it to a file.

    That is what a crash left, and what was put aside since.
    """
    if listed and file:
        raise click.UsageError("Use either --list or --to FILE.")
    left = left_behind()
    copies = (*left, *declined())
    if file:
        _write(copies, number, file)
    elif as_json:
        say_json({"copies": [_told(copy) for copy in copies]})
    else:
        _print(copies, len(left))


def _write(copies: tuple[Recovered, ...], number: int, file: Path) -> None:
    if not copies:
        raise UserError("There is no recovered work.")
    if not 1 <= number <= len(copies):
        raise UserError(f"There is no copy {number}; the list has {len(copies)}.")
    write_out(copies[number - 1], file)
    say(f"{file}")


def _print(copies: tuple[Recovered, ...], left: int) -> None:
    if not copies:
        say("There is no recovered work.")
    for number, copy in enumerate(copies, 1):
        say(f"{number}. {told(copy)}{' It was put aside.' if number > left else ''}")
        for difference in differs(copy):
            say(f"   {difference}")


def _told(copy: Recovered) -> dict[str, object]:
    path = copy.base.path if copy.base else None
    return {
        "name": copy.name,
        "file": str(path) if path else "",
        "saved_at": copy.saved_at.isoformat() if copy.saved_at else "",
        "problem": copy.problem,
        "differences": [str(each) for each in differs(copy)],
    }
