"""Chat engines that speak as OpenAI's do: ChatGPT, and what people run themselves (Ollama, vLLM, llama.cpp)."""

import importlib.util
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from stenogram.errors import EngineDown, EngineRefused, MissingExtra, UsageError
from stenogram.model import EngineLimits, MadeBy, Secret, ServerAnswer, TranslationAnswer, TranslationRequest, Usage
from stenogram.protocols import OpensChannel
from stenogram.text import Language
from stenogram.translate.dialect import Dialect, Remembered
from stenogram.translate.fitting import characters, fitting
from stenogram.translate.making import engine_made_by
from stenogram.translate.prompting import PROMPT, Prompt, numbers_of, prompt_for, schema_for
from stenogram.translate.replies import content_of, texts_in, usage_of
from stenogram.translate.server import Server, problem_of
from stenogram.translate.transports import client_through, our_error

if TYPE_CHECKING:
    from openai import OpenAI

URL = "https://api.openai.com/v1"
_SECONDS = 300.0  # of a whole answer: a small model on a small machine writes some words a second
_TOKENS, _TOKENS_A_CHARACTER = 4_000, 4  # most of an answer, with the thoughts of models that think
_CHARACTERS = 6_000  # most of one request
_MOST_BYTES = 500_000  # of an answer: 80 a character
_TOGETHER = 20  # sentences of one request with context
_AT_ONCE = 8
_NO_KEY = "none"  # the client insists on one; servers of one's own do not ask for it
_STEPS = 8  # parts of the format that a server may refuse one after another


class OpenAITranslator:
    """One model behind one server. The client is made on first use."""

    name = "openai"
    version = PROMPT

    def __init__(
        self,
        *,
        model: str,
        url: str,
        secret: Secret | None,
        connect: OpensChannel,
        temperature: float | None = 0.0,
        context: bool = False,
        tokens: int = _TOKENS,
        seconds: float = _SECONDS,
        at_once: int = _AT_ONCE,
    ) -> None:
        self._context, self._tokens = context, tokens
        self._channel = connect(url, seconds=seconds)
        self._model, self._secret, self._temperature = model, secret, temperature
        self._server = Server(self.name, self._channel, secret)
        limits = ("max_completion_tokens", "max_tokens") if url == URL else ("max_tokens", "max_completion_tokens")
        self._dialect = Remembered(Dialect(limit=limits[0], other_limit=limits[1], temperature=temperature is not None))
        self.limits = EngineLimits(
            sentences=_TOGETHER if context else 1, characters=_CHARACTERS, at_once=at_once, uses_context=context,
            takes_terms=True, is_local=self._channel.is_local,
        )  # fmt: skip

    @property
    def made_by(self) -> MadeBy:
        """`openai:MODEL`; the version is that of the words by which it is asked."""
        return engine_made_by(self.name, self._model, self.version, self.settings)

    @property
    def settings(self) -> tuple[tuple[str, str], ...]:
        """Model, server, temperature, and whether sentences are seen together."""
        heat = "the model's own" if self._temperature is None else f"{self._temperature:g}"
        return (
            ("model", self._model),
            ("server", self._channel.address),
            ("temperature", heat),
            ("context", "yes" if self._context else "no"),
        )

    def knows(self, source: Language, target: Language) -> None:
        """Only asking would tell."""

    def translate(self, request: TranslationRequest) -> TranslationAnswer:
        """A text for each sentence, or an error: an answer that does not fit is never mended.

        Without `context` each sentence is asked for alone, and nothing else of the page goes along: whatever a sentence
        commands, and however obedient the model is, it has no other sentence before it.
        """
        if self._context:
            return self._translated(request)
        answers = [self._translated(_alone(request, sentence)) for sentence in request.sentences]
        return TranslationAnswer(texts=tuple(a.texts[0] for a in answers), usage=_sum([a.usage for a in answers]))

    def _translated(self, request: TranslationRequest) -> TranslationAnswer:
        if not numbers_of(request):
            return TranslationAnswer(texts=("",) * len(request.sentences), usage=usage_of(request, {}))
        prompt = prompt_for(request)
        answer = self._asked(request, prompt)
        content, usage = content_of(self.name, answer.content)
        texts = fitting(self.name, request, texts_in(self.name, request, prompt, content))
        return TranslationAnswer(texts=texts, usage=usage_of(request, usage))

    def _asked(self, request: TranslationRequest, prompt: Prompt) -> ServerAnswer:
        """The answer of the server. What it refuses of the format is left out, and it is asked again."""
        dialect = self._dialect.now()
        for _ in range(_STEPS):
            answer = self._sent(request, prompt, dialect)
            following = self._dialect.learn(dialect, answer)
            if following is None:
                break
            dialect = following
        problem = problem_of(self.name, answer)
        if problem is not None:
            raise problem
        return answer

    def _sent(self, request: TranslationRequest, prompt: Prompt, dialect: Dialect) -> ServerAnswer:
        """One request. What the client raises is taken apart: a status is an answer, all else is an error of ours."""
        import openai

        try:
            raw = self._client.chat.completions.with_raw_response.create(
                model=self._model,
                messages=[{"role": "system", "content": prompt.system}, {"role": "user", "content": prompt.user}],
                **self._options(request, dialect),
            )
            return _answer_of(raw.http_response)
        except openai.APIStatusError as error:
            return _answer_of(error.response)
        except openai.OpenAIError as error:
            ours = our_error(error)
            if ours is not None:
                raise ours from None
            raise EngineDown(self.name, f"its client failed: {type(error).__name__}") from None

    @cached_property
    def _client(self) -> "OpenAI":
        import openai

        key = self._secret.reveal() if self._secret else _NO_KEY
        client: Any = client_through(self._server, _MOST_BYTES)  # of httpx: the client takes it beside its own httpx2
        return openai.OpenAI(
            api_key=key,
            organization="",
            project="",
            base_url=self._channel.address,
            max_retries=0,  # who calls decides what is tried again
            http_client=client,
        )

    def _options(self, request: TranslationRequest, dialect: Dialect) -> dict[str, Any]:
        said: dict[str, Any] = {}
        if dialect.temperature:
            said["temperature"] = self._temperature
        if dialect.limit is not None:
            said[dialect.limit] = self._tokens + _TOKENS_A_CHARACTER * characters(request)
        schema = schema_for(numbers_of(request))
        if dialect.shape == "json_schema":
            named = {"name": "translations", "strict": True, "schema": schema}
            said["response_format"] = {"type": "json_schema", "json_schema": named}
        elif dialect.shape == "json_object with schema":
            said["response_format"] = {"type": "json_object", "schema": schema}
        elif dialect.shape is not None:
            said["response_format"] = {"type": dialect.shape}
        return said


