"""Whatever a file holds, the check answers with findings or one sentence, soon and without harm."""

import io
import random
import zipfile

import pytest

from models.errors import UserError
from templates.checking.check import MOST, check_document
from templates.unpacked import LARGEST_PART, MOST_PARTS
from tests.templates.checking.files import TEXT, damaged, instead, members, more, own, packed

TRIES = 300


def answered(data: bytes) -> bool:
    """Whether something is found or refused; any other exception fails the test."""
    try:
        return bool(check_document(data, own()[0]))
    except UserError:
        return True


def test_bytes_changed_anywhere_are_answered() -> None:
    chance = random.Random(1)  # noqa: S311  the same file each time
    for _ in range(TRIES):
        data = bytearray(own()[1])
        for _ in range(chance.randint(1, 8)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        answered(bytes(data))


def test_xml_changed_anywhere_is_answered() -> None:
    chance = random.Random(2)  # noqa: S311  as above
    parts = members(own()[1])
    names = [name for name in parts if name.endswith((".xml", ".rels"))]
    for _ in range(TRIES):
        name = chance.choice(names)
        text = bytearray(parts[name])
        start = chance.randrange(len(text))
        text[start : start + chance.randint(0, 40)] = chance.choice(
            [b"", b"9", b'"', b"<w:p/>", b"&#x10FFFF;", b"&amp;", b"\xff\xfe", b"w:val=", b"-1"]
        )
        answered(packed(parts | {name: bytes(text)}))


def test_each_part_may_be_missing_or_empty() -> None:
    parts = members(own()[1])
    for name in parts:
        assert answered(packed({key: data for key, data in parts.items() if key != name}))
        assert answered(packed(parts | {name: b""}))


def test_entities_are_neither_read_nor_multiplied() -> None:
    laughs = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10 if n else "ha"}">' for n in range(12))
    start = f'<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">{laughs}]><w:document'
    for entity in ("&f;", "&a11;"):
        parts = members(damaged(instead(TEXT, "<w:document", start)))
        parts[TEXT] = parts[TEXT].replace(b"November 24, 2026", entity.encode(), 1)
        found = check_document(packed(parts))
        assert "parts" in {each.id for each in found}
        assert "root:" not in str(found)


def test_a_part_that_unpacks_to_too_much_is_refused() -> None:
    with pytest.raises(UserError, match="unpacks to more"):
        check_document(damaged(more("word/media/large.png", "\0" * (LARGEST_PART + 1))))


def test_too_many_parts_are_refused() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        for number in range(MOST_PARTS + 1):
            package.writestr(f"{number}.xml", b"<x/>")
    with pytest.raises(UserError, match="more than 2,000 parts"):
        check_document(stream.getvalue())


def test_elements_within_elements_without_end_are_no_xml() -> None:
    deep = "<w:p>" * 20_000 + "</w:p>" * 20_000
    found = check_document(damaged(instead(TEXT, "<w:sectPr>", f"{deep}<w:sectPr>")))
    assert any(each.id == "parts" and "is no XML" in each.message for each in found)


def test_of_very_many_defects_only_so_many_are_told() -> None:
    tags = "<w:p><w:r><w:t>{{ x }}</w:t></w:r></w:p>" * 50_000
    found = check_document(damaged(instead(TEXT, "<w:sectPr>", f"{tags}<w:sectPr>")))
    assert len([each for each in found if each.id == "residue"]) == MOST
