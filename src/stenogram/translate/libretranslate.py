"""LibreTranslate: open models behind a server that people run themselves, or pay somebody to run."""

import json

from stenogram.errors import BadAnswer, EngineRefused, UnknownPair
from stenogram.model import EngineLimits, MadeBy, Secret, TranslationAnswer, TranslationRequest, Usage
from stenogram.protocols import OpensChannel
from stenogram.text import Language, primary
from stenogram.translate.fitting import characters, fitting
from stenogram.translate.making import engine_made_by
from stenogram.translate.replies import strict_json
from stenogram.translate.server import Server, complaint, problem_of

URL = "https://libretranslate.com"
_SECONDS = 120.0
_MOST_BYTES = 500_000
_OWN_CODES = {"zh-Hant": "zt", "zh-TW": "zt", "zh-HK": "zt", "pt-BR": "pb"}


class LibreTranslateTranslator:
    """One server."""

    name = "libretranslate"
    version = "1"

    def __init__(
        self, *, url: str, secret: Secret | None, connect: OpensChannel, seconds: float = _SECONDS, at_once: int = 2
    ) -> None:
        self._channel = connect(url, seconds=seconds)
        self._server = Server(self.name, self._channel, secret)
        self._secret = secret
        self.limits = EngineLimits(
            sentences=25, characters=2_000, at_once=at_once, is_local=self._channel.is_local
        )  # servers are set to 2,000 to 5,000 characters a request

    @property
    def made_by(self) -> MadeBy:
        """`libretranslate`; the server does not say which models it has."""
        return engine_made_by(self.name, None, self.version, self.settings)

    @property
    def settings(self) -> tuple[tuple[str, str], ...]:
        """The server."""
        return (("server", self._channel.address),)

    def knows(self, source: Language, target: Language) -> None:
        """Only asking would tell."""

    def translate(self, request: TranslationRequest) -> TranslationAnswer:
        """A text for each sentence."""
        sent = [(n, s.strip()) for n, s in enumerate(request.sentences) if s.strip()]
        texts: list[object] = [""] * len(request.sentences)
        if sent:
            found = self._asked(request, [sentence for _, sentence in sent])
            for (place, _), text in zip(sent, found, strict=True):
                texts[place] = text
        return TranslationAnswer(texts=fitting(self.name, request, texts), usage=Usage(characters=characters(request)))

    def _asked(self, request: TranslationRequest, sentences: list[str]) -> list[object]:
        said: dict[str, object] = {
            "q": sentences, "source": _code(request.source), "target": _code(request.target), "format": "text",
        }  # fmt: skip
        if self._secret is not None:
            said["api_key"] = self._secret.reveal()
        answer = self._server.send(
            "POST",
            self._channel.address.rstrip("/") + "/translate",
            headers=(("Content-Type", "application/json"), ("User-Agent", "Stenogram")),
            content=json.dumps(said).encode(),
            most_bytes=_MOST_BYTES,
        )
        if answer.status == 400 and "not supported" in complaint(answer):
            pair = f"{primary(request.source)} → {primary(request.target)}"
            raise UnknownPair(self.name, f"the server has no model for {pair}")
        problem = problem_of(self.name, answer)
        if problem is not None:
            raise problem
        body = strict_json(self.name, answer.content)
        found = body.get("translatedText") if isinstance(body, dict) else None
        if not isinstance(found, list):
            raise BadAnswer(self.name, "its answer is not a list of texts")
        if len(found) != len(sentences):
            raise BadAnswer(self.name, f"it was given {len(sentences)} sentences and answered {len(found)}")
        return found


def _code(tag: Language) -> str:
    return _OWN_CODES.get(tag, primary(tag))


def libretranslate_translator(
    *,
    connect: OpensChannel,
    url: str | None = None,
    secret: Secret | None = None,
    seconds: float = _SECONDS,
    at_once: int = 2,
) -> LibreTranslateTranslator:
    """The factory.

    Raises:
        EngineRefused: neither a server nor a key is named.
    """
    if url is None and secret is None:
        raise EngineRefused(
            "libretranslate",
            "the public server wants a key",
            hint="name a server of yours, or set LIBRETRANSLATE_API_KEY",
        )
    return LibreTranslateTranslator(url=url or URL, secret=secret, connect=connect, seconds=seconds, at_once=at_once)
