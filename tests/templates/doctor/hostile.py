"""Word files that must not get in, made part by part: what each is, and what is said of it."""

import io
import zipfile
from collections.abc import Callable

from tests.templates.blank import blank, saved

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN = "word/document.xml"
RELS = "word/_rels/document.xml.rels"
TYPES = "[Content_Types].xml"
CANARY = "canary-7f3a"
"""A word that would show that something was read or run."""

Parts = dict[str, bytes]


def word_file(*paragraphs: str) -> bytes:
    """An ordinary Word file with these paragraphs."""
    document = blank()
    for text in paragraphs:
        document.add_paragraph(text)
    return saved(document)


def parts_of(data: bytes) -> Parts:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def zipped(parts: Parts) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(name, data)
    return stream.getvalue()


def changed(part: str, old: str, new: str, *paragraphs: str) -> bytes:
    """A Word file with one stretch of one part replaced."""
    parts = parts_of(word_file(*(paragraphs or ("Text",))))
    assert old.encode() in parts[part], (part, old)
    parts[part] = parts[part].replace(old.encode(), new.encode(), 1)
    return zipped(parts)


def in_body(xml: str) -> bytes:
    """A Word file with some XML before its first paragraph."""
    return changed(MAIN, "<w:body>", f"<w:body>{xml}")


def with_relation(kind: str, target: str, *, external: bool = True, part: str = "") -> bytes:
    """A Word file tied to something; `part` is added so that an inner target is there."""
    mode = ' TargetMode="External"' if external else ""
    relation = f'<Relationship Id="rX" Type="{REL}/{kind}" Target="{target}"{mode}/>'
    parts = parts_of(word_file("Text"))
    parts[RELS] = parts[RELS].replace(b"</Relationships>", f"{relation}</Relationships>".encode())
    if part:
        parts[part] = b"<x/>" if part.endswith(".xml") else b"\0\1"
        parts[TYPES] = parts[TYPES].replace(
            b"<Override", b'<Default Extension="bin" ContentType="application/x"/><Override', 1
        )
    return zipped(parts)


def of_type(content_type: str) -> bytes:
    """A Word file whose main text says it is of another type."""
    plain = "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    return changed(TYPES, plain, content_type)


def with_member(name: str, *, mode: int = 0o644, size: int = 3) -> bytes:
    """A Word file with one member more."""
    stream = io.BytesIO(word_file("Text"))
    with zipfile.ZipFile(stream, "a", zipfile.ZIP_DEFLATED) as package:
        member = zipfile.ZipInfo(name)
        member.external_attr = mode << 16
        member.compress_type = zipfile.ZIP_DEFLATED
        package.writestr(member, b"<x/>".ljust(size))
    return stream.getvalue()


def with_members(count: int) -> bytes:
    parts = parts_of(word_file("Text"))
    return zipped(parts | {f"word/x{n}.xml": b"<x/>" for n in range(count)})


def encrypted_member() -> bytes:
    data = bytearray(word_file("Text"))
    central = data.index(b"PK\x01\x02")
    data[central + 8] |= 1
    return bytes(data)


def lying_about_its_size() -> bytes:
    """Thirty megabytes that the directory of the ZIP says are three bytes."""
    data = bytearray(with_member("word/big.xml", size=30 * 1024**2))
    central = data.rindex(b"PK\x01\x02")
    data[central + 24 : central + 28] = (3).to_bytes(4, "little")
    return bytes(data)


def field(*instructions: str) -> bytes:
    runs = "".join(f"<w:r><w:instrText>{text}</w:instrText></w:r>" for text in instructions)
    begin, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "end"))
    return in_body(f"<w:p>{begin}{runs}{end}</w:p>")


def entity(encoding: str = "utf-8") -> bytes:
    parts = parts_of(word_file("Text"))
    body = parts[MAIN].decode().split("?>", 1)[1]
    text = (
        f'<?xml version="1.0" encoding="{encoding}"?>'
        f'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///tmp/{CANARY}">]>{body}'
    )
    return zipped(parts | {MAIN: text.encode(encoding)})


