"""docxtpl's own way, for templates that `compiled` does not take: slower, and always right."""

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from models.agency import Picture
from templates.environment import environment
from templates.marks import guarded
from templates.package import Properties, core_name, core_xml, members, well_formed
from templates.pictures import in_words, inline_picture, with_picture
from templates.zipped import member, packed

if TYPE_CHECKING:
    from docxtpl import InlineImage


@dataclass(frozen=True)
class _Described:
    """A picture that is put into whichever part prints it, with its words."""

    image: "InlineImage"
    words: str

    def __html__(self) -> str:
        return str(in_words(str(self.image), self.words))


def filled_by_docxtpl(
    template: bytes, content: dict[str, Any], properties: Properties, picture: Picture | None
) -> bytes:
    """The file as docxtpl fills it, but strict: damaged XML is an error and never mended."""
    from docxtpl import DocxTemplate  # noqa: PLC0415  heavy: loaded after the first paint

    class Strict(DocxTemplate):  # type: ignore[misc]  # docxtpl has no types
        def fix_tables(self, xml: str) -> Any:
            well_formed("word/document.xml", xml.encode())
            return super().fix_tables(xml)

    document = Strict(io.BytesIO(template))
    document.init_docx()
    content = guarded_content(content)
    if picture:
        image = inline_picture(document, picture.data)
        content = with_picture(content, _Described(image, picture.alternative))
    document.render(content, jinja_env=environment(), autoescape=True)
    saved = io.BytesIO()
    document.save(saved)
    core = member(core_name(document), core_xml(properties))
    return packed(core if each.name == core.name else each for each in members(saved.getvalue()))


def guarded_content(value: Any) -> Any:
    """Plain data whose texts docxtpl takes as typed."""
    if isinstance(value, str):
        return guarded(value)
    if isinstance(value, dict):
        return {name: guarded_content(each) for name, each in value.items()}
    return [guarded_content(each) for each in value] if isinstance(value, list) else value
