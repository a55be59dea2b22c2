"""Bytes → the visible text of a page, cut into blocks. One reader a format; nothing is said of who speaks."""

from stenogram.read.akn import akn_reader
from stenogram.read.choosing import read_page
from stenogram.read.docx import docx_reader
from stenogram.read.html import html_reader
from stenogram.read.jsons import json_reader
from stenogram.read.mail import mail_reader
from stenogram.read.markdown import markdown_reader
from stenogram.read.odt import odt_reader
from stenogram.read.pdf import pdf_reader
from stenogram.read.subtitles import subtitle_reader
from stenogram.read.tei import tei_reader
from stenogram.read.text import text_reader

__all__ = [
    "akn_reader",
    "docx_reader",
    "html_reader",
    "json_reader",
    "mail_reader",
    "markdown_reader",
    "odt_reader",
    "pdf_reader",
    "read_page",
    "subtitle_reader",
    "tei_reader",
    "text_reader",
]
