"""The kinds of files that can be imported: menus name them long before one is read."""

from models.values import Choice


class ImportKind(Choice):
    """What a file holds."""

    NEEDS = "needs", "Needs"
    OFFICIALS = "officials", "Members of Congress"
    SEIZURES = "seizures", "Drug seizures"
    OVERDOSES = "overdoses", "Overdose deaths"


KINDS = {kind.value: kind for kind in ImportKind}
"""Each kind by its value."""
