"""`show`: every answer by section."""

from itertools import groupby
from pathlib import Path

import click

from cli.common import json_option, say, say_json
from jobs.listing import answers
from models.base import path_text
from storage.drafts import load


@click.command()
@click.argument("draft", type=click.Path(path_type=Path))
@json_option
def show(draft: Path, *, as_json: bool) -> None:
    """Print every answer of DRAFT, with the path that “edit” takes."""
    entries = answers(load(draft).request)
    if as_json:
        say_json({path_text(entry.path): entry.value for entry in entries})
        return
    for section, group in groupby(entries, key=lambda entry: entry.section):
        say(section)
        for entry in group:
            say(f"  {entry.label}: {entry.value}  [{path_text(entry.path)}]")
