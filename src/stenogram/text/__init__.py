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
    two_letter_languages,
)
from stenogram.text.sayable import Sayable, said_again, say, say_together, to_say
from stenogram.text.scripts import script_of

__all__ = [
    "UNKNOWN_LANGUAGE",
    "Language",
    "Sayable",
    "direction_of",
    "fold",
    "is_assigned",
    "language",
    "language_called",
    "name_of",
    "one_line",
    "own_name_of",
    "primary",
    "said_again",
    "say",
    "say_together",
    "script_of",
    "squeeze",
    "to_say",
    "two_letter_languages",
]
