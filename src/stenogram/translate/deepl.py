"""DeepL, through its own client, whose requests go through our channel instead of its own connections."""

import importlib.util
from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

from stenogram.errors import BadAnswer, EngineRefused, MissingExtra, UnknownPair
from stenogram.model import EngineLimits, MadeBy, Secret, ServerAnswer, TranslationAnswer, TranslationRequest, Usage
from stenogram.protocols import OpensChannel
from stenogram.text import Language, primary
from stenogram.translate.fitting import characters, fitting
from stenogram.translate.making import engine_made_by
from stenogram.translate.replies import strict_json
from stenogram.translate.server import Server, complaint, problem_of

if TYPE_CHECKING:
    from deepl import DeepLClient

URL, FREE_URL = "https://api.deepl.com", "https://api-free.deepl.com"
_FREE = ":fx"  # how keys of free accounts end
_SECONDS = 60.0
_MOST_BYTES = 500_000
_CONTEXT = 4_000  # characters of the speech that go along; they are not billed
_FORMALITY = frozenset({"default", "more", "less", "prefer_more", "prefer_less"})
_MODELS = frozenset({"quality_optimized", "latency_optimized", "prefer_quality_optimized"})
# DeepL wants to know which English and Portuguese, and which script of Chinese.
_TARGETS = {"en": "EN-US", "pt": "PT-PT", "zh": "ZH-HANS"}
_WITH_REGION = frozenset({"EN-US", "EN-GB", "PT-PT", "PT-BR", "ZH-HANS", "ZH-HANT", "ES-419"})
_OWN_CODES = {"no": "NB", "nn": "NB"}


class DeepLTranslator:
    """One account. The client is made on first use."""

    name = "deepl"
    version = "v2"  # of DeepL's interface; it does not say which model answered

    def __init__(
        self,
        *,
        url: str,
        secret: Secret,
        connect: OpensChannel,
        model: str | None = None,
        formality: str | None = None,
        glossary: str | None = None,
        seconds: float = _SECONDS,
        at_once: int = 4,
    ) -> None:
        self._channel = connect(url, seconds=seconds)
        self._server = Server(self.name, self._channel, secret)
        self._secret, self._model, self._formality, self._glossary = secret, model, formality, glossary
        self.limits = EngineLimits(
            sentences=50, characters=20_000, at_once=at_once, uses_context=True, is_local=self._channel.is_local
        )

    @property
    def made_by(self) -> MadeBy:
        """`deepl`, with the model if one was named."""
        return engine_made_by(self.name, self._model, self.version, self.settings)

    @property
    def settings(self) -> tuple[tuple[str, str], ...]:
        """The server and what was chosen of formality, glossary and model."""
        chosen = {"model": self._model, "formality": self._formality, "glossary": self._glossary}
        said = tuple((key, value) for key, value in chosen.items() if value is not None)
        return (("server", self._channel.address), *said)

    def knows(self, source: Language, target: Language) -> None:
        """Only asking would tell: DeepL adds languages without a new version."""

    def translate(self, request: TranslationRequest) -> TranslationAnswer:
        """A text for each sentence."""
        sent = [(n, s.strip()) for n, s in enumerate(request.sentences) if s.strip()]
        usage = Usage(characters=characters(request))
        if not sent:
            return TranslationAnswer(texts=("",) * len(request.sentences), usage=usage)
        try:
            found = self._client.translate_text(
                [sentence for _, sentence in sent],
                source_lang=_source_code(request.source),
                target_lang=_target_code(request.target),
                context=request.speech[:_CONTEXT] or None,
                split_sentences="0",
                preserve_formatting=True,
                formality=self._formality,
                glossary=self._glossary,
                model_type=self._model,
            )
        except (TypeError, ValueError, AttributeError, KeyError):
            raise BadAnswer(self.name, "its answer is not of the form that its client reads") from None
        rows = found if isinstance(found, list) else [found]
        if len(rows) != len(sent):
            raise BadAnswer(self.name, f"it was given {len(sent)} sentences and answered {len(rows)}")
        texts: list[object] = [""] * len(request.sentences)
        for (place, _), row in zip(sent, rows, strict=True):
            texts[place] = row.text
        return TranslationAnswer(texts=fitting(self.name, request, texts), usage=usage)

    @cached_property
    def _client(self) -> "DeepLClient":
        import deepl

        client = deepl.DeepLClient(self._secret.reveal(), server_url=self._channel.address, send_platform_info=False)
        client._client.close()  # type: ignore[no-untyped-call]  # noqa: SLF001 - no other way to hand it a network
        client._client = _through(self._server, self.name)  # noqa: SLF001
        return client


def _through(server: Server, engine: str) -> Any:
    """What the client sends by: no connections and no tries of its own. What is no success never reaches it."""
    from deepl.http_client import HttpClient

    class Through(HttpClient):
        def request_with_backoff(
            self,
            method: str,
            url: str,
            data: Mapping[str, object] | None,
            json: Mapping[str, object] | None,
            headers: Mapping[str, str],
            stream: bool = False,  # noqa: FBT001, FBT002 - the client's own signature
            **_: object,
        ) -> tuple[int, str]:
            from json import dumps

            sent = {**headers, "Content-Type": "application/json", "User-Agent": "Stenogram"}
            body = dumps(json or data or {}).encode()
            answer = server.send(method, url, headers=tuple(sent.items()), content=body, most_bytes=_MOST_BYTES)
            _refuse(engine, answer)
            strict_json(engine, answer.content)
            return answer.status, answer.content.decode("utf-8")

    return Through()


def _refuse(engine: str, answer: ServerAnswer) -> None:
    words = complaint(answer)
    if answer.status == 400 and ("target_lang" in words or "source_lang" in words):
        raise UnknownPair(engine, "it does not translate between these languages", hint="try another engine")
    problem = problem_of(engine, answer)
    if problem is not None:
        raise problem


def _source_code(tag: Language) -> str:
    return _OWN_CODES.get(primary(tag), primary(tag).upper())


def _target_code(tag: Language) -> str:
    whole = tag.upper()
    return whole if whole in _WITH_REGION else _TARGETS.get(primary(tag), _source_code(tag))


def deepl_translator(
    *,
    connect: OpensChannel,
    secret: Secret | None = None,
    model: str | None = None,
    url: str | None = None,
    formality: str | None = None,
    glossary: str | None = None,
    seconds: float = _SECONDS,
    at_once: int = 4,
) -> DeepLTranslator:
    """The factory.

    Raises:
        MissingExtra: the client is not installed.
        EngineRefused: there is no key, or a choice that DeepL does not know.
    """
    if importlib.util.find_spec("deepl") is None:
        raise MissingExtra("DeepL's client", "deepl")
    if secret is None:
        raise EngineRefused("deepl", "it wants a key", hint="set DEEPL_AUTH_KEY")
    for what, said, known in (("model", model, _MODELS), ("formality", formality, _FORMALITY)):
        if said is not None and said not in known:
            raise EngineRefused("deepl", f"it knows no {what} {said}", hint=f"one of {', '.join(sorted(known))}")
    base = url or (FREE_URL if secret.reveal().endswith(_FREE) else URL)
    return DeepLTranslator(
        url=base,
        secret=secret,
        connect=connect,
        model=model,
        formality=formality,
        glossary=glossary,
        seconds=seconds,
        at_once=at_once,
    )
