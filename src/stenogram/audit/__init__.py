"""Two aligned renditions → what departs: one file a check, measured apart from judged."""

from stenogram.audit.addition import addition_check
from stenogram.audit.attribution import attribution_check
from stenogram.audit.auditing import audit_beads, judge_beads
from stenogram.audit.date import date_check
from stenogram.audit.foreign import foreign_check
from stenogram.audit.likeness import likeness_check
from stenogram.audit.modality import modality_check
from stenogram.audit.name import name_check
from stenogram.audit.negation import negation_check
from stenogram.audit.number import number_check
from stenogram.audit.omission import omission_check
from stenogram.audit.person import person_check
from stenogram.audit.quotation import quotation_check
from stenogram.audit.term import term_check

__all__ = [
    "addition_check",
    "attribution_check",
    "audit_beads",
    "date_check",
    "foreign_check",
    "judge_beads",
    "likeness_check",
    "modality_check",
    "name_check",
    "negation_check",
    "number_check",
    "omission_check",
    "person_check",
    "quotation_check",
    "term_check",
]
