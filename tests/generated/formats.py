"""Formats that are no page of the web: Word, Akoma Ntoso, SRT and WebVTT."""

import html
import io
import zipfile

from tests.generated.sheets import Sheet, lead_of
from tests.generated.styles import label_of

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="word/document.xml"/></Relationships>'
)


def docx(sheet: Sheet) -> bytes:
    """A Word document: a heading, then a paragraph each."""
    words = sheet.conversation
    made = [_paragraph(words.title, style="Heading1"), _paragraph(words.dateline)]
    for item in sheet.items:
        if item.kind == "box":
            continue
        line, text = lead_of(sheet, item)
        if line is not None:
            made.append(_paragraph(line, style="Heading3" if sheet.style.mark == "heading" else None))
        made.append(_paragraph(text))
    body = f'<w:document xmlns:w="{_WORD}"><w:body>{"".join(made)}</w:body></w:document>'
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("[Content_Types].xml", _TYPES)
        archive.writestr("_rels/.rels", _RELATIONS)
        archive.writestr("word/document.xml", body)
    return file.getvalue()


def _paragraph(text: str, style: str | None = None) -> str:
    """A paragraph whose bold letters are those that the text marks with <b> or <strong>."""
    marked = text.replace("<strong>", "<b>").replace("</strong>", "</b>")
    runs = []
    for number, part in enumerate(marked.replace("</b>", "<b>").split("<b>")):
        bold = "<w:rPr><w:b/></w:rPr>" if number % 2 else ""
        runs.append(f'<w:r>{bold}<w:t xml:space="preserve">{part}</w:t></w:r>' if part else "")
    shape = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{shape}{''.join(runs)}</w:p>"


def akoma_ntoso(sheet: Sheet) -> str:
    """A debate whose speeches name their speaker."""
    words, made, is_open = sheet.conversation, [], False
    names = {label_of(sheet.style, words, n, nth=nth): n for n in range(3) for nth in (0, 1)}
    for item in sheet.items:
        text = html.escape(item.text, quote=False)
        if item.label is not None:
            label = html.escape(item.label, quote=False)
            made.append(
                f'{"</speech>" if is_open else ""}<speech by="#x{names.get(item.label, 9)}"><from>{label}</from>'
            )
            is_open = True
        if item.kind == "said":
            made.append(f"<p>{text}</p>")
        elif item.kind == "note":
            made.append(f"{'</speech>' if is_open else ''}<scene>{text}</scene>")
            is_open = False
    people = "".join(
        f'<TLCPerson id="x{n}" href="/ontology/x{n}" showAs="{html.escape(p.full)}"/>'
        for n, p in enumerate(words.persons)
    )
    closing = "</speech>" if is_open else ""
    return (
        '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0/CSD13"><debate>'
        '<meta><references source="#s">'
        f"{people}</references></meta><debateBody><debateSection><heading>{html.escape(words.title)}</heading>"
        f"{''.join(made)}{closing}</debateSection></debateBody></debate></akomaNtoso>"
    )


def srt(sheet: Sheet) -> str:
    """SubRip: a cue a paragraph, labels before a colon."""
    return "\n".join(f"{n + 1}\n{_at(n, ',')} --> {_at(n + 1, ',')}\n{text}\n" for n, text in enumerate(_cues(sheet)))


def webvtt(sheet: Sheet) -> str:
    """WebVTT with a voice tag where a speaker begins."""
    return "WEBVTT\n\n" + "\n".join(
        f"{_at(n, '.')} --> {_at(n + 1, '.')}\n{text}\n" for n, text in enumerate(_cues(sheet, is_voice=True))
    )


def _cues(sheet: Sheet, *, is_voice: bool = False) -> list[str]:
    cues: list[str] = []
    who = ""
    for item in sheet.items:
        if item.kind == "box":
            continue
        who = item.label or who
        if item.kind == "note":
            cues.append(item.text)
        elif is_voice:
            cues.append(f"<v {who}>{item.text}</v>")
        else:
            cues.append(f"{item.label}{sheet.colon} {item.text}" if item.label else item.text)
    return cues


def _at(number: int, mark: str) -> str:
    seconds = number * 7
    return f"00:{seconds // 60:02}:{seconds % 60:02}{mark}000"
