"""The check `name`: a second name that is spelt otherwise behind its first name is told."""

import pytest

from stenogram.audit import name_check
from stenogram.model import Severity


@pytest.mark.parametrize(
    ("pair", "left", "right", "told"),
    [
        ("ca-en", "Ho va escriure Pere Ribalenys.", "It was written by Pere Ribalenies.",
         [("the name “Ribalenys” is spelt “Ribalenies”", Severity.MAJOR)]),
        ("es-en", "Habló Inés Torralbo.", "Inés Torralbu spoke.",
         [("the name “Torralbo” is spelt “Torralbu”", Severity.MINOR)]),
        ("es-en", "Habló Inés Torralbo.", "Inés Torralbo spoke.", []),
        ("es-en", "Habló Inés Gálvez.", "Inés Galvez spoke.", []),
        ("de-en", "Das ist Erna Hollmanns Haus.", "This is Erna Hollmann's house.", []),
        ("de-en", "Das Schiff liegt im North Harbour.", "The ship lies in the North Harbor.", []),
        ("en-de", "The Sadi Dynasty fell.", "Die Sadi Dynastie stürzte.", []),
        ("ru-en", "Выступил Пётр Варламов.", "Pyotr Varlamoff spoke.", []),
    ],
)  # fmt: skip
def test_a_name_that_is_spelt_otherwise_is_told(found, pair, left, right, told):
    """One letter is a slip, more are an error; accents, endings, translated words and other scripts are neither."""
    seen = [(f.because, f.severity) for f in found(name_check(), left, right, pair) if "spelt" in f.because]
    assert seen == told
