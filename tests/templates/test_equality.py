"""What is compiled once prints what plain docxtpl prints, for every template and every letter."""

import datetime
import io
import zipfile
from pathlib import Path

import pytest
from docxtpl import DocxTemplate
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import Environment
from lxml import etree

from models.errors import UserError
from models.letter import (
    Block,
    BlockStyle,
    Cell,
    Column,
    Emphasis,
    Letter,
    Letterhead,
    Row,
    RowKind,
    Run,
)
from models.text import clean_text
from templates import compiled as compiling
from templates.build import tables
from templates.compiled import compiled
from templates.context import as_is, context
from templates.fill import fill_content, fill_template
from templates.kinds import FOLDER
from templates.package import Properties
from tests.conftest import COSTLY, DATE
from tests.templates.blank import blank, saved
from tests.templates.corpus import CASES, PLAIN, Case
from tests.templates.same import by_docxtpl, says

OURS = Properties("Title", "Department", datetime.date(2026, 11, 24))


@pytest.mark.parametrize("name", CASES)
def test_a_template_prints_what_plain_docxtpl_prints(name: str) -> None:
    case = CASES[name]()
    compiled(case.template)  # none of them is unusual
    filled = says(fill_content(case.template, case.content, OURS))
    assert filled == says(by_docxtpl(case.template, case.content))


texts = st.text(min_size=1, max_size=40).map(clean_text)
typed = st.one_of(
    texts, st.sampled_from(["", "&<>", "a\tb", "a\nb", "{{ x }}", "{% raw %}", "]]>"])
)
words = typed.filter(lambda text: "_{" not in text and "_%" not in text)
"""docxtpl changes `{_{`, which has a test of its own among the losses."""

runs = st.builds(
    Run, text=words, note=st.sampled_from(["", "7"]), emphasis=st.sampled_from(Emphasis)
)
cells = st.builds(Cell, runs=st.lists(runs, max_size=2).map(tuple))


def rows(columns: int) -> st.SearchStrategy[Row]:
    heading = st.builds(Row, kind=st.just(RowKind.HEADING), cells=st.tuples(cells))
    items = st.lists(cells, min_size=columns, max_size=columns).map(tuple)
    kind = st.sampled_from([RowKind.ITEM, RowKind.TOTAL])
    return st.one_of(heading, st.builds(Row, kind=kind, cells=items))


@st.composite
def table_blocks(draw: st.DrawFn) -> Block:
    shares = draw(st.sampled_from([tables.NEEDS, tables.OBJECTIVES, tables.BUDGET, tables.PHONE]))
    columns = tuple(Column(key=key, title=draw(words)) for key in shares)
    drawn = draw(st.lists(rows(len(columns)), max_size=3))
    return Block(key="t", style=BlockStyle.TABLE, columns=columns, rows=tuple(drawn))


paragraph_blocks = st.builds(
    Block,
    key=st.just("p"),
    style=st.sampled_from([style for style in BlockStyle if style is not BlockStyle.TABLE]),
    runs=st.lists(runs, max_size=3).map(tuple),
)
letters = st.builds(
    Letter,
    kind=st.just("letter-governor"),
    subject=st.just("a1"),
    date=st.just(DATE),
    title=words,
    author=words,
    file_name=st.just("x"),
    sample=st.booleans(),
    draft=st.booleans(),
    problems=st.lists(words, max_size=2).map(tuple),
    letterhead=st.builds(Letterhead, name=runs, lines=st.lists(runs, max_size=2).map(tuple)),
    blocks=st.lists(st.one_of(paragraph_blocks, table_blocks()), max_size=6).map(tuple),
)
"""Letters of any words in any order, whether or not anybody would write them."""


@given(st.sampled_from(sorted(FOLDER.glob("*.docx"))), letters)
@COSTLY
def test_any_letter_is_printed_as_plain_docxtpl_prints_it(file: Path, letter: Letter) -> None:
    template = file.read_bytes()
    plain = by_docxtpl(template, context(letter, as_is))
    assert says(fill_template(template, letter)) == says(plain)


@pytest.mark.parametrize("file", sorted(FOLDER.glob("*.docx")), ids=lambda file: file.stem)
def test_no_shipped_template_needs_its_tables_repaired_for_each_letter(file: Path) -> None:
    assert all(part.grids_agree for part in compiled(file.read_bytes()).parts)


LOOPS = [("{%tr for n in needs %}", "{%tr endfor %}"), ("{%tr if nothing %}", "{%tr endif %}")]
CELLS = [
    "a",
    "{{ name }}",
    "{% if yes %}b{% endif %}",
    "{% cellbg 'FFEEDD' %}c",
    "{% colspan 2 %}d",
]
TAGS = ["{%tc for n in columns %}", "{%tc endfor %}", "{% for n in needs %}", "{% endfor %}"]


@given(st.data())
def test_tables_are_repaired_whenever_docxtpl_would(data: st.DataObject) -> None:
    columns = data.draw(st.integers(1, 3))
    texts = data.draw(st.sampled_from([CELLS, CELLS + TAGS]))
    plain = st.lists(st.sampled_from(texts), min_size=columns, max_size=columns)
    drawn = data.draw(st.lists(plain, min_size=1, max_size=3))
    if data.draw(st.booleans()):
        begin, end = ([tag, *[""] * (columns - 1)] for tag in data.draw(st.sampled_from(LOOPS)))
        at = data.draw(st.integers(0, len(drawn)))
        drawn = [*drawn[:at], begin, *drawn[at:], end]
    template = table_of(drawn)
    try:
        expected = says(by_docxtpl(template, PLAIN))
    except Exception:
        return
    if well_formed_as_filled(template):
        assert says(fill_content(template, PLAIN, OURS)) == expected
    else:
        with pytest.raises(UserError, match="is damaged"):
            fill_content(template, PLAIN, OURS)


def well_formed_as_filled(template: bytes) -> bool:
    """Whether docxtpl, which mends without a word, had nothing to mend."""
    document = DocxTemplate(io.BytesIO(template))
    document.render_init()
    xml = document.build_xml(PLAIN, Environment(autoescape=True))
    try:
        etree.fromstring(xml)
    except etree.XMLSyntaxError:
        return False
    return True


def table_of(rows: list[list[str]]) -> bytes:
    document = blank()
    made = document.add_table(rows=0, cols=len(rows[0]))
    for row in rows:
        for cell, text in zip(made.add_row().cells, row, strict=True):
            cell.text = text
    return saved(document)


def test_a_template_is_compiled_once(monkeypatch: pytest.MonkeyPatch) -> None:
    case = CASES["rows"]()
    first = fill_content(case.template, case.content, OURS)
    monkeypatch.setattr(compiling, "sources", None)  # what reads a template anew
    assert fill_content(case.template, case.content, OURS) == first


def test_what_no_letter_changes_is_copied_as_it_stands() -> None:
    case = CASES["headers and footers"]()
    filled = zipfile.ZipFile(io.BytesIO(fill_content(case.template, case.content, OURS)))
    template = zipfile.ZipFile(io.BytesIO(case.template))
    for name in ("word/theme/theme1.xml", "word/fontTable.xml"):
        assert filled.read(name) == template.read(name)
    assert filled.testzip() is None
    assert {info.date_time for info in filled.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_the_content_that_is_filled_in_is_left_as_it_was() -> None:
    case = Case(CASES["rows"]().template, {"needs": [{"item": "a", "cost": "b"}]})
    fill_content(case.template, case.content, OURS)
    assert case.content == {"needs": [{"item": "a", "cost": "b"}]}
