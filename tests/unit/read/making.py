"""Small documents, written for these tests and packed as word processors pack them."""

import zipfile
from io import BytesIO

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
STYLES = """<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Who"><w:name w:val="Who speaks"/><w:basedOn w:val="Normal"/>
<w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Who2"><w:name w:val="Who opens"/><w:basedOn w:val="Who"/></w:style>
<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Part"><w:name w:val="Part"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>
<w:style w:type="character" w:styleId="Em"><w:name w:val="Emphasis"/><w:rPr><w:i/></w:rPr></w:style>"""


def zipped(parts: dict[str, str | bytes]) -> bytes:
    """A ZIP file of these parts, in order."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def docx(body: str, *, styles: str = STYLES, parts: dict[str, str] | None = None, relations: str = "") -> bytes:
    """A Word document with this body; `parts` are further ones, by what they are: footnotes, header1 …"""
    more = parts or {}
    related = "".join(
        f'<Relationship Id="{kind}" Type="{_OFFICE}/{kind.rstrip("0123456789")}" Target="{kind}.xml"/>'
        for kind in ("styles", *more)
    )
    return zipped(
        {
            "[Content_Types].xml": "<Types/>",
            "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}"><Relationship Id="a" '
            f'Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
            "word/document.xml": f"<w:document {W} {R}><w:body>{body}</w:body></w:document>",
            "word/_rels/document.xml.rels": f'<Relationships xmlns="{_PACKAGE}">{related}{relations}</Relationships>',
            "word/styles.xml": f"<w:styles {W}>{styles}</w:styles>",
            **{f"word/{kind}.xml": content for kind, content in more.items()},
        }
    )


def p(text: str, style: str = "Normal", run: str = "") -> str:
    """A paragraph of Word with one run."""
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:rPr>{run}</w:rPr>'
        f'<w:t xml:space="preserve">{text}</w:t></w:r></w:p>'
    )


OFFICE = "urn:oasis:names:tc:opendocument:xmlns"
_ODT = (
    " ".join(
        f'xmlns:{short}="{OFFICE}:{long}:1.0"'
        for short, long in {
            "office": "office",
            "text": "text",
            "style": "style",
            "table": "table",
            "draw": "drawing",
        }.items()
    )
    + ' xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"'
)
ODT_STYLES = """<style:style style:name="Who" style:family="paragraph"><style:text-properties fo:font-weight="bold"/>
</style:style><style:style style:name="P1" style:family="paragraph" style:parent-style-name="Who"/>
<style:style style:name="T1" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>"""


def odt(body: str, *, masters: str = "") -> bytes:
    """An OpenDocument text with this body."""
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f"<office:document-content {_ODT}><office:automatic-styles>{ODT_STYLES}"
            f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
            "</office:document-content>",
            "styles.xml": f"<office:document-styles {_ODT}><office:master-styles><style:master-page>{masters}"
            "</style:master-page></office:master-styles></office:document-styles>",
        }
    )


def pdf(pages: list[list[tuple[float, float, str, str]]], *, size: float = 10) -> bytes:
    """A PDF of pages of 600 × 800 points: (x, y, words, "" or "bold") for each line drawn."""
    streams = []
    for lines in pages:
        drawn = "".join(
            f"BT /{'B' if look else 'R'} {size} Tf {x:f} {y:f} Td ({words}) Tj ET\n" for x, y, words, look in lines
        )
        streams.append(drawn.encode("cp1252"))
    count = len(pages)
    kids = " ".join(f"{5 + 2 * n} 0 R" for n in range(count))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {count} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
    ]
    for n, stream in enumerate(streams):
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents {6 + 2 * n} 0 R "
            "/Resources << /Font << /R 3 0 R /B 4 0 R >> >> >>".encode()
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
    return pdf_of_objects(objects)


def pdf_of_objects(objects: list[bytes]) -> bytes:
    """A PDF file of these objects, numbered from 1; the first is the catalogue."""
    out, places = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, len(out))
    return out + b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + table + end
