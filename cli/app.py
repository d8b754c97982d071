"""The command line: the whole program without a window."""

from collections.abc import Callable
from pathlib import Path

import click

from cli.check import check
from cli.distance import distance
from cli.document import document
from cli.edit import edit
from cli.export import export
from cli.import_ import import_
from cli.merge import merge
from cli.new import new
from cli.plan import plan
from cli.programs import programs
from cli.recover import recover
from cli.sample import sample
from cli.show import show
from cli.template import template
from cli.what_if import what_if
from models.errors import UserError


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def app() -> None:
    """Turn what a border law-enforcement agency needs into Word letters and grant requests.

    Without a command, the window opens: main.py [DRAFT]. To begin: main.py sample
    """


COMMANDS = (
    *(sample, new, check, export, show, edit, recover, import_),
    *(merge, what_if, programs, distance, plan, document, template),
)
for command in COMMANDS:
    app.add_command(command)


def run(arguments: list[str], open_window: Callable[[Path], int]) -> int:
    """Run one command; the exit code as the contract has it: 0 done, 1 findings, 2 cannot."""
    try:
        result = app.main(arguments, prog_name="main.py", standalone_mode=False)
    except UserError as problem:
        return _refuse(str(problem))
    except click.ClickException as problem:
        return _refuse(problem.format_message())
    except click.exceptions.Abort:
        return _refuse("Stopped.")
    if isinstance(result, Path):
        return open_window(result)
    return result if isinstance(result, int) else 0


def _refuse(sentence: str) -> int:
    line = " ".join(sentence.split())
    click.echo(f"error: {line}", err=True)
    return 2
