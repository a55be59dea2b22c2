"""Which parts of the chat format a server takes: all are tried once, and what it refuses is left out from then on."""

import threading
from dataclasses import dataclass, replace

from stenogram.model import ServerAnswer
from stenogram.translate.server import complaint

_REFUSING = frozenset({400, 404, 415, 422, 500, 501})  # 500: llama-cpp-python 0.3 says so where it means 422
_SCHEMA_WORDS = ("response_format", "json_schema", "json_object", "schema", "grammar", "structured output", "guided")
_SHAPES = ("json_schema", "json_object with schema", "json_object", None)
"""How an answer's form is asked for, the strictest first. The second is what older llama.cpp servers take."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dialect:
    """What is asked for beyond messages and model."""

    shape: str | None = _SHAPES[0]  # None: the words of the prompt must do
    limit: str | None = "max_tokens"  # what all servers know but OpenAI's newer models; None: no limit is taken
    other_limit: str | None = "max_completion_tokens"
    temperature: bool = True

    def without(self, answer: ServerAnswer) -> "Dialect | None":
        """What is left of it after this refusal; None: the refusal is about something else."""
        if answer.status not in _REFUSING:
            return None
        words = complaint(answer)
        if self.limit is not None and self.limit in words:
            return replace(self, limit=self.other_limit, other_limit=None)
        if self.temperature and "temperature" in words:
            return replace(self, temperature=False)
        if self.shape is not None and any(word in words for word in _SCHEMA_WORDS):
            return replace(self, shape=_SHAPES[_SHAPES.index(self.shape) + 1])
        return None


class Remembered:
    """The dialect of one server, shared by threads."""

    def __init__(self, dialect: Dialect) -> None:
        self._dialect, self._lock = dialect, threading.Lock()

    def now(self) -> Dialect:
        """What is known of the server so far."""
        with self._lock:
            return self._dialect

    def learn(self, asked: Dialect, answer: ServerAnswer) -> Dialect | None:
        """What to ask with after a refusal; None: no other way is known."""
        left = asked.without(answer)
        if left is None:
            return None
        with self._lock:
            if self._dialect == asked:
                self._dialect = left
            return left
