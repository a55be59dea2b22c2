"""An engine whose words are those of the target language, unlike one that gives the source back."""

import hashlib
import threading
from collections.abc import Callable

from stenogram.errors import BadAnswer
from stenogram.model import EngineLimits, MadeBy, TranslationAnswer, TranslationRequest, Usage
from stenogram.text import Language

WORDS = {
    "en": "the of and that it was with they have from this will would there their what about which when more other "
    "into only some could these than then now our work first well even new want because people over think".split(),
    "ru": "это было когда мы очень много людей говорили потому что работа наша теперь может быть только если они "
    "хотят первый новый другой сказал время страна".split(),
}


def rendering(sentence: str, target: str = "en") -> str:
    """The same words for the same sentence, always; they end with a mark by which the sentence is known again."""
    digest = hashlib.sha256(sentence.encode()).digest()
    words = WORDS[target]
    picked = " ".join(words[byte % len(words)] for byte in digest[: 4 + digest[0] % 8])
    return f"{picked.capitalize()} ({digest.hex()[:6]})."


class SpeakingTranslator:
    """Renders every sentence by itself, remembers what it was asked, and does what a test wants before it answers."""

    version = "1"

    def __init__(
        self,
        name: str = "speaking",
        *,
        target: str = "en",
        before: Callable[[int, TranslationRequest], None] | None = None,
        answer: Callable[[int, TranslationRequest, list[str]], list[str]] | None = None,
        settings: str | None = None,
        limits: EngineLimits | None = None,
    ) -> None:
        self.name, self._target, self._before, self._answer = name, target, before, answer
        self.limits = limits or EngineLimits(sentences=20, characters=20_000, at_once=4, is_local=True)
        self.made_by = MadeBy(name=name, version=self.version, settings=settings)
        self.settings = (("model", "none"),)
        self.asked: list[TranslationRequest] = []
        self._lock = threading.Lock()

    def knows(self, source: Language, target: Language) -> bool:
        """Every pair."""
        return True

    def translate(self, request: TranslationRequest) -> TranslationAnswer:
        """A rendering for each sentence."""
        with self._lock:
            number = len(self.asked)
            self.asked.append(request)
        if self._before:
            self._before(number, request)
        texts = [rendering(sentence, self._target) for sentence in request.sentences]
        if self._answer:
            texts = self._answer(number, request, texts)
        if len(texts) != len(request.sentences):
            raise BadAnswer(self.name, "not one text for each sentence")
        return TranslationAnswer(texts=tuple(texts), usage=Usage(characters=sum(map(len, request.sentences))))

    @property
    def sentences(self) -> list[str]:
        """Every sentence that was asked for, as often as it was."""
        return [sentence for request in self.asked for sentence in request.sentences]


class VirtualTime:
    """A clock that only goes on when somebody sleeps."""

    def __init__(self) -> None:
        self.now = 0.0
        self.slept: list[float] = []

    def clock(self) -> float:
        """Seconds since the beginning."""
        return self.now

    def sleep(self, seconds: float) -> None:
        """Go on by so many seconds."""
        self.slept.append(seconds)
        self.now += seconds
