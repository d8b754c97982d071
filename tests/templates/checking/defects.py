"""Every kind of defect, each a change of a letter of ours: its theme, and what is said of it."""

from tests.templates.checking.files import (
    CORE,
    STYLES,
    TEXT,
    TYPES,
    Damage,
    before,
    both,
    instead,
    more,
    related,
    without,
)

DATE_WORDS = "November 24, 2026</w:t>"
HEADER = "word/header1.xml"
FOOTER = "word/footer1.xml"
NUMBERING = "word/numbering.xml"
SETTINGS = "word/settings.xml"
FIRST_CELL = '<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1763"/></w:tcPr>'
DATE_STYLE = '<w:pPr><w:pStyle w:val="LetterDate"/></w:pPr>'
PLAIN_RUN = '<w:t xml:space="preserve">November 24, 2026</w:t>'
HEADER_TYPE = "wordprocessingml.header+xml"


def styled(run_properties: str, text: str = "November 24, 2026") -> Damage:
    """The letter’s date set in another way, or saying something else."""
    new = f'<w:rPr>{run_properties}</w:rPr><w:t xml:space="preserve">{text}</w:t>'
    return instead(TEXT, PLAIN_RUN, new)


def saying(text: str) -> Damage:
    return styled("", text)


def paragraph(inside: str) -> Damage:
    """One paragraph more, before the page layout."""
    return before(TEXT, "<w:sectPr>", f"<w:p>{inside}</w:p>")


def linked(text: str, address: str) -> Damage:
    link = f'<w:hyperlink r:id="rId99"><w:r><w:t>{text}</w:t></w:r></w:hyperlink>'
    return both(paragraph(link), related("hyperlink", address, outside=True))


def command(text: str) -> Damage:
    return paragraph(f'<w:fldSimple w:instr="{text}"><w:r><w:t>1</w:t></w:r></w:fldSimple>')


PACKAGE: dict[str, tuple[Damage, str, str]] = {
    "a part of no type": (more("word/extra.bin"), "parts", "has no content type"),
    "a type without its part": (
        before(TYPES, "</Types>", '<Override PartName="/word/gone.xml" ContentType="a/b"/>'),
        "parts",
        "“word/gone.xml”, which is missing",
    ),
    "a header said to be a footer": (
        instead(TYPES, HEADER_TYPE, "wordprocessingml.footer+xml"),
        "parts",
        "is said to be",
    ),
    "an empty picture": (more("word/media/image1.png", ""), "parts", "has nothing in it"),
    "text in the strict form": (
        instead(
            TEXT,
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main",
        ),
        "parts",
        "strict form",
    ),
    "a file with macros": (
        instead(
            TYPES,
            "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
            "vnd.ms-word.document.macroEnabled.main+xml",
        ),
        "parts",
        "macroEnabled",
    ),
    "no list of types": (without(TYPES), "parts", "list of content types"),
    "a part with a name that leads out": (more("word/../../x.xml"), "parts", "leads elsewhere"),
    "text that is no XML": (instead(HEADER, "</w:hdr>", ""), "parts", "is no XML"),
    "a bare ampersand": (instead(CORE, "Letter to", "Letter & to"), "parts", "is no XML"),
    "a document type": (
        instead(SETTINGS, "<w:settings", "<!DOCTYPE x><w:settings"),
        "parts",
        "declares a document type",
    ),
    "a missing style sheet": (without(STYLES), "relations", "“word/styles.xml” is missing"),
    "a missing picture": (without("word/media/image1.png"), "relations", "image1.png” is missing"),
    "an id that leads nowhere": (
        instead(
            TEXT,
            '<w:headerReference w:type="default" r:id="rId1"',
            '<w:headerReference w:type="default" r:id="rId77"',
        ),
        "relations",
        "“rId77”, which leads nowhere",
    ),
    "two relations of one name": (
        related("image", "media/image1.png", "rId9"),
        "relations",
        "Two relations are called “rId9”",
    ),
    "a part nobody leads to": (
        both(
            more("word/old.xml"),
            before(TYPES, "</Types>", '<Override PartName="/word/old.xml" ContentType="a/xml"/>'),
        ),
        "relations",
        "nothing leads to it",
    ),
    "a picture no page shows": (
        related("image", "media/image1.png"),
        "relations",
        "no page shows",
    ),
    "relations of a part that is gone": (
        more(
            "word/_rels/gone.xml.rels",
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>',
        ),
        "relations",
        "kept for “word/gone.xml”",
    ),
}

