"""Whatever a server does, an engine gives right texts or the right error, and never shows the key."""

import logging
import traceback

import pytest
from tests.unit.translate.behind import KEY, REQUEST, SAMPLES, make, rendered

from stenogram.errors import EngineBusy, TranslateError
from stenogram.model import TranslationAnswer
from stenogram.protocols import Translator
from stenogram.testing import Fault, FaultyServer, faults
from stenogram.text import UNKNOWN_LANGUAGE, Language, language
from stenogram.translate.answers import look_at

ENGINES = ("openai", "deepl", "libretranslate")
SLOW = {"silent", "byte by byte"}
CASES = [(engine, fault) for engine in ENGINES for fault in faults() if engine in fault.formats]


def detect(text: str) -> tuple[Language, float]:
    """A detector that knows French by its words."""
    return (language("fr"), 1.0) if "nous" in text.lower().split() else (UNKNOWN_LANGUAGE, 0.0)


def outcome(engine: Translator, fault: Fault) -> tuple[TranslationAnswer | None, TranslateError | None]:
    """What one call gives, after the look that everybody takes who uses an answer."""
    try:
        answer = engine.translate(REQUEST)
        if fault.looked_at:
            look_at(engine.name, REQUEST, answer, detect)
    except TranslateError as error:
        return None, error
    return answer, None


def test_there_are_forty_kinds_for_each_engine() -> None:
    """The promise is about forty kinds of fault and more."""
    for engine in ENGINES:
        assert len({fault.name for name, fault in CASES if name == engine and fault.right}) >= 40


@pytest.mark.parametrize(("engine", "fault"), CASES, ids=lambda it: it.name if isinstance(it, Fault) else it)
def test_a_fault_becomes_the_right_error_or_right_texts(
    engine: str, fault: Fault, caplog: pytest.LogCaptureFixture
) -> None:
    """Never a text that is not a translation; never a second request; never the key, however it is asked for."""
    caplog.set_level(logging.DEBUG)
    with FaultyServer(rendered, then=fault, patience_seconds=5) as server:
        options = {"context": True} if engine == "openai" else {}
        translator = make(engine, server, **options, seconds=0.4 if fault.name in SLOW else 20)
        shown = [repr(translator), str(translator.settings), str(translator.made_by)]
        answer, error = outcome(translator, fault)
        if answer is not None:
            assert fault.right is None, f"{fault.name} was taken for an answer"
            assert answer.texts == tuple(SAMPLES.values())
        else:
            assert fault.right is not None, f"{fault.name} is nothing wrong: {error}"
            assert isinstance(error, fault.right)
            assert not isinstance(error, EngineBusy) or error.retry_after_seconds == fault.wait
            shown += [str(error), repr(error), str(error.hint), "".join(traceback.format_exception(error))]
        assert len(server.received) == (fault.sends if fault.formats == {"openai"} else 1)
        assert not any("elsewhere" in request.path for request in server.received)
        keyed = str(server.received[0].headers) + server.received[0].body.decode()
    assert "sk-canary" in keyed, "the key never got to the server, so that nothing was shown by its absence"
    shown += [record.getMessage() for record in caplog.records]
    assert not any("canary" in text or KEY in text for text in shown)