def laughs() -> bytes:
    parts = parts_of(word_file("Text"))
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    body = parts[MAIN].decode().split("?>", 1)[1].replace("Text", "&l9;")
    return zipped(parts | {MAIN: f'<!DOCTYPE x [<!ENTITY l0 "ha">{entities}]>{body}'.encode()})


REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "empty": (lambda: b"", "is empty"),
    "over 10 MB": (lambda: b"PK" + bytes(10 * 1024**2), "larger than 10 MB"),
    "no ZIP": (lambda: b"hello", "no Word document"),
    "PDF": (lambda: b"%PDF-1.7", "is a PDF"),
    "RTF": (lambda: b"{\\rtf1", "Rich Text"),
    "web page": (lambda: b"<html>", "web page"),
    "old .doc": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), r"\.doc"),
    "encrypted": (
        lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
        "password",
    ),
    "encrypted member": (encrypted_member, "password"),
    "plain ZIP": (lambda: zipped({"a.txt": b"a"}), "ZIP archive"),
    "OpenDocument": (
        lambda: zipped({"mimetype": b"application/vnd.oasis.opendocument.text"}),
        "OpenDocument",
    ),
    "half a file": (lambda: word_file("Text")[:9000], "damaged or cut short"),
    "no styles": (
        lambda: zipped({n: d for n, d in parts_of(word_file()).items() if "styles" not in n}),
        "lacks its part",
    ),
    "30 MB in one part": (
        lambda: with_member("word/big.xml", size=30 * 1024**2),
        "big.xml” unpacks to more than 20 MB",
    ),
    "lying about its size": (lying_about_its_size, "damaged or cut short|more than 20 MB"),
    "50 MB in all": (
        lambda: zipped(
            parts_of(word_file()) | {f"word/{n}.xml": b"<x/>".ljust(10 * 1024**2) for n in "abcde"}
        ),
        "more than 40 MB",
    ),
    "2,500 parts": (lambda: with_members(2500), "more than 2,000 parts"),
    "twice the same part": (lambda: with_member("WORD/Document.xml"), "twice"),
    "absolute name": (lambda: with_member("/etc/x.xml"), "forbidden name"),
    "upwards": (lambda: with_member("word/../../x.xml"), "forbidden name"),
    "backslash": (lambda: with_member("word\\x.xml"), "forbidden name"),
    "control character": (lambda: with_member("word/\x07.xml"), "forbidden name"),
    "symbolic link": (lambda: with_member("word/x.xml", mode=0o120777), "link to another file"),
    "entity": (entity, "document.xml” declares a document type"),
    "entity in UTF-16": (lambda: entity("utf-16"), "declares a document type"),
    "ten to the ninth": (laughs, "declares a document type"),
    "damaged XML": (lambda: changed(MAIN, "</w:body>", ""), "document.xml” of the Word"),
    "too deep": (lambda: in_body("<w:sdt>" * 300 + "</w:sdt>" * 300), "nested too deep"),
    ".docm": (lambda: of_type("vnd.ms-word.document.macroEnabled.main+xml"), r"macros \(\.docm\)"),
    ".dotx": (
        lambda: of_type("vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"),
        r"template \(\.dotx\)",
    ),
    "ISO Strict": (
        lambda: changed(MAIN, W, "http://purl.oclc.org/ooxml/wordprocessingml/main"),
        "Strict Open XML",
    ),
    "macros": (
        lambda: with_relation("vbaProject", "vbaProject.bin", external=False, part="word/vbaP.bin"),
        "has macros",
    ),
    "OLE": (
        lambda: with_relation("oleObject", "o.bin", external=False, part="word/o.bin"),
        "embedded object",
    ),
    "Excel inside": (
        lambda: with_relation("package", "o.xlsx", external=False, part="word/o.bin"),
        "embedded object",
    ),
    "ActiveX": (
        lambda: with_relation("control", "a.xml", external=False, part="word/a.xml"),
        "ActiveX",
    ),
    "altChunk": (lambda: in_body('<w:altChunk w:val="x"/>'), "text of another file"),
    "subdocument": (lambda: in_body("<w:subDoc/>"), "master document"),
    "object in the text": (lambda: in_body("<w:p><w:r><w:object/></w:r></w:p>"), "embedded object"),
    "DDE": (lambda: field(f'DDE cmd "/c {CANARY}"'), "field “DDE”"),
    "DDE in pieces": (lambda: field(" D", "DE", "AUTO c:\\x"), "field “DDEAUTO”"),
    "DDE in a simple field": (
        lambda: in_body('<w:p><w:fldSimple w:instr="DDEAUTO c:\\x"/></w:p>'),
        "field “DDEAUTO”",
    ),
    "INCLUDETEXT": (lambda: field(f'INCLUDETEXT "/tmp/{CANARY}"'), "field “INCLUDETEXT”"),
    "INCLUDEPICTURE": (lambda: field('INCLUDEPICTURE "https://x.example/a.png"'), "INCLUDEPICTURE"),
    "macro button": (lambda: field("MACROBUTTON Go here"), "field “MACROBUTTON”"),
    "field to a file": (lambda: field('HYPERLINK "file:///etc/passwd"'), "links to “file:"),
    "field to another computer": (lambda: field('HYPERLINK "\\\\host\\x"'), "links to"),
    "drawing that leads to a file": (
        lambda: in_body(
            '<w:p><w:r><w:pict><v:rect xmlns:v="urn:schemas-microsoft-com:vml" '
            'href="file:///c:/x.exe"/></w:pict></w:r></w:p>'
        ),
        "drawing that reads",
    ),
    "hyperlink to another computer": (
        lambda: with_relation("hyperlink", "\\\\host\\x"),
        "only links",
    ),
    "attached template": (
        lambda: with_relation("attachedTemplate", "file:///c:/x.dotm"),
        "tied to another template",
    ),
    "linked picture": (
        lambda: with_relation("image", "https://x.example/a.png"),
        "picture that lies in another file",
    ),
    "linked frame": (lambda: with_relation("frame", "https://x.example/"), "frames"),
    "mail-merge list": (lambda: with_relation("mailMergeSource", "file:///l.xlsx"), "mail-merge"),
    "hyperlink to a file": (lambda: with_relation("hyperlink", "file:///c:/x.exe"), "only links"),
    "hyperlink that runs": (lambda: with_relation("hyperlink", "javascript:x()"), "only links"),
    "outside styles": (lambda: with_relation("styles", "https://x.example/s.xml"), "only links"),
    "missing part": (lambda: with_relation("header", "h9.xml", external=False), "not in the file"),
    "old drawing that reads": (
        lambda: in_body(
            '<w:p><w:r><w:pict><v:imagedata xmlns:v="urn:schemas-microsoft-com:vml" '
            'src="https://x.example/a.png"/></w:pict></w:r></w:p>'
        ),
        "drawing that reads",
    ),
}
"""What the package itself is refused for, with a stretch of the sentence."""

