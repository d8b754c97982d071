"""Text stands out from what it stands on, as far as its colours are known."""

from collections.abc import Iterator

from models.finding import Finding
from templates.checking.colours import WHITE, contrast, is_colour
from templates.checking.document import Document
from templates.checking.found import hard_to_use, place_of
from templates.checking.grounds import Grounds
from templates.checking.looks import looks_with, shows_text
from templates.checking.xml import value
from templates.namespaces import W

THEME = "contrast"


def check(document: Document) -> Iterator[Finding]:
    """Runs whose colour is too near to that of their shading, cell or page; one a paragraph."""
    looks, grounds = looks_with(document.styles), Grounds(document.styles, _page(document))
    for paragraph in document.paragraphs:
        for run, look in looks.of(paragraph, grounds.of(paragraph)):
            ratio = contrast(look.colour, look.ground)
            if ratio < look.enough and shows_text(run, paragraph):
                message = (
                    f"Text is hard to read: its contrast is {ratio:.1f} to 1 (#{look.colour} on "
                    f"#{look.ground}), and at least {look.enough} is needed."
                )
                yield hard_to_use(THEME, paragraph.part, message, place_of(paragraph.part, run))
                break


def _page(document: Document) -> str:
    main = document.package.root(document.package.main)
    ground = main.find(W + "background") if main is not None else None
    colour = value(ground, "color")
    return colour if is_colour(colour) else WHITE
