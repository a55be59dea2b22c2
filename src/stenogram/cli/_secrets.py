"""The keys of engines: from the environment, else from the system's keyring. Nothing else reads them."""

import importlib.util
import os
from collections.abc import Callable, Mapping

from stenogram.model import Secret

SERVICE = "stenogram"
"""Under which the keyring holds keys: `keyring set stenogram openai`."""
_USUAL = {"deepl": ("DEEPL_AUTH_KEY",)}  # what the engine's own documentation calls it
Keyring = Callable[[str, str], str | None]


def variables_for(name: str) -> tuple[str, ...]:
    """The environment variables that may hold an engine's key, in order.

    >>> variables_for("openai"), variables_for("deepl")
    (('OPENAI_API_KEY', 'STENOGRAM_OPENAI_KEY'), ('DEEPL_AUTH_KEY', 'DEEPL_API_KEY', 'STENOGRAM_DEEPL_KEY'))
    """
    shouted = name.upper().replace("-", "_")
    return (*_USUAL.get(name, ()), f"{shouted}_API_KEY", f"STENOGRAM_{shouted}_KEY")


def secret_for(name: str, environment: Mapping[str, str] = os.environ, keyring: Keyring | None = None) -> Secret | None:
    """The key of an engine; None: there is none."""
    for variable in variables_for(name):
        if key := environment.get(variable, "").strip():
            return Secret(key)
    key = (keyring or system_keyring)(SERVICE, name) or ""
    return Secret(key.strip()) if key.strip() else None


def system_keyring(service: str, name: str) -> str | None:
    """What the system's keyring holds; None where the package keyring is absent, or no keyring is open."""
    if importlib.util.find_spec("keyring") is None:
        return None
    import keyring
    from keyring.errors import KeyringError

    try:
        return keyring.get_password(service, name)
    except KeyringError:
        return None
