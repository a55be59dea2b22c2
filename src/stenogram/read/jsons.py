"""JSON: Stenogram's own transcripts, records of scrapers with a text in them, and lists of turns with speakers."""

import json
import re
from dataclasses import dataclass
from typing import Any

from stenogram.errors import ReadError
from stenogram.model import MadeBy, Page
from stenogram.protocols import Reader
from stenogram.read.drafts import Draft, assemble
from stenogram.read.encoding import decode
from stenogram.read.json_records import drafts_of_record, facts_of_record, records_in
from stenogram.read.json_transcripts import FORMAT, page_of_transcript
from stenogram.read.signatures import looks_like
from stenogram.read.text import charset_facts

_TYPES = ("application/json", "text/json", "application/ld+json")
_DEEPEST = 200  # brackets within brackets; Python's reader takes recursion for each
_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*+(?:"|\\?\Z)|[\[{]|[\]}]', re.DOTALL)


@dataclass(slots=True)
class JsonReader:
    """Reads JSON that holds one transcript."""

    name: str = "json"
    version: str = "1"

    def claims(self, content: bytes, *, media_type: str | None, name: str) -> float:
        """Sure of what begins and ends as JSON does; else by its name."""
        if looks_like(content, name=name) == "JSON":
            return 0.9
        is_named = media_type in _TYPES or re.sub(r"[?#].*", "", name).lower().endswith(".json")
        return 0.8 if is_named and content.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in (b"{", b"[") else 0.0

    def read(self, content: bytes, *, charset: str | None, name: str) -> Page:
        """The page that the one record with a text makes.

        Raises:
            ReadError: it is no JSON, nested without end, or holds no text or several.
        """
        decoded = decode(content, declared=charset, name=name)
        loaded = _loaded(decoded.text, name)
        made_by = MadeBy(name=self.name, version=self.version)
        if isinstance(loaded, dict) and loaded.get("format") == FORMAT:
            return page_of_transcript(loaded, made_by=made_by, name=name)
        records = records_in(loaded)
        if len(records) != 1:
            found = f"{len(records)} records with a text" if records else "no text (no field text, body, content …)"
            hint = "give one record a file" if records else "name the field that holds the transcript `text`"
            raise ReadError(name, f"this JSON holds {found}", hint=hint)
        drafts: list[Draft] = drafts_of_record(records[0])
        if not any(draft.text.strip() for draft in drafts):
            raise ReadError(name, "nothing readable is in the text of this JSON")
        facts = (*facts_of_record(records[0]), *charset_facts(decoded))
        return assemble(drafts, facts=facts, media_type="application/json", made_by=made_by)


def _loaded(text: str, name: str) -> Any:
    depth = 0
    for token in _TOKEN.finditer(text):
        first = text[token.start()]
        depth += first in "[{"
        depth -= first in "]}"
        if depth > _DEEPEST:
            raise ReadError(name, f"this JSON is nested more than {_DEEPEST} deep")
    try:
        return json.loads(text.removeprefix("\ufeff"))
    except (ValueError, RecursionError) as problem:
        raise ReadError(name, f"this is no whole JSON: {problem}") from problem


def json_reader() -> Reader:
    """The reader of JSON."""
    return JsonReader()
