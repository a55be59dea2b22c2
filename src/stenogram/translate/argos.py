"""Argos Translate: open models on this machine, as `argospm` installs them. No text leaves it."""

import importlib.util
import threading
from collections.abc import Callable
from importlib.metadata import version
from typing import Any

from stenogram.errors import EngineDown, MissingExtra, UnknownPair
from stenogram.model import EngineLimits, MadeBy, TranslationAnswer, TranslationRequest, Usage
from stenogram.text import Language, primary
from stenogram.translate.fitting import characters, fitting
from stenogram.translate.making import engine_made_by

Find = Callable[[str, str], Callable[[str], str] | None]
"""What translates between two languages; None: no package for them is installed."""


class ArgosTranslator:
    """The packages that are installed."""

    name = "argos"
    limits = EngineLimits(sentences=20, characters=20_000, at_once=1, is_local=True)

    def __init__(self, *, find: Find, version: str) -> None:
        self.version, self._find = version, find
        self._found: dict[tuple[str, str], Callable[[str], str] | None] = {}
        self._lock = threading.Lock()

    @property
    def made_by(self) -> MadeBy:
        """`argos` and its version; it does not say which package answered."""
        return engine_made_by(self.name, None, self.version, self.settings)

    @property
    def settings(self) -> tuple[tuple[str, str], ...]:
        """There is nothing to set."""
        return ()

    def knows(self, source: Language, target: Language) -> bool:
        """Whether a package for the pair is installed."""
        with self._lock:
            return self._between(source, target) is not None

    def translate(self, request: TranslationRequest) -> TranslationAnswer:
        """A text for each sentence."""
        with self._lock:
            ask = self._between(request.source, request.target)
            if ask is None:
                pair = f"{primary(request.source)} → {primary(request.target)}"
                raise UnknownPair(self.name, f"no package for {pair} is installed", hint="argospm install translate")
            try:
                texts = [ask(" ".join(s.split())) if s.strip() else "" for s in request.sentences]
            except (RuntimeError, ValueError, OSError) as error:
                raise EngineDown(self.name, f"it failed: {type(error).__name__}") from error
        return TranslationAnswer(texts=fitting(self.name, request, texts), usage=Usage(characters=characters(request)))

    def _between(self, source: Language, target: Language) -> Callable[[str], str] | None:
        pair = (primary(source), primary(target))
        if pair not in self._found:
            self._found[pair] = self._find(*pair)
        return self._found[pair]


def _installed(source: str, target: str) -> Callable[[str], str] | None:
    from argostranslate import translate

    by_code: dict[str, Any] = {language.code: language for language in translate.get_installed_languages()}
    if source not in by_code or target not in by_code:
        return None
    between = by_code[source].get_translation(by_code[target])
    return between.translate if between is not None else None


def argos_translator() -> ArgosTranslator:
    """The factory.

    Raises:
        MissingExtra: the package is not installed.
    """
    if importlib.util.find_spec("argostranslate") is None:
        raise MissingExtra("Argos Translate", "argos", package="argostranslate")
    return ArgosTranslator(find=_installed, version=version("argostranslate"))
