"""Sections that are plain forms: fields in groups, each group a card."""

from PySide6.QtWidgets import QFrame, QWidget

from gui.dialogs import Files
from gui.form import Form
from gui.parts import card, label
from gui.row import Row
from gui.sections.budget import CHANGE, Budget, Saving
from gui.sections.distance import SuggestedDistance
from gui.sections.items import Items
from gui.sections.letterhead import LetterheadCard
from gui.sections.message import Message
from gui.sections.page import Fields, Page, scrolled
from gui.sections.what_if import WhatIf
from gui.session import Session
from models.base import Path

Group = tuple[str, Fields]


class Groups(Page):
    """A page of cards; the order and the grouping live in `groups`, all else on the model."""

    heading = ""
    groups: tuple[Group, ...] = ()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._forms: list[Form] = []
        cards = [self._card(title, fields) for title, fields in self.groups]
        scrolled(self, label(self.heading, "title"), *cards, *self.more())

    def more(self) -> tuple[QWidget, ...]:
        """Cards below the groups."""
        return ()

    def choices(self, _field: str) -> dict[str, str] | None:
        """Values and labels of a field that the draft stores as an id; None for any other."""
        return None

    def rows(self) -> list[Row]:
        return [row for form in self._forms for row in form.rows()]

    def _card(self, title: str, fields: Fields) -> QFrame:
        form = Form(self.session, (self.root,))
        for name, span in fields:
            form.row(name, span, self.choices(name))
        form.arrange()
        self._forms.append(form)
        return card(title, form)


class AgencyPage(Groups):
    """Who asks."""

    root = "agency"
    heading = "Who is asking?"
    groups = (
        (
            "The department",
            (
                ("kind", 2),
                ("legal_name", 2),
                ("short_name", 2),
                ("state", 2),
                ("community", 2),
                ("county", 2),
                ("tribe", 2),
                ("council_resolution", 2),
            ),
        ),
        (
            "Its place",
            (
                ("setting", 4),
                ("distance_to_border", 2),
                ("border_miles", 2),
                ("distance_source", 4),
                ("corridors", 4),
                ("local_problem", 4),
                ("residents_served", 2),
                ("square_miles", 2),
            ),
        ),
        (
            "Who signs and who answers",
            (
                ("head_name", 2),
                ("head_title", 2),
                ("head_suffix", 1),
                ("address", 2),
                ("zip", 1),
                ("contact_name", 2),
                ("contact_title", 2),
                ("contact_phone", 2),
                ("contact_email", 2),
            ),
        ),
        (
            "Money and numbers",
            (
                ("applicant", 2),
                ("government", 2),
                ("governing_body", 2),
                ("annual_budget", 2),
                ("fiscal_year_start", 2),
                ("capitalization_level", 2),
                ("uei", 2),
                ("sam_expires", 2),
                ("sworn_officers", 1),
                ("civilian_staff", 1),
                ("congressional_district", 2),
            ),
        ),
    )

    def __init__(self, session: Session, files: Files) -> None:
        self._letterhead = LetterheadCard(session, files)
        super().__init__(session)

    def _card(self, title: str, fields: Fields) -> QFrame:
        made = super()._card(title, fields)
        layout = made.layout()
        if layout and ("distance_to_border", 2) in fields:
            layout.addWidget(SuggestedDistance(self.session))
        return made

    def more(self) -> tuple[QWidget, ...]:
        return (card("Letterhead picture (optional)", self._letterhead),)

    def rows(self) -> list[Row]:
        return [*super().rows(), *self._letterhead.rows()]


class FundingPage(Groups):
    """What the agency can pay itself, and the terms of the request."""

    root = "funding"
    heading = "What can be paid at home?"
    groups = (
        ("Affordability", (("set_aside", 2), ("price_growth", 1), ("interest", 1))),
        (
            "Terms of the request",
            (
                ("fiscal_year", 2),
                ("assistance_type", 2),
                ("match", 2),
                ("match_source", 2),
                ("match_from", 4),
                ("indirect_type", 2),
                ("indirect_rate", 2),
                ("period_start", 2),
                ("period_end", 2),
                ("grants_gov_due", 2),
                ("application_due", 2),
                ("governing_body_on", 2),
                ("timeline", 4),
                ("sustainment", 4),
            ),
        ),
    )

    def more(self) -> tuple[QWidget, ...]:
        self._changes = Items(self.session, ("funding", "budget_changes"), CHANGE)
        self._changes.rebound.connect(self.say_messages)
        self._changes.removed.connect(self.removed)
        saving = card("Years to save without federal help", Saving(self.session))
        grid = card("Budget by SF-424A category", Budget(self.session), self._changes)
        smaller = card("If a smaller amount is available", WhatIf(self.session))
        return saving, grid, smaller

    def rows(self) -> list[Row]:
        return [*super().rows(), *self._changes.rows()]

    def messages(self) -> list[Message]:
        return self._changes.messages()

    def go_to(self, path: Path) -> bool:
        self._changes.choose_for(path)
        return super().go_to(path)
