"""What commands share: options, and JSON on stdout with nothing else."""

import datetime
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from jobs.wanted import Existing
from models.reading import day_in
from templates.kinds import kinds

F = TypeVar("F", bound=Callable[..., Any])


def say(text: str) -> None:
    """One line for the reader."""
    click.echo(text)


def say_json(value: Any) -> None:
    """One JSON object and nothing else."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=1))


class Day(click.ParamType[datetime.date]):
    """A date as YYYY-MM-DD, or as people type it."""

    name = "date"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> datetime.date:
        if isinstance(value, datetime.date):
            return value
        day = day_in(value)
        return day or self.fail(f"“{value}” is no date; write it like 2026-11-24.", param, ctx)


date_option = click.option(
    "--date", "asked", type=Day(), help="Date of the letters, YYYY-MM-DD; else the draft’s."
)
folder_option = click.option(
    "--to",
    "folder",
    type=click.Path(path_type=Path),
    required=True,
    help="Folder to write to; it is made where there is none.",
)


def kind_option(what: str, beginning: str = "") -> Callable[[F], F]:
    """`--kind`, of the kinds that begin so; `what` a kind is of, in its help."""
    known = [kind.id for kind in kinds() if kind.id.startswith(beginning)]
    told = f"Only {what} of this kind: {', '.join(known)}."
    return click.option(
        "--kind", "kinds", multiple=True, type=click.Choice(known), metavar="KIND", help=told
    )


json_option = click.option("--json", "as_json", is_flag=True, help="One JSON object on stdout.")
keep_both_option = click.option(
    "--keep-both", is_flag=True, help="Write beside files that are there, with (2)."
)
replace_option = click.option("--replace", is_flag=True, help="Write over files that are there.")

drafts_anyway_option = click.option(
    "--drafts-anyway",
    is_flag=True,
    help="Although errors are open; then each page says DRAFT and the last lists what is open.",
)
mark_draft_option = click.option(
    "--mark-draft", is_flag=True, help="Mark as DRAFT although no error is open."
)


def existing_files(*, keep_both: bool, replace: bool) -> Existing:
    """What the two options say of files that are there; neither leaves them alone."""
    if keep_both and replace:
        raise click.UsageError("Choose --keep-both or --replace, not both.")
    if replace:
        return Existing.REPLACE
    return Existing.KEEP_BOTH if keep_both else Existing.REFUSE
