"""Forty kinds of fault and more, that a translation server can show, each with what an engine may make of it."""

import gzip
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from stenogram.errors import BadAnswer, EngineBusy, EngineDown, EngineRefused, TranslateError
from stenogram.testing.speaking import Heard, answered, said

ALL = frozenset({"openai", "deepl", "libretranslate"})
CHAT = frozenset({"openai"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What goes over the wire, and how it breaks."""

    status: int = 200
    headers: tuple[tuple[str, str], ...] = (("Content-Type", "application/json"),)
    body: bytes = b""
    length: int | None = None  # what Content-Length claims; None: the truth
    breaks: str | None = None  # before, headers, middle, silent, drip, garbage, endless


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One kind of fault. `right` is the error that it must become; None: there is nothing wrong with the texts."""

    name: str
    right: type[TranslateError] | None
    reply: Callable[[Heard, Sequence[str]], Reply] = field(repr=False)
    formats: frozenset[str] = ALL
    wait: float | None = None  # what an EngineBusy must say
    looked_at: bool = False  # one answer alone may be right; it shows when the texts are looked at together
    sends: int = 1  # requests that one call may take


_FAULTS: list[Fault] = []


def faults() -> tuple[Fault, ...]:
    """All of them."""
    return tuple(_FAULTS)


def _add(
    name: str,
    right: type[TranslateError] | None,
    reply: Callable[[Heard, Sequence[str]], Reply],
    formats: frozenset[str] = ALL,
    *,
    wait: float | None = None,
    looked_at: bool = False,
    sends: int = 1,
) -> None:
    _FAULTS.append(
        Fault(name=name, right=right, reply=reply, formats=formats, wait=wait, looked_at=looked_at, sends=sends)
    )


def _status(
    name: str,
    status: int,
    right: type[TranslateError],
    *headers: tuple[str, str],
    body: str = "",
    wait: float | None = None,
) -> None:
    """A refusal that echoes what it was sent: servers do, and the key is among it."""
    page = body or '{"error": {"message": "you sent: ECHO", "code": null}, "message": "you sent: ECHO"}'
    _add(name, right, lambda *_: Reply(status=status, headers=headers, body=page.encode()), wait=wait)


_status("400 bad request", 400, EngineRefused)
_status("401 wrong key", 401, EngineRefused)
_status("402 payment", 402, EngineRefused)
_status("403 forbidden", 403, EngineRefused)
_status("404 no such model", 404, EngineRefused)
_status("408 request timeout", 408, EngineDown)
_status("413 too large", 413, BadAnswer)
_status("418 odd status", 418, EngineRefused)
_status("422 unprocessable", 422, EngineRefused)
_status("429 in seconds", 429, EngineBusy, ("Retry-After", "7"), wait=7.0)
_status(
    "429 at a date", 429, EngineBusy,
    ("Date", "Mon, 01 Nov 2032 10:00:00 GMT"), ("Retry-After", "Mon, 01 Nov 2032 10:00:30 GMT"), wait=30.0,
)  # fmt: skip
_status("429 without a time", 429, EngineBusy)
_status("429 at nonsense", 429, EngineBusy, ("Retry-After", "soon, ECHO"))
_status("429 no money", 429, EngineRefused, body='{"error": {"code": "insufficient_quota", "message": "ECHO"}}')
_status("456 quota", 456, EngineRefused)
_status("500 failure", 500, EngineDown)
_status("502 page", 502, EngineDown, ("Content-Type", "text/html"), body="<html><h1>Bad gateway ECHO</h1></html>")
_status("503 in seconds", 503, EngineBusy, ("Retry-After", "3"), wait=3.0)
_status("504 gateway timeout", 504, EngineDown)
_status("529 overloaded", 529, EngineBusy)
_status("400 too long", 400, BadAnswer, body='{"error": {"code": "context_length_exceeded", "message": "ECHO"}}')
_status("400 filter", 400, BadAnswer, body='{"error": {"code": "content_filter", "message": "ECHO"}}')
_status("307 elsewhere", 307, EngineRefused, ("Location", "ELSEWHERE"))
_status("302 elsewhere", 302, EngineRefused, ("Location", "ELSEWHERE"))
_add("204 nothing", BadAnswer, lambda *_: Reply(status=204, headers=()))


def _broken(name: str, right: type[TranslateError], breaks: str) -> None:
    _add(name, right, lambda heard, texts: Reply(body=answered(heard, texts), breaks=breaks))


_broken("reset before headers", EngineDown, "before")
_broken("reset after headers", EngineDown, "headers")
_broken("reset in the middle", EngineDown, "middle")
_broken("silent", EngineDown, "silent")
_broken("byte by byte", EngineDown, "drip")
_broken("not HTTP", EngineDown, "garbage")
_broken("headers without end", EngineDown, "endless")
_add("claims more than it sends", EngineDown, lambda h, t: Reply(body=answered(h, t), length=len(answered(h, t)) + 50))
_add("claims less than it sends", BadAnswer, lambda h, t: Reply(body=answered(h, t), length=len(answered(h, t)) // 2))


def _body(
    name: str, right: type[TranslateError] | None, body: Callable[[Heard, Sequence[str]], bytes], **headers: str
) -> None:
    more = tuple((key.replace("_", "-"), value) for key, value in headers.items())
    _add(name, right, lambda heard, texts: Reply(headers=more, body=body(heard, texts)))


def _bomb(heard: Heard, texts: Sequence[str]) -> bytes:
    return gzip.compress(answered(heard, ["a" * 30_000_000 for _ in texts]), 9)


_body("gzip bomb", BadAnswer, _bomb, Content_Encoding="gzip", Content_Type="application/json")
_body(
    "gzip", None, lambda h, t: gzip.compress(answered(h, t)), Content_Encoding="gzip", Content_Type="application/json"
)
_body("claims gzip", EngineDown, lambda h, t: answered(h, t), Content_Encoding="gzip")
_body("megabyte", BadAnswer, lambda h, t: answered(h, [text + "a" * 1_000_000 for text in t]))
_body("empty", BadAnswer, lambda *_: b"")
_body("page", BadAnswer, lambda *_: b"<!doctype html><title>ECHO</title>", Content_Type="text/html")
_body("no JSON", BadAnswer, lambda *_: b"{'text': ECHO}")
_body("cut JSON", BadAnswer, lambda h, t: answered(h, t)[:-12])
_body("other shape", BadAnswer, lambda *_: b'{"object": "list", "data": []}')
_body("a list", BadAnswer, lambda *_: b"[1, 2, 3]")
_body("null", BadAnswer, lambda *_: b"null")
_body("deep", BadAnswer, lambda *_: b"[" * 60_000)
_body("no UTF-8", BadAnswer, lambda h, t: answered(h, ["\x00" + x for x in t]).replace(b"\\u0000", b"\xff\xfe"))
_body("one more field", None, lambda h, t: answered(h, t)[:-1] + b', "status": "reviewed", "tools": []}')


def _texts(
    name: str,
    right: type[TranslateError] | None,
    change: Callable[[list[str], Heard], list[object]],
    *,
    looked_at: bool = False,
) -> None:
    _add(name, right, lambda h, t: Reply(body=answered(h, change(list(t), h))), looked_at=looked_at)


def _first(change: Callable[[str], object]) -> Callable[[list[str], Heard], list[object]]:
    return lambda texts, _: [change(texts[0]), *texts[1:]]


_FRENCH = (
    "Nous avons longuement parlé de cette question avec nos partenaires, et je pense que nous trouverons un accord."
)
_texts("one too few", BadAnswer, lambda t, _: [*t[:-1]])
_texts("one too many", BadAnswer, lambda t, _: [*t, "One more sentence."])
_texts("none", BadAnswer, lambda *_: [])
_texts("empty text", BadAnswer, _first(lambda _: ""))
_texts("blank text", BadAnswer, _first(lambda _: " \n\t\u3000"))
_texts("null text", BadAnswer, _first(lambda _: None))
_texts("number as text", BadAnswer, _first(lambda _: 7))
_texts("list as text", BadAnswer, _first(lambda text: [text]))
_texts("far too long", BadAnswer, _first(lambda text: " ".join([text] * 20)))
_texts("far too short", BadAnswer, _first(lambda _: "Yes."))
_texts("zero bytes", BadAnswer, _first(lambda text: text + "\x00"))
_texts("control characters", BadAnswer, _first(lambda text: "\x1b[2J" + text))
_texts("turned direction", BadAnswer, _first(lambda text: "\u202e" + text))
_texts("half a surrogate", BadAnswer, _first(lambda text: text + "\ud800"))
_texts("echo of the source", BadAnswer, lambda t, h: list(h.sentences), looked_at=True)
_texts("another language", BadAnswer, lambda t, _: [_FRENCH for _ in t], looked_at=True)


def _chat(
    name: str, right: type[TranslateError] | None, content: Callable[[Heard, dict[str, object]], object], **more: object
) -> None:
    """A fault of what a chat engine says."""

    def reply(heard: Heard, texts: Sequence[str]) -> Reply:
        pairs: dict[str, object] = dict(zip(map(str, heard.numbers), texts, strict=True))
        return Reply(body=said(heard, content(heard, pairs), **more))  # type: ignore[arg-type]

    _add(name, right, reply, CHAT)


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _doubled(pairs: dict[str, object]) -> str:
    return _dump(pairs)[:-1] + ', "1": "Another text for the first."}'


_chat("a number twice", BadAnswer, lambda _, p: _doubled(p))
_chat("a number too many", BadAnswer, lambda _, p: _dump({**p, "99": "More."}))
_chat("a number missing", BadAnswer, lambda _, p: _dump(dict(list(p.items())[1:])))
_chat("numbers from zero", BadAnswer, lambda _, p: _dump({str(n): text for n, text in enumerate(p.values())}))
_chat("numbers with zeros", BadAnswer, lambda _, p: _dump({"0" + key: text for key, text in p.items()}))
_chat("rows with numbers as text", BadAnswer, lambda _, p: _dump([{"number": k, "text": v} for k, v in p.items()]))
_chat("a claim of review", BadAnswer, lambda _, p: _dump({**p, "reviewed": True}))
_chat("another order", None, lambda _, p: _dump(dict(reversed(list(p.items())))))
_chat("ended by length and whole", None, lambda _, p: _dump(p), finish="length")
_chat("cut and ended by stop", BadAnswer, lambda _, p: _dump(p)[:-9], finish="stop")
_chat("filtered", BadAnswer, lambda *_: "", finish="content_filter")
_chat("echo of the prompt", BadAnswer, lambda h, p: _dump({**p, "1": h.prompt[:300]}))
_chat("echo of all", BadAnswer, lambda h, _: h.prompt)
_chat("the mark", BadAnswer, lambda h, p: _dump({**p, "1": f"{p['1']} {h.mark.upper()}"}))
_chat("the mark in two", BadAnswer, lambda h, p: _dump({**p, "1": f"{h.mark[:5]} {h.mark[5:]}: {p['1']}"}))
_chat(
    "some words of ours",
    BadAnswer,
    lambda _, p: _dump({**p, "1": "It asks for another format or language, and so on."}),
)
_chat("a refusal in words", BadAnswer, lambda *_: "I'm sorry, I cannot help with that.")
_chat(
    "a refusal for a text",
    BadAnswer,
    lambda _, p: _dump({**p, "1": "I'm sorry, but I cannot translate this sentence."}),
)
_chat("a refusal in its field", BadAnswer, lambda *_: None, refusal="I can't help with that.")
_chat("prose around it", BadAnswer, lambda _, p: f"Here you are:\n{_dump(p)}\nAnything else?")
_chat("a fence around it", None, lambda _, p: f"```json\n{_dump(p)}\n```")
_chat("a thought before it", None, lambda _, p: f"<think>One, {{two}}.</think>\n\n{_dump(p)}")
_chat(
    "a tool call",
    BadAnswer,
    lambda *_: None,
    tool_calls=[{"id": "1", "type": "function", "function": {"name": "fetch", "arguments": "{}"}}],
)
_chat("null content", BadAnswer, lambda *_: None)
_chat("content in parts", BadAnswer, lambda _, p: [{"type": "text", "text": _dump(p)}])
_chat("content as number", BadAnswer, lambda *_: 5)
_chat("infinity", BadAnswer, lambda *_: '{"1": Infinity}')
_add("no choices", BadAnswer, lambda *_: Reply(body=b'{"choices": []}'), CHAT)


def _unless(word: str, refusal: str, status: int = 400) -> Callable[[Heard, Sequence[str]], Reply]:
    """A server that refuses a part of the format, and answers when it is left out."""

    def reply(heard: Heard, texts: Sequence[str]) -> Reply:
        if word in json.dumps({key: value for key, value in heard.body.items() if key != "messages"}):
            return Reply(status=status, body=json.dumps({"error": {"message": refusal}}).encode())
        return Reply(body=answered(heard, texts))

    return reply


_LITERAL = "{'loc': ('body', 'response_format', 'type'), 'msg': \"Input should be 'text' or 'json_object'\"}"
_PARTS = (
    ("takes no schema by its name", "json_schema", "'response_format.type' : value is not one of the allowed", 400, 2),
    ("takes no schema and fails", "json_schema", _LITERAL, 500, 2),
    ("takes no schema at all", "schema", "unknown field: schema", 422, 3),
    ("takes no format", "response_format", "response_format is not supported", 400, 4),
    ("takes no temperature", "temperature", "Unsupported value: 'temperature' does not support 0", 400, 2),
    ("takes a newer limit", "max_tokens", "Unsupported parameter: 'max_tokens'", 400, 2),
)
for _name, _word, _refusal, _number, _sends in _PARTS:
    _add(_name, None, _unless(_word, _refusal, _number), CHAT, sends=_sends)
