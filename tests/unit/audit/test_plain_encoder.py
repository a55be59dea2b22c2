"""An encoder that cannot take texts apart serves an audit as well."""

import numpy as np

from stenogram.audit import audit_beads
from stenogram.embed import RememberingEmbedder
from stenogram.model import Alignment, Basis, Bead, MadeBy, Side
from stenogram.protocols import PairContext
from stenogram.text import Language

RU, BE = Language("ru"), Language("be")


class Plain:
    """Knows every language, and nothing but how to embed whole texts."""

    name, version, dimensions = "plain", "1", 4

    def knows(self, language):
        """All."""
        return True

    def embed(self, texts):
        """The same vector for every text."""
        return np.full((len(texts), 4), 0.5, dtype=np.float32)


def test_beads_are_measured_without_taking_texts_apart():
    """Behind a memory, as the pipeline uses it, such an encoder gives each bead its likeness and nothing breaks."""
    left = Side(language=BE, sentences=("Добры дзень.", "Ніхто не загінуў."))
    right = Side(language=RU, sentences=("Добрый день.", "Никто не погиб."))
    beads = tuple(Bead(left=(n,), right=(n,), score=1.0) for n in range(2))
    alignment = Alignment(
        left_language=BE, right_language=RU, left_count=2, right_count=2, beads=beads, likeness=None,
        basis=Basis.GIVEN, made_by=MadeBy(name="given"),
    )  # fmt: skip
    embedder = RememberingEmbedder(Plain(), lambda model, texts: {})
    context = PairContext(left_language=BE, right_language=RU)
    measured = audit_beads(alignment, left, right, checks=(), embedder=embedder, context=context)
    assert [bead.bead for bead in measured] == list(beads)
