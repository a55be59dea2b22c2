"""`--engine NAME[:MODEL]`: the engine with its options, its key, and its way to the network."""

import contextlib
import inspect
from importlib.metadata import entry_points
from typing import Any

from stenogram.cli._compose import settings
from stenogram.cli._secrets import secret_for, variables_for
from stenogram.errors import MissingExtra, SettingsError, UsageError
from stenogram.plugins import PluginKind, make
from stenogram.protocols import Translator
from stenogram.text import Language, name_of, primary
from stenogram.translate import Price, known_prices, price_of, prices_from

_SECRETS = frozenset({"secret", "key", "api_key", "token", "password"})


def engine_called(spec: str) -> Translator:
    """The engine that NAME[:MODEL] means, with the options of [engines.NAME] in stenogram.toml.

    Raises:
        UnknownPlugin, MissingExtra, TranslateError: there is none, or it cannot work here.
        SettingsError: stenogram.toml gives it an option that it does not know.
    """
    name, _, model = spec.partition(":")
    options: dict[str, Any] = dict(settings().engines.get(name, {}))
    if model:
        options["model"] = model
    takes = _takes(name)
    if takes is not None:
        _check(name, options, takes)
        if "connect" in takes:
            from stenogram.capture import open_channel

            options["connect"] = open_channel
        if "secret" in takes and (secret := secret_for(name)) is not None:
            options["secret"] = secret
    translator: Translator = make(PluginKind.TRANSLATOR, name, **options)
    return translator


def engine_on_disk(source: Language, target: Language) -> Translator:
    """The engine for those who name none: Firefox's, where its model is on disk; no text leaves the machine by default.

    Raises:
        UsageError: there is no model, and an engine has to be named.
    """
    with contextlib.suppress(MissingExtra):
        translator = engine_called("fxtranslate")
        if translator.knows(source, target):
            return translator
    pair = f"{primary(source)} {primary(target)}"
    raise UsageError(
        f"no engine is named, and no model from {name_of(source)} into {name_of(target)} is on this machine",
        hint=f"name one with --engine (`stenogram plugins` lists them), or fetch a model: stenogram models add {pair}",
    )


def price_for(translator: Translator) -> Price | None:
    """What the engine takes: by stenogram.toml, else by the list that comes with Stenogram; None: not known."""
    own = prices_from(settings().prices, origin="stenogram.toml")
    if translator.limits.is_local:
        return price_of(translator.made_by.name, own) or Price(engine=translator.made_by.name)
    return price_of(translator.made_by.name, (*own, *known_prices()))


def where_text_goes(translator: Translator) -> str:
    """In words, where the sentences are sent."""
    if translator.limits.is_local:
        return "no text leaves this machine"
    said = dict(translator.settings)
    server = next((said[key] for key in ("server", "url", "address", "host") if said.get(key)), None)
    return f"the text is sent to {server or f'the servers of {translator.name}'}"


def _takes(name: str) -> frozenset[str] | None:
    """The options of an engine's factory; None: there is no such engine, or it takes any."""
    point = next(iter(entry_points(group=PluginKind.TRANSLATOR.value, name=name)), None)
    if point is None:
        return None
    parameters = inspect.signature(point.load()).parameters.values()
    if any(p.kind is p.VAR_KEYWORD for p in parameters):
        return None
    return frozenset(p.name for p in parameters)


def _check(name: str, options: dict[str, Any], takes: frozenset[str]) -> None:
    if told := sorted(_SECRETS & options.keys()):
        raise SettingsError(
            f"stenogram.toml holds {', '.join(told)} of {name}: keys do not belong into files",
            hint=f"set {variables_for(name)[0]} in the environment",
        )
    if unknown := sorted(options.keys() - takes):
        known = ", ".join(sorted(takes - {"connect", "secret"})) or "none"
        raise SettingsError(f"the engine {name} has no {', '.join(unknown)}; what can be set: {known}")
