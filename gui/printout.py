"""A document on paper: the words of the preview, black on white, each page with name and number."""

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFont,
    QFontMetricsF,
    QPageLayout,
    QPainter,
    QPalette,
    QTextDocument,
)
from PySide6.QtPrintSupport import QPrinter

from gui.preview import Preview
from jobs.printing import Printout
from models.errors import UserError

_DPI = 96
"""Pixels an inch in which pages are laid out, as on a screen of the usual size."""

MARGIN = 25.0
"""Millimeters at each edge."""

_TEXT, _SMALL = 15, 12
"""Pixels: 11 and 9 points."""

_FAMILIES = ("Georgia", "Liberation Serif", "Times New Roman", "serif")

_AT_TOP = Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap


def words(printout: Printout) -> QTextDocument:
    """The document as the preview writes it, without tints."""
    writer = Preview()
    writer.set_tinted(tinted=False)
    writer.show_blocks(printout.blocks)
    made: QTextDocument = writer.document().clone()
    made.setDefaultFont(_font(_TEXT))
    made.setDocumentMargin(0)
    return made


def print_pages(printout: Printout, printer: QPrinter) -> int:
    """Print the pages the printer is told to print, all if none; how many were printed.

    Raises:
        UserError: the document has none of these pages, or the printer does not begin.
    """
    _set_margins(printer)
    area, heads = _area(printer), "\n".join(printout.heads)
    body, document = _body(area, heads), words(printout)
    document.setPageSize(body.size())
    count, pages = document.pageCount(), printer.pageRanges()
    wanted = [n for n in range(1, count + 1) if pages.isEmpty() or pages.contains(n)]
    if not wanted:
        last = f"page {count} is the last one"
        raise UserError(f"“{printout.name}” has none of the pages asked for; {last}.")
    painter = _begun(printer)
    for number in wanted:
        if number != wanted[0]:
            printer.newPage()
        painter.setFont(_font(_TEXT, bold=True))
        painter.drawText(area, _AT_TOP, heads)
        painter.setFont(_font(_SMALL))
        painter.drawText(area, Qt.AlignmentFlag.AlignBottom, printout.name)
        right = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignRight
        painter.drawText(area, right, f"Page {number} of {count}")
        _draw(document, number, body, painter)
    painter.end()
    return len(wanted)


def _begun(printer: QPrinter) -> QPainter:
    """A painter on the first page, in pixels of the layout."""
    painter = QPainter()
    if not painter.begin(printer):
        raise UserError("Nothing could be written there; choose another printer or another file.")
    painter.scale(printer.logicalDpiX() / _DPI, printer.logicalDpiY() / _DPI)
    return painter


def _draw(document: QTextDocument, number: int, body: QRectF, painter: QPainter) -> None:
    """One page of the document in its place on the paper."""
    above = (number - 1) * body.height()
    context = QAbstractTextDocumentLayout.PaintContext()
    context.palette.setColor(QPalette.ColorRole.Text, Qt.GlobalColor.black)
    context.clip = QRectF(0, above, body.width(), body.height())
    painter.save()
    painter.translate(body.topLeft() - QPointF(0, above))
    painter.setClipRect(context.clip)
    document.documentLayout().draw(painter, context)
    painter.restore()


def _body(area: QRectF, heads: str) -> QRectF:
    """What the page’s head and foot leave of it."""
    bold = QFontMetricsF(_font(_TEXT, bold=True))
    head = bold.boundingRect(area, int(_AT_TOP), heads).height() + _SMALL if heads else 0
    return area.adjusted(0, head, 0, -3 * _SMALL)


def _set_margins(printer: QPrinter) -> None:
    layout = printer.pageLayout()
    layout.setUnits(QPageLayout.Unit.Millimeter)
    margins = layout.margins()
    for set_edge in (margins.setLeft, margins.setTop, margins.setRight, margins.setBottom):
        set_edge(MARGIN)
    layout.setMargins(margins)
    printer.setPageLayout(layout)


def _area(printer: QPrinter) -> QRectF:
    """Inside the margins, in pixels of the layout; its corner is where a printer begins."""
    inches = printer.pageRect(QPrinter.Unit.Inch).size()
    return QRectF(QPointF(0, 0), QSizeF(inches * _DPI))


def _font(pixels: int, *, bold: bool = False) -> QFont:
    font = QFont(list(_FAMILIES))
    font.setBold(bold)
    font.setPixelSize(pixels)
    return font
