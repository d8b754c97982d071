"""What a public document says of itself, below its head."""

from drafting.phrases import fixed, listed, text_of, words
from models.letter import Block, BlockStyle, Letter
from models.request import FundingRequest

_ABOVE = {BlockStyle.TITLE, BlockStyle.DETAIL, BlockStyle.DATE, BlockStyle.DELIVERY}
"""What stands above the remark."""


def remark(request: FundingRequest) -> str:
    """How many answers of the whole draft are left out, in the words each document carries."""
    marked = (
        ("item", sum(each.sensitive for each in request.needs)),
        ("figure", sum(each.sensitive for each in request.evidence.figures)),
        ("partner", sum(each.sensitive for each in request.partners)),
    )
    counts = [f"{count} {name}{'' if count == 1 else 's'}" for name, count in marked if count]
    if not counts:
        return "Public version. Nothing was marked law-enforcement sensitive."
    return (
        "Public version. Left out, because marked law-enforcement sensitive: "
        f"{text_of(listed(map(fixed, counts)))}. Amounts are of what is shown."
    )


def with_remark(letter: Letter, said: str) -> Letter:
    """The document with the remark on its first page, and a title and file name of its own."""
    at = next((n for n, block in enumerate(letter.blocks) if block.style not in _ABOVE), 0)
    titled = any(block.style is BlockStyle.TITLE for block in letter.blocks[:at])
    style = BlockStyle.DETAIL if titled else BlockStyle.DELIVERY
    block = Block(key="public", style=style, runs=words(said))
    changed = {
        "title": f"{letter.title}, public version",
        "file_name": public_name(letter.file_name),
        "blocks": (*letter.blocks[:at], block, *letter.blocks[at:]),
    }
    return Letter.model_validate({**dict(letter), **changed})


def public_name(file_name: str) -> str:
    """What a document’s file is called in the public version."""
    return f"{file_name} (public)"
