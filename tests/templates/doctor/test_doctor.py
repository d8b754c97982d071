"""What the doctor says of tags: place, cause, what to type; and what it mends by itself."""

import io
import re

import pytest
from docx import Document
from docx.oxml.ns import nsdecls
from jinja2 import TemplateError

from jobs.templates import template_names
from models.errors import UserError
from models.finding import Finding, Severity
from templates.doctor.corrections import WAYS_OUT
from templates.doctor.examine import examine
from templates.doctor.fixes import mended
from templates.doctor.language import environment
from templates.doctor.names import KNOWN
from templates.doctor.package import opened
from templates.kinds import FOLDER
from templates.names import NAMES
from tests.templates.blank import blank, saved
from tests.templates.doctor.hostile import FORBIDDEN, MAIN, changed, in_body, word_file

BODY = "{%p for block in letter.blocks %}"
END = "{%p endfor %}"


def findings(data: bytes) -> tuple[Finding, ...]:
    return examine(opened(data)).findings


def errors_in(data: bytes) -> list[Finding]:
    return [each for each in findings(data) if each.severity is Severity.ERROR]


def said(*paragraphs: str) -> str:
    return "\n".join(f"{each.place} | {each.message}" for each in findings(word_file(*paragraphs)))


@pytest.mark.parametrize("tag", FORBIDDEN)
def test_what_reaches_for_more_than_names_is_named_and_never_compiled(tag: str) -> None:
    assert re.search(FORBIDDEN[tag], said(tag))
    with pytest.raises((UserError, TemplateError)):
        environment().from_string(tag)


@pytest.mark.parametrize("file", ["letter.docx", "narrative.docx", "phone_sheet.docx"])
def test_nothing_is_wrong_with_our_own_templates(file: str) -> None:
    found = findings((FOLDER / file).read_bytes())
    assert not [each for each in found if each.severity is Severity.ERROR]


def test_every_name_of_the_list_is_known() -> None:
    assert set(NAMES) <= set(KNOWN)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("{{ letter.titel }}", "Did you mean “letter.title”"),
        ("{{ Letter.Title }}", "small letters, so write {{ letter.title }}."),
        ("{{ agency.name }}", "Did you mean “letter.agency”"),
        ("{{ letter.date }}", '{%p if block.style == "date" %}'),
        ("{{ addressee.name }}", '{%p if block.style == "address" %}'),
        (
            "{{ letter.blocks }}",
            "is a list: type three paragraphs: {%p for block in letter.blocks %}",
        ),
        ("{{ letter.letterhead }}", "holds other names"),
        ("{{ letter.sample }}", "write {% if letter.sample %}"),
        ("{% for x in letter.title %}{{ x }}{% endfor %}", "is no list"),
        ("{{ if letter.sample }}", "write {% if letter.sample %}"),
        ("{% letter.title %}", "write {{ letter.title }}"),
        ("{{p letter.title }}", "write {{ letter.title }}"),
        ("{% if letter.kind = 'x' %}{% endif %}", "write {% if letter.kind == 'x' %}"),
        ("{% if letter.sample %}a{% end if %}", "write {% endif %}"),
        ("{% if letter.sample %}a{% end %}", "write {% endif %}"),
        ("{% foreach x in letter.blocks %}a{% endfor %}", "write {% for x in letter.blocks %}"),
        ("{% p if letter.sample %}", "write {%p if letter.sample %}"),
        ("{%pif letter.sample %}", "write {%p if letter.sample %}"),
        (
            "{{ letter.title|upper }}",
            "take out “|upper”; Word’s own Font sets how words look. Write {{ letter.title }}",
        ),
        ("{{ letter title }}", "a name has no spaces. Did you mean {{ letter.title }}?"),
        ("{ { letter.title } }", "a space between two braces"),
        ("{letter.title}", "write {{ letter.title }}"),
        ("{{ letter.title %}", "write {{ letter.title }}"),
        ("{{ letter.title", "write {{ letter.title }}. A tag stands in one paragraph"),
        ("letter.title }}", "write {{ letter.title }}"),
        (
            "{%- if letter.sample %}a{% endif %}",
            "beside the braces: write {% if letter.sample %}",
        ),
        ("{%tr for x in letter.blocks %}", "stands outside a table"),
        ("{% if letter.sample %}", "put {% endif %} in this paragraph behind"),
        ("{% endif %}", "closes nothing"),
        ("{% else %}", "outside any “if”"),
        ("{% if letter.agency == 'x' %}a{% endif %}", "compare block.style or letter.kind"),
        ("{{ letter.agency|first }}", "is words of the letter"),
        ("{{ 'x'.join(letter.title) }}", "take out the parentheses. Write {{ letter.title }}"),
        ("{{ letter['title'] }}", "Write {{ letter.title }}"),
        ("{{ today() }}", "“today” is not known. The date is one of the letter’s paragraphs"),
        ("{{ letter.total * 1.1 }}", "may not multiply. The name “letter.total” is not known"),
        ("{{ letter.total }}", "Amounts stand in the letter’s own sentences and tables"),
        ("{{ need.item }}", "stand in the letter’s tables"),
        ("{{ block.runs }}", "type {%p for block in letter.blocks %} in a paragraph above"),
        ("{% set n = 3 %}", "take it out, and every tag that prints its name"),
        ("{% vm %}", "Layout › Merge Cells"),
        ("{{ letter.title }", "with one sign of the two: write {{ letter.title }}"),
        ("{{{ letter.title }}}", "write {{ letter.title }}"),
        ("{{ {{ letter.title }}", "begins a tag that does not end in this paragraph: take it out"),
        ("{{ 'letter.title' }}", "in quotes is printed as it stands"),
        ("{{ letter.agency name }}", "Did you mean {{ letter.agency }}?"),
        ("{{ letter.blocks|join }}", "is a list"),
        ("{% if letter.sample == 'yes' %}a{% endif %}", "is yes or no"),
        ("{% if letter.kind == 'governor' %}a{% endif %}", 'did you mean "letter-governor"?'),
        ("{% if letter.kind == 'x' %}a{% endif %}", "there are letter-governor"),
        ("{% if letter.blocks == 'Dear' %}a{% endif %}", "never the same as words"),
    ],
)
def test_each_mistake_is_answered_with_what_to_type(typed: str, meant: str) -> None:
    assert meant in said(typed)


