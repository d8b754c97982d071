"""What else fills Word files: each does as much of the benchmarks' letter as it can."""

import base64
import io
import os
import random
import struct
import zlib
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Inches
from docxtpl import DocxTemplate, InlineImage

from models.letter import Block, Letter
from templates.build.letter import STYLES
from templates.context import as_is, context
from templates.kinds import template_file

COLUMNS = ("need", "purpose", "quantity", "unit_cost", "total")


LETTER = "FUNDWRIGHT_BENCH_LETTER"
"""Where a measured process finds the letter, so that composing it is no part of its memory."""


@cache
def letter() -> Letter:
    """The letter that all contenders fill."""
    return Letter.model_validate_json(Path(os.environ[LETTER]).read_bytes())


def typed() -> str:
    """The answers behind the letter, for the check of the finished document."""
    return Path(os.environ[LETTER]).with_suffix(".txt").read_text("utf-8")


def long_letter(rows: int) -> Letter:
    """The same with a table of so many rows."""

    def longer(block: Block) -> Block:
        many = (block.rows * (rows // max(len(block.rows), 1) + 1))[:rows]
        return (
            Block.model_validate({**dict(block), "rows": many}) if block.key == "needs" else block
        )

    whole = letter()
    blocks = tuple(longer(b) if b.key == "needs" else b for b in whole.blocks)
    return Letter.model_validate({**dict(whole), "blocks": blocks})


def picture() -> str:
    """A PNG of 600 x 100 points that deflates no better than a scanned letterhead, as base64."""
    noise = random.Random(7)  # noqa: S311  a picture, no secret
    rows = b"".join(b"\0" + bytes(noise.choices(range(0, 256, 5), k=600)) for _ in range(100))

    def chunk(kind: bytes, data: bytes) -> bytes:
        crc = zlib.crc32(kind + data)
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", crc)

    header = struct.pack(">IIBBBBB", 600, 100, 8, 0, 0, 0, 0)
    image = chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    return base64.b64encode(b"\x89PNG\r\n\x1a\n" + image).decode()


@cache
def template() -> bytes:
    return template_file(letter().kind).read_bytes()


def content_of(filled: Letter) -> dict[str, Any]:
    return context(filled, as_is)


def docxtpl_letter(content: dict[str, Any], picture: bytes) -> DocxTemplate:
    """A letter as docxtpl's own pages say to fill one, escaped."""
    document = DocxTemplate(io.BytesIO(template()))
    image = InlineImage(document, io.BytesIO(picture), width=Inches(6.5))
    content["letter"]["letterhead"]["picture"] = image
    document.render(content, autoescape=True)
    return document


def with_docxtpl(filled: Letter) -> Callable[[], object]:
    image = base64.b64decode(picture())
    return lambda: docxtpl_letter(content_of(filled), image).save(io.BytesIO())


def with_python_docx() -> Callable[[], object]:
    """Paragraphs, runs and table set by code into an empty file of the same styles."""
    empty = Document(io.BytesIO(template()))
    for element in list(empty.element.body)[:-1]:
        empty.element.body.remove(element)
    stream = io.BytesIO()
    empty.save(stream)
    image, content = base64.b64decode(picture()), content_of(letter())["letter"]

    def run() -> None:
        document = Document(io.BytesIO(stream.getvalue()))
        document.add_picture(io.BytesIO(image), width=Inches(6.5))
        for block in content["blocks"]:
            if block["rows"]:
                _python_docx_table(document, block)
                continue
            paragraph = document.add_paragraph(style="Letter Body")
            for words in block["runs"]:
                paragraph.add_run(words["text"]).bold = words["emphasis"] == "strong"
        document.save(io.BytesIO())

    return run


def _python_docx_table(document: Any, block: dict[str, Any]) -> None:
    table = document.add_table(rows=len(block["rows"]), cols=len(block["heads"]))
    for row, values in zip(table.rows, block["rows"], strict=True):
        cells = row.cells
        for cell, key in zip(cells, block["heads"], strict=True):
            cell.text = "".join(words["text"] for words in values.get(key, ()))


def with_mailmerge() -> Callable[[], object]:
    """One field a paragraph and one table row that is repeated; no choices, styles or picture."""
    from mailmerge import MailMerge  # noqa: PLC0415  a peer, which may not be there

    document = Document()
    paragraphs, rows = plain_letter()
    for number in range(len(paragraphs)):
        document.add_paragraph()._p.append(_field(f"p{number}"))
    cells = document.add_table(rows=1, cols=len(COLUMNS)).rows[0].cells
    for cell, column in zip(cells, COLUMNS, strict=True):
        cell.paragraphs[0]._p.append(_field(column))
    stream = io.BytesIO()
    document.save(stream)

    def run() -> None:
        with MailMerge(io.BytesIO(stream.getvalue())) as merged:
            merged.merge(**{f"p{number}": text for number, text in enumerate(paragraphs)})
            merged.merge_rows("need", rows)
            merged.write(io.BytesIO())

    return run


def _field(name: str) -> Any:
    return parse_xml(
        f'<w:fldSimple {nsdecls("w")} w:instr=" MERGEFIELD {name} "><w:r><w:t>x</w:t></w:r>'
        "</w:fldSimple>"
    )


def plain_letter() -> tuple[list[str], list[dict[str, str]]]:
    """The letter for those who know no runs: its paragraphs, and the rows of its needs."""
    blocks = [block for block in letter().blocks if block.runs]
    table = next(block for block in letter().blocks if block.key == "needs")
    keys = [column.key for column in table.columns]
    rows = [
        {**dict.fromkeys(COLUMNS, ""), **dict(zip(keys, (c.text for c in row.cells), strict=False))}
        for row in table.rows
    ]
    return [block.text for block in blocks], rows


def braces_template() -> bytes:
    """The letter's styles and needs for docxtemplater and easy-template-x.

    Without heading rows, notes and picture, which their free forms lack or set otherwise.
    """
    document = Document(io.BytesIO(template()))
    for element in list(document.element.body)[:-1]:
        document.element.body.remove(element)
    document.sections[0].footer.paragraphs[0].text = "{agency}"
    document.sections[0].header.paragraphs[0].text = "{#sample}Sample{/sample}"
    document.add_paragraph("{#blocks}")
    for kind, style in STYLES.items():
        document.add_paragraph(f"{{#{kind}}}")
        paragraph = document.add_paragraph("{#runs}{#strong}", style=style)
        paragraph.add_run("{text}").bold = True
        paragraph.add_run("{/strong}{#title}")
        paragraph.add_run("{text}").italic = True
        paragraph.add_run("{/title}{#plain}{text}{/plain}{/runs}")
        document.add_paragraph(f"{{/{kind}}}")
    document.add_paragraph("{#table}")
    cells = document.add_table(rows=1, cols=len(COLUMNS)).rows[0].cells
    for cell, column in zip(cells, COLUMNS, strict=True):
        cell.text = f"{{{column}}}"
    cells[0].text = "{#rows}{need}"
    cells[-1].text = "{total}{/rows}"
    for text in ("{/table}", "{/blocks}"):
        document.add_paragraph(text)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def braces_content() -> dict[str, Any]:
    """The letter's blocks, each with a flag for its kind; of tables the one of the needs."""
    blocks: list[dict[str, Any]] = [
        {
            str(block.style): True,
            "runs": [{"text": run.text, str(run.emphasis): True} for run in block.runs],
        }
        for block in letter().blocks
        if block.runs
    ]
    table = {"table": True, "rows": plain_letter()[1], "runs": []}
    return {"agency": letter().author, "sample": letter().sample, "blocks": [*blocks, table]}


def carbone_template() -> bytes:
    """The letter for carbone, which repeats what stands between an item and the one after it.

    One style and no runs, notes or picture; the table of needs.
    """
    document = Document(io.BytesIO(template()))
    for element in list(document.element.body)[:-1]:
        document.element.body.remove(element)
    document.sections[0].footer.paragraphs[0].text = "{d.agency}"
    document.sections[0].header.paragraphs[0].text = ""
    for item in ("i", "i+1"):
        document.add_paragraph(f"{{d.paragraphs[{item}].text}}", style="Letter Body")
    table = document.add_table(rows=2, cols=len(COLUMNS))
    for row, item in zip(table.rows, ("i", "i+1"), strict=True):
        for cell, column in zip(row.cells, COLUMNS, strict=True):
            cell.text = f"{{d.rows[{item}].{column}}}"
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def carbone_content() -> dict[str, Any]:
    """The paragraphs and the rows of the needs."""
    paragraphs, rows = plain_letter()
    texts = [{"text": text} for text in paragraphs]
    return {"agency": letter().author, "paragraphs": texts, "rows": rows}
