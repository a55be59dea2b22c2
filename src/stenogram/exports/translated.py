"""stenogram.translated/1: what translating came to, or would take."""

from collections.abc import Mapping, Sequence
from typing import Any

from stenogram.model import Draft

FORMAT = "stenogram.translated/1"


def draft_json(draft: Draft) -> dict[str, Any]:
    """Who made a sentence, from what, when and how."""
    maker = draft.made_by
    return {
        "source_text": draft.source_text,
        "text": draft.text,
        "language": draft.language,
        "state": draft.state.value,
        "made_by": {"name": maker.name, "version": maker.version, "settings": maker.settings},
        "at": maker.at.isoformat() if maker.at else None,
        "terms": draft.terms,
        "reason": draft.reason,
        "parent": draft.parent,
    }


def translated_json(runs: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """One object a engine."""
    return {"format": FORMAT, "engines": list(runs)}
