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
from stenogram.text.told import Told, to_tell, told, told_again, told_together

__all__ = [
    "UNKNOWN_LANGUAGE",
    "Language",
    "Told",
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
    "to_tell",
    "told",
    "told_again",
    "told_together",
]
