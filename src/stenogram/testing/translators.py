"""Translators for tests: from a list, by repeating, and by a script of answers and errors."""

import threading
from collections.abc import Callable, Mapping, Sequence

from stenogram.errors import BadAnswer, TranslateError, UnknownPair
from stenogram.model import EngineLimits, MadeBy, TranslationAnswer, TranslationRequest, Usage
from stenogram.text import Language

_LIMITS = EngineLimits(sentences=50, characters=20_000, at_once=4, is_local=True)

Step = TranslateError | Sequence[str] | Callable[[TranslationRequest], TranslationAnswer]
"""What a ScriptedTranslator does when it is asked: raise, answer these texts, or whatever a function does."""


class _Told:
    """What every fake here is and remembers."""

    version = "1"

    def __init__(
        self,
        name: str,
        limits: EngineLimits,
        settings: Sequence[tuple[str, str]],
        pairs: Sequence[tuple[str, str]] | None,
    ) -> None:
        self.name, self.limits = name, limits
        self._settings, self._pairs = tuple(settings), pairs
        self._asked: list[TranslationRequest] = []
        self._lock = threading.Lock()

    @property
    def made_by(self) -> MadeBy:
        """The fake's name, version and settings as they are."""
        digest = ",".join(f"{key}={value}" for key, value in self._settings) or None
        return MadeBy(name=self.name, version=self.version, settings=digest)

    @property
    def settings(self) -> tuple[tuple[str, str], ...]:
        """What the test gave."""
        return self._settings

    @property
    def asked(self) -> tuple[TranslationRequest, ...]:
        """Every request so far, in the order in which they came."""
        with self._lock:
            return tuple(self._asked)

    @property
    def sentences_asked(self) -> tuple[str, ...]:
        """Every sentence so far, as often as it was sent."""
        return tuple(sentence for request in self.asked for sentence in request.sentences)

    def knows(self, source: Language, target: Language) -> bool:
        """All pairs, or those that the test gave."""
        return self._pairs is None or (source, target) in self._pairs

    def _note(self, request: TranslationRequest) -> int:
        """Remember a request; how many came before it."""
        if not self.knows(request.source, request.target):
            raise UnknownPair(self.name, f"it does not translate {request.source} → {request.target}")
        with self._lock:
            self._asked.append(request)
            return len(self._asked) - 1


class EchoTranslator(_Told):
    """Says each sentence again, with the target language before it: `[en] Добрый день!`."""

    def __init__(
        self,
        *,
        name: str = "echo",
        limits: EngineLimits = _LIMITS,
        settings: Sequence[tuple[str, str]] = (),
        pairs: Sequence[tuple[str, str]] | None = None,
    ) -> None:
        super().__init__(name, limits, settings, pairs)

    def translate(self, request: TranslationRequest) -> TranslationAnswer:
        """Every sentence behind its mark; an empty one stays empty."""
        self._note(request)
        return answer(request, [f"[{request.target}] {s}" if s.strip() else "" for s in request.sentences])


class GlossaryTranslator(_Told):
    """Knows whole sentences, and refuses those that it does not know.

    >>> from stenogram.text import language
    >>> ask = TranslationRequest(source=language("ru"), target=language("en"), sentences=("Добрый день!",))
    >>> GlossaryTranslator({"Добрый день!": "Good afternoon!"}).translate(ask).texts
    ('Good afternoon!',)
    """

    def __init__(
        self,
        glossary: Mapping[str, str],
        *,
        name: str = "glossary",
        limits: EngineLimits = _LIMITS,
        settings: Sequence[tuple[str, str]] = (),
        pairs: Sequence[tuple[str, str]] | None = None,
    ) -> None:
        super().__init__(name, limits, settings, pairs)
        self._glossary = dict(glossary)

    def translate(self, request: TranslationRequest) -> TranslationAnswer:
        """The renderings that the glossary gives.

        Raises:
            BadAnswer: it lacks one of the sentences; the others come when they are asked for alone.
        """
        self._note(request)
        for sentence in request.sentences:
            if sentence.strip() and sentence not in self._glossary:
                raise BadAnswer(self.name, "it lacks a sentence")
        return answer(request, [self._glossary[s] if s.strip() else "" for s in request.sentences])


class ScriptedTranslator(_Told):
    """Does the steps of a script one after another, and afterwards as `then` does."""

    def __init__(
        self,
        script: Sequence[Step],
        *,
        then: Callable[[TranslationRequest], TranslationAnswer] | None = None,
        name: str = "scripted",
        limits: EngineLimits = _LIMITS,
        settings: Sequence[tuple[str, str]] = (),
        pairs: Sequence[tuple[str, str]] | None = None,
    ) -> None:
        super().__init__(name, limits, settings, pairs)
        self._script = tuple(script)
        self._then = then or EchoTranslator().translate

    def translate(self, request: TranslationRequest) -> TranslationAnswer:
        """What the script says of this request."""
        number = self._note(request)
        if number >= len(self._script):
            return self._then(request)
        step = self._script[number]
        if isinstance(step, TranslateError):
            raise step
        return step(request) if callable(step) else answer(request, step)


def answer(request: TranslationRequest, texts: Sequence[str]) -> TranslationAnswer:
    """These texts as an engine would give them, with the characters counted."""
    return TranslationAnswer(texts=tuple(texts), usage=Usage(characters=sum(map(len, request.sentences))))
