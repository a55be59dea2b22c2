"""A conversation as the bytes of a page: containers by format, and the furniture around them."""

import html
import textwrap
from collections.abc import Callable

from tests.generated import formats
from tests.generated.sheets import Sheet, lead_of
from tests.generated.styles import label_of

FURNITURE = ("none", "menu", "sharing", "see-also", "related", "everything")


Layout = Callable[[Sheet], str | bytes]


def _page(sheet: Sheet, body: str) -> str:
    """The HTML around a body: furniture above and below, in either order."""
    words, title = sheet.conversation, html.escape(sheet.conversation.title)
    menu = "".join(f'<li><a href="/{n}">{word}</a></li>' for n, word in enumerate(words.menu))
    above = [f"<nav{sheet.cls()}><ul>{menu}</ul></nav>"] if sheet.has("menu") else []
    below = []
    if sheet.has("sharing"):
        below.append(f"<div{sheet.cls()}><a href='#s'>{words.furniture[0]}</a></div><p>{words.furniture[3]}</p>")
    if sheet.has("related"):
        link = f'<a href="/r">{words.furniture[2]}</a>'
        below.append(f"<aside{sheet.cls()}><h2>{words.furniture[1]}</h2><ul><li>{link}</li></ul></aside>")
    if sheet.has("menu") or sheet.has("sharing"):
        below.append(f"<footer{sheet.cls()}><p>{words.furniture[4]}</p></footer>")
    if sheet.is_reordered:
        above, below = below[1:], [*above, *below[:1]]
    head = f"<h1{sheet.cls()}>{title}</h1><p{sheet.cls()}>{html.escape(words.dateline)}</p>"
    return (
        f'<!doctype html><html lang="{words.language}"><head><meta charset="utf-8"><title>{title}</title></head><body>'
        f"{''.join(above)}{head}{body}{''.join(below)}</body></html>"
    )


def _box(sheet: Sheet) -> str:
    words = sheet.conversation.furniture
    return f'<div{sheet.cls()}><p>{words[1]}</p><p><a href="/box">{words[2]}</a></p></div>'


def _blocks(sheet: Sheet, opening: str, closing: str) -> str:
    """Each paragraph in an element of its own."""
    made: list[str] = []
    for item in sheet.items:
        if item.kind == "box":
            made.append(_box(sheet))
            continue
        line, text = lead_of(sheet, item)
        if line is not None:
            made.append(f"<h3>{line}</h3>" if sheet.style.mark == "heading" else f"{opening}{line}{closing}")
        made.append(f"{opening}{text}{closing}")
    return "\n".join(made)


def _html_p(sheet: Sheet) -> str:
    return _page(sheet, _blocks(sheet, "<p>", "</p>"))


def _html_article(sheet: Sheet) -> str:
    return _page(sheet, f"<main><article{sheet.cls()}>{_blocks(sheet, '<p>', '</p>')}</article></main>")


def _html_div(sheet: Sheet) -> str:
    return _page(sheet, _blocks(sheet, f"<div{sheet.cls()}>", "</div>"))


def _html_nested(sheet: Sheet) -> str:
    opening = f"<div{sheet.cls()}><div><div{sheet.cls()}><span>"
    return _page(
        sheet, f"<div><div><section>{_blocks(sheet, opening, '</span></div></div></div>')}</section></div></div>"
    )


def _html_items(sheet: Sheet) -> str:
    return _page(sheet, f"<ul{sheet.cls()}>{_blocks(sheet, '<li>', '</li>')}</ul>")


def _html_breaks(sheet: Sheet) -> str:
    return _page(sheet, f"<div>{_blocks(sheet, '', '<br><br>')}</div>")


def _html_single_breaks(sheet: Sheet) -> str:
    return _page(sheet, f"<p>{_blocks(sheet, '', '<br>')}</p>")


def _html_fonts(sheet: Sheet) -> str:
    return _page(sheet, _blocks(sheet, '<p><font face="Verdana"><span lang="x">', "</span></font></p>"))


