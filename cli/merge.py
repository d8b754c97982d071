"""`merge`: a letter for each row of a list of addressees."""

import datetime
from pathlib import Path

import click

from cli.common import (
    date_option,
    drafts_anyway_option,
    existing_files,
    folder_option,
    keep_both_option,
    kind_option,
    mark_draft_option,
    replace_option,
    say,
)
from jobs.letters import letter_date
from jobs.merge import Merged
from jobs.merge import merge as merge_letters
from jobs.planned import OpenErrors
from jobs.wanted import Wanted
from models.errors import UserError
from storage.drafts import load
from storage.imports.addressees import read_addressees


@click.command()
@click.argument("draft", type=click.Path(path_type=Path))
@click.argument("addressees", type=click.Path(path_type=Path))
@folder_option
@kind_option("rows whose letters are", "letter-")
@keep_both_option
@replace_option
@drafts_anyway_option
@mark_draft_option
@date_option
def merge(  # noqa: PLR0913  one argument an option
    draft: Path,
    addressees: Path,
    folder: Path,
    kinds: tuple[str, ...],
    asked: datetime.date | None,
    *,
    keep_both: bool,
    replace: bool,
    drafts_anyway: bool,
    mark_draft: bool,
) -> int:
    """Write one letter for each row of a list of addressees.

    ADDRESSEES is a CSV file of any length; each letter is that of DRAFT to the same office.
    Its columns are named as the fields of an addressee: office, name, last_name, state, district,
    address … Rows without a letter are listed by number, and the rest goes on; exit code 1 then.
    Ctrl+C stops after whole files; run again, and only rows without a file are written.
    """
    existing = existing_files(keep_both=keep_both, replace=replace)
    request = load(draft).request
    date = letter_date(request, datetime.date.today(), asked)
    rows = read_addressees(addressees)
    for column in rows.left_out:
        click.echo(f"{column.place}: {column.why}; not used", err=True)
    wanted = Wanted(kinds, existing=existing, despite_errors=drafts_anyway, mark_draft=mark_draft)
    written = left_out = 0
    try:
        for merged in merge_letters(request, rows, folder, date, wanted):
            written += merged.file is not None
            left_out += merged.file is None
            _tell(merged)
    except OpenErrors as problem:
        click.echo(f"error: {problem}", err=True)
        return 1
    except KeyboardInterrupt:
        raise UserError(f"Stopped. Letters written, each whole: {written:,}.") from None
    if not written and not left_out:
        raise UserError("No row asks for a letter. Nothing was written.")
    click.echo(f"Letters written: {written:,}. Rows without a letter: {left_out:,}.", err=True)
    return 1 if left_out else 0


def _tell(merged: Merged) -> None:
    """A row’s file, and what to look at in it; or why it has none."""
    if merged.file is None:
        click.echo(f"row {merged.row}: {merged.why}", err=True)
        return
    say(f"{merged.file.path}")
    if merged.remark:
        click.echo(f"note: row {merged.row}: {merged.remark}", err=True)
