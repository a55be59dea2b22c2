"""What a user knows of a publisher's pages: a short TOML file of facts, never code. Patterns match in linear time.

A pattern is literal text in which `*` stands for anything on the same line; a label's has one `{label}` as well.
"""

import tomllib
from dataclasses import dataclass
from typing import Any

from stenogram.errors import UsageError
from stenogram.parse.shapes import LONGEST_LABEL
from stenogram.text import UNKNOWN_LANGUAGE, Language, language, squeeze

_LABEL = "{label}"
_LONGEST_PATTERN = 200  # letters
_MOST_PATTERNS = 100
_HINT = "docs/how-to/write-a-profile.md shows what a profile may say"
_FACTS = ("name", "publisher", "language", "timezone")


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """Facts about the pages of one publisher."""

    name: str | None = None
    publisher: str | None = None
    language: Language | None = None
    timezone: str | None = None  # said of hours that the page gives without a zone
    labels: tuple[str, ...] = ()  # patterns at the start of a line
    has_only_these_labels: bool = False
    furniture: tuple[str, ...] = ()  # patterns of whole lines

    def label_at_start(self, line: str) -> tuple[str, int] | None:
        """The label with which a line opens, and where the words said begin; None: no pattern fits."""
        for pattern in self.labels:
            found = _match_label(pattern, line)
            if found is not None:
                return found
        return None

    def is_furniture(self, text: str) -> bool:
        """Whether a pattern of furniture fits the whole of a text."""
        line = squeeze(text)
        return any(_fits(pattern, line) for pattern in self.furniture)


def read_profile(text: str, *, name: str) -> Profile:
    """The profile that a TOML text holds; `name` is what errors call it.

    Raises:
        UsageError: it is no TOML, or says what a profile cannot say.
    """
    try:
        given = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"{name}: no TOML: {error}", hint=_HINT) from error
    unknown = given.keys() - {*_FACTS, "labels", "furniture"}
    if unknown:
        raise UsageError(f"{name}: a profile says nothing of {', '.join(sorted(unknown))}", hint=_HINT)
    facts = {fact: _string(given, fact, name) for fact in _FACTS}
    labels, furniture = (_table(given, "labels", name), _table(given, "furniture", name))
    only = labels.pop("only", False)
    if not isinstance(only, bool):
        raise UsageError(f"{name}: labels.only is true or false, not {only!r}", hint=_HINT)
    return Profile(
        name=facts["name"],
        publisher=facts["publisher"],
        language=_language(facts["language"], name),
        timezone=facts["timezone"],
        labels=_patterns(labels, "labels", "patterns", name),
        has_only_these_labels=only,
        furniture=_patterns(furniture, "furniture", "lines", name),
    )


def _language(tag: str | None, name: str) -> Language | None:
    found = language(tag) if tag else None
    if found == UNKNOWN_LANGUAGE:
        raise UsageError(f"{name}: {tag!r} is no language", hint="give a BCP 47 tag such as ru or pt-BR")
    return found


def _string(given: dict[str, Any], key: str, name: str) -> str | None:
    value = given.get(key)
    if value is not None and not isinstance(value, str):
        raise UsageError(f"{name}: {key} is a text, not {value!r}", hint=_HINT)
    return value


def _table(given: dict[str, Any], key: str, name: str) -> dict[str, Any]:
    value = given.get(key, {})
    if not isinstance(value, dict):
        raise UsageError(f"{name}: {key} is a table, as in [{key}]", hint=_HINT)
    return dict(value)


def _patterns(table: dict[str, Any], key: str, inner: str, name: str) -> tuple[str, ...]:
    values = table.pop(inner, [])
    if table:
        raise UsageError(f"{name}: {key} has no {', '.join(sorted(table))}", hint=_HINT)
    if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
        raise UsageError(f"{name}: {key}.{inner} is a list of texts", hint=_HINT)
    for pattern in values:
        problem = _problem(pattern, is_label=key == "labels")
        if problem:
            raise UsageError(f"{name}: {key}.{inner}: {pattern!r} {problem}", hint=_HINT)
    if len(values) > _MOST_PATTERNS:
        raise UsageError(f"{name}: {key}.{inner} has more than {_MOST_PATTERNS} patterns", hint=_HINT)
    return tuple(values)


def _problem(pattern: str, *, is_label: bool) -> str | None:
    if len(pattern) > _LONGEST_PATTERN or "\n" in pattern:
        return f"is longer than a line of {_LONGEST_PATTERN} letters"
    if is_label and pattern.count(_LABEL) != 1:
        return f"needs one {_LABEL}"
    if not pattern.replace(_LABEL, "").replace("*", "").strip():
        return "would fit every line"
    return None


def _match_label(pattern: str, line: str) -> tuple[str, int] | None:
    """Literal parts are looked for from left to right, each once: linear, whatever the pattern."""
    line = line.split("\n", 1)[0]
    before, after = pattern.split(_LABEL)
    start = _end_of(before, line, 0)
    if start is None:
        return None
    if not after.strip("*"):
        label, end = line[start:], len(line)
    else:
        first = next(part for part in after.split("*") if part)
        at = line.find(first, start)
        found = _end_of(after.lstrip("*"), line, at) if at >= 0 else None
        if found is None:
            return None
        label, end = line[start:at], found
    label = label.strip()
    return (label, end) if 0 < len(label) <= LONGEST_LABEL else None


def _end_of(pattern: str, line: str, start: int) -> int | None:
    """Where a pattern that begins at `start` ends; None: it does not fit there."""
    at = start
    for number, part in enumerate(pattern.split("*")):
        found = line.find(part, at)
        if found < 0 or (number == 0 and found != start):
            return None
        at = found + len(part)
    return at


def _fits(pattern: str, line: str) -> bool:
    """Whether a pattern fits a whole line; the last part is looked for at the end."""
    if "*" not in pattern:
        return line == squeeze(pattern)
    head, tail = pattern.rsplit("*", 1)
    end = _end_of(head, line, 0)
    return end is not None and line.endswith(tail) and len(line) - len(tail) >= end
