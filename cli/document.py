"""`document`: whether a finished Word file can be sent."""

from pathlib import Path

import click

from cli.check import report
from cli.common import json_option
from jobs.documents import findings_of
from jobs.letters import open_errors


@click.group()
def document() -> None:
    """Check a finished Word file before it is sent."""


@document.command("check")
@click.argument("file", type=click.Path(path_type=Path))
@json_option
def check_file(file: Path, *, as_json: bool) -> int:
    """Check a finished Word file.

    Whether FILE opens in Word, can be read by everybody, and says nothing unmeant. Exit code 1
    where there is something to fix.
    """
    found = findings_of(file)
    report(found, as_json=as_json)
    return 1 if open_errors(found) else 0
