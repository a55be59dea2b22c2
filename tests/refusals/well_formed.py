"""Well-formed documents of every format, each another: words, scripts, sizes and what its format allows, by a seed."""

import html
import json
import random
from collections.abc import Callable
from dataclasses import dataclass
from email.message import EmailMessage

from tests.unit.read.making import W, docx, odt, p, pdf

_SCRIPTS = {
    "latin": ("bdfgklmnprstv", "aeiou", "cp1252 iso-8859-15 utf-16"),
    "polish": ("bdgkłmnprsśtwzż", "aąeęioóuy", "iso-8859-2 cp1250 utf-16-le"),
    "cyrillic": ("бвгдклмнпрстш", "аеиоуыяю", "cp1251 koi8-r utf-16 iso-8859-5"),
    "greek": ("βγδκλμνπρστφ", "αεηιου", "cp1253 iso-8859-7"),
    "arabic": ("بتجدرسفقلمنه", "اوي", "cp1256 utf-16"),
    "hebrew": ("בגדהלמנפרשת", "אוי", "cp1255"),
    "chinese": ("我們今天在這裡討論新的港口計畫各位", "和請謝", "big5 gb18030 utf-16"),
    "japanese": ("私たちは今日ここで新しい港の計画を", "のにをは", "shift_jis euc-jp utf-16"),
}
_WIDE = ("chinese", "japanese")


@dataclass(frozen=True, slots=True, kw_only=True)
class Minutes:
    """What was said: a title, and who said which paragraphs."""

    title: str
    turns: tuple[tuple[str, tuple[str, ...]], ...]
    charsets: tuple[str, ...]  # in which its letters may be written


def minutes(hand: random.Random) -> Minutes:
    """A few turns, rarely hundreds, in one script."""
    consonants, vowels, charsets = _SCRIPTS[(script := hand.choice(sorted(_SCRIPTS)))]

    def word() -> str:
        letters = [hand.choice(consonants) + hand.choice(vowels) for _ in range(hand.randint(1, 4))]
        return letters[0][:1] if script in _WIDE else "".join(letters)

    def sentence() -> str:
        words = [word() for _ in range(hand.randint(3, 18))]
        words[hand.randrange(len(words))] = hand.choice((word(), str(hand.randint(1, 99999)), "14.05.2024"))
        return ("".join(words) + "。") if script in _WIDE else " ".join(words).capitalize() + hand.choice(".!?.")

    names = [f"{word().capitalize()} {word().capitalize()}" for _ in range(hand.randint(1, 8))]
    count = hand.choice((1, 2, 5, 12, 12, 40, 40, 300))
    turns = tuple(
        (hand.choice(names), tuple(" ".join(sentence() for _ in range(3)) for _ in range(hand.randint(1, 3))))
        for _ in range(count)
    )  # fmt: skip
    return Minutes(title=sentence(), turns=turns, charsets=tuple(charsets.split()))


def _encoded(text: str, said: Minutes, hand: random.Random) -> bytes:
    """In a charset of its script that has all its letters, or in UTF-8, with and without a mark of byte order."""
    text = text.replace("\n", hand.choice(("\n", "\n", "\r\n", "\r")))
    for charset in (hand.choice(("utf-8", "utf-8-sig", *said.charsets)), "utf-8"):
        try:
            return text.encode(charset)
        except UnicodeEncodeError:
            continue
    raise AssertionError("UTF-8 has all letters")


def txt(said: Minutes, hand: random.Random) -> bytes:
    """Plain text in many encodings, its lines wrapped or not."""
    colon, blank = hand.choice((":", "：", ".", " —")), hand.choice(("\n", "\n\n"))
    turns = (f"{name}{colon} {blank.join(words)}" for name, words in said.turns)
    return _encoded(f"{said.title}\n\n{blank.join(turns)}\n", said, hand)


def page(said: Minutes, hand: random.Random) -> bytes:
    """HTML as sites write it: whole or a piece, with tables, comments, entities, tags that nobody closed."""
    close = hand.choice(("</p>", "</p>", ""))
    rows = hand.random() < 0.2
    body = "".join(
        f"<tr><td>{html.escape(name)}<td>{'<br>'.join(map(html.escape, words))}</tr>"
        if rows
        else f"<p><b>{html.escape(name)}:</b> {f'{close}<p>'.join(map(html.escape, words))}{close}\n"
        for name, words in said.turns
    )
    body = f"<table>{body}</table>" if rows else f"<!-- a > b --><div class='x y'>{body}&nbsp;&copy;&#8212;</div>"
    charset = hand.choice(("utf-8", *said.charsets)) if hand.random() < 0.3 else "utf-8"
    head = f'<meta charset="{charset}"><title>{html.escape(said.title)}</title><style>p>b{{font-weight:700}}</style>'
    doctype = hand.choice(
        ("<!doctype html>", "", '<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0//EN">')
    )
    whole = f"{doctype}<html><head>{head}</head><body><nav><a href=/>A</a></nav>{body}</body></html>"
    return whole.encode(charset, "xmlcharrefreplace")


