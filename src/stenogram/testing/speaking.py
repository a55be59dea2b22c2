"""How a translation server is asked and answers: the formats of OpenAI's chat, DeepL and LibreTranslate."""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass

_MARK = re.compile(r"^The mark of this request is ([0-9a-f]+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """A request as a translation server understands it."""

    format: str  # openai, deepl or libretranslate
    source: str
    target: str
    numbers: tuple[int, ...]
    sentences: tuple[str, ...]
    prompt: str = ""  # all messages of a chat
    mark: str = ""  # around the sentences of a chat
    body: dict[str, object]


def heard(path: str, body: bytes) -> Heard | None:
    """What a request asks for; None: it is of no format that is known."""
    try:
        said = json.loads(body)
    except ValueError:
        return None
    if not isinstance(said, dict):
        return None
    if path.endswith("/chat/completions"):
        return _chat(said)
    if path.endswith("/v2/translate"):
        return _listed("deepl", said, said.get("text"), str(said.get("source_lang")), str(said.get("target_lang")))
    if path.endswith("/translate"):
        return _listed("libretranslate", said, said.get("q"), str(said.get("source")), str(said.get("target")))
    return None


def _listed(name: str, said: dict[str, object], texts: object, source: str, target: str) -> Heard | None:
    if not isinstance(texts, list):
        return None
    sentences = tuple(map(str, texts))
    numbers = tuple(range(1, len(sentences) + 1))
    return Heard(
        format=name, source=source.lower(), target=target.lower(), numbers=numbers, sentences=sentences, body=said
    )


def _chat(said: dict[str, object]) -> Heard | None:
    messages = said.get("messages")
    if not isinstance(messages, list):
        return None
    prompt = "\n".join(str(message.get("content")) for message in messages)
    found = _MARK.search(prompt)
    if found is None:
        return None
    mark = found[1]
    asked = re.findall(rf"^{mark} sentence (\d+)\n(.*(?:\n(?!{mark}).*)*)", prompt, re.MULTILINE)
    languages = re.search(r"event from (.+?) to (.+?), sentence", prompt)
    return Heard(
        format="openai",
        source=languages[1] if languages else "",
        target=languages[2] if languages else "",
        numbers=tuple(int(number) for number, _ in asked),
        sentences=tuple(sentence for _, sentence in asked),
        prompt=prompt,
        mark=mark,
        body=said,
    )


def answered(request: Heard, texts: Sequence[object]) -> bytes:
    """An answer with these texts, as a server of the request's format writes it."""
    if request.format == "deepl":
        rows = [
            {"detected_source_language": request.source.upper(), "text": text, "billed_characters": len(str(text))}
            for text in texts
        ]
        return _json({"translations": rows})
    if request.format == "libretranslate":
        return _json({"translatedText": list(texts)})
    pairs = dict(zip(map(str, request.numbers), texts, strict=False))
    extra = {str(request.numbers[-1] + n): text for n, text in enumerate(texts[len(request.numbers) :], 1)}
    return said(request, _text({**pairs, **extra}))


def said(request: Heard, content: object, *, finish: str = "stop", **message: object) -> bytes:
    """A chat completion that says this."""
    choice = {
        "index": 0,
        "message": {"role": "assistant", "content": content, "refusal": None, **message},
        "finish_reason": finish,
    }
    words = len(request.prompt.split())
    usage = {"prompt_tokens": words, "completion_tokens": len(str(content).split()), "total_tokens": words}
    return _json(
        {"id": "c1", "object": "chat.completion", "created": 0, "model": "fake", "choices": [choice], "usage": usage}
    )


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _json(value: object) -> bytes:
    return json.dumps(value).encode()
