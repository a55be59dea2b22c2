"""Labels → persons: who spoke, one person a speaker across the event, whatever the label, language and script."""

from stenogram.identify.addressing import find_forms_of_address
from stenogram.identify.hearing import alike
from stenogram.identify.likeness import Fit, NameFit, compare_names
from stenogram.identify.linking import PersonLinker
from stenogram.identify.sounds import sound_key
from stenogram.identify.speakers import identify_speakers

__all__ = [
    "Fit",
    "NameFit",
    "PersonLinker",
    "alike",
    "compare_names",
    "find_forms_of_address",
    "identify_speakers",
    "sound_key",
]
