"""What a chat engine may answer: one JSON object with a text for each number. Read strictly; nothing is guessed."""

import json
import re
from functools import lru_cache

from stenogram.errors import BadAnswer
from stenogram.model import TranslationRequest, Usage
from stenogram.text import fold
from stenogram.translate.fitting import characters
from stenogram.translate.prompting import Prompt, instructions, numbers_of

_FENCE = re.compile(r"```(?:json)?[ \t]*\n(.*)\n```", re.DOTALL)
_THOUGHT = "</think>"  # models that reason aloud close their thoughts so, where the server does not take them out
_WORD = re.compile(r"\w+")
_RUN = 6  # words
_REFUSALS = re.compile(
    r"\bas an ai (?:language )?(?:model|assistant)\b|\bhere is the translation\b|"
    r"\b(?:cannot|can['’]t|can not|unable to) (?:translate (?:this|that|the|it)\b|provide (?:a|the|this) translation\b|"
    r"(?:assist|help) with (?:this|that|your) request\b|fulfil+ (?:this|that|your) request\b)",
    re.IGNORECASE,
)


class _Twice(ValueError):
    pass


def texts_in(engine: str, request: TranslationRequest, prompt: Prompt, content: str) -> list[str]:
    """The texts of an answer, in the order of the sentences; empty ones where the sentence is empty.

    Raises:
        BadAnswer: it is not the one object that was asked for, or repeats what it was told.
    """
    said = _object(engine, content)
    wanted = [str(number) for number in numbers_of(request)]
    if missing := [key for key in wanted if key not in said]:
        raise BadAnswer(engine, f"it left out {len(missing)} of {len(wanted)} sentences")
    if len(said) > len(wanted):
        raise BadAnswer(engine, "it answered more than it was asked")
    found = {key: _text(engine, key, said[key], prompt) for key in wanted}
    return [found.get(str(number), "") for number in range(1, len(request.sentences) + 1)]


def _object(engine: str, content: str) -> dict[str, object]:
    """The one JSON object, also inside a fence or behind a thought. Keys that stand there twice are refused."""
    text = content.strip()
    if text.startswith("<think>") and _THOUGHT in text:
        text = text.rpartition(_THOUGHT)[2].strip()
    fenced = _FENCE.fullmatch(text)
    said = strict_json(engine, fenced[1] if fenced else text)
    if not isinstance(said, dict):
        raise BadAnswer(engine, "its answer is not the object that was asked for")
    return said


def strict_json(engine: str, text: str | bytes) -> object:
    """A JSON value in which no key stands twice and every number is one.

    Raises:
        BadAnswer: it is not JSON, or not in UTF-8.
    """
    try:
        decoded = text.decode("utf-8") if isinstance(text, bytes) else text
        return json.loads(decoded, object_pairs_hook=_once, parse_constant=_no_number)
    except _Twice as error:
        raise BadAnswer(engine, "its answer says something twice") from error
    except UnicodeDecodeError as error:
        raise BadAnswer(engine, "its answer is not in UTF-8") from error
    except (ValueError, RecursionError) as error:
        raise BadAnswer(engine, "its answer is not JSON, or breaks off") from error


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise _Twice
    return found


def _no_number(name: str) -> object:
    raise ValueError(name)


def _text(engine: str, key: str, said: object, prompt: Prompt) -> str:
    if not isinstance(said, str):
        raise BadAnswer(engine, f"its answer for sentence {key} is no text")
    if prompt.mark.casefold() in "".join(said.casefold().split()):
        raise BadAnswer(engine, f"its answer for sentence {key} repeats the marks around the sentences")
    if not _runs(said).isdisjoint(_ours()):
        raise BadAnswer(engine, f"its answer for sentence {key} repeats what it was told to do")
    if _REFUSALS.search(said):
        raise BadAnswer(engine, f"its answer for sentence {key} speaks of the translation instead of being one")
    return said


@lru_cache(maxsize=1)
def _ours() -> frozenset[tuple[str, ...]]:
    return frozenset(run for part in instructions() for run in _runs(part))


def _runs(text: str) -> set[tuple[str, ...]]:
    """Every run of so many words: nobody says six words of ours in a row but by repeating them."""
    words = _WORD.findall(fold(text))
    return {tuple(words[n : n + _RUN]) for n in range(len(words) - _RUN + 1)}


def content_of(engine: str, body: bytes) -> tuple[str, dict[str, object]]:
    """The text of the first choice of a chat completion, and its `usage`. Why it ended is not believed.

    Raises:
        BadAnswer: there is no such text.
    """
    said = strict_json(engine, body)
    choices = said.get("choices") if isinstance(said, dict) else None
    first = choices[0] if isinstance(choices, list) and choices else None
    message = first.get("message") if isinstance(first, dict) else None
    if not isinstance(said, dict) or not isinstance(message, dict):
        raise BadAnswer(engine, "its answer is not one of a chat")
    if message.get("refusal"):
        raise BadAnswer(engine, "it refuses to translate these sentences")
    content = message.get("content")
    if not isinstance(content, str) or not content.strip():
        raise BadAnswer(engine, "its answer holds no text")
    usage = said.get("usage")
    return content, usage if isinstance(usage, dict) else {}


def usage_of(request: TranslationRequest, said: dict[str, object]) -> Usage:
    """What a chat completion says that it took."""
    return Usage(
        characters=characters(request),
        tokens_in=_count(said.get("prompt_tokens")),
        tokens_out=_count(said.get("completion_tokens")),
    )


def _count(said: object) -> int | None:
    return said if isinstance(said, int) and not isinstance(said, bool) and said >= 0 else None
