"""Loads the tables of facts about languages on first use. Knows their places, not their meaning."""

import functools
import tomllib
from importlib import resources
from typing import Any

from stenogram.text import primary


@functools.cache
def topic(name: str) -> dict[str, Any]:
    """The whole table of a topic: facts/<name>.toml."""
    source = resources.files("stenogram.audit") / "facts" / f"{name}.toml"
    return tomllib.loads(source.read_text("utf-8").replace("ё", "е"))


_SHARED = {"hr": "sr", "bs": "sr", "sh": "sr", "me": "sr", "mo": "ro", "nb": "no", "nn": "no"}
"""Languages whose facts stand under another's name: the tables hold the words of all of them, in both scripts."""


def facts_of(name: str, language: str) -> dict[str, Any]:
    """What a topic says of a language; empty where it says nothing."""
    table, tongue = topic(name), primary(language)
    found = table.get(tongue) or table.get(_SHARED.get(tongue, ""), {})
    return found if isinstance(found, dict) else {}


def knows(name: str, language: str) -> bool:
    """Whether a topic has facts about a language."""
    return bool(facts_of(name, language))


@functools.cache
def word_set(name: str, language: str, key: str) -> frozenset[str]:
    """The words that a topic lists under a key for a language."""
    return frozenset(str(facts_of(name, language).get(key, "")).split())


@functools.cache
def english_words() -> frozenset[str]:
    """English words in lower case that are no names; regular plurals are left out."""
    source = (resources.files("stenogram.audit") / "facts" / "english_words.txt").read_text("utf-8")
    return frozenset(word for line in source.splitlines() if not line.startswith("#") for word in line.split())
