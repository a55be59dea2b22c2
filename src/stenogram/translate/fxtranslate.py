"""Firefox's own translation models, on this machine: no text leaves it."""

import importlib.util
import threading
from collections.abc import Callable
from functools import cached_property
from importlib.metadata import version
from pathlib import Path
from typing import Any

from stenogram.errors import EngineDown, MissingExtra, UnknownPair
from stenogram.model import EngineLimits, MadeBy, TranslationAnswer, TranslationRequest, Usage
from stenogram.text import Language, primary
from stenogram.translate.fitting import characters, fitting
from stenogram.translate.fxmodels import ENGINE, Load, PairModel, installed_pairs, route
from stenogram.translate.making import engine_made_by

_LONG = 300  # characters; of longer sentences a model drops the end without a word, so they go through in parts


class FxTranslator:
    """The models of one folder; each is loaded when it is first needed."""

    name = ENGINE
    limits = EngineLimits(sentences=20, characters=20_000, at_once=1, is_local=True)

    def __init__(self, *, folder: Path, load: Load, version: str) -> None:
        self.folder, self.version, self._load = folder, version, load
        self._loaded: dict[Path, Any] = {}
        self._lock = threading.Lock()

    @property
    def made_by(self) -> MadeBy:
        """`fxtranslate`, its version, and a digest of the models that are there."""
        return engine_made_by(self.name, None, self.version, self.settings)

    @cached_property
    def settings(self) -> tuple[tuple[str, str], ...]:
        """The models that are there, each by the digest of its weights."""
        return tuple((f"model {pair.source}-{pair.target}", pair.digest()) for pair in installed_pairs(self.folder))

    def knows(self, source: Language, target: Language) -> bool:
        """Whether there is a model, or a way through English."""
        return bool(route(self.folder, source, target))

    def translate(self, request: TranslationRequest) -> TranslationAnswer:
        """A text for each sentence."""
        legs = route(self.folder, request.source, request.target)
        if not legs:
            pair = f"{primary(request.source)} {primary(request.target)}"
            raise UnknownPair(self.name, f"no model for {pair} is on disk", hint=f"stenogram models add {pair}")
        with self._lock:
            texts = [self._through(legs, sentence) if sentence.strip() else "" for sentence in request.sentences]
        return TranslationAnswer(texts=fitting(self.name, request, texts), usage=Usage(characters=characters(request)))

    def _through(self, legs: tuple[PairModel, ...], sentence: str) -> str:
        text = " ".join(sentence.split())
        for leg in legs:
            if leg.folder not in self._loaded:
                self._loaded[leg.folder] = leg.load(self._load)
            engine = self._loaded[leg.folder]
            text = _safely(engine.translate_long if len(text) > _LONG else engine.translate, text)
        return text


def _safely(ask: Callable[[str], str], text: str) -> str:
    """What the engine says. A panic of its Rust code is no Exception, and would end the program."""
    try:
        return ask(text)
    except Exception as error:
        raise EngineDown(ENGINE, f"it failed: {type(error).__name__}") from error
    except BaseException as error:
        if type(error).__name__ != "PanicException":
            raise
        raise EngineDown(ENGINE, "it broke down over a sentence") from error


def default_folder() -> Path:
    """Where models are kept: where the package's own command keeps them.

    Raises:
        MissingExtra: the package is not installed.
    """
    _need()
    from fxtranslate import Cache

    return Path(Cache().root)


def loader() -> Load:
    """What makes an engine of a model's files.

    Raises:
        MissingExtra: the package is not installed.
    """
    _need()
    from fxtranslate import Translator

    return lambda model, source, target, shortlist: Translator(model, source, target, shortlist)


def _need() -> None:
    if importlib.util.find_spec("fxtranslate") is None:
        raise MissingExtra("Firefox's translation engine", "fxtranslate")


def fxtranslate_translator(*, folder: str | Path | None = None) -> FxTranslator:
    """The factory.

    Raises:
        MissingExtra: the package is not installed.
    """
    load = loader()
    return FxTranslator(folder=Path(folder) if folder else default_folder(), load=load, version=version("fxtranslate"))
