"""`export`: the letters as Word files."""

import datetime
from dataclasses import asdict
from pathlib import Path

import click

from cli.common import (
    date_option,
    drafts_anyway_option,
    existing_files,
    folder_option,
    json_option,
    keep_both_option,
    kind_option,
    mark_draft_option,
    replace_option,
    say,
    say_json,
)
from jobs.export import Exported
from jobs.export import export as export_letters
from jobs.letters import letter_date
from jobs.planned import OpenErrors
from jobs.templates import open_template
from jobs.wanted import Wanted
from storage.drafts import load


@click.command()
@click.argument("draft", type=click.Path(path_type=Path))
@folder_option
@kind_option("documents")
@click.option(
    "--addressee", "addressees", multiple=True, help="Only to this addressee, by id: see “show”."
)
@click.option(
    "--template",
    type=click.Path(path_type=Path),
    help="Print letters on this Word file of your own; “template check” looks at it.",
)
@click.option(
    "--public",
    is_flag=True,
    help="Leave out what is marked law-enforcement sensitive, and say so in each document.",
)
@keep_both_option
@replace_option
@drafts_anyway_option
@mark_draft_option
@json_option
@date_option
def export(  # noqa: PLR0913  one argument an option
    draft: Path,
    folder: Path,
    kinds: tuple[str, ...],
    addressees: tuple[str, ...],
    asked: datetime.date | None,
    *,
    template: Path | None,
    public: bool,
    keep_both: bool,
    replace: bool,
    drafts_anyway: bool,
    mark_draft: bool,
    as_json: bool,
) -> int:
    """Write the documents of DRAFT as Word files.

    They are letters, grant requests, a phone sheet, and a timetable where there is a deadline.
    All are made and proved first, then each is written whole. Exit code 1 where errors are open.
    """
    existing = existing_files(keep_both=keep_both, replace=replace)
    request = load(draft).request
    date = letter_date(request, datetime.date.today(), asked)
    own = open_template(template) if template else None
    wanted = Wanted(
        kinds, addressees, existing, drafts_anyway, mark_draft, template=own, public=public
    )
    try:
        exported = export_letters(request, folder, date, wanted)
    except OpenErrors as problem:
        click.echo(f"error: {problem}", err=True)
        return 1
    _report(exported, as_json=as_json)
    return 0


def _report(exported: tuple[Exported, ...], *, as_json: bool) -> None:
    if as_json:
        say_json({"files": [asdict(each) | {"path": str(each.path)} for each in exported]})
        return
    for each in exported:
        say(f"{each.path}")
    left_out = dict.fromkeys(text for each in exported for text in each.not_printed)
    for text in left_out:
        click.echo(f"note: your template does not print “{text}”", err=True)
    for remark in dict.fromkeys(text for each in exported for text in each.remarks):
        click.echo(f"note: {remark}", err=True)
