"""Apertium: rules and dictionaries, no model; a program that is installed beside Stenogram."""

import re
import shutil
import subprocess
from functools import cached_property

from stenogram.errors import BadAnswer, EngineDown, EngineRefused, UnknownPair
from stenogram.model import EngineLimits, MadeBy, TranslationAnswer, TranslationRequest, Usage
from stenogram.text import Language, primary
from stenogram.translate.codes import THREE
from stenogram.translate.fitting import characters, fitting
from stenogram.translate.making import engine_made_by

_INSTALL = "install the package apertium and one for each pair of languages, such as apertium-eng-spa"
_SECONDS, _SECONDS_A_SENTENCE = 20.0, 1.0  # loading dictionaries takes 0.2 to 2 seconds, a sentence some milliseconds
_RESERVED = re.compile(r"([\[\]{}^$/\\@<>])")  # of Apertium's stream format: words and blanks are told apart by them
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_END = ".[]"  # what Apertium's own deformatters put after a text, so that its last words end a sentence
_TILDE, _FOR_TILDE = "~", "\ue07e"  # a tilde wakes the post-generator, which swallows it even where it is escaped
_NUL = "\x00"  # every stage of the pipeline hands on what it has at a NUL, and begins anew


class ApertiumTranslator:
    """The command `apertium`; one process for all sentences of a request."""

    name = "apertium"
    limits = EngineLimits(sentences=500, characters=100_000, at_once=2, is_local=True)

    def __init__(self, *, command: str = "apertium") -> None:
        found = shutil.which(command)
        if found is None:
            raise EngineRefused(self.name, f"there is no program called {command}", hint=_INSTALL)
        self._command = found

    @cached_property
    def version(self) -> str:
        """What the program says of itself: 3.8.3."""
        said = self._run(["-V"], b"", _SECONDS).decode("utf-8", "replace")
        found = re.search(r"\d[\d.]*\d", said)
        return found[0] if found else "unknown"

    @property
    def made_by(self) -> MadeBy:
        """The program and its version."""
        return engine_made_by(self.name, None, self.version, self.settings)

    @property
    def settings(self) -> tuple[tuple[str, str], ...]:
        """There is nothing to set."""
        return ()

    def knows(self, source: Language, target: Language) -> bool:
        """Whether a package for the pair is installed."""
        return self._mode(source, target) is not None

    def translate(self, request: TranslationRequest) -> TranslationAnswer:
        """A text for each sentence; words that the dictionaries lack stay as they are."""
        mode = self._mode(request.source, request.target)
        if mode is None:
            pair = f"{primary(request.source)} → {primary(request.target)}"
            raise UnknownPair(self.name, f"no package for {pair} is installed here", hint=_INSTALL)
        count = len(request.sentences)
        sent = "".join(_escaped(sentence) + _END + _NUL for sentence in request.sentences)
        seconds = _SECONDS + _SECONDS_A_SENTENCE * count
        answer = self._run(["-z", "-u", "-f", "none", mode], sent.encode("utf-8", "replace"), seconds)
        parts = answer.decode("utf-8", "replace").split(_NUL)
        if len(parts) <= count or any(
            parts[count:]
        ):  # after the last sentence the stages flush once more, with nothing
            raise BadAnswer(self.name, f"it was given {count} sentences and did not keep their borders")
        texts = fitting(self.name, request, [self._plain(part) for part in parts[:count]])
        return TranslationAnswer(texts=texts, usage=Usage(characters=characters(request)))

    def _plain(self, part: str) -> str:
        if not part.strip():
            raise BadAnswer(self.name, "it returned nothing")
        if not part.endswith(_END):
            raise BadAnswer(self.name, "the end of a sentence did not come through")
        return _ESCAPED.sub(r"\1", part.removesuffix(_END)).replace(_FOR_TILDE, _TILDE)

    def _mode(self, source: Language, target: Language) -> str | None:
        """The package's own name for the pair; some have one more for a region: spa-eng_US."""
        pair = "-".join(THREE.get(primary(language), primary(language)) for language in (source, target))
        region = target.rpartition("-")[2]
        return next((mode for mode in (f"{pair}_{region}", pair) if mode in self._modes), None)

    @cached_property
    def _modes(self) -> frozenset[str]:
        return frozenset(self._run(["-l"], b"", _SECONDS).decode("utf-8", "replace").split())

    def _run(self, arguments: list[str], given: bytes, seconds: float) -> bytes:
        try:
            done = subprocess.run(  # noqa: S603 - a program that the user installed, arguments as a list
                [self._command, *arguments], input=given, capture_output=True, timeout=seconds, check=False
            )
        except subprocess.TimeoutExpired as error:
            raise EngineDown(self.name, f"it took more than {seconds:g} seconds and was stopped") from error
        except OSError as error:
            raise EngineDown(self.name, f"it does not start: {error.strerror}", hint=_INSTALL) from error
        if done.returncode and arguments != ["-V"]:
            raise EngineDown(self.name, f"it ended with status {done.returncode}")
        return done.stdout or done.stderr


def _escaped(sentence: str) -> str:
    return _RESERVED.sub(r"\\\1", sentence.replace(_NUL, " ").replace(_TILDE, _FOR_TILDE).strip())


def apertium_translator(*, command: str = "apertium") -> ApertiumTranslator:
    """The factory."""
    return ApertiumTranslator(command=command)
