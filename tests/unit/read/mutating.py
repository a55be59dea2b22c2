"""Malformed files, made from good ones by a seeded hand; and reading many of them where nothing can be hurt."""

import base64
import json
import random
import subprocess
import sys
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO

from tests.unit.read.making import W, docx, odt, p, pdf, zipped

_SPECIAL = (
    b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"<", b">", b"&", b"&#x0;", b"&#1114112;", b"<!DOCTYPE a [", b"]]>", b"<!--",
    b"-->", b'"', b"{", b"[", b"}", b"\\u0000", b"\\ud800", b"\r", b"\n\n", b"\x85", b"\xe2\x80\xa8", b"1e999", b"-1",
    b"99999999999999999999", b"=?utf-8?q?=00?=", b"--", b"-->", b"00:00:00.000 --> 00:00:00.000", b"stream", b"endobj",
    b"obj", b" 0 R", b"\xf0\x9f\x98\x80", b"PK\x03\x04", b"<b>", b"</p>", b"**", b"|", b"\t",
)  # fmt: skip
_AKN = """<akomaNtoso><debate><meta><references><TLCPerson id="b" showAs="Ana Berg"/></references></meta>
<debateBody><debateSection><heading>Pier</heading><scene>The board met.</scene><speech by="#b"><from>Berg</from>
<p>Good <b>morning</b>, <i>all</i>.<br/>Yes.</p></speech></debateSection></debateBody></debate></akomaNtoso>"""
_TEI = """<?xml version="1.0" encoding="utf-8"?><TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc>
<titleStmt><title>Board</title></titleStmt></fileDesc></teiHeader><text><body><div><head>Pier</head>
<u who="#b"><seg><s><w>Good</w><pc>.</pc></s></seg><note>(laughs)</note></u></div></body></text></TEI>"""
_HTML = """<!doctype html><html lang="en"><head><title>Board</title><meta charset="utf-8"><style>.w{font-weight:700}
</style><script type="application/ld+json">{"@type": "Event", "name": "Board"}</script></head><body><nav>
<a href="/">Home</a></nav><main><h1>Board</h1><p><b class="w">Berg:</b> Good <i>morning</i>.<br>Yes.</p><table>
<tr><td>Holt</td><td>No.
</td></tr></table><pre>as it\n  stands</pre></main></body></html>"""
_JSON = {
    "title": "Board",
    "date": "2025-03-26",
    "place": "Harbour",
    "text": "Berg: Good morning, all of you here.\nHolt: Yes.",
}
_MAIL = (
    "From: Desk <desk@example.org>\r\nSubject: =?utf-8?q?Board=20day?=\r\nDate: Mon, 3 Mar 2025 10:00:00 +0100\r\n"
    'MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="x"\r\n\r\n--x\r\nContent-Type: text/plain; '
    "charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nBerg: Good=20morning.\r\n--x\r\nContent-Type: "
    'application/octet-stream; name="a.bin"\r\nContent-Transfer-Encoding: base64\r\n\r\nAAEC\r\n--x--\r\n'
)
_CUES = "1\n00:00:01,000 --> 00:00:02,500\n<i>BERG:</i> Good\n\n2\n00:00:03,000 --> 00:00:04,000\n- Yes.\n"
_NOTES = f'<w:footnotes {W}><w:footnote w:id="2">{p("See annex.")}</w:footnote></w:footnotes>'
_TABLE = f"<w:tbl><w:tr><w:tc>{p('Holt', 'Who')}</w:tc><w:tc>{p('No.')}</w:tc></w:tr></w:tbl>"
_CALLED = '<w:p><w:r><w:t>We agreed</w:t><w:footnoteReference w:id="2"/></w:r></w:p>'
_LINES = [
    (50.0, 700.0 - 12 * n, f"Berg spoke of the new pier, line {n}", "bold" if n % 5 == 0 else "") for n in range(20)
]