@pytest.mark.parametrize(
    ("condition", "told"),
    [
        ("block.runs == 'Dear Governor'", "“block.runs” is a list and never the same as words"),
        ("block.style == 'Salutations'", 'did you mean "salutation"?'),
        ("block.style == heading", 'stands in quotes: "heading"'),
        ("'needs' in block.table", 'has no column "needs": did you mean "need"?'),
        ("block.heads.need == 'x'", "is words of the letter"),
    ],
)
def test_a_comparison_that_never_holds_is_an_error(condition: str, told: str) -> None:
    paragraphs = (BODY, f"{{%p if {condition} %}}", "a", "{%p endif %}", END)
    assert told in said(*paragraphs)


@pytest.mark.parametrize(
    "condition",
    [
        "block.style != 'heading' and letter.kind == 'letter-senator'",
        "'need' in block.table or not block.runs",
        "block.runs|length == 1",
        "letter.sample == true",
        "loop.index > 1",
    ],
)
def test_a_comparison_that_may_hold_is_not_found_fault_with(condition: str) -> None:
    assert said(BODY, f"{{%p if {condition} %}}", "{{ block.text }}", "{%p endif %}", END) == ""


@pytest.mark.parametrize("typed", ["<<Governor name>>", "«Name»", "[Your Name]", "<Date>"])
def test_a_place_to_fill_in_that_is_no_tag_is_pointed_out(typed: str) -> None:
    (found,) = findings(word_file("{{ letter.title }}", f"Dear {typed}, see [1]: <a@b.example>"))
    assert found.severity is Severity.WARNING
    assert f"“{typed}” will be printed as it stands" in found.message


def test_words_that_would_be_printed_once_for_each_paragraph_are_pointed_out() -> None:
    inside = "{%r for run in block.runs %}{{ run.text }}{%r endfor %}"
    (found,) = findings(word_file(BODY, inside, "Sincerely", END, "Footer"))
    assert found.place == "Paragraph: “Sincerely”"
    assert "once for each paragraph" in found.message


def test_words_of_other_programs_have_a_way_out() -> None:
    for word, way_out in WAYS_OUT.items():
        assert way_out in said(f"{{% {word} x %}}")


