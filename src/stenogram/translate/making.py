"""How engines say who they are: name, model, version, and a digest of what may change their answers."""

import hashlib
import json
from collections.abc import Sequence

from stenogram.model import MadeBy

_DIGITS = 16  # of the digest; it tells settings apart, nobody attacks it


def engine_made_by(name: str, model: str | None, version: str, settings: Sequence[tuple[str, str]]) -> MadeBy:
    """The maker of an engine's texts, such as `openai:gpt-5`.

    The version changes when answers may change, and never for a new release of a client alone: sentences that the
    translation memory holds would be paid for again.
    """
    said = json.dumps(sorted(settings), ensure_ascii=False).encode()
    digest = hashlib.sha256(said).hexdigest()[:_DIGITS] if settings else None
    return MadeBy(name=f"{name}:{model}" if model else name, version=version, settings=digest)
