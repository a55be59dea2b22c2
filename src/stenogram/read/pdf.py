"""PDF: the text layer in reading order, paragraphs joined over lines, columns and pages, running heads apart."""

from dataclasses import dataclass
from typing import Any

from stenogram.errors import MissingExtra, ReadError
from stenogram.model import MadeBy, Page, PageFact
from stenogram.protocols import Reader
from stenogram.read.boxed import read_in_child
from stenogram.read.drafts import assemble
from stenogram.read.pdf_columns import in_reading_order
from stenogram.read.pdf_letters import PrintedPage, printed_page
from stenogram.read.pdf_paragraphs import drafts_of_pages
from stenogram.read.pdf_running import running_lines

_MOST_PAGES = 5_000
_HEAD_BYTES = 1024  # in which a PDF's mark must stand; before it may be rubbish
_FACTS = {"Title": "title", "Author": "author", "Subject": "subject", "CreationDate": "created", "ModDate": "modified"}
_NAME, _VERSION = "pdf", "1"
_PASSWORD = 4  # FPDF_ERR_PASSWORD


@dataclass(slots=True)
class PdfReader:
    """Reads PDF in a process of its own."""

    name: str = _NAME
    version: str = _VERSION

    def claims(self, content: bytes, *, media_type: str | None, name: str) -> float:
        """Sure by the mark that PDFs begin with."""
        if content.startswith(b"%PDF-"):
            return 1.0
        is_named = media_type == "application/pdf" or name.lower().endswith(".pdf")
        return 0.9 if is_named and b"%PDF-" in content[:_HEAD_BYTES] else 0.0

    def read(self, content: bytes, *, charset: str | None, name: str) -> Page:
        """The page: paragraphs, and the heads, feet and numbers of printed pages as blocks of their own.

        Raises:
            ReadError: it is damaged, locked, hostile, or has no text layer.
            MissingExtra: pypdfium2 is not installed.
        """
        return read_in_child(content, format_name=self.name, name=name)


def load_libraries() -> None:
    """Import what reading needs, while files can still be opened."""
    _pdfium()


def page_of(content: bytes, *, name: str) -> Page:
    """The page that these bytes make; called in the child."""
    pdfium = _pdfium()
    try:
        document = pdfium.PdfDocument(content)
        count = len(document)
    except pdfium.PdfiumError as problem:
        if getattr(problem, "err_code", None) == _PASSWORD:
            hint = "save it without the password"
            raise ReadError(name, "this PDF is protected by a password", hint=hint) from problem
        raise ReadError(name, f"this PDF is damaged: {problem}") from problem
    if count > _MOST_PAGES:
        raise ReadError(name, f"this PDF has {count} pages, more than {_MOST_PAGES}", hint="split it")
    pages = _printed(document, count, pdfium)
    if not pages:
        raise ReadError(name, "no page of this PDF can be read")
    if not any(page.lines for page in pages):
        hint = "run text recognition (OCR) on it first, and say in the record that you did"
        raise ReadError(name, "this PDF has no text layer: its pages are pictures", hint=hint)
    running = running_lines(pages)
    drafts = drafts_of_pages([in_reading_order(page, running) for page in pages])
    if not any(draft.text.strip() for draft in drafts):
        raise ReadError(name, "nothing readable is in the text layer of this PDF")
    silent = sum(not page.lines for page in pages)
    return assemble(
        drafts,
        facts=(*_facts(document), PageFact(name="pages", value=str(count), where="PDF"),
               *([PageFact(name="pages_without_text", value=str(silent), where="PDF")] if silent else [])),
        media_type="application/pdf",
        made_by=MadeBy(name=_NAME, version=_VERSION),
    )  # fmt: skip


def _pdfium() -> Any:
    try:
        import pypdfium2
    except ImportError as problem:
        raise MissingExtra("the PDF library pypdfium2", "documents") from problem
    return pypdfium2


def _printed(document: Any, count: int, pdfium: Any) -> list[PrintedPage]:
    """The pages that can be loaded; broken ones among them are left out."""
    pages = []
    for number in range(count):
        try:
            page = document[number]
            pages.append(printed_page(page, pdfium.raw))
            page.close()
        except pdfium.PdfiumError:
            continue
    return pages


def _facts(document: Any) -> list[PageFact]:
    facts = []
    for key, name in _FACTS.items():
        value = " ".join(str(document.get_metadata_value(key) or "").replace("\x00", " ").split())
        if value:
            facts.append(PageFact(name=name, value=value[:1000], where=f"PDF {key}"))
    return facts


def pdf_reader() -> Reader:
    """The reader of PDF."""
    return PdfReader()
