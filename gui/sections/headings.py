"""The headings of needs as tabs: all of them, or one with its number of items."""

from collections import Counter

from PySide6.QtWidgets import QTabBar

from models.need import Need, NeedCategory, NeedKind

_TABS: tuple[NeedCategory | None, ...] = (None, *NeedCategory)
_TITLES: dict[NeedCategory | None, str] = {None: "All"} | {
    each: each.label.removesuffix(" resources") for each in NeedCategory
}
"""Headings where there is room for a word or two."""

_FIRST_KIND: dict[NeedCategory | None, NeedKind] = {
    NeedCategory.VEHICLES: NeedKind.VEHICLE,
    NeedCategory.AIR_SUPPORT: NeedKind.AIRCRAFT,
    NeedCategory.TECHNOLOGY: NeedKind.TECHNOLOGY,
}


class Headings(QTabBar):
    """One heading is chosen, or all."""

    def __init__(self) -> None:
        super().__init__()
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setAccessibleName("Headings")
        for _ in _TABS:
            self.addTab("")

    @property
    def category(self) -> NeedCategory | None:
        """The heading that is chosen; None for all."""
        return _TABS[self.currentIndex()]

    @property
    def first_kind(self) -> NeedKind:
        """What a new item under the chosen heading is at first."""
        return _FIRST_KIND.get(self.category, NeedKind.OTHER)

    def show_all(self) -> None:
        """Choose all headings."""
        self.setCurrentIndex(0)

    def show_counts(self, needs: tuple[Need, ...]) -> None:
        """Say of each heading how many items it has."""
        counts = Counter(need.kind.category for need in needs)
        for index, category in enumerate(_TABS):
            count = counts[category] if category else len(needs)
            self.setTabText(index, f"{_TITLES[category]} ({count})")
