"""`new`: a new draft file."""

from pathlib import Path

import click

from cli.common import say
from data.samples import read_sample
from models.request import FundingRequest
from storage.drafts import create


@click.command()
@click.argument("draft", type=click.Path(path_type=Path))
@click.option("--sample", "name", help="Begin with a sample: tucson, county or nation.")
def new(draft: Path, name: str | None) -> None:
    """Write a new draft; a file that is there already is left alone."""
    request = read_sample(name) if name else FundingRequest()
    create(draft, request)
    say(f"{draft}")
