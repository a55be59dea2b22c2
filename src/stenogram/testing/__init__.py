"""For tests of Stenogram and of its plug-ins: fakes, and checks that hold an implementation to its protocol."""

from stenogram.testing.conformance import check_translator
from stenogram.testing.translators import EchoTranslator, GlossaryTranslator, ScriptedTranslator, Step, answer

__all__ = [
    "EchoTranslator",
    "GlossaryTranslator",
    "ScriptedTranslator",
    "Step",
    "answer",
    "check_translator",
]
