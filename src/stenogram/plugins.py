"""An implementation by kind and name, through entry points. Built-ins come in by the same door."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from importlib.metadata import EntryPoint, entry_points
from typing import Any

from stenogram.errors import UnknownPlugin


class PluginKind(Enum):
    """What can be plugged in; the value is the entry-point group."""

    READER = "stenogram.readers"
    TRANSLATOR = "stenogram.translators"
    EMBEDDER = "stenogram.embedders"
    CHECK = "stenogram.checks"

    @property
    def word(self) -> str:
        """The kind as messages name it."""
        return self.name.lower()


@dataclass(frozen=True, slots=True, kw_only=True)
class Plugin:
    """One installed implementation; nothing of it is imported until `make` is called."""

    kind: PluginKind
    name: str
    distribution: str  # the package that brings it
    factory: str  # "module:function"


def installed(kind: PluginKind) -> tuple[Plugin, ...]:
    """Every implementation of a kind, by name."""
    points = sorted(entry_points(group=kind.value), key=lambda point: point.name)
    return tuple(
        Plugin(kind=kind, name=p.name, distribution=p.dist.name if p.dist else "?", factory=p.value) for p in points
    )


def make(kind: PluginKind, name: str, **options: Any) -> Any:
    """The implementation called `name`, made by its factory with `options`.

    Raises:
        UnknownPlugin: none is called so; the message lists those that are installed.
    """
    points = {point.name: point for point in entry_points(group=kind.value)}
    if name not in points:
        raise UnknownPlugin(kind.word, name, sorted(points))
    return _factory(points[name])(**options)


def make_all(kind: PluginKind) -> tuple[Any, ...]:
    """Every installed implementation of a kind, by name."""
    return tuple(make(kind, plugin.name) for plugin in installed(kind))


def _factory(point: EntryPoint) -> Callable[..., Any]:
    factory: Callable[..., Any] = point.load()
    return factory
