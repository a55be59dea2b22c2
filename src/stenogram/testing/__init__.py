"""For tests of Stenogram and of its plug-ins: fakes, and checks that hold an implementation to its protocol."""

from stenogram.testing.conformance import check_translator
from stenogram.testing.faults import Fault, Reply, faults
from stenogram.testing.injections import Injection, ObedientEngine, injections
from stenogram.testing.server import FaultyServer, Play, Received, fine
from stenogram.testing.speaking import Heard, answered, said
from stenogram.testing.translators import EchoTranslator, GlossaryTranslator, ScriptedTranslator, Step, answer

__all__ = [
    "EchoTranslator",
    "Fault",
    "FaultyServer",
    "GlossaryTranslator",
    "Heard",
    "Injection",
    "ObedientEngine",
    "Play",
    "Received",
    "Reply",
    "ScriptedTranslator",
    "Step",
    "answer",
    "answered",
    "check_translator",
    "faults",
    "fine",
    "injections",
    "said",
]
