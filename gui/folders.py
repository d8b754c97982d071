"""Where the dialogs for files begin: at the draft, or where somebody was last, never elsewhere."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths

from models.settings import Settings
from storage.drafts import Draft


def draft_folder(draft: Draft | None, settings: Settings) -> Path:
    """The folder of the draft’s file, or of the draft that was opened or saved last."""
    recent = [Path(each.path).parent for each in settings.recent]
    return _first_there([draft.path.parent] if draft else [], recent)


def export_folder(draft: Draft | None, settings: Settings) -> Path:
    """The folder of the last export, or that of the draft."""
    last = [Path(settings.export_folder)] if settings.export_folder else []
    return _first_there(last, [draft_folder(draft, settings)])


def _first_there(*folders: list[Path]) -> Path:
    documents = QStandardPaths.StandardLocation.DocumentsLocation
    usual = [Path(QStandardPaths.writableLocation(documents))]
    found = (folder for each in (*folders, usual) for folder in each if folder.is_dir())
    return next(found, Path.home())
