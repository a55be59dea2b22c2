"""A second opinion on *verbatim*: plain substring after the printed foldings. Shares no code with the check."""

import re
import unicodedata
from collections.abc import Sequence

_QUOTES = '«»„“”‟"‹›'
_END_MARKS = " \t\n.,;:!?…—–-()[]'‘’¿¡" + _QUOTES


def prepared(text: str, foldings: Sequence[str], *, is_quotation: bool) -> str:
    """The text after these foldings, by their names."""
    if is_quotation and "marks at its ends" in foldings:
        text = text.strip(_END_MARKS)
    if "soft hyphens" in foldings:
        text = text.replace("\u00ad", "")
    if "ellipsis characters" in foldings:
        text = text.replace("…", "...")
    if "composed letters" in foldings:
        text = unicodedata.normalize("NFC", text)
    if "Unicode compatibility forms" in foldings:
        text = unicodedata.normalize("NFKC", text)
    if "case" in foldings:
        text = text.lower()
    if "ё/е" in foldings:
        text = text.replace("ё", "е").replace("Ё", "Е")
    if "apostrophes" in foldings:
        text = text.replace("’", "'")
    if "quotation marks" in foldings:
        text = "".join('"' if c in _QUOTES else c for c in text)
    if "dashes" in foldings:
        text = re.sub(r"\s*[—–-]\s*", "-", text)
    if "spaces" in foldings:
        text = re.sub(r"\s+([;:!?%»])", r"\1", " ".join(text.split())).replace("« ", "«")
    return text.strip() if is_quotation else text


def is_substring(quotation: str, text: str, foldings: Sequence[str]) -> bool:
    """Whether the quotation stands in the text, letter by letter, after these foldings."""
    return prepared(quotation, foldings, is_quotation=True) in prepared(text, foldings, is_quotation=False)
