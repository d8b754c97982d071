"""What a draft says of itself: a word on every page, and on a last page what is open.

Our templates and an agency’s own file say it in the same words.
"""

from typing import Any

from templates.build.tags import control, tag

DRAFT = "DRAFT: not to be sent. "
OPEN_PROBLEMS = "Open problems in this draft"

_SIZE = 152_400
"""12 points, in units of 914,400 an inch: it fits the narrowest margin of a page of ours."""


def say_draft(paragraph: Any) -> None:
    """The word, in a paragraph of a header."""
    run = tag(paragraph, f"{{% if letter.is_draft %}}{DRAFT}{{% endif %}}")
    run.bold, run.font.size = True, _SIZE


def list_problems(document: Any, heading: str | None = None, line: str | None = None) -> None:
    """What is open, on a page of its own behind all else.

    Args:
        document: the template, whose text ends here.
        heading: the style of the heading; without one it is set bold.
        line: the style of each line.
    """
    control(document, "{%p if letter.problems %}")
    head = document.add_paragraph(style=heading)
    head.paragraph_format.page_break_before = True
    tag(head, OPEN_PROBLEMS).bold = None if heading else True
    control(document, "{%p for problem in letter.problems %}")
    tag(document.add_paragraph(style=line), "{{ problem }}")
    control(document, "{%p endfor %}")
    control(document, "{%p endif %}")
