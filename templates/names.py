"""Every name a template may print, and what it holds."""

COLUMNS = {
    "need": "the item",
    "purpose": "its purpose against fentanyl",
    "quantity": "how many",
    "unit_cost": "cost of one",
    "total": "cost of all, or of both shares",
    "basis": "what a cost rests on",
    "asked_of": "program it is asked from",
    "measure": "what is counted",
    "now": "count of the last 12 months",
    "goal": "goal for the first full year",
    "item": "the item that serves the goal",
    "partner": "partner agency",
    "role": "its role in the work",
    "agreement": "what the partnership rests on",
    "support": "whether it backs the request in writing",
    "when": "when a step is taken",
    "step": "the step",
    "category": "SF-424A object class category",
    "federal": "Federal share",
    "local": "local share",
    "cost": "what is paid for each year",
    "figure": "what a caller names",
    "said": "what to say",
    "source": "where it comes from",
}
"""Columns of the tables of all documents."""

NAMES = {
    "letter.kind": "Kind of document, such as letter-governor",
    "letter.title": "Title of the document",
    "letter.sample": "Whether it holds example values",
    "letter.is_draft": "Whether it is a draft, not to be sent",
    "letter.problems": "What is open in a draft: a list of texts",
    "letter.agency": "The agency’s legal name",
    "letter.letterhead.has_picture": "Whether the letterhead is a picture",
    "letter.letterhead.picture": "The letterhead picture",
    "letter.letterhead.name": "Name on the letterhead",
    "letter.letterhead.lines": "Lines below the name: a list of texts",
    "letter.blocks": "Paragraphs and tables, in order: a list",
    "letter.blocks[].key": "What a block is, such as ask or need.n3",
    "letter.blocks[].style": "Its kind, such as subject or step; docs/own-template.md lists all",
    "letter.blocks[].text": "Words of a paragraph, without source numbers, bold and italic",
    "letter.blocks[].runs": "Words of a paragraph: a list",
    "letter.blocks[].runs[].text": "Words",
    "letter.blocks[].runs[].note": "Number of the source behind the words, or empty",
    "letter.blocks[].runs[].emphasis": "plain, strong or title",
    "letter.blocks[].table": "Keys of a table’s columns with spaces between; empty, no table",
    "letter.blocks[].heads": "Headings of a table’s columns, by column",
    "letter.blocks[].rows": "Rows of a table: a list",
    "letter.blocks[].rows[].kind": "heading, item or total",
    "letter.blocks[].rows[].heading": "Words of a heading row: a list of runs",
    **{
        f"letter.blocks[].heads.{key}": f"Heading of the column: {what}"
        for key, what in COLUMNS.items()
    },
    **{
        f"letter.blocks[].rows[].{key}": f"Words of a cell: {what}" for key, what in COLUMNS.items()
    },
}
