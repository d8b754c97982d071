"""What is not let in, by the names it has in a Word file, and the sentence for each."""

SAVE = "In Word, choose File › Save As and the type “Word Document (.docx)”."
_OBJECT = "has an embedded object, such as an Excel sheet; put a picture in its place"

ELEMENTS = {
    "altChunk": "takes in the text of another file; open it in Word and save it again",
    "subDoc": "is a master document with text in other files",
    "object": _OBJECT,
    "OLEObject": _OBJECT,
    "control": "has an ActiveX control; take it out",
    "ocx": "has an ActiveX control; take it out",
    "frameset": "is a page of frames that shows other files",
    "mailMerge": "is tied to a mail-merge list; in Word, choose Mailings › Start Mail Merge › "
    "Normal Word Document",
}
RELATIONS = {
    "attachedTemplate": "is tied to another template; in Word, choose Developer › Document "
    "Template and attach Normal, or copy all into a new document",
    "image": "shows a picture that lies in another file; in Word, insert the picture itself",
    "vbaProject": "has macros; save it as .docx, which leaves them out",
    "oleObject": _OBJECT,
    "package": _OBJECT,
    "control": ELEMENTS["control"],
    "activeXControlBinary": ELEMENTS["control"],
    "aFChunk": ELEMENTS["altChunk"],
    "subDocument": ELEMENTS["subDoc"],
    "frame": ELEMENTS["frameset"],
    "mailMergeSource": ELEMENTS["mailMerge"],
    "mailMergeHeaderSource": ELEMENTS["mailMerge"],
    "recipientData": ELEMENTS["mailMerge"],
    "keyMapCustomizations": "has macros; save it as .docx, which leaves them out",
    "attachedToolbars": "has macros; save it as .docx, which leaves them out",
    "extensibility": "changes Word’s own menus",
    "webextension": "has an add-in; take it out",
    "webextensiontaskpanes": "has an add-in; take it out",
}
INSIDE_TOO = set(RELATIONS) - {"image"}
"""Kinds of relation that are refused even where their target is in the file."""

TYPES = (
    ("macroEnabled", "has macros (.docm). " + SAVE),
    ("vbaProject", "has macros. " + SAVE),
    ("ms-word.vbaData", "has macros. " + SAVE),
    ("template.main", "is a Word template (.dotx). " + SAVE),
    ("activeX", "has an ActiveX control; take it out"),
    ("oleObject", _OBJECT),
)
