"""Sections that are plain forms: fields in groups, each group a card."""

from PySide6.QtWidgets import QFrame, QVBoxLayout

from gui.form import Form, Row
from gui.parts import frame, label
from gui.sections.section import Fields, Section, page
from gui.session import Session
from models.base import Path

Group = tuple[str, Fields]


class Groups(Section):
    """A page of cards; the order and the grouping live in `groups`, all else on the model."""

    heading = ""
    groups: tuple[Group, ...] = ()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._forms: list[Form] = []
        cards = [self._card(title, fields) for title, fields in self.groups]
        self._scroll = page(self, label(self.heading, "title"), *cards)

    def rows(self) -> list[Row]:
        return [row for form in self._forms for row in form.rows()]

    def go_to(self, path: Path) -> bool:
        found = super().go_to(path)
        row = next((row for row in self.rows() if row.path == path), None)
        if row:
            self._scroll.ensureWidgetVisible(row)
        return found

    def _card(self, title: str, fields: Fields) -> QFrame:
        form = Form(self.session, (self.root,))
        for name, span in fields:
            form.row(name, span)
        form.arrange()
        self._forms.append(form)
        return card(title, form)


def card(title: str, *parts: QFrame | Form) -> QFrame:
    """Parts under a heading, in a frame."""
    made = frame("card")
    layout = QVBoxLayout(made)
    layout.setContentsMargins(16, 12, 16, 12)
    layout.addWidget(label(title, "heading"))
    for part in parts:
        layout.addWidget(part)
    return made


class AgencySection(Groups):
    """Who asks."""

    title, root = "Agency profile", "agency"
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
                ("sworn_officers", 1),
                ("civilian_staff", 1),
                ("congressional_district", 2),
            ),
        ),
    )


class FundingSection(Groups):
    """What the agency can pay itself, and the terms of the request."""

    title, root = "Funding", "funding"
    heading = "What can be paid at home?"
    groups = (
        ("Affordability", (("set_aside", 2), ("price_growth", 1), ("interest", 1))),
        (
            "Terms of the request",
            (
                ("fiscal_year", 2),
                ("assistance_type", 2),
                ("match", 2),
                ("period_start", 1),
                ("period_end", 1),
                ("sustainment", 4),
            ),
        ),
    )


class LetterSection(Groups):
    """What all letters of the packet share."""

    title, root = "Letter", "letter"
    heading = "What do all letters share?"
    groups = (
        (
            "The ask",
            (
                ("date", 2),
                ("needed_by", 2),
                ("needed_by_reason", 4),
                ("aim", 4),
                ("subject", 4),
                ("window_days", 2),
                ("measures", 4),
            ),
        ),
        (
            "Below the last paragraph",
            (("authority", 4), ("enclosures", 2), ("copies", 2), ("local_funds", 4)),
        ),
        ("For yourselves", (("notes", 4),)),
    )
