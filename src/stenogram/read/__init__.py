"""Bytes → the visible text of a page, cut into blocks. One reader a format; nothing is said of who speaks."""

from stenogram.read.choosing import read_page
from stenogram.read.docx import docx_reader
from stenogram.read.html import html_reader
from stenogram.read.markdown import markdown_reader
from stenogram.read.tei import tei_reader
from stenogram.read.text import text_reader

__all__ = ["docx_reader", "html_reader", "markdown_reader", "read_page", "tei_reader", "text_reader"]