SCHEMA: dict[str, tuple[Damage, str, str]] = {
    "alignment before the style": (
        instead(
            TEXT,
            '<w:pPr><w:pStyle w:val="LetterDate"/>',
            '<w:pPr><w:jc w:val="left"/><w:pStyle w:val="LetterDate"/>',
        ),
        "schema",
        "“w:pStyle” must stand before “w:jc” in “w:pPr”",
    ),
    "size before bold": (styled('<w:sz w:val="22"/><w:b/>'), "schema", "“w:b” must stand before"),
    "bold in a paragraph’s properties": (
        instead(TEXT, DATE_STYLE, DATE_STYLE.replace("</w:pPr>", "<w:b/></w:pPr>")),
        "schema",
        "“w:b” does not belong into “w:pPr”",
    ),
    "bold twice": (styled("<w:b/><w:b/>"), "schema", "“w:b” is there twice"),
    "span before width": (
        instead(
            TEXT,
            '<w:tcW w:type="dxa" w:w="1763"/>',
            '<w:gridSpan w:val="1"/><w:tcW w:type="dxa" w:w="1763"/>',
        ),
        "schema",
        "“w:tcW” must stand before “w:gridSpan”",
    ),
    "margins before the page": (
        both(
            instead(TEXT, '<w:pgSz w:w="12240" w:h="15840"/>', ""),
            before(TEXT, '<w:cols w:space="720"/>', '<w:pgSz w:w="12240" w:h="15840"/>'),
        ),
        "schema",
        "“w:pgSz” must stand before “w:pgMar” in “w:sectPr”",
    ),
    "layout before width": (
        before(TEXT, '<w:tblW w:w="9257"', '<w:tblLook w:val="0"/>'),
        "schema",
        "must stand before “w:tblLook” in “w:tblPr”: open the file in Word and save it",
    ),
    "a list format after its use": (
        before(NUMBERING, '<w:abstractNum w:abstractNumId="2">', '<w:num w:numId="9"/>'),
        "schema",
        "“w:abstractNum” must stand before “w:num”",
    ),
    "a style’s name behind its base": (
        instead(
            STYLES,
            '<w:name w:val="Letter Date"/><w:basedOn w:val="Normal"/>',
            '<w:basedOn w:val="Normal"/><w:name w:val="Letter Date"/>',
        ),
        "schema",
        "“w:name” must stand before “w:basedOn”",
    ),
    "properties behind the words": (
        paragraph("<w:r/><w:pPr/>"),
        "schema",
        "“w:pPr” must come first in “w:p”",
    ),
    "a cell without a paragraph": (
        before(TEXT, FIRST_CELL, "<w:tc><w:tcPr/></w:tc>"),
        "schema",
        "does not end with a paragraph",
    ),
    "a row without cells": (before(TEXT, "<w:tr>", "<w:tr/>"), "schema", "has no cells"),
    "a table without columns": (
        both(instead(TEXT, "<w:tblGrid>", "<w:x>"), instead(TEXT, "</w:tblGrid>", "</w:x>")),
        "schema",
        "no list of its columns",
    ),
    "a paragraph behind the page layout": (
        instead(TEXT, "</w:sectPr>", "</w:sectPr><w:p/>"),
        "schema",
        "must be the last thing",
    ),
    "a field without its end": (
        paragraph('<w:r><w:fldChar w:fldCharType="begin"/></w:r>'),
        "schema",
        "begins and does not end",
    ),
}

