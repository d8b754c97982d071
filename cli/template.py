"""`template`: what a Word template may print."""

import click

from cli.common import say
from templates.names import NAMES


@click.group()
def template() -> None:
    """Word templates."""


@template.command()
def names() -> None:
    """List every name a template may print, with what it holds."""
    width = max(len(name) for name in NAMES)
    for name, what in NAMES.items():
        say(f"{name:<{width}}  {what}")