def markdown(said: Minutes, hand: random.Random) -> bytes:
    """Markdown with front matter, tables, lists, quotations and links."""
    front = f'---\ntitle: "{said.title}"\ndate: 2024-05-14\n---\n' if hand.random() < 0.5 else ""
    more = hand.choice(
        ("", "| a | b |\n|---|---|\n| c | d |\n", "> a\n\n1. b\n2. c\n", "[a](https://a.example)[^1]\n\n[^1]: b\n")
    )
    turns = "".join(f"**{name}:** " + "\n\n".join(words) + "\n\n" for name, words in said.turns)
    return f"{front}# {said.title}\n\n{turns}{more}".encode()


def akoma_ntoso(said: Minutes, hand: random.Random) -> bytes:
    """Akoma Ntoso, with or without a declaration, a prefix and comments."""
    prefix = hand.choice(("", "a:"))
    space = f' xmlns{":a" if prefix else ""}="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"'
    speeches = "".join(
        f'<speech by="#p{n}"><from>{html.escape(name)}</from><p>{"</p><p>".join(map(html.escape, words))}</p></speech>'
        for n, (name, words) in enumerate(said.turns)
    )
    inside = f"<debate><meta/><debateBody><debateSection><heading>{html.escape(said.title)}</heading>{speeches}"
    inside = f"{inside}</debateSection></debateBody></debate>".replace("</", "</" + prefix).replace("<", "<" + prefix)
    inside = inside.replace(f"<{prefix}/", "</") if prefix else inside
    return f"{_declared(hand)}<{prefix}akomaNtoso{space}>{inside}</{prefix}akomaNtoso>".encode()


def tei(said: Minutes, hand: random.Random) -> bytes:
    """TEI: utterances in segments, or words marked one by one, as ParlaMint has them."""
    by_word = hand.random() < 0.3

    def marked(text: str) -> str:
        words = "".join(f"<w>{html.escape(word)}</w>" for word in text.split())
        return f"<s>{words}</s>" if by_word else html.escape(text)

    turns = "".join(
        f'<u who="#p{len(name)}">{"".join(f"<seg>{marked(w)}</seg>" for w in words)}</u>' for name, words in said.turns
    )
    head = (
        f"<teiHeader><fileDesc><titleStmt><title>{html.escape(said.title)}</title></titleStmt></fileDesc></teiHeader>"
    )
    space = 'xmlns="http://www.tei-c.org/ns/1.0"'
    return f"{_declared(hand)}<TEI {space}>{head}<text><body><div>{turns}</div></body></text></TEI>".encode()


def _declared(hand: random.Random) -> str:
    return hand.choice(("", '<?xml version="1.0" encoding="UTF-8"?>\n<!-- a -->\n', "\ufeff<?xml version='1.0'?>"))


def _cues(said: Minutes, mark: str, hand: random.Random) -> str:
    lines = [f"{hand.choice(('', '- '))}{name}: {text}" for name, words in said.turns for text in words]
    clocks = [
        f"{n // 1200:02}:{n // 20 % 60:02}:{n % 20 * 3:02}{mark}{hand.randrange(999):03}" for n in range(len(lines) + 1)
    ]
    return "\n".join(f"{n + 1}\n{clocks[n]} --> {clocks[n + 1]}\n{line}\n" for n, line in enumerate(lines))


def srt(said: Minutes, hand: random.Random) -> bytes:
    """SRT in many encodings."""
    return _encoded(_cues(said, ",", hand), said, hand)


def vtt(said: Minutes, hand: random.Random) -> bytes:
    """WebVTT with a title, styles, notes and settings."""
    head = hand.choice(("", " - A", "\nKind: captions\nLanguage: en")) + "\n\n"
    more = hand.choice(("", "STYLE\n::cue { color: lime }\n\n", "NOTE a\nb\n\n", "REGION\nid:a\nwidth:40%\n\n"))
    return f"{hand.choice(('', chr(0xFEFF)))}WEBVTT{head}{more}{_cues(said, '.', hand)}".encode()


