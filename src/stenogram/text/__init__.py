"""Facts about Unicode and languages. Pure; knows nothing of transcripts."""

from stenogram.text.folding import fold, squeeze
from stenogram.text.languages import (
    UNKNOWN_LANGUAGE,
    Language,
    direction_of,
    language,
    language_called,
    name_of,
    own_name_of,
    primary,
)

__all__ = [
    "UNKNOWN_LANGUAGE",
    "Language",
    "direction_of",
    "fold",
    "language",
    "language_called",
    "name_of",
    "own_name_of",
    "primary",
    "squeeze",
]
