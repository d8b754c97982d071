"""What stands below a field: one short sentence, its example in the agency’s own words."""

from pydantic.fields import FieldInfo

from models.agency import AgencyKind
from models.reading import mark
from models.values import SuchAs


def hint(field: FieldInfo, kind: AgencyKind) -> str:
    """The field’s description, and an example that such an agency could have typed."""
    said, found = field.description or "", mark(field, SuchAs)
    if not found:
        return said
    own = {AgencyKind.COUNTY_SHERIFF: found.sheriff, AgencyKind.TRIBAL_POLICE: found.tribe}
    example = own.get(kind, found.police)
    return f"{said}, such as {example}" if said else f"Such as {example}"
