"""What every shipped document is: proved, valid, accessible, clean, and always the same."""

import base64
import io
import re
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from openxml_audit import OpenXmlValidator

from data.facts import read_facts
from data.samples import read_sample
from drafting.compose import compose_letters
from drafting.packet import compose_all
from jobs.edit import edit
from models.agency import Picture
from models.base import value_at
from models.facts import Facts
from models.letter import Block, BlockStyle, Cell, Column, Letter, Letterhead, Row, RowKind, Run
from models.letter_settings import LetterSettings, Signer
from models.request import FundingRequest
from models.text import clean_text
from templates import make as making
from templates.build.__main__ import BUILT
from templates.context import as_is, context, printed
from templates.fill import fill, marked_parts
from templates.make import LostText, make
from templates.names import NAMES
from templates.outline import outline
from tests.conftest import COSTLY, DATE
from tests.outlines import outline_text

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PIXEL = (
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5E"
    "rkJggg=="
)

texts = st.text(min_size=1, max_size=60).map(clean_text).filter(bool)
typed = st.one_of(
    texts,
    st.sampled_from(["{{ 7*7 }}", "{% raw %}", "{_{", "}_}", "{_%", "&<>\"'", "👍", "שלום", "\t"]),
    st.tuples(texts, st.sampled_from(["{_{", "&amp;", "]]>", "<w:t>"])).map("".join),
)


def cell(text: str) -> Cell:
    return Cell(runs=(Run(text=text),))


def letter_of(words: list[str]) -> Letter:
    """A letter that prints each of the words somewhere: head, paragraphs, notes, table."""
    first, *others = words
    columns = tuple(Column(key=key, title=first) for key in ("need", "purpose", "quantity"))
    columns += tuple(Column(key=key, title=first) for key in ("unit_cost", "total"))
    rows = [Row(kind=RowKind.HEADING, cells=(cell(first),))]
    rows += [Row(kind=RowKind.ITEM, cells=(cell(word),) * 5) for word in others]
    blocks = [
        Block(key=f"b{n}", style=style, runs=(Run(text=word, note="7"), Run(text=first)))
        for n, (style, word) in enumerate(zip(BlockStyle, words, strict=False))
        if style not in (BlockStyle.TABLE, BlockStyle.TITLE, BlockStyle.DETAIL)
    ]
    table = Block(key="needs", style=BlockStyle.TABLE, columns=columns, rows=tuple(rows))
    return Letter(
        kind="letter-senator",
        subject="a1",
        date=DATE,
        title=first,
        author=first,
        file_name="x",
        letterhead=Letterhead(name=Run(text=first), lines=tuple(Run(text=w) for w in others)),
        blocks=(*blocks, table),
    )


@given(st.lists(typed, min_size=1, max_size=14))
def test_every_text_a_letter_prints_is_found_in_the_file(words: list[str]) -> None:
    letter = letter_of(words)
    made = make(letter)
    whole = words_of(made.data)
    assert made.values_proved == len(printed(letter))
    for word in words:
        assert word in whole


FIELDS = (
    *(("agency", name) for name in ("legal_name", "short_name", "community", "local_problem")),
    *(("agency", name) for name in ("setting", "corridors", "contact_name", "governing_body")),
    *(("needs", "n2", name) for name in ("item", "noun", "purpose", "crews", "shared_with")),
    *(("needs", "n3", name) for name in ("nouns", "measure", "coverage")),
    *(("letter", name) for name in ("aim", "subject", "authority", "needed_by_reason")),
    *(("addressees", "a10", name) for name in ("name", "last_name", "delivery")),
    *(("partners", "p7", "name"), ("evidence", "activity"), ("funding", "sustainment")),
)
"""Fields whose text stands in letters."""


@given(st.dictionaries(st.sampled_from(FIELDS), st.one_of(typed, st.text()), max_size=6))
@COSTLY
def test_whatever_is_typed_into_a_draft_its_letters_can_be_proved(
    answers: dict[tuple[str, ...], str],
) -> None:
    request = read_sample("tucson")
    for path, text in answers.items():
        request = edit(request, path, text)
    made = [make(document) for document in compose_all(request, read_facts(), DATE)[::4]]
    whole = words_of(made[0].data)
    for path in (("needs", "n2", "purpose"), ("needs", "n2", "item")):
        text = value_at(request, path).strip()
        assert text in whole or not request.needs[1].item.strip()


