"""The distance to the border as the map has it, beside the field that the letter prints."""

from PySide6.QtWidgets import QFrame, QVBoxLayout

from drafting.distance import about_miles
from gui.parts import button, label
from gui.session import Session
from jobs.distance import Suggestion, suggestion
from jobs.edit import edit
from models.base import Path
from models.errors import UserError

_FIELD, _SOURCE = ("agency", "distance_to_border"), ("agency", "distance_source")
_PLACE = (("agency", "community"), ("agency", "state"))

_OTHERWISE = (
    "Change the community or the State above, or type the miles yourself and where they come from."
)


class SuggestedDistance(QFrame):
    """Measured when it is asked for; used when that is asked for, too."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._found: Suggestion | None = None
        self._told = label("", "hint")
        self._use = button("", self._used)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(button("Measure the distance to the border", self._measure))
        layout.addWidget(self._told)
        layout.addWidget(self._use)
        self._show(None, "")
        session.changed.connect(self._changed)

    def _measure(self) -> None:
        agency = self._session.request.agency
        if not agency.community:
            self._show(None, "Enter the community first: the distance is that of its center")
            return
        try:
            found = suggestion(agency.community, agency.state, _OTHERWISE)
        except UserError as problem:
            self._show(None, str(problem))
            return
        where = found.distance
        county = f" {where.county.full_name}." if where.county else ""
        miles = where.in_words[:1].upper() + where.in_words[1:]
        told = (
            f"{miles}, from {found.measured_from}. Nearest port of entry: {where.port.full_name}, "
            f"{about_miles(where.port_miles)}.{county} Source: {where.source}."
        )
        self._show(found, told)

    def _used(self) -> None:
        if self._found:
            after = edit(self._session.request, _FIELD, self._found.distance.miles)
            self._session.replace(edit(after, _SOURCE, self._found.source), "use the distance")

    def _changed(self, path: Path) -> None:
        """Another community has another distance."""
        if path in (*_PLACE, ()):
            self._show(None, "")

    def _show(self, found: Suggestion | None, told: str) -> None:
        self._found = found
        self._told.setText(told)
        self._told.setVisible(bool(told))
        self._use.setVisible(found is not None)
        if found:
            self._use.setText(f"Use {found.distance.miles} miles")
