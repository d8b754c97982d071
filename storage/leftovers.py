"""What a save that was killed leaves behind, removed by a later one."""

import contextlib
import datetime
from glob import escape
from pathlib import Path

_OLD = datetime.timedelta(hours=1)
"""Age from which a temporary file belongs to no save that is under way."""


def sweep(folder: Path, name: str = "") -> None:
    """Remove old temporary files of a file’s saves, or of every file’s in the program’s folders."""
    start = escape(f".{name[:80]}.") if name else ".*."
    before = datetime.datetime.now().timestamp() - _OLD.total_seconds()
    with contextlib.suppress(OSError):
        for left in folder.glob(f"{start}{'[0-9a-f]' * 12}.tmp"):
            with contextlib.suppress(OSError):
                if left.stat().st_mtime < before:
                    left.unlink()
