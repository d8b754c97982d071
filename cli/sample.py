"""`sample`: a sample’s draft and letters, then the window if there is a screen."""

import datetime
from pathlib import Path

import click

from cli.common import say
from data.samples import SAMPLES
from jobs.samples import write_sample

FOLDER = Path("Fundwright sample")


@click.command()
@click.argument("name", default=SAMPLES[0])
@click.option(
    "--to",
    "folder",
    type=click.Path(path_type=Path),
    default=FOLDER,
    show_default=True,
    help="Folder to write to.",
)
@click.option("--no-window", is_flag=True, help="Do not open the window afterwards.")
def sample(name: str, folder: Path, *, no_window: bool) -> Path | None:
    """Write a sample draft and its letters, and open it.

    NAME is tucson, county or nation. Each file is printed.
    """
    draft, exported = write_sample(name, folder, datetime.date.today())
    say(f"{draft.path}")
    for each in exported:
        say(f"{each.path}")
    return None if no_window else draft.path