PRINTS = {
    "block": "{{ block.text }}",
    "row": "{%r for run in row.need %}{{ run.text }}{%r endfor %}",
    "line": "{{ line }}",
    "problem": "{{ problem }}",
}
"""What prints an item of each list that is repeated over paragraphs."""


@pytest.mark.parametrize("tag", [tag for tag, _ in template_names()])
def test_each_tag_of_the_list_of_names_is_right_inside_its_repetitions(tag: str) -> None:
    tag = tag.replace("{%tr", "{%p")
    if tag.startswith("{{ run."):
        tag = f"{{%r for run in block.runs %}}{tag}{{%r endfor %}}"
    opened_by = {"block.": BODY, "row.": "{%p for row in block.rows %}"}
    around = [loop for word, loop in opened_by.items() if word in tag]
    if around and BODY not in around:
        around.insert(0, BODY)
    lines = tag.split(" … ") if tag.startswith("{%p") else [tag]
    lines[1:1] = [PRINTS[name] for name in PRINTS if f"for {name} in" in tag and len(lines) > 1]
    found = findings(word_file(*around, *lines, *[END] * len(around)))
    assert not [each for each in found if each.severity is Severity.ERROR]


def test_names_are_followed_into_repetitions() -> None:
    told = said(BODY, "{%r for run in block.runs %}{{ run.txt }}{{ loop.idx }}{%r endfor %}", END)
    assert "“run.txt” is not known. Did you mean “run.text”" in told
    assert "“loop.idx” is not known. Did you mean “loop.index”" in told
    assert "“run.text” is not known" in said(
        BODY, "{%r for run in block.runs %}{%r endfor %}", END, "{{ run.text }}"
    )


def test_all_findings_come_at_once_each_with_its_place() -> None:
    document = blank()
    document.sections[0].header.paragraphs[0].text = "{{ letter.agenzy }}"
    document.sections[0].different_first_page_header_footer = True
    document.sections[0].first_page_footer.paragraphs[0].text = "{{ letter.knd }}"
    document.add_paragraph("Dear {{ letter.nobody }}:")
    table = document.add_table(2, 3)
    table.rows[1].cells[2].text = "{{ letter.titl }}"
    places = {each.place for each in findings(saved(document))}
    assert places == {
        "Header: “{{ letter.agenzy }}”",
        "First-page footer: “{{ letter.knd }}”",
        "Paragraph: “Dear {{ letter.nobody }}:”",
        "Table 1, row 2, third cell: “{{ letter.titl }}”",
    }


def test_blocks_that_cross_are_told_in_their_order() -> None:
    told = said(BODY, "{{ block.text }}", "{%p if letter.sample %}", END, "{%p endif %}")
    assert "comes before the end of “{%p if letter.sample %}”" in told
    assert told.count("\n") == 0


def test_a_repetition_is_closed_by_its_own_kind() -> None:
    document = blank()
    document.add_paragraph(BODY)
    rows = document.add_table(3, 1).rows
    rows[0].cells[0].text = "{%tr for row in block.rows %}"
    rows[1].cells[0].text = "{%r for run in row.need %}{{ run.text }}{%r endfor %}"
    rows[2].cells[0].text = "{%tr endfor %}"
    document.add_paragraph(END)
    assert not errors_in(saved(document))
    rows[2].cells[0].text = "{%p endfor %}"
    (found,) = errors_in(saved(document))
    assert found.place.startswith("Table 1, row 3, first cell")
    assert "write {%tr endfor %}" in found.message


@pytest.mark.parametrize(
    "paragraph", ["{%p if letter.sample %} SAMPLE {%p endif %}", f"{BODY}{END}", f"Dear {BODY}"]
)
def test_words_that_would_vanish_beside_a_paragraph_tag_are_named(paragraph: str) -> None:
    assert "give each tag a paragraph of its own" in said(paragraph, END)


def test_words_that_would_vanish_beside_a_row_tag_are_named() -> None:
    document = blank()
    document.add_paragraph(BODY)
    cells = document.add_table(1, 2).rows[0].cells
    cells[0].text, cells[1].text = "{%tr for row in block.rows %}", "Total"
    document.add_paragraph(END)
    assert any("“Total” would be lost" in each.message for each in findings(saved(document)))


def test_a_tag_may_be_split_over_runs_and_not_over_paragraphs() -> None:
    document = blank()
    paragraph = document.add_paragraph()
    for piece in ("{", "{ let", "ter.ti", "tle }", "}"):
        paragraph.add_run(piece).bold = True
    assert not findings(saved(document))
    assert "{{ letter.title }} is split over paragraphs" in said("{{ letter.", "title }}")