def _alone(request: TranslationRequest, sentence: str) -> TranslationRequest:
    """One sentence with the terms that the user gave, and nothing else of the page."""
    return TranslationRequest(source=request.source, target=request.target, sentences=(sentence,), terms=request.terms)


def _sum(usages: Sequence[Usage]) -> Usage:
    known_in = [usage.tokens_in for usage in usages if usage.tokens_in is not None]
    known_out = [usage.tokens_out for usage in usages if usage.tokens_out is not None]
    return Usage(
        characters=sum(usage.characters for usage in usages),
        tokens_in=sum(known_in) if known_in else None,
        tokens_out=sum(known_out) if known_out else None,
    )


def _answer_of(response: Any) -> ServerAnswer:
    headers = tuple((str(name), str(value)) for name, value in response.headers.multi_items())
    return ServerAnswer(status=response.status_code, headers=headers, content=response.content)


def openai_translator(
    *,
    connect: OpensChannel,
    model: str | None = None,
    url: str | None = None,
    secret: Secret | None = None,
    temperature: float | None = 0.0,
    context: bool = False,
    tokens: int = _TOKENS,
    seconds: float = _SECONDS,
    at_once: int = _AT_ONCE,
) -> OpenAITranslator:
    """The factory.

    Args:
        connect: the way to the network.
        model: as the server calls it.
        url: where the server's paths begin; else OpenAI's own.
        secret: the server's key.
        temperature: 0 for the same answer each time, as far as the model goes; None: the model's own.
        context: ask for up to twenty sentences at once, and show the speech around them. Words become clearer, and a
            sentence that commands the model may be obeyed in the others.
        tokens: most of an answer, besides four for each character: room for models that think before they answer.
        seconds: in which a whole answer must be there.
        at_once: requests under way at the same time.

    Raises:
        MissingExtra: the client is not installed.
        UsageError: no model is named.
        EngineRefused: OpenAI's own server wants a key.
    """
    if importlib.util.find_spec("openai") is None:
        raise MissingExtra("the client of OpenAI's servers", "openai")
    if not model:
        raise UsageError("the engine openai needs the name of a model", hint="such as --engine openai:gpt-5-mini")
    if url is None and secret is None:
        raise EngineRefused("openai", "it wants a key", hint="set OPENAI_API_KEY, or name another server")
    return OpenAITranslator(
        model=model,
        url=url or URL,
        secret=secret,
        connect=connect,
        temperature=temperature,
        context=context,
        tokens=tokens,
        seconds=seconds,
        at_once=at_once,
    )
