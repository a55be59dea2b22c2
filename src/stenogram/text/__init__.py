"""Facts about Unicode and languages. Pure; knows nothing of transcripts."""

from stenogram.text.folding import fold, one_line, squeeze
from stenogram.text.languages import (
    UNKNOWN_LANGUAGE,
    Language,
    direction_of,
    is_assigned,
    language,
    language_called,
    name_of,
    own_name_of,
    primary,
)
from stenogram.text.scripts import script_of

__all__ = [
    "UNKNOWN_LANGUAGE",
    "Language",
    "direction_of",
    "fold",
    "is_assigned",
    "language",
    "language_called",
    "name_of",
    "one_line",
    "own_name_of",
    "primary",
    "script_of",
    "squeeze",
]
