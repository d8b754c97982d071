"""What of somebody else’s file must not go out with a letter: comments, properties, protection."""

from typing import Any

from templates.namespaces import W

_KEPT_PARTS = {
    *("styles", "numbering", "settings", "fontTable", "theme", "webSettings"),
    *("footnotes", "endnotes"),
}
"""Parts a document needs although its text does not name them."""

_KEPT_OF_PACKAGE = {"officeDocument"}
_SETTINGS = ("documentProtection", "writeProtection", "rsids", "updateFields", "docVars")
_COMMENTS = ("commentRangeStart", "commentRangeEnd", "commentReference")


def clean(document: Any) -> None:
    """Leave the text, its styles and what the text shows; properties are set after filling."""
    _drop_relations(document.part.package, _KEPT_OF_PACKAGE, set())
    document.core_properties.author = ""
    for kind in _COMMENTS:
        for element in list(document.element.iter(f"{W}{kind}")):
            element.getparent().remove(element)
    for kind in _SETTINGS:
        for element in document.settings.element.findall(f"{W}{kind}"):
            document.settings.element.remove(element)
    for element in list(document.styles.element.iter(f"{W}rsid")):
        element.getparent().remove(element)
    named = {value for element in document.element.iter() for value in element.attrib.values()}
    _drop_relations(document.part, _KEPT_PARTS, named)


def _drop_relations(owner: Any, kinds: set[str], named: set[str]) -> None:
    for key, relation in list(owner.rels.items()):
        if relation.reltype.rsplit("/", 1)[-1] not in kinds and key not in named:
            del owner.rels[key]