RESIDUE: dict[str, tuple[Damage, str, str]] = {
    "a tag": (saying("{{ letter.date }}"), "residue", "a tag of the template"),
    "a tag split over runs": (
        saying("{</w:t></w:r><w:r><w:t>{ letter.date }</w:t></w:r><w:r><w:t>}"),
        "residue",
        "a tag of the template",
    ),
    "a tag in the footer": (instead(FOOTER, "Page ", "{% if x %}"), "residue", "a tag of"),
    "a tag in the settings": (
        instead(SETTINGS, 'w:decimalSymbol w:val="."', 'w:decimalSymbol w:val="{{ x }}"'),
        "residue",
        "a tag of",
    ),
    "a mark of ours": (saying("\ufdd0\ufdd2\ufdd1Nov\ufdef"), "residue", "no one can see"),
    "a value that is None": (saying("None"), "residue", "a value is missing"),
    "None within a sentence": (saying("It costs None each."), "residue", "a value is missing"),
    "a sum that is nan": (saying("It costs $nan."), "residue", "a value is missing"),
    "a salutation to nobody": (saying("Dear ,"), "residue", "names nobody"),
    "a salutation to a title alone": (saying("Dear Governor :"), "residue", "names nobody"),
    "empty brackets": (saying("a helicopter () for the city"), "residue", "brackets hold nothing"),
    "a prompt still showing": (
        before(
            TEXT,
            "<w:sectPr>",
            "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent>"
            "</w:sdt>",
        ),
        "residue",
        "still shows its prompt",
    ),
    "a reference that failed": (
        saying("see Error! Reference source not found."),
        "residue",
        "shows an error",
    ),
}

PROPERTIES: dict[str, tuple[Damage, str, str]] = {
    "no title": (
        instead(CORE, "<dc:title>Letter to Governor of Arizona</dc:title>", ""),
        "title",
        "has no title",
    ),
    "another title": (instead(CORE, "Governor of Arizona", "X"), "metadata", "The title is not"),
    "another author": (
        instead(CORE, "<dc:creator>", "<dc:creator>python-docx "),
        "metadata",
        "The author is not the letter’s",
    ),
    "the clock’s day": (
        instead(CORE, "2026-11-24T00", "2026-11-25T09"),
        "metadata",
        "day of its making is not",
    ),
    "a last editor": (
        before(CORE, "</cp:coreProperties>", "<cp:lastModifiedBy>X</cp:lastModifiedBy>"),
        "metadata",
        "“lastModifiedBy”",
    ),
    "no language": (
        both(
            instead(STYLES, '<w:lang w:val="en-US" w:eastAsia="en-US" w:bidi="ar-SA"/>', ""),
            instead(STYLES, '<w:lang w:val="en-US"/>', ""),
        ),
        "language",
        "does not say which language",
    ),
    "a language that is none": (styled('<w:lang w:val="English!"/>'), "language", "no language"),
    "numbers of editing sessions": (
        instead(TEXT, "<w:p>", '<w:p w:rsidR="00A1B2C3">'),
        "metadata",
        "rsid",
    ),
    "comments": (related("comments", "header1.xml"), "metadata", "Comments are in the file"),
    "a thumbnail": (related("metadata/thumbnail", "header1.xml"), "metadata", "earlier first page"),
    "properties of somebody’s own": (
        related("custom-properties", "header1.xml"),
        "metadata",
        "somebody’s own",
    ),
    "a second style sheet": (
        related("stylesWithEffects", "styles.xml"),
        "metadata",
        "for old programs",
    ),
    "a tracked change": (paragraph('<w:ins w:id="1" w:author="X"/>'), "metadata", "Tracked"),
}

