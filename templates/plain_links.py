"""Which links may stand in a Word file: to the web, to a mailbox, to a place in the file itself."""

import re

_OUTSIDE = re.compile(r"(?:https?://|mailto:)\S", re.IGNORECASE)
_SWITCH = re.compile(r"\\[a-z]", re.IGNORECASE)
"""A field’s switch, such as the one before a bookmark; two backslashes would name a computer."""


def leads_outside(target: str) -> bool:
    """Whether a link leads to a web page or to a mailbox."""
    return bool(_OUTSIDE.match(target.strip()))


def is_plain_link(target: str) -> bool:
    """Whether a link leads to a web page, a mailbox or a place in the file itself."""
    return leads_outside(target) or target.strip().startswith("#")


def is_plain_in_field(target: str) -> bool:
    """The same of the first word behind HYPERLINK, which may be a switch or nothing."""
    return not target or bool(_SWITCH.fullmatch(target)) or is_plain_link(target)
