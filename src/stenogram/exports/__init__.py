"""Values as the formats that other programs read. One file a format."""

from stenogram.exports.alignment import alignment_json
from stenogram.exports.audit import audit_json, finding_json
from stenogram.exports.decisions import corrections_json, decided_json, log_json
from stenogram.exports.event import captures_json, event_json, events_json
from stenogram.exports.hits import hits_json, wrong_query_json
from stenogram.exports.matches import matches_json
from stenogram.exports.memory import memory_json
from stenogram.exports.people import decision_json, decisions_json, imported_json, people_json
from stenogram.exports.popolo import popolo_json, popolo_persons
from stenogram.exports.quote import quote_json, quotes_json
from stenogram.exports.quote_html import quotes_html
from stenogram.exports.tbx import read_tbx, write_tbx
from stenogram.exports.term_table import ReadTerms, read_csv, write_csv
from stenogram.exports.terms import read_terms, terms_json
from stenogram.exports.tmx import read_tmx, write_tmx
from stenogram.exports.transcript import transcript_json
from stenogram.exports.translated import draft_json, translated_json
from stenogram.exports.xliff import source_digest, write_xliff
from stenogram.exports.xliff_reading import read_xliff

__all__ = [
    "ReadTerms",
    "alignment_json",
    "audit_json",
    "captures_json",
    "corrections_json",
    "decided_json",
    "decision_json",
    "decisions_json",
    "draft_json",
    "event_json",
    "events_json",
    "finding_json",
    "hits_json",
    "imported_json",
    "log_json",
    "matches_json",
    "memory_json",
    "people_json",
    "popolo_json",
    "popolo_persons",
    "quote_json",
    "quotes_html",
    "quotes_json",
    "read_csv",
    "read_tbx",
    "read_terms",
    "read_tmx",
    "read_xliff",
    "source_digest",
    "terms_json",
    "transcript_json",
    "translated_json",
    "write_csv",
    "write_tbx",
    "write_tmx",
    "write_xliff",
    "wrong_query_json",
]
