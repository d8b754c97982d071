"""A sample to try the program with: its draft and its documents in a folder."""

import datetime
from pathlib import Path

from data.samples import read_sample
from jobs.export import Exported, export
from jobs.letters import letter_date
from jobs.wanted import Existing, Wanted
from storage.drafts import Draft, create


def write_sample(
    name: str, folder: Path, today: datetime.date
) -> tuple[Draft, tuple[Exported, ...]]:
    """The sample’s draft and letters, written to a folder; earlier ones are replaced."""
    request = read_sample(name)
    folder.mkdir(parents=True, exist_ok=True)
    draft = create(folder / f"{name}.fundwright", request, replace=True)
    date = letter_date(request, today)
    return draft, export(request, folder, date, Wanted(existing=Existing.REPLACE))
