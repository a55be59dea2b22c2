"""The check `name`: a second name that is spelt otherwise behind its first name is told."""

import pytest

from stenogram.audit import name_check
from stenogram.model import Severity


@pytest.mark.parametrize(
    ("pair", "left", "right", "told"),
    [
        ("ca-en", "Ho va escriure Pere Colonys.", "It was written by Pere Colonies.",
         [("the name “Colonys” is spelt “Colonies”", Severity.MAJOR)]),
        ("fr-en", "Ivan Zoubarine a parlé.", "Ivan Zubarin spoke.",
         [("the name “Zoubarine” is spelt “Zubarin”", Severity.INFO)]),
        ("es-en", "Habló Inés Torralbo.", "Inés Torralbu spoke.",
         [("the name “Torralbo” is spelt “Torralbu”", Severity.INFO)]),
        ("es-en", "Habló Inés Torralbo.", "Inés Torralbo spoke.", []),
        ("es-en", "Habló Inés Gálvez.", "Inés Galvez spoke.", []),
        ("de-en", "Das ist Erna Hollmanns Haus.", "This is Erna Hollmann's house.", []),
        ("de-en", "Das Schiff liegt im North Harbour.", "The ship lies in the North Harbor.", []),
        ("en-de", "The Sadi Dynasty fell.", "Die Sadi Dynastie stürzte.", []),
        ("ru-en", "Выступил Пётр Варламов.", "Pyotr Varlamoff spoke.", []),
    ],
)  # fmt: skip
def test_a_name_that_is_spelt_otherwise_is_told(found, pair, left, right, told):
    """A word in its place is an error, another spelling a remark; accents, endings and translated words are neither."""
    seen = [(f.because, f.severity) for f in found(name_check(), left, right, pair) if "spelt" in f.because]
    assert seen == told