def test_a_condition_over_two_paragraphs_is_told_to_take_whole_ones() -> None:
    (found,) = findings(word_file("{% if letter.sample %}", "a", "{% else %}", "{% endif %}"))
    assert (
        "write {%p if letter.sample %}, {%p else %} for its {% else %} and {%p endif %}"
        in found.message
    )


def test_tags_where_nothing_is_filled_are_found() -> None:
    document = blank()
    document.core_properties.title = "{{ letter.title }}"
    assert [each.place for each in findings(saved(document))] == [
        "Properties of the document (File › Info)"
    ]


def test_tags_that_nobody_sees_are_found() -> None:
    xml = f'<w:p><w:r><w:drawing {nsdecls("wp")}><wp:docPr id="1" descr="{{{{ x }}}}"/>'
    assert "picture’s description" in str(findings(in_body(xml + "</w:drawing></w:r></w:p>")))
    field = "<w:p><w:r><w:instrText>PAGE {% if x %}</w:instrText></w:r></w:p>"
    assert "field code" in str(findings(in_body(field)))


def test_tracked_changes_are_to_be_accepted_first() -> None:
    kept = '<w:del w:id="1" w:author="x"><w:r><w:delText>{{ x }}</w:delText></w:r></w:del>'
    assert "Accept All Changes" in str(findings(in_body(f"<w:p>{kept}</w:p>")))


def test_text_boxes_and_content_controls_are_read() -> None:
    control = "<w:sdt><w:sdtContent><w:p><w:r><w:t>{{ a }}</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    assert "“a” is not known" in str(findings(in_body(control)))
    box = (
        '<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox>'
        "<w:txbxContent><w:p><w:r><w:t>{{ b }}</w:t></w:r></w:p></w:txbxContent>"
        "</v:textbox></v:shape></w:pict></w:r></w:p>"
    )
    (found,) = findings(in_body(box))
    assert found.place == "Text box: “{{ b }}”"


def test_a_mail_merge_field_is_pointed_out() -> None:
    field = '<w:p><w:fldSimple w:instr=" MERGEFIELD First_Name "/></w:p>'
    (found,) = findings(in_body(field))
    assert found.severity is Severity.WARNING
    assert "“First_Name” is not filled" in found.message


def test_a_copy_is_mended_where_that_is_safe() -> None:
    document = blank()
    document.add_paragraph(BODY)
    paragraph = document.add_paragraph("“Quoted” {%p\u00a0if block")
    for piece in (".style ==\u200b “bo", "dy” %}"):
        paragraph.add_run(piece)
    document.add_paragraph("{% p if letter.sample %}")
    document.add_paragraph("{ { letter.title } }")
    before = saved(document)
    after, changed = mended(before)
    assert len(changed) == 3
    assert changed[2] == "{{ letter.title }}"
    texts = [paragraph.text for paragraph in Document(io.BytesIO(after)).paragraphs]
    assert texts[1:] == [
        '“Quoted” {%p if block.style == "body" %}',
        "{%p if letter.sample %}",
        "{{ letter.title }}",
    ]
    runs = Document(io.BytesIO(after)).paragraphs[1].runs
    assert [run.text for run in runs[1:]] == ['.style == "bo', 'dy" %}']


def test_a_file_without_anything_to_mend_stays_as_it_is() -> None:
    data = word_file("“Quoted” – as typed { }", "{{ letter.title }}")
    after, changed = mended(data)
    assert changed == ()
    assert opened(after) == opened(data)


def test_twenty_thousand_open_braces_are_one_finding() -> None:
    for braces in ("{{", "{%", "{#"):
        assert said(braces * 20_000).count("\n") == 0


def test_a_long_list_is_cut_and_says_so() -> None:
    found = findings(word_file(*(f"{{{{ wrong{n} }}}}" for n in range(300))))
    assert len(found) == 61
    assert found[-1].message == "There are 240 findings more; mend these first."


def test_a_foreign_namespace_prefix_changes_nothing() -> None:
    data = changed(MAIN, "<w:body>", '<w:body><x:p xmlns:x="urn:x">{{ y }}</x:p>')
    assert "tags belong into the text" in str(findings(data))
