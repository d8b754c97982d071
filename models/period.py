"""What holds from a day and up to a day: rules, limits and allowances of their time."""

import datetime
from typing import Annotated

from pydantic import Field

from models.base import Model


class Dated(Model):
    """Something in force from a day to a day, both included; an open end has no day."""

    since: Annotated[datetime.date | None, Field(title="From")] = None
    until: Annotated[datetime.date | None, Field(title="Last day")] = None

    def in_force(self, day: datetime.date) -> bool:
        """Whether it holds on a day."""
        begun = self.since is None or self.since <= day
        return begun and (self.until is None or day <= self.until)