def words_of(document: bytes) -> str:
    return "\n".join(
        block.text or "\n".join("".join(r.text for r in c) for row in block.rows for c in row)
        for block in outline(document)
    )


def first_letter(request: FundingRequest, facts: Facts) -> Letter:
    return compose_letters(request, facts, DATE)[0]


def test_text_without_marks_is_the_marked_text_stripped(
    sample: FundingRequest, facts: Facts
) -> None:
    letter = first_letter(sample, facts)
    marked = outline(fill(letter, marks=True), letter)
    assert outline_text(marked) == outline_text(outline(fill(letter)))
    body = [block for block in marked if block.part == "document"]
    assert all(run.origin for block in body for run in block.runs)


def test_labels_of_real_lists_are_the_letters_own(sample: FundingRequest, facts: Facts) -> None:
    letter = first_letter(sample, facts)
    shown = {b.key: b.label for b in outline(fill(letter, marks=True), letter) if b.label}
    assert shown == {block.key: block.label for block in letter.blocks if block.label}


def test_the_same_letter_gives_the_same_bytes(tucson: FundingRequest, facts: Facts) -> None:
    letter = first_letter(tucson, facts)
    assert make(letter).data == make(letter).data


def test_a_text_the_template_does_not_print_is_named(
    tucson: FundingRequest, facts: Facts, monkeypatch: pytest.MonkeyPatch
) -> None:
    letter = first_letter(tucson, facts)
    lost = "December 18, 2026"
    texts, marked = marked_parts(letter)
    printed = {name: part.replace(lost.encode(), b"") for name, part in marked.items()}
    monkeypatch.setattr(making, "marked_parts", lambda _letter: (texts, printed))
    with pytest.raises(LostText, match=f"“{lost}” in “ask” would be lost"):
        make(letter)


def test_a_file_that_lacks_what_was_proved_is_not_written(
    tucson: FundingRequest, facts: Facts, monkeypatch: pytest.MonkeyPatch
) -> None:
    letter = first_letter(tucson, facts)
    short = without(fill(letter), "December 18, 2026")
    monkeypatch.setattr(making, "fill", lambda _letter: short)
    with pytest.raises(LostText, match="reads differently without marks"):
        make(letter)


def test_the_marked_parts_are_those_of_the_marked_file(
    sample: FundingRequest, facts: Facts
) -> None:
    for letter in compose_all(sample, facts, DATE):
        texts, marked = marked_parts(letter)
        assert texts == printed(letter)
        assert marked.items() <= parts(fill(letter, marks=True)).items()


def without(document: bytes, text: str) -> bytes:
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(document)) as source,
        zipfile.ZipFile(stream, "w") as target,
    ):
        for name in source.namelist():
            target.writestr(name, source.read(name).replace(text.encode(), b""))
    return stream.getvalue()


def parts(document: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(document)) as package:
        return {name: package.read(name) for name in package.namelist()}


def test_each_document_is_valid_word(sample: FundingRequest, facts: Facts, tmp_path: Path) -> None:
    file = tmp_path / "letter.docx"
    for letter in compose_all(sample, facts, DATE):
        file.write_bytes(make(letter).data)
        result = OpenXmlValidator().validate(file)
        assert result.is_valid, [error.description for error in result.errors][:5]


