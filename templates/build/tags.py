"""Template tags in paragraphs; nothing heavy is loaded for them."""

from typing import Any

from templates.namespaces import W


def tag(paragraph: Any, text: str) -> Any:
    """A run whose spaces are kept, whatever is filled in."""
    run = paragraph.add_run(text)
    for element in run._r.findall(f"{W}t"):
        element.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return run


def control(document: Any, text: str) -> None:
    """A paragraph that only steers what is printed, and goes."""
    tag(document.add_paragraph(), text)