SAMPLES: dict[str, bytes] = {
    "x.html": _HTML.encode(),
    "x.txt": "Board\n\nBerg: Доброе утро.\n\nHolt: Yes.\n".encode(),
    "x.md": b"---\ntitle: Board\n---\n# Board\n\n**Berg:** Good *morning*.\n\n> (laughs)\n\n1. one\n\n|a|b|\n|-|-|\n",
    "x.tei.xml": _TEI.encode(),
    "x.akn.xml": _AKN.encode(),
    "x.srt": _CUES.encode(),
    "x.vtt": f"WEBVTT - Board\nLanguage: en\n\nSTYLE\n::cue {{}}\n\n{_CUES.replace(',', '.')}\nNOTE a\n".encode(),
    "x.json": json.dumps(_JSON).encode(),
    "x.eml": _MAIL.encode(),
    "x.docx": docx(p("Berg", "Who2") + p("Good morning.") + _CALLED + _TABLE, parts={"footnotes": _NOTES}),
    "x.odt": odt('<text:p text:style-name="P1">Berg</text:p><text:list><text:list-item><text:p>Good<text:s text:c="3"/>'
                 "</text:p></text:list-item></text:list>"),
    "x.pdf": pdf([_LINES, _LINES]),
}  # fmt: skip


def malformed(sample: bytes, *, seed: int, count: int) -> Iterator[bytes]:
    """So many broken copies of a file; of zipped ones every second is broken inside and zipped again."""
    for number in range(count):
        hand = random.Random(f"{seed}:{number}")
        inside = _parts(sample) if number % 2 else None
        if inside:
            part = hand.choice([name for name in inside if name.endswith(".xml")])
            inside[part] = broken(inside[part], hand)
            yield zipped(inside)
        else:
            yield broken(sample, hand)


def broken(content: str | bytes, hand: random.Random) -> bytes:
    """The file after one to six accidents."""
    content = content.encode() if isinstance(content, str) else content
    for _ in range(hand.randint(1, 6)):
        if not content:
            break
        start = hand.randrange(len(content))
        end = min(len(content), start + hand.choice((1, 2, 8, 40, 400)))
        accident = hand.randrange(7)
        if accident == 0:
            content = content[:start] + hand.randbytes(end - start) + content[end:]
        elif accident == 1:
            content = content[:start] + content[end:]
        elif accident == 2:
            content = content[:end] + content[start:end] * hand.choice((1, 3, 50)) + content[end:]
        elif accident == 3:
            content = content[:start]
        elif accident == 4:
            other = hand.randrange(len(content))
            content = content[:other] + content[start:end] + content[other:]
        else:
            content = content[:start] + hand.choice(_SPECIAL) * hand.choice((1, 1, 3)) + content[start:]
    return content


def _parts(sample: bytes) -> dict[str, str | bytes] | None:
    try:
        with zipfile.ZipFile(BytesIO(sample)) as archive:
            return {name: archive.read(name) for name in archive.namelist()}
    except (zipfile.BadZipFile, zlib.error):
        return None


_READING = """
import base64, importlib, sys
from stenogram.errors import ReadError
page_of = importlib.import_module("stenogram.read." + sys.argv[1]).page_of
for line in sys.stdin:
    try:
        page = page_of(base64.b64decode(line), name="x")
        assert page.text == "\\n".join(b.span.of(page.text) for b in page.blocks) and page.blocks
        print("page")
    except ReadError as problem:
        print("refused" if str(problem) else "silent")
    except BaseException as problem:
        print("error", type(problem).__name__, problem)
"""


def read_apart(format_name: str, files: list[bytes], *, timeout: float = 120) -> list[str]:
    """What each file came to, read one after another in one process that may die of them."""
    given = "".join(base64.b64encode(content).decode() + "\n" for content in files)
    done = subprocess.run(
        [sys.executable, "-I", "-c", _READING, format_name],
        input=given, text=True, capture_output=True, timeout=timeout, check=False,
    )  # fmt: skip
    assert done.returncode == 0, f"died after {len(done.stdout.splitlines())}: {done.returncode} {done.stderr[-500:]}"
    return done.stdout.splitlines()
