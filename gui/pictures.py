"""A letterhead picture from a file: looked at before it is decoded, and made small enough to keep.

At most 5 MB and 40 megapixels come in; what is kept in the draft is at most 300 kB.
"""

import base64
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPixmap

from models.agency import Picture
from models.errors import UserError

LARGEST_FILE = 5 * 1024 * 1024
MOST_PIXELS = 40_000_000
KEPT = 300 * 1024
"""Bytes a picture may have inside the draft."""

_WIDTHS = (1950, 1300, 975, 650, 400)
"""Pixels a letterhead is reduced to, until it is small enough: 6.5 inches at 300 dots."""


def read_picture(path: Path, alternative: str) -> Picture:
    """The picture of a file, with its words for those who cannot see it.

    Raises:
        UserError: no picture, too large, or damaged; one sentence.
    """
    try:
        data = path.read_bytes() if path.stat().st_size <= LARGEST_FILE else b""
    except OSError as problem:
        cause = (problem.strerror or "unknown cause").lower()
        raise UserError(f"“{path.name}” cannot be read: {cause}.") from None
    if not data:
        raise UserError(f"“{path.name}” is empty or larger than 5 MB; save it smaller.")
    return Picture(
        data=base64.b64encode(_kept(_image(path, data))).decode(), alternative=alternative
    )


def shown(picture: Picture, width: int) -> QPixmap:
    """The picture as the form shows it."""
    image = QImage.fromData(base64.b64decode(picture.data))
    return QPixmap.fromImage(image.scaledToWidth(min(width, max(image.width(), 1))))


def _image(path: Path, data: bytes) -> QImage:
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    if bytes(reader.format().data()) not in (b"png", b"jpeg"):
        raise UserError(f"“{path.name}” is no PNG or JPEG picture.")
    size = reader.size()
    if size.width() * size.height() > MOST_PIXELS:
        raise UserError(f"“{path.name}” has more than 40 megapixels; save it smaller.")
    reader.setAutoTransform(True)
    image = reader.read()
    if image.isNull():
        raise UserError(f"“{path.name}” is damaged: {reader.errorString().lower()}.")
    return image


def _kept(image: QImage) -> bytes:
    """The largest form of the picture that is small enough: PNG first, then JPEG."""
    for width in _WIDTHS:
        smaller = image
        if image.width() > width:
            size = QSize(width, max(round(image.height() * width / image.width()), 1))
            mode = Qt.TransformationMode.SmoothTransformation
            smaller = image.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, mode)
        for kind in ("PNG", "JPEG"):
            data = _encoded(smaller, kind)
            if len(data) <= KEPT:
                return data
    raise UserError("The picture cannot be made small enough; crop it and try again.")


def _encoded(image: QImage, kind: str) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, kind, 85 if kind == "JPEG" else -1)  # type: ignore[call-overload]
    return bytes(buffer.data().data())
