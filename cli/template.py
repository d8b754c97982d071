"""`template`: what a Word file of the agency’s own may print, and whether it can be used."""

from pathlib import Path

import click

from cli.check import finding_entry
from cli.common import json_option, say, say_json
from jobs.templates import can_be_fixed, check_template, fix_template, has_errors
from models.finding import Severity
from templates.names import NAMES


@click.group()
def template() -> None:
    """Use a Word file of the agency’s own for letters."""


@template.command()
def names() -> None:
    """List every name a template may print, with what it holds."""
    width = max(len(name) for name in NAMES)
    for name, what in NAMES.items():
        say(f"{name:<{width}}  {what}")


@template.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--fix",
    "copy",
    type=click.Path(path_type=Path),
    help="Write a copy with what can safely be mended, and look at that.",
)
@json_option
def check(file: Path, copy: Path | None, *, as_json: bool) -> int:
    """Look whether letters can be printed on FILE; it is not changed."""
    changed = fix_template(file, copy) if copy else ()
    found = check_template(copy if copy and changed else file)
    ok = not has_errors(found)
    if as_json:
        say_json({"ok": ok, "findings": [finding_entry(finding) for finding in found]})
        return 0 if ok else 1
    if copy:
        _say_mended(copy, changed)
    for severity in Severity:
        of_kind = [finding for finding in found if finding.severity is severity]
        if of_kind:
            say(f"{severity.label}:")
        for finding in of_kind:
            say(f"  {finding.place}\n    {finding.message}")
    if not copy and can_be_fixed(file):
        say(_FIXABLE)
    say(_OK if ok else _NOT_OK)
    return 0 if ok else 1


_FIXABLE = "What Word has changed in tags can be mended in a copy: add --fix COPY.docx"
_OK = "Letters can be printed on this file."
_NOT_OK = "Mend what is to fix, then check again: a trial letter comes last and may find more."


def _say_mended(copy: Path, changed: tuple[str, ...]) -> None:
    if not changed:
        say(f"Nothing can be mended by itself, so “{copy.name}” was not written.")
    for words in changed:
        say(f"Mended in “{copy.name}”: {words}")