def records(said: Minutes, hand: random.Random) -> bytes:
    """JSON: a record with a text, or a list of turns, plain or escaped."""
    told = [{"speaker": name, "text": "\n".join(words)} for name, words in said.turns]
    text = "\n\n".join(f"{name}: " + "\n".join(words) for name, words in said.turns)
    whole: object = hand.choice(
        ({"title": said.title, "date": "2024-05-14", "text": text}, {"title": said.title, "turns": told}, told)
    )
    return json.dumps(whole, ensure_ascii=hand.random() < 0.5, indent=hand.choice((None, 2))).encode()


def mail(said: Minutes, hand: random.Random) -> bytes:
    """A message: plain, HTML, both or with attachments, in an encoding of its script."""
    message = EmailMessage()
    message["From"], message["Subject"], message["Date"] = (
        "desk@a.example",
        said.title,
        "Mon, 3 Mar 2025 10:00:00 +0100",
    )
    text = "\n\n".join(f"{name}: " + "\n\n".join(words) for name, words in said.turns)
    transfer = hand.choice(("base64", "quoted-printable", "8bit"))
    message.set_content(text, charset="utf-8", cte=transfer)
    if hand.random() < 0.4:
        message.add_alternative(page(said, random.Random(1)).decode("utf-8", "replace"), subtype="html")
    if hand.random() < 0.3:
        message.add_attachment(
            b"\x89PNG\r\n\x1a\n" + hand.randbytes(50), maintype="image", subtype="png", filename="a.png"
        )
    return message.as_bytes()


def mbox(said: Minutes, hand: random.Random) -> bytes:
    """A mailbox with one message."""
    return b"From desk@a.example Mon Mar  3 10:00:00 2025\n" + mail(said, hand) + b"\n"


def word(said: Minutes, hand: random.Random) -> bytes:
    """A Word document with headings, tables and footnotes."""
    body = p(html.escape(said.title), "H1")
    for name, words in said.turns:
        body += p(html.escape(name), "Who") + "".join(p(html.escape(text)) for text in words)
    if hand.random() < 0.3:
        body += f"<w:tbl><w:tr><w:tc>{p('A')}</w:tc><w:tc>{p('B')}</w:tc></w:tr></w:tbl>"
    notes = {"footnotes": f'<w:footnotes {W}><w:footnote w:id="2">{p("A")}</w:footnote></w:footnotes>'}
    return docx(body, parts=notes if hand.random() < 0.5 else None)


def opendocument(said: Minutes, hand: random.Random) -> bytes:
    """An OpenDocument text with headings and lists."""
    body = f'<text:h text:outline-level="{hand.randint(1, 3)}">{html.escape(said.title)}</text:h>'
    for name, words in said.turns:
        body += f'<text:p text:style-name="P1">{html.escape(name)}<text:tab/></text:p>'
        body += "".join(f"<text:p>{html.escape(text)}</text:p>" for text in words)
    return odt(body + "<text:list><text:list-item><text:p>A</text:p></text:list-item></text:list>")


def printed(said: Minutes, hand: random.Random) -> bytes:
    """A PDF of Latin letters in one column or two, with page numbers."""
    words = " ".join(f"{name}: {' '.join(text)}" for name, text in said.turns).encode("ascii", "ignore").decode()
    words = " ".join(words.replace("(", " ").replace(")", " ").split()) or "Ana Berg: Yes."
    columns = hand.choice(((50.0,), (50.0, 320.0)))
    width = 90 // len(columns)
    lines = [words[at : at + width] for at in range(0, min(len(words), 60_000), width)]
    pages: list[list[tuple[float, float, str, str]]] = []
    for first in range(0, len(lines), 50 * len(columns)):
        here = lines[first : first + 50 * len(columns)]
        drawn = [
            (columns[n // 50], 740.0 - 13 * (n % 50), line, "bold" if n % 9 == 0 else "") for n, line in enumerate(here)
        ]
        pages.append([*drawn, (300.0, 30.0, str(len(pages) + 1), "")])
    return pdf(pages)


MAKERS: dict[str, Callable[[Minutes, random.Random], bytes]] = {
    "x.html": page, "x.txt": txt, "x.md": markdown, "x.akn.xml": akoma_ntoso, "x.tei.xml": tei, "x.srt": srt,
    "x.vtt": vtt, "x.json": records, "x.eml": mail, "x.mbox": mbox, "x.docx": word, "x.odt": opendocument,
    "x.pdf": printed,
}  # fmt: skip