def test_the_document_is_accessible_and_clean(sample: FundingRequest, facts: Facts) -> None:
    letter = first_letter(sample, facts)
    found = parts(make(letter).data)
    core = found["docProps/core.xml"].decode()
    assert letter.title in core
    assert "2026-11-24T00:00:00Z" in core
    assert "python-docx" not in core
    names = " ".join(found)
    assert not any(word in names for word in ("custom", "comments", "thumbnail", "Effects"))
    body = etree.fromstring(found["word/document.xml"])
    header_rows = body.findall(f".//{W}tblHeader")
    rows = body.findall(f".//{W}tr")
    assert len(header_rows) == 1
    assert len(body.findall(f".//{W}cantSplit")) == len(rows)
    styles = etree.fromstring(found["word/styles.xml"])
    assert {e.get(f"{W}val") for e in styles.iter(f"{W}lang")} == {"en-US"}
    headings = [s for s in styles.iter(f"{W}style") if s.find(f".//{W}outlineLvl") is not None]
    assert len(headings) == 3
    for data in found.values():
        assert b"{{" not in data
        assert b"w:rsid" not in data
        assert b"Macintosh" not in data  # the maker of the library’s own sample document


def test_a_letterhead_picture_has_words_for_those_who_cannot_see_it(
    tucson: FundingRequest, facts: Facts
) -> None:
    picture = Picture(data=PIXEL, alternative="Badge & name of the department")
    assert base64.b64decode(PIXEL)[:4] == b"\x89PNG"
    agency = type(tucson.agency).model_validate({**dict(tucson.agency), "letterhead": picture})
    request = FundingRequest.model_validate({**dict(tucson), "agency": agency})
    found = parts(make(first_letter(request, facts)).data)
    assert 'descr="Badge &amp; name of the department"' in found["word/document.xml"].decode()


def test_two_signers_both_sign(tucson: FundingRequest, facts: Facts) -> None:
    signer = Signer(name="Second & Signer", title="County Manager")
    letter = LetterSettings.model_validate({**dict(tucson.letter), "second_signer": signer})
    request = FundingRequest.model_validate({**dict(tucson), "letter": letter})
    blocks = outline(make(first_letter(request, facts)).data)
    signed = [block.text for block in blocks if block.style == "Letter Signature"]
    assert signed[-2:] == ["Second & Signer", "County Manager"]


def test_five_hundred_needs_are_all_in_the_file(tucson: FundingRequest, facts: Facts) -> None:
    need = tucson.needs[0]
    many = tuple(
        type(need).model_validate({**dict(need), "id": f"n{n}", "item": f"Item {n}"})
        for n in range(100, 600)
    )
    request = FundingRequest.model_validate({**dict(tucson), "needs": many, "last_number": 900})
    words = words_of(make(first_letter(request, facts)).data)
    assert all(f"Item {n}" in words for n in range(100, 600))


def test_only_a_sample_says_sample_on_every_page(tucson: FundingRequest, facts: Facts) -> None:
    own = FundingRequest.model_validate({**dict(tucson), "example": False})
    for request, says in ((tucson, True), (own, False)):
        blocks = outline(make(first_letter(request, facts)).data)
        header = [block.text for block in blocks if block.part == "header"]
        assert any("Sample" in text for text in header) is says


@pytest.mark.parametrize("file", sorted(BUILT))
def test_the_template_is_what_its_source_builds(file: str) -> None:
    committed = parts((Path(making.__file__).parent / file).read_bytes())
    built = parts(BUILT[file]())
    assert set(committed) == set(built)
    for name in set(built) - {"docProps/core.xml"}:
        assert canonical(built[name]) == canonical(committed[name]), name


def canonical(part: bytes) -> str:
    return str(etree.canonicalize(part.decode()))


def test_every_name_a_template_may_print_is_listed(tucson: FundingRequest, facts: Facts) -> None:
    names: set[str] = set()

    def walk(value: object, place: str) -> None:
        if isinstance(value, dict):
            for key, child in value.items():
                names.add(f"{place}.{key}".lstrip("."))
                walk(child, f"{place}.{key}")
        elif isinstance(value, list):
            for child in value:
                walk(child, f"{place}[]")

    for document in compose_all(tucson, facts, DATE):
        walk(context(document, as_is), "")
    groups = {"letter", "letter.letterhead"}
    inside_cells = {name for name in names if re.search(r"rows\[\]\.\w+\[\]", name)}
    assert names - groups - inside_cells == set(NAMES)
    assert not {name.split(".")[-1] for name in NAMES} & set(dir(dict))
