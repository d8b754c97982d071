"""`edit`: set or remove answers, through the same validation and writer as the window."""

from pathlib import Path

import click

from cli.common import say
from jobs.edit import edit as set_value
from jobs.edit import make_room, remove
from models.base import parse_path
from models.errors import UserError
from models.request import FundingRequest
from storage.drafts import load, save


@click.command()
@click.argument("draft", type=click.Path(path_type=Path))
@click.option("--set", "changes", multiple=True, metavar="PATH=VALUE", help="As you would type it.")
@click.option("--remove", "removals", multiple=True, metavar="PATH", help="A list item.")
def edit(draft: Path, changes: tuple[str, ...], removals: tuple[str, ...]) -> None:
    """Change answers of DRAFT, such as --set needs.0.unit_cost=685k."""
    opened = load(draft)
    request = opened.request
    for change in changes:
        request = _changed(request, change)
    for path in removals:
        request = remove(request, parse_path(path))
    saved = save(opened, request)
    for unread in saved.request.unread:
        click.echo(f"not understood: {unread.path}: {unread.text}", err=True)
    say(f"{saved.path}")


def _changed(request: FundingRequest, change: str) -> FundingRequest:
    place, equals, text = change.partition("=")
    if not equals:
        raise UserError(f"“{change}” has no “=”; write PATH=VALUE.")
    path = parse_path(place)
    return set_value(make_room(request, path), path, text)
