"""What the Help menu shows: about a section, the keys, the sources, the files, the program."""

import sys
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import qVersion
from PySide6.QtGui import QAction

from data.facts import read_facts
from drafting.wording import date
from gui.sections.section import Section
from storage.folders import settings_folder, state_folder

_IN_LISTS = (
    "Alt+Up, Alt+Down: Move an item of a list",
    "Delete: Remove an item of a list",
    "Esc: From a field back to its list",
)
"""Keys that are no entries of a menu."""


def help_text(about: str, section: Section[Any], actions: Mapping[str, QAction]) -> str:
    """The words of one entry of the Help menu."""
    if about == "Keyboard shortcuts":
        return _keys(actions)
    if about == "Sources and licenses":
        return _sources()
    if about == "Where my files are":
        return _files()
    if about == "About":
        return _about()
    return f"{section.title}\n\n{section.help}"


def _keys(actions: Mapping[str, QAction]) -> str:
    lines = [
        f"{' or '.join(keys.toString() for keys in action.shortcuts())}: {text}"
        for text, action in actions.items()
        if not action.shortcut().isEmpty()
    ]
    return "\n".join([*lines, *_IN_LISTS])


def _sources() -> str:
    entries = [
        f"{source.title}. {source.publisher}, {source.dated}. Read {date(source.read_on)}.\n"
        f"{source.url}"
        for source in read_facts().sources
    ]
    licences = (
        "This program: MIT. Qt for Python: LGPL 3. docxtpl: LGPL 2.1. pydantic, python-docx, "
        "platformdirs, python-calamine: MIT. Jinja2, lxml, click, icalendar: BSD."
    )
    return "\n\n".join([licences, *entries])


def _files() -> str:
    return (
        "Drafts and documents are where you saved them; nothing is sent anywhere.\n\n"
        f"Settings: {settings_folder()}\nState of the program: {state_folder()}\n\n"
        "The variable FUNDWRIGHT_HOME moves both."
    )


def _about() -> str:
    python = f"{sys.version_info.major}.{sys.version_info.minor}.{sys.version_info.micro}"
    return (
        "Fundwright 0.1.0\n\nTurns what a border law-enforcement agency needs into Word letters "
        "and grant requests that can be defended figure by figure.\n\n"
        f"Qt {qVersion()}, Python {python}."
    )
