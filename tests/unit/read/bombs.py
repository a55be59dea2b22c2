"""Small files that are made to take much time or memory, made here so that none lies around."""

import base64
import gzip
import struct
import zipfile
import zlib
from collections.abc import Callable
from email.message import EmailMessage
from io import BytesIO

from tests.unit.read.making import W, docx, p, pdf_of_objects, zipped

DEEP = 1_000_000


def _lol(root: str, inside: str = "&l9;") -> bytes:
    names = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    return f'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY l0 "lol">{names}]><{root}>{inside}</{root}>'.encode()


def _quadratic(root: str) -> bytes:
    return f'<!DOCTYPE a [<!ENTITY l "{"l" * 40_000}">]><{root}>{"&l;" * 20_000}</{root}>'.encode()


def _external(root: str) -> bytes:
    return f'<!DOCTYPE a [<!ENTITY l SYSTEM "file:///etc/passwd">]><{root}><p>&l;</p></{root}>'.encode()


def _parameter(root: str) -> bytes:
    inner = '<!ENTITY % a SYSTEM "http://127.0.0.1:9/a.dtd"> %a;'
    return f"<!DOCTYPE a [{inner}]><{root}><p>&b;</p></{root}>".encode()


def _dtd(root: str) -> bytes:
    return f'<!DOCTYPE a SYSTEM "http://127.0.0.1:9/a.dtd"><{root}><text><p>&b;</p></text></{root}>'.encode()


def _attribute(root: str) -> bytes:
    return _lol(root, '<p a="&l9;">x</p>')


def _zip_bomb(part: str, size: int) -> bytes:
    return zipped(
        {"word/document.xml": "<a/>", part: b"\x00" * size} if part != "word/document.xml" else {part: b" " * size}
    )


def _overlapping() -> bytes:
    """Many names for one and the same packed bytes (after zbsm, 2019)."""
    kernel = zlib.compress(b"a" * 4_000_000, 9)[2:-4]
    crc = zlib.crc32(b"a" * 4_000_000)
    out, entries = b"", b""
    name = b"word/document.xml"
    out += (
        struct.pack("<4s5H3I2H", b"PK\x03\x04", 20, 0, 8, 0, 33, crc, len(kernel), 4_000_000, len(name), 0)
        + name
        + kernel
    )
    for n in range(3000):
        called = name if n == 0 else b"word/media/%d.xml" % n
        entries += (
            struct.pack(
                "<4s6H3I5H2I",
                b"PK\x01\x02",
                20,
                20,
                0,
                8,
                0,
                33,
                crc,
                len(kernel),
                4_000_000,
                len(called),
                0,
                0,
                0,
                0,
                0,
                0,
            )
            + called
        )
    end = struct.pack("<4s4H2IH", b"PK\x05\x06", 0, 0, 3000, 3000, len(entries), len(out), 0)
    return out + entries + end


def _many_parts() -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/document.xml", "<a/>")
        for n in range(20_000):
            archive.writestr(f"a{n}", b"")
    return out.getvalue()


def _lying() -> bytes:
    """A part that says it is small and unpacks to much."""
    content = bytearray(zipped({"word/document.xml": b" " * 300_000_000}))
    for mark, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        at = content.index(mark)
        content[at + offset : at + offset + 4] = struct.pack("<I", 100)
    return bytes(content)


def _recursive() -> bytes:
    inner = zipped({"word/document.xml": "<a/>"})
    for _ in range(20):
        inner = zipped({"word/document.xml": inner})
    return inner


def _styles_in_a_circle() -> bytes:
    rows = "".join(
        f'<w:style w:styleId="s{n}"><w:name w:val="s{n}"/><w:basedOn w:val="s{(n + 1) % 500}"/></w:style>'
        for n in range(500)
    )
    return docx("".join(p("Hello.", f"s{n}") for n in range(500)), styles=rows)


def _notes_in_notes() -> bytes:
    call = '<w:p><w:r><w:t>x</w:t><w:footnoteReference w:id="2"/></w:r></w:p>'
    return docx(
        call, parts={"footnotes": f'<w:footnotes {W}><w:footnote w:id="2">{call * 50}</w:footnote></w:footnotes>'}
    )


