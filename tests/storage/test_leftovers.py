"""Temporary files of killed saves go with a later save; those of others and of now stay."""

import os
from pathlib import Path

from models.request import FundingRequest
from storage.drafts import create, save

OLD_S = 1_000_000


def left(path: Path, *, old: bool = True) -> Path:
    path.write_bytes(b"half")
    if old:
        os.utime(path, (OLD_S, OLD_S))
    return path


def test_a_save_removes_what_killed_saves_of_the_same_draft_left(tmp_path: Path) -> None:
    draft = create(tmp_path / "d [1].fundwright", FundingRequest())
    gone = left(tmp_path / ".d [1].fundwright.0123456789ab.tmp")
    stay = (
        left(tmp_path / ".d [1].fundwright.ba9876543210.tmp", old=False),  # perhaps of a save now
        left(tmp_path / ".d 1.fundwright.0123456789ab.tmp"),  # of another draft
        left(tmp_path / ".d [1].fundwright.notes.tmp"),
        left(tmp_path / "d [1].fundwright.0123456789ab.tmp"),
    )
    save(draft, FundingRequest(title="Saved"))
    assert not gone.exists()
    assert all(each.exists() for each in stay)


def test_what_was_left_among_the_backups_goes_with_the_next_backup(tmp_path: Path) -> None:
    draft = save(create(tmp_path / "d.fundwright", FundingRequest()), FundingRequest(title="One"))
    (folder,) = (Path(os.environ["FUNDWRIGHT_HOME"]) / "state" / "backups").iterdir()
    gone = left(folder / ".20260101T000000000000Z-0.fundwright.0123456789ab.tmp")
    save(draft, FundingRequest(title="Two"))
    assert not gone.exists()
