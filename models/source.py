"""Where a fact comes from."""

import datetime
from typing import Annotated

from pydantic import Field

from models.base import Item
from models.values import Choice, Line


class Quality(Choice):
    """How near a source stands to the fact."""

    PRIMARY = "primary", "The agency’s or the law’s own text"
    MIRROR = "mirror", "Federal text hosted by somebody else"
    SECONDARY = "secondary", "News, aggregator or association page"


class Source(Item):
    """A publication a fact was read in."""

    title: Annotated[Line, Field(title="Title")]
    publisher: Annotated[Line, Field(title="Publisher")]
    dated: Annotated[
        Line, Field(title="Date of the source", description="As precise as the source gives it")
    ]
    read_on: Annotated[datetime.date, Field(title="Read on")]
    quality: Annotated[Quality, Field(title="Quality")]
    url: Annotated[Line, Field(title="Address")] = ""
    citation: Annotated[
        Line,
        Field(title="As a letter cites it", description="Follows the label, ends without a period"),
    ] = ""

    @property
    def named(self) -> str:
        """Publisher, title and date, without a period."""
        return f"{self.publisher}, {self.title}, {self.dated}"

    @property
    def cited(self) -> str:
        """As a letter’s list of sources names it, without a period."""
        return self.citation or self.named