ACCESS: dict[str, tuple[Damage, str, str]] = {
    "headings that are none": (
        instead(
            STYLES,
            '<w:spacing w:before="120" w:after="40"/><w:outlineLvl w:val="0"/>',
            '<w:spacing w:before="120" w:after="40"/>',
        ),
        "headings",
        "set as ordinary text",
    ),
    "a level skipped": (
        paragraph('<w:pPr><w:outlineLvl w:val="2"/></w:pPr><w:r><w:t>x</w:t></w:r>'),
        "headings",
        "level 3 follows one of level 1",
    ),
    "a heading without words": (
        paragraph('<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'),
        "headings",
        "has no words",
    ),
    "steps that are no list": (
        instead(STYLES, '<w:numPr><w:numId w:val="1"/></w:numPr>', ""),
        "lists",
        "set as ordinary text",
    ),
    "a list without format": (
        instead(NUMBERING, '<w:num w:numId="1">', '<w:num w:numId="7">'),
        "lists",
        "has no format",
    ),
    "a table without header row": (
        instead(TEXT, "<w:cantSplit/><w:tblHeader/>", "<w:cantSplit/>"),
        "tables",
        "has no header row",
    ),
    "a header row too far down": (
        both(
            instead(TEXT, "<w:cantSplit/><w:tblHeader/>", "<w:cantSplit2/>"),
            instead(TEXT, "<w:cantSplit/>", "<w:cantSplit/><w:tblHeader/>"),
            instead(TEXT, "<w:cantSplit2/>", "<w:cantSplit/>"),
        ),
        "tables",
        "has no effect",
    ),
    "a row that may be torn": (
        instead(TEXT, "<w:trPr><w:cantSplit/></w:trPr>", ""),
        "tables",
        "may be torn",
    ),
    "a picture without words": (
        instead(TEXT, ' descr="Badge of the department"', ""),
        "pictures",
        "no words for those who cannot see it",
    ),
    "grey words": (styled('<w:color w:val="999999"/>'), "contrast", "2.8 to 1"),
    "words in the colour of their shading": (
        styled('<w:shd w:val="clear" w:color="auto" w:fill="333333"/>'),
        "contrast",
        "#1A1A1A on #333333",
    ),
    "words in a dark cell": (
        instead(
            TEXT,
            FIRST_CELL,
            FIRST_CELL.replace(
                "</w:tcPr>", '<w:shd w:val="clear" w:color="auto" w:fill="1F3864"/></w:tcPr>'
            ),
        ),
        "contrast",
        "on #1F3864",
    ),
    "marked words": (styled('<w:highlight w:val="darkBlue"/>'), "contrast", "on #000080"),
    "a pale style": (instead(STYLES, 'w:val="1A1A1A"', 'w:val="A0A0A0"'), "contrast", "#A0A0A0"),
    "a link that runs": (linked("the report", "javascript:x"), "links", "neither to the web"),
    "a link to a file": (linked("the report", "file:///x.docx"), "links", "neither to the web"),
    "a link that says nothing": (
        linked("Click here", "https://example.org"),
        "links",
        "says only “Click here”",
    ),
    "a link without words": (linked("", "https://example.org"), "links", "has no words"),
    "a link into nothing": (
        paragraph('<w:hyperlink w:anchor="x"><w:r><w:t>Annex</w:t></w:r></w:hyperlink>'),
        "links",
        "leads to “x”, which is missing",
    ),
    "a field that links to a file": (
        command("HYPERLINK &quot;file:///x&quot;"),
        "links",
        "neither to the web",
    ),
    "a field that fetches": (command("INCLUDETEXT x.docx"), "links", "fetches"),
    "a picture kept elsewhere": (
        both(
            paragraph('<w:r r:id="rId99"/>'),
            related("image", "https://example.org/x.png", outside=True),
        ),
        "links",
        "is fetched from elsewhere",
    ),
}

DEFECTS: dict[str, tuple[Damage, str, str]] = PACKAGE | SCHEMA | RESIDUE | PROPERTIES | ACCESS
