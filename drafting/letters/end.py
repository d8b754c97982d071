"""Below the last paragraph: signature, enclosures, copies, and who paid for the letter."""

from collections.abc import Iterator

from drafting.blocks import line
from drafting.case import Case
from drafting.phrases import Words, answer, joined, say, words
from models.letter import Block, BlockStyle
from models.letter_settings import Signer
from models.values import Answer, Lines


def end(case: Case) -> Iterator[Block]:
    """Complimentary close, signature block, enclosures, copies, preparation line."""
    letter = case.request.letter
    yield from line("close", BlockStyle.CLOSING, words("Sincerely,"))
    yield from _signatures(case)
    for label, entries in (("Enclosures", letter.enclosures), ("Copies", letter.copies)):
        yield from line(label.lower(), BlockStyle.AFTER, _list(label, entries))
    if letter.local_funds is Answer.YES:
        whose = "tribal" if case.tribal else "local"
        funds = answer(f"Prepared with {whose} funds.", ("letter", "local_funds"))
        yield from line("prepared", BlockStyle.AFTER, words(funds))


def _signatures(case: Case) -> Iterator[Block]:
    letter = case.request.letter
    if letter.signer:
        yield from _signer("signature", letter.signer, "signer")
    else:
        yield from _head_of_agency(case)
    yield from line("signature.authority", BlockStyle.SIGNATURE, _authority(case))
    if letter.second_signer:
        yield from _signer("signature.second", letter.second_signer, "second_signer")


def _authority(case: Case) -> Words:
    """By whose leave it is signed; a Tribe’s council resolution where nothing else is said."""
    if authority := case.request.letter.authority:
        whom = answer(authority, ("letter", "authority"))
        return say("Signed with the authorization of {whom}", whom=whom)
    resolution = case.agency.council_resolution
    if not (case.tribal and resolution):
        return ()
    number = answer(resolution, ("agency", "council_resolution"))
    return say("Signed under tribal council resolution {number}", number=number)


def _head_of_agency(case: Case) -> Iterator[Block]:
    name = _answers(case, ("head_name", "head_suffix"), " ")
    yield from line("signature.name", BlockStyle.SIGNATURE, name)
    title = _answers(case, ("head_title", "legal_name"), ", ")
    yield from line("signature.title", BlockStyle.SIGNATURE, title)


def _answers(case: Case, fields: tuple[str, ...], between: str) -> Words:
    given = [(getattr(case.agency, field), field) for field in fields]
    return joined([answer(text, ("agency", field)) for text, field in given if text], between)


def _signer(key: str, signer: Signer, field: str) -> Iterator[Block]:
    for part in ("name", "title"):
        text = answer(getattr(signer, part), ("letter", field, part))
        yield from line(f"{key}.{part}", BlockStyle.SIGNATURE, words(text))


def _list(label: str, entries: Lines) -> Words:
    if not entries:
        return ()
    return words(
        f"{label}: ", joined([answer(text, ("letter", label.lower())) for text in entries], "; ")
    )
