"""The stages in order: the only room that knows more than one of them."""

from stenogram.pipeline.add import Added, derive, keep, reread
from stenogram.pipeline.compare import (
    Comparison,
    compare_sides,
    compare_transcripts,
    match_sides,
    side_of,
    text_side_of,
    voiced_sides,
)
from stenogram.pipeline.completing import complete, measure_corrected
from stenogram.pipeline.edit import Edit, Editable, edit_rendition, editable_sentences
from stenogram.pipeline.handing import Refused, TakenBack, hand_out, take_back
from stenogram.pipeline.memory import TakenIn, take_in_memory
from stenogram.pipeline.planning import Estimate, Plan, plan_translation
from stenogram.pipeline.revising import Change, Revised, changes_between, publishers_edits
from stenogram.pipeline.terms import check_terms, terms_in_force, terms_of_lists
from stenogram.pipeline.tools import Tools
from stenogram.pipeline.transcribe import language_given, transcribe
from stenogram.pipeline.translate import Pace, Translated, translate_event

__all__ = [
    "Added",
    "Change",
    "Comparison",
    "Edit",
    "Editable",
    "Estimate",
    "Pace",
    "Plan",
    "Refused",
    "Revised",
    "TakenBack",
    "TakenIn",
    "Tools",
    "Translated",
    "changes_between",
    "check_terms",
    "compare_sides",
    "compare_transcripts",
    "complete",
    "derive",
    "edit_rendition",
    "editable_sentences",
    "hand_out",
    "keep",
    "language_given",
    "match_sides",
    "measure_corrected",
    "plan_translation",
    "publishers_edits",
    "reread",
    "side_of",
    "take_back",
    "take_in_memory",
    "terms_in_force",
    "terms_of_lists",
    "text_side_of",
    "transcribe",
    "translate_event",
    "voiced_sides",
]