FORBIDDEN = {
    "{{ letter.__class__.__mro__ }}": "underscore",
    "{{ _x }}": "underscore",
    f"{{{{ cycler.__init__.__globals__.os.popen('touch {CANARY}').read() }}}}": "call|underscore",
    "{{ letter.title.upper() }}": "not call",
    "{{ range(9) }}": "not call",
    "{{ letter['title'] }}": r"\[ \]",
    "{{ letter.blocks[0] }}": r"\[ \]",
    "{{ 9**99999999 }}": "power",
    "{{ 'a' * 999999999 }}": "multiply",
    "{{ 1 // 0 }}": "divide",
    "{% set x = 1 %}": "set",
    "{% macro m() %}": "macro",
    "{% import 'os' as os %}": "import",
    "{% from 'os' import path %}": "from",
    f"{{% include '/tmp/{CANARY}' %}}": "include",
    "{% extends 'x' %}": "extends",
    "{{ letter.title|safe }}": "safe",
    "{{ letter.title|attr('x') }}": "attr",
    "{{ [1, 2] }}": "only names",
    "{% for a, b in letter.blocks %}{% endfor %}": "one name",
    "{% for a in letter.blocks recursive %}{% endfor %}": "one name",
    "{% for a in 'aaa' %}{% endfor %}": "by its name",
    "{% for a in letter.blocks %}" * 4 + "{% endfor %}" * 4: "deep",
}
"""Tags that reach for more than names, with a stretch of the sentence."""
