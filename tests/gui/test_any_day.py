"""Whatever is edited, undone, saved or broken off: nothing that was kept is ever lost."""

import datetime
import os
import tempfile
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from gui.session import Session, recovered
from models.need import Need
from models.request import FundingRequest
from storage.drafts import create, load, save
from storage.journal import forget, keep, left_behind

NOW = datetime.datetime(2026, 11, 24, 10, 42, tzinfo=datetime.UTC)


class Day(RuleBasedStateMachine):
    """A session on a file; beside it what must be on disk, and what must be in the copy."""

    @initialize()
    def open(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.home = os.environ["FUNDWRIGHT_HOME"]
        os.environ["FUNDWRIGHT_HOME"] = self.folder.name
        self.path = Path(self.folder.name) / "d.fundwright"
        self.saved = self.kept = FundingRequest(title="Begun")
        self.session = Session(create(self.path, self.saved))

    @rule(text=st.text(max_size=4))
    def type_title(self, text: str) -> None:
        self.session.edit(("title",), text, typing=True)

    @rule(text=st.sampled_from(("685k", "685,0x0", "", "12.345", "１２")))
    def type_cost(self, text: str) -> None:
        if self.session.request.needs:
            self.session.edit(("needs", 0, "unit_cost"), text, typing=True)

    @rule()
    def end_typing(self) -> None:
        self.session.end_typing()

    @rule()
    def add_need(self) -> None:
        self.session.insert(("needs",), Need(item="Radio"), "need")

    @precondition(lambda self: self.session.request.needs)
    @rule()
    def remove_need(self) -> None:
        self.session.remove(("needs", self.session.request.needs[0].id), "need")

    @rule()
    def undo(self) -> None:
        self.session.undo.undo()

    @rule()
    def redo(self) -> None:
        self.session.undo.redo()

    @precondition(lambda self: self.session.undo.canUndo())
    @rule()
    def undo_and_redo_lead_back(self) -> None:
        here = self.session.request
        self.session.undo.undo()
        self.session.undo.redo()
        assert self.session.request == here

    @rule()
    def save(self) -> None:
        draft, request = self.session.draft, self.session.request
        assert draft is not None
        kept = self.session.base
        self.session.saved(save(draft, request), request)
        forget(kept)
        self.saved = self.kept = request

    @rule()
    def keep(self) -> None:
        keep(self.session.request, self.session.base, NOW)
        self.kept = self.session.request

    @rule()
    def kill(self) -> None:
        """The program ends at once; the next one opens what it finds."""
        copies = left_behind()
        self.session = recovered(copies[0]) if copies else Session(load(self.path))
        assert self.session.request == self.kept

    @invariant()
    def the_file_holds_what_was_saved(self) -> None:
        assert load(self.path).request == self.saved

    @invariant()
    def unsaved_means_different(self) -> None:
        assert self.session.unsaved == (self.session.request != self.saved)

    def teardown(self) -> None:
        os.environ["FUNDWRIGHT_HOME"] = self.home
        self.folder.cleanup()


Day.TestCase.settings = settings(stateful_step_count=30)
test_any_day = Day.TestCase
