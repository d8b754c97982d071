"""A document on paper: the words of the preview, black on white, each page with name and number."""

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFont,
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
    """Print the pages the printer is told to print, all if none; how many the document has.

    Raises:
        UserError: the printer, or the file to print to, takes no pages.
    """
    _set_margins(printer)
    area = _area(printer)
    document, pages = words(printout), printer.pageRanges()
    heads = "\n".join(printout.heads)
    painter = QPainter(printer)
    if not painter.isActive():
        raise UserError("Nothing could be written there; choose another printer or another file.")
    painter.scale(printer.logicalDpiX() / _DPI, printer.logicalDpiY() / _DPI)
    painter.setFont(_font(_TEXT, bold=True))
    body = _body(painter, area, heads)
    document.setPageSize(body.size())
    count = document.pageCount()
    wanted = [n for n in range(1, count + 1) if pages.isEmpty() or pages.contains(n)]
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
    return count


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


def _body(painter: QPainter, area: QRectF, heads: str) -> QRectF:
    """What the page’s head and foot leave of it."""
    head = painter.boundingRect(area, _AT_TOP, heads).height() + _SMALL if heads else 0
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