def _pairs(sheet: Sheet, turn: str, label: str, text: str) -> str:
    """Label and words side by side: a table, a definition list."""
    made: list[str] = []
    for item in sheet.items:
        if item.kind == "box":
            continue
        who = html.escape(item.label or "", quote=False)
        who = {"colon": f"{who}{sheet.colon}", "bold-with-colon": f"<b>{who}{sheet.colon}</b>"}.get(
            sheet.style.mark, who
        )
        shown = label.format(who) if item.label else label.format("") if "<td" in label else ""
        made.append(turn.format(shown + text.format(html.escape(item.text, quote=False))))
    return "\n".join(made)


def _html_table(sheet: Sheet) -> str:
    rows = _pairs(sheet, "<tr>{}</tr>", "<td>{}</td>", "<td>{}</td>")
    return _page(sheet, f"<table{sheet.cls()}><tbody>{rows}</tbody></table>")


def _html_definitions(sheet: Sheet) -> str:
    return _page(sheet, f"<dl{sheet.cls()}>{_pairs(sheet, '{}', '<dt>{}</dt>', '<dd>{}</dd>')}</dl>")


def _plain(sheet: Sheet, shape: Callable[[str], str], between: str) -> str:
    words = sheet.conversation
    paragraphs: list[str] = []
    for item in sheet.items:
        if item.kind == "box":
            paragraphs += [f"{words.furniture[1]}:", words.furniture[2]]
            continue
        line, text = lead_of(sheet, item)
        if line is not None:
            paragraphs.append(html.unescape(line))
        paragraphs.append(shape(html.unescape(text)))
    above = [" | ".join(words.menu)] if sheet.has("menu") else []
    below = [words.furniture[0]] if sheet.has("sharing") else []
    below += [f"{words.furniture[1]}: {words.furniture[2]}"] if sheet.has("related") else []
    below += [words.furniture[4]] if sheet.has("menu") or sheet.has("sharing") else []
    if sheet.is_reordered:
        below.reverse()
    return between.join([*above, words.title, words.dateline, *paragraphs, *below]) + "\n"


def _txt_blank(sheet: Sheet) -> str:
    return _plain(sheet, str, "\n\n")


def _txt_tight(sheet: Sheet) -> str:
    return _plain(sheet, str, "\n")


def _txt_wrapped(sheet: Sheet) -> str:
    return _plain(sheet, lambda text: textwrap.fill(text, 72, break_long_words=False, break_on_hyphens=False), "\n\n")


def _txt_indented(sheet: Sheet) -> str:
    return _plain(sheet, lambda text: f"    {text}", "\n\n")


def _txt_lost(sheet: Sheet) -> str:
    return _plain(sheet, str, " ")


def _markdown(sheet: Sheet, mark: str) -> str:
    words = sheet.conversation
    made = [f"# {words.title}", words.dateline]
    for item in sheet.items:
        if item.kind == "box":
            made += [f"**{words.furniture[1]}**", f"[{words.furniture[2]}](https://example.org/box)"]
            continue
        line, text = lead_of(sheet, item)
        if line is not None:
            made.append(f"### {line}" if sheet.style.mark == "heading" else mark + _starred(line))
        made.append(mark + _starred(text))
    if sheet.has("sharing"):
        made.append(f"[{words.furniture[0]}](https://example.org/share)")
    if sheet.has("related"):
        made += [f"## {words.furniture[1]}", f"- [{words.furniture[2]}](https://example.org/related)"]
    if sheet.has("menu") or sheet.has("sharing"):
        made.append(words.furniture[4])
    return "\n\n".join(made) + "\n"


def _starred(text: str) -> str:
    for tag in ("b", "strong"):
        text = text.replace(f"<{tag}>", "**").replace(f"</{tag}>", "**")
    return html.unescape(text)


def _md_paragraphs(sheet: Sheet) -> str:
    return _markdown(sheet, "")


def _md_quoted(sheet: Sheet) -> str:
    return _markdown(sheet, "> ")


def _md_items(sheet: Sheet) -> str:
    return _markdown(sheet, "- ")