def _deep_word() -> bytes:
    return docx("<w:sdt>" * 200_000 + p("x"))


def _page(content: int = 4, more: tuple[bytes, ...] = ()) -> list[bytes]:
    return [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents %d 0 R /Resources << /Font "
        b"<< /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> /XObject << /X 5 0 R >> >> >>" % content,
        *more,
    ]


def _stream(content: bytes, head: bytes = b"") -> bytes:
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(content), head, content)


def _flate(times: int, size: int = 100_000_000) -> bytes:
    packed = b"BT /F 9 Tf (a) Tj ET\n" * (size // 21)
    for _ in range(times):
        packed = zlib.compress(packed, 9)
    filters = b"/Filter [" + b"/FlateDecode " * times + b"]"
    return pdf_of_objects(_page(more=(_stream(packed, filters),)))


def _run_length() -> bytes:
    return pdf_of_objects(
        _page(more=(_stream(b"\x81 " * 50_000 + b"\x80", b"/Filter [/RunLengthDecode /RunLengthDecode]"),))
    )


def _contents_in_a_circle() -> bytes:
    return pdf_of_objects(_page(more=(b"[4 0 R 4 0 R 4 0 R]",)))


def _forms_in_a_circle() -> bytes:
    form = _stream(
        b"/X Do /X Do", b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >>"
    )
    return pdf_of_objects(_page(more=(_stream(b"/X Do"), form)))


def _forms_doubling() -> bytes:
    """Each form draws the next one twice: 2^40 drawings."""
    objects = _page(more=(_stream(b"/X Do"),))
    for n in range(5, 45):
        head = b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X %d 0 R >> >>" % (n + 1)
        objects.append(_stream(b"/X Do /X Do", head))
    return pdf_of_objects([*objects, _stream(b"", b"/Type /XObject /Subtype /Form /BBox [0 0 9 9]")])


def _pages_in_a_circle() -> bytes:
    return pdf_of_objects(
        [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 1000000 >>"]
    )


def _object_streams_in_a_circle() -> bytes:
    stream = _stream(b"5 0 << /Type /Pages >>", b"/Type /ObjStm /N 1 /First 4 /Extends 2 0 R")
    return pdf_of_objects([b"<< /Type /Catalog /Pages 5 0 R >>", stream])


def _previous_tables_in_a_circle() -> bytes:
    content = pdf_of_objects(_page(more=(_stream(b""),)))
    at = content.index(b"\nxref\n") + 1
    return content.replace(b"/Root 1 0 R", b"/Root 1 0 R /Prev %d" % at)


def _letters_map() -> bytes:
    """A ToUnicode map with ranges without end."""
    ranges = (
        b"1 begincodespacerange <00> <ffffffff> endcodespacerange\n"
        + b"1 beginbfrange <0000> <ffffff> <0000> endbfrange\n" * 500
    )
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 5 0 R >>"
    page = (
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R /Resources << /Font << /F %s >> >> >>" % font
    )
    return pdf_of_objects([
        b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>", page,
        _stream(b"BT /F 9 Tf (abc) Tj ET"), _stream(ranges),
    ])  # fmt: skip


def _deep_pdf() -> bytes:
    return pdf_of_objects([b"<< /Type /Catalog /Pages " + b"[" * DEEP + b"]" * DEEP + b" >>"])


def _deep_mail(depth: int) -> bytes:
    out = b"From: a@b.example\nSubject: x\nDate: x\nMIME-Version: 1.0\n"
    for n in range(depth):
        out += b'Content-Type: multipart/mixed; boundary="%d"\n\n--%d\n' % (n, n)
    return out + b"Content-Type: text/plain\n\nHello.\n"


def _many_mail_parts() -> bytes:
    head = b'From: a@b.example\nSubject: x\nDate: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="x"\n\n'
    return head + b"--x\n\na\n" * 100_000


def _mail_with(content: bytes, name: str, *, mailbox: bool = False) -> bytes:
    """A message that only carries this file."""
    mail = EmailMessage()
    mail["From"], mail["Subject"], mail["Date"] = "desk@example.org", "Board", "Mon, 3 Mar 2025 10:00:00 +0100"
    mail.set_content("")
    mail.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
    return b"From desk@example.org Mon Mar  3 10:00:00 2025\n" * mailbox + mail.as_bytes()


def _packed_mail() -> bytes:
    """A body that says that it is packed, as bodies of the web may be and those of mail may not."""
    packed = gzip.compress(b"Chair: Yes.\n" * 20_000_000)
    head = b"From: a@b.example\nSubject: x\nDate: x\nContent-Type: text/plain\nContent-Encoding: gzip\n"
    return head + b"Content-Transfer-Encoding: base64\n\n" + base64.encodebytes(packed)


def _quoted_mail(line: bytes) -> bytes:
    head = b"From: a@b.example\nSubject: x\nDate: x\nContent-Type: text/plain\n"
    return head + b"Content-Transfer-Encoding: quoted-printable\n\n" + line


def _xml_in(root: str, part: Callable[[str], bytes]) -> bytes:
    return zipped({root: part("a"), "mimetype": "application/vnd.oasis.opendocument.text"})


BOMBS: dict[str, tuple[str, Callable[[], bytes]]] = {
    "laughs.tei": ("x.xml", lambda: _lol("TEI")),
    "laughs.akn": ("x.xml", lambda: _lol("akomaNtoso")),
    "laughs.docx": ("x.docx", lambda: _xml_in("word/document.xml", _lol)),
    "laughs.odt": ("x.odt", lambda: _xml_in("content.xml", _lol)),
    "laughs-in-attribute.tei": ("x.xml", lambda: _attribute("TEI")),
    "laughs-in-attribute.akn": ("x.xml", lambda: _attribute("akomaNtoso")),
    "quadratic.tei": ("x.xml", lambda: _quadratic("TEI")),
    "quadratic.akn": ("x.xml", lambda: _quadratic("akomaNtoso")),
    "quadratic.docx": ("x.docx", lambda: _xml_in("word/document.xml", _quadratic)),
    "external.tei": ("x.xml", lambda: _external("TEI")),
    "external.akn": ("x.xml", lambda: _external("akomaNtoso")),
    "external.odt": ("x.odt", lambda: _xml_in("content.xml", _external)),
    "parameter.tei": ("x.xml", lambda: _parameter("TEI")),
    "parameter.akn": ("x.xml", lambda: _parameter("akomaNtoso")),
    "dtd.tei": ("x.xml", lambda: _dtd("TEI")),
    "dtd.odt": ("x.odt", lambda: _xml_in("content.xml", _dtd)),
    "deep.html": ("x.html", lambda: b"<!doctype html>" + b"<div>" * DEEP + b"x"),
    "deep-formatting.html": ("x.html", lambda: b"<!doctype html>" + b"<b><p>x" * (DEEP // 10)),
    "deep.tei": ("x.xml", lambda: b"<TEI>" + b"<p>" * DEEP + b"x"),
    "deep.akn": ("x.xml", lambda: b"<akomaNtoso>" + b"<p>" * DEEP + b"x" + b"</p>" * DEEP + b"</akomaNtoso>"),
    "deep.json": ("x.json", lambda: b"[" * DEEP + b"]" * DEEP),
    "deep-objects.json": ("x.json", lambda: b'{"a":' * DEEP + b"1" + b"}" * DEEP),
    "deep.md": ("x.md", lambda: b"# a\n\n" + b"> " * (DEEP // 10) + b"x"),
    "deep-lists.md": ("x.md", lambda: b"# a\n\n" + b"- " * 20_000 + b"x"),
    "deep.docx": ("x.docx", _deep_word),
    "deep.pdf": ("x.pdf", _deep_pdf),
    "deep.eml": ("x.eml", lambda: _deep_mail(3_000)),
    "deepest.eml": ("x.eml", lambda: _deep_mail(10_000)),
    "deep.mbox": ("x.mbox", lambda: b"From a@b.example Mon Mar  3 10:00:00 2025\n" + _deep_mail(10_000)),
    "parts.eml": ("x.eml", _many_mail_parts),
    "laughs-attached.eml": ("x.eml", lambda: _mail_with(_lol("TEI"), "a.xml")),
    "external-attached.eml": ("x.eml", lambda: _mail_with(_external("TEI"), "a.xml")),
    "laughs-attached.mbox": ("x.mbox", lambda: _mail_with(_lol("TEI"), "a.xml", mailbox=True)),
    "zip-attached.eml": ("x.eml", lambda: _mail_with(_zip_bomb("word/document.xml", 300_000_000), "a.docx")),
    "overlap-attached.mbox": ("x.mbox", lambda: _mail_with(_overlapping(), "a.docx", mailbox=True)),
    "flate-attached.eml": ("x.eml", lambda: _mail_with(_flate(2), "a.pdf")),
    "packed.eml": ("x.eml", _packed_mail),
    "packed.gz": ("x.txt", lambda: gzip.compress(b"Chair: Yes.\n" * 20_000_000)),
    "zip-one-part.docx": ("x.docx", lambda: _zip_bomb("word/document.xml", 300_000_000)),
    "zip-overlap.docx": ("x.docx", _overlapping),
    "zip-many-parts.docx": ("x.docx", _many_parts),
    "zip-lying.docx": ("x.docx", _lying),
    "zip-recursive.docx": ("x.docx", _recursive),
    "flate.pdf": ("x.pdf", lambda: _flate(1)),
    "flate-twice.pdf": ("x.pdf", lambda: _flate(2)),
    "flate-thrice.pdf": ("x.pdf", lambda: _flate(3)),
    "run-length.pdf": ("x.pdf", _run_length),
    "contents-circle.pdf": ("x.pdf", _contents_in_a_circle),
    "forms-circle.pdf": ("x.pdf", _forms_in_a_circle),
    "forms-doubling.pdf": ("x.pdf", _forms_doubling),
    "pages-circle.pdf": ("x.pdf", _pages_in_a_circle),
    "object-streams-circle.pdf": ("x.pdf", _object_streams_in_a_circle),
    "tables-circle.pdf": ("x.pdf", _previous_tables_in_a_circle),
}
HARMLESS: dict[str, tuple[str, Callable[[], bytes]]] = {  # they look like bombs, and may be read
    "styles-circle.docx": ("x.docx", _styles_in_a_circle),
    "notes-in-notes.docx": ("x.docx", _notes_in_notes),
    "zip-other-part.docx": ("x.docx", lambda: docx(p("Hello."))),
    "letters-map.pdf": ("x.pdf", _letters_map),
    "cues.srt": ("x.srt", lambda: b"1\n00:00:01,000 --> 00:00:02,000\n" + b"<v " * 300_000),
    "timings.vtt": ("x.vtt", lambda: b"WEBVTT\n\n" + b"00:00:01.000 --> " * 60_000),
    "words.eml": ("x.eml", lambda: b"From: a@b.example\nDate: x\nSubject: " + b"=?utf-8?q?=" * 50_000 + b"\n\nHello."),
    "quoted.eml": ("x.eml", lambda: _quoted_mail(b"=41" * 2_000_000)),
    "quoted-ends.eml": ("x.eml", lambda: _quoted_mail(b"a=\n" * 1_000_000)),
    "quoted-broken.eml": ("x.eml", lambda: _quoted_mail(b"=" * 2_000_000)),
    "images.md": ("x.md", lambda: b"# a\n\n" + b"![" * 500_000),
    "marks.md": ("x.md", lambda: b"# a\n\n" + b"**a " * 30_000),
    "brackets.md": ("x.md", lambda: b"# a\n\n" + b"[" * 50_000 + b"x"),
    "quotes.json": ("x.json", lambda: b'{"text": "' + b'\\"' * 400_000 + b'"}'),
}
