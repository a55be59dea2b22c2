"""Terms in whatever format a file has, and stenogram.terms/1."""

from collections.abc import Sequence
from typing import Any

from stenogram.exports.tbx import read_tbx
from stenogram.exports.term_table import ReadTerms, read_csv
from stenogram.model import Term
from stenogram.text import Language

_XML_STARTS = (b"<", b"\xef\xbb\xbf<", b"\xff\xfe<\x00", b"\xfe\xff\x00<")


def read_terms(content: bytes, name: str, source: Language, target: Language) -> ReadTerms:
    """The terms of a CSV or TBX file from one language into another.

    Raises:
        ReadError: it is neither, or broken.
    """
    if content.lstrip().startswith(_XML_STARTS):
        return read_tbx(content, name, source, target)
    return read_csv(content, name)


def terms_json(terms: Sequence[Term], source: Language, target: Language) -> dict[str, Any]:
    """The terms that hold for two languages."""
    return {
        "format": "stenogram.terms/1",
        "from": source,
        "to": target,
        "terms": [
            {"source": t.source, "target": t.target, "is_name": t.is_name, "note": t.note, "origin": t.origin}
            for t in terms
        ],
    }
