"""Rows of a repeated table that say nothing of the row, and tables without headings."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from models.finding import Finding
from templates.doctor.missing import name_of, says
from templates.doctor.nesting import Placed, paired
from templates.doctor.paragraph import Paragraph
from templates.doctor.reports import REPEATED, warning


def strange_rows(tags: Sequence[Placed], paragraphs: Sequence[Paragraph]) -> Iterator[Finding]:
    """Text that is printed with every row, and repeated rows that nothing heads.

    Args:
        tags: those of one part, well nested.
        paragraphs: all of the part.
    """
    rows: dict[int, list[Paragraph]] = defaultdict(list)
    for paragraph in paragraphs:
        if paragraph.row:
            rows[paragraph.row].append(paragraph)
    said: dict[int, list[Placed]] = defaultdict(list)
    for placed in tags:
        said[placed.place.row].append(placed)
    ends = paired(tags).ends
    pairs = [
        (tags[one], tags[other]) for one, other in ends.items() if tags[one].tag.prefix == "tr"
    ]
    for begin, end in pairs:
        if begin.tag.word != "for" or begin.is_missing or end.is_missing:
            continue
        first, last = begin.place.row, end.place.row
        inside = [n for n in range(first + 1, last) if _table(rows[n]) == begin.place.table]
        inner = [pair for pair in pairs if first < pair[0].place.row <= pair[1].place.row < last]
        covered = {n for b, e in inner for n in range(b.place.row, e.place.row + 1)}
        name = name_of(begin.tag)
        covered |= {n for n in inside if any(placed.tag.prefix == "tr" for placed in said[n])}
        uses = [n for n in inside if any(says(placed.tag, name) for placed in said[n])]
        strange = [n for n in inside if n not in covered and n not in uses]
        texts = [_first_words(rows[n]) for n in strange]
        for number, text in zip(strange, texts, strict=True):
            if text:
                yield _each_time(text, begin, end, above=bool(uses) and number < uses[0])
        is_headed = _table(rows[first - 1]) == begin.place.table
        if not is_headed and not any(texts) and uses:
            yield _no_heads(begin)


def _table(row: list[Paragraph]) -> int:
    return row[0].table if row else 0


def _first_words(row: list[Paragraph]) -> Paragraph | None:
    return next((paragraph for paragraph in row if paragraph.text.strip()), None)


def _each_time(text: Paragraph, begin: Placed, end: Placed, *, above: bool) -> Finding:
    side = "above" if above else "below"
    whole = f"{begin.tag.shown} and {end.tag.shown}"
    way_out = f"if it is the table’s heading, move its row above {begin.tag.shown}"
    if not above:
        way_out = f"if that is not meant, move its row below {end.tag.shown}"
    return warning(
        REPEATED,
        text,
        f"“{text.shown}” stands between {whole}, so it is printed {side} every row: {way_out}.",
    )


def _no_heads(begin: Placed) -> Finding:
    return warning(
        REPEATED,
        begin.place,
        f"The table has no headings: insert a row above {begin.tag.shown}, type what stands in "
        "each column, such as {{ block.heads.need }}, and mark the row (Table Layout › Repeat "
        "Header Rows).",
    )
