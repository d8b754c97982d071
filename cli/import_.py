"""`import`: needs, members of Congress, seizures or overdose deaths from a file into a draft."""

import datetime
from pathlib import Path

import click

from cli.common import say
from jobs.import_kinds import KINDS
from jobs.imported import report
from jobs.imports import Asked, imported, preview
from jobs.letters import letter_date
from models.text import day_in_words
from storage.drafts import load, save
from storage.imports.source import read_source


@click.command("import")
@click.argument("kind", type=click.Choice(list(KINDS)))
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--into",
    "draft",
    type=click.Path(path_type=Path),
    required=True,
    help="The draft it is read into.",
)
@click.option(
    "--area",
    default="",
    help="For seizures, sector, field office or region; for officials, district.",
)
@click.option("--state", default="", help="Such as AZ; else the agency’s.")
@click.option("--replace", is_flag=True, help="For officials: take what the file has otherwise.")
@click.option("--dry-run", is_flag=True, help="Print what would be written, and write nothing.")
def import_(  # noqa: PLR0913  one argument an option
    kind: str, file: Path, draft: Path, area: str, state: str, *, replace: bool, dry_run: bool
) -> None:
    """Read FILE into a draft: needs, officials, seizures or overdoses.

    Names of officials arrive unconfirmed. What is in the draft already is left as it is; where a
    file has it otherwise, the difference is printed.
    """
    opened = load(draft)
    source = read_source(file)
    date = letter_date(opened.request, datetime.date.today())
    found = preview(KINDS[kind], source, opened.request, Asked(area, state), date)
    result = imported(opened.request, found, replace=replace)
    if result.request != opened.request and not dry_run:
        save(opened, result.request)
    say(f"{source.name}, saved {day_in_words(source.saved)}, SHA-256 {source.sha256}")
    for title, lines in report(found, result, written=not dry_run):
        say(f"{title}:")
        for line in lines:
            say(f"  {line}")