def _tei(sheet: Sheet, body: str, people: str = "") -> str:
    words = sheet.conversation
    return (
        '<?xml version="1.0" encoding="UTF-8"?><TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="'
        f'{words.language}"><teiHeader><fileDesc><titleStmt><title>{html.escape(words.title)}</title></titleStmt>'
        "<publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc>"
        f"<profileDesc><particDesc><listPerson>{people}</listPerson></particDesc></profileDesc></teiHeader>"
        f"<text><body><div>{body}</div></body></text></TEI>"
    )


def _tei_utterances(sheet: Sheet) -> str:
    people = "".join(
        f'<person xml:id="x{n}"><persName>{html.escape(p.full)}</persName></person>'
        for n, p in enumerate(sheet.conversation.persons)
    )
    made: list[str] = []
    who = ""
    names = {label_of(sheet.style, sheet.conversation, n, nth=nth): n for n in range(3) for nth in (0, 1)}
    for item in sheet.items:
        text = html.escape(item.text, quote=False)
        if item.kind == "note":
            made.append(f"<note>{text}</note>")
        elif item.kind == "said":
            who = f"#x{names[item.label]}" if item.label in names else who
            made.append(f'<u who="{who}"><seg>{text}</seg></u>')
    return _tei(sheet, "".join(made), people)


def _tei_speakers(sheet: Sheet) -> str:
    made: list[str] = []
    for item in sheet.items:
        text = html.escape(item.text, quote=False)
        if item.label is not None:
            made.append(f"{'</sp>' if made else ''}<sp><speaker>{html.escape(item.label)}</speaker><p>{text}</p>")
        elif item.kind == "note":
            made.append(f"<stage>{text}</stage>")
        elif item.kind == "said":
            made.append(f"<p>{text}</p>")
    return _tei(sheet, "".join(made) + "</sp>")


_INLINE = ("colon", "bold-with-colon", "bold-then-colon", "dash", "full-stop")
_ALL = (*_INLINE, "line", "bold-line", "heading")
_PLAIN = ("colon", "dash", "full-stop", "line")
_CELLS = ("colon", "bold-with-colon", "line")
_MARKED = ("colon", "bold-with-colon", "bold-then-colon", "dash", "bold-line", "heading")

# container → how it is written, the ending of the file, and the marks that it can show
LAYOUTS: dict[str, tuple[Layout, str, tuple[str, ...]]] = {
    "html-paragraphs": (_html_p, "html", _ALL),
    "html-article": (_html_article, "html", _ALL),
    "html-divisions": (_html_div, "html", _ALL),
    "html-nested": (_html_nested, "html", _ALL),
    "html-items": (_html_items, "html", _INLINE),
    "html-double-breaks": (_html_breaks, "html", (*_INLINE, "bold-line")),
    "html-single-breaks": (_html_single_breaks, "html", _INLINE),
    "html-fonts": (_html_fonts, "html", _ALL),
    "html-table": (_html_table, "html", _CELLS),
    "html-definitions": (_html_definitions, "html", _CELLS),
    "txt-blank-lines": (_txt_blank, "txt", _PLAIN),
    "txt-tight": (_txt_tight, "txt", _PLAIN),
    "txt-wrapped": (_txt_wrapped, "txt", _PLAIN),
    "txt-indented": (_txt_indented, "txt", _PLAIN),
    "txt-lost-breaks": (_txt_lost, "txt", ("colon",)),
    "md-paragraphs": (_md_paragraphs, "md", _MARKED),
    "md-quoted": (_md_quoted, "md", ("colon", "bold-with-colon", "bold-then-colon", "dash")),
    "md-items": (_md_items, "md", ("colon", "bold-with-colon", "bold-then-colon", "dash")),
    "tei-utterances": (_tei_utterances, "xml", ("colon",)),
    "tei-speakers": (_tei_speakers, "xml", ("colon",)),
    "akn-speeches": (formats.akoma_ntoso, "xml", ("colon",)),
    "srt": (formats.srt, "srt", ("colon",)),
    "webvtt": (formats.webvtt, "vtt", ("colon",)),
    "docx": (formats.docx, "docx", _ALL),
}
