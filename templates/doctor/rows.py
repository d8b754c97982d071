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
    pairs = [(tags[one], tags[other]) for one, other in paired(tags).ends.items()]
    of_rows = [pair for pair in pairs if pair[0].tag.prefix == "tr"]
    for begin, end in of_rows:
        if begin.tag.word == "for" and not begin.is_missing and not end.is_missing:
            inner = [pair for pair in of_rows if pair[0].place.row > begin.place.row]
            yield from _of_loop(begin, end, inner, rows, said)


def _of_loop(
    begin: Placed,
    end: Placed,
    inner: Sequence[tuple[Placed, Placed]],
    rows: dict[int, list[Paragraph]],
    said: dict[int, list[Placed]],
) -> Iterator[Finding]:
    """The rows between two tags that repeat them.

    Args:
        begin: where the loop begins.
        end: where it ends.
        inner: conditions and loops that begin further down; their rows are not printed each time.
        rows: the paragraphs of each row.
        said: the tags of each row.
    """
    table, name = begin.place.table, name_of(begin.tag)
    inside = [n for n in range(begin.place.row + 1, end.place.row) if _table(rows[n]) == table]
    uses = [n for n in inside if any(says(placed.tag, name) for placed in said[n])]
    apart = {n for one, other in inner for n in range(one.place.row, other.place.row + 1)}
    apart |= {n for n in inside if any(placed.tag.prefix == "tr" for placed in said[n])}
    others = [n for n in inside if n not in apart and n not in uses]
    texts = [_first_words(rows[n]) for n in others if uses]
    for text in filter(None, texts):
        yield _each_time(text, begin, end, above=text.row < uses[0])
    is_first = _table(rows[begin.place.row - 1]) != table
    if uses and is_first and not any(texts) and not _has_words(rows[begin.place.row], begin):
        yield _no_heads(begin)


def _table(row: list[Paragraph]) -> int:
    return row[0].table if row else 0


def _first_words(row: list[Paragraph]) -> Paragraph | None:
    return next((paragraph for paragraph in row if paragraph.text.strip()), None)


def _has_words(row: list[Paragraph], begin: Placed) -> bool:
    """Whether words stand in the row of a tag, which then is the row of the headings."""
    said = "".join(paragraph.text for paragraph in row).strip()
    return len(said) > begin.tag.end - begin.tag.start


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
