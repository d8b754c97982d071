"""What a library stumbles over in a strange file, as one sentence."""

from collections.abc import Iterator
from contextlib import contextmanager

from models.errors import UserError

_MAKE_UP = (AttributeError, IndexError, KeyError, SyntaxError, TypeError, ValueError)


@contextmanager
def strange_files_refused() -> Iterator[None]:
    """Turn the libraries’ own errors about a file’s make-up into a UserError.

    Word mends most such files as it opens them. Errors of the system pass through.
    """
    from docx.exceptions import PythonDocxError  # noqa: PLC0415  heavy
    from docx.opc.exceptions import OpcError  # noqa: PLC0415  as above

    try:
        yield
    except (*_MAKE_UP, PythonDocxError, OpcError):
        raise UserError(
            "The Word file is put together in an unusual way; open it in Word and save it again."
        ) from None
