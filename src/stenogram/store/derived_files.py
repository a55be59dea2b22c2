"""Arrays under cache/: derived, disposable, mapped into memory. Knows no table, and never fails for want of a place."""

import contextlib
import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Callable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from numpy.typing import NDArray

_FACTS = "facts.json"
_OPEN = 12  # sets of arrays that stay mapped between two questions

Arrays = tuple[Mapping[str, "NDArray[Any]"], Any]
"""Arrays by name, and what else is known of them (JSON)."""


def cached(cache: Path, kind: str, stamp: str, make: Callable[[], Arrays]) -> Arrays:
    """What was made for this stamp before, else made now; what other stamps of the same kind left is removed.

    Where nothing can be written, what was made is used all the same.
    """
    name = f"{kind}-{hashlib.sha256(stamp.encode()).hexdigest()[:20]}"
    with contextlib.suppress(OSError, ValueError, KeyError):
        return _loaded(cache / name)
    made = make()
    with contextlib.suppress(OSError):
        _write(cache, name, made)
        for old in cache.glob(f"{kind}-*"):
            if old.name != name:
                shutil.rmtree(old, ignore_errors=True)
        return _loaded(cache / name)
    return made


@lru_cache(maxsize=_OPEN)
def _loaded(folder: Path) -> Arrays:
    """The arrays of a folder. A folder never changes: of another state of the archive it has another name."""
    import numpy as np

    facts = json.loads((folder / _FACTS).read_text("utf-8"))
    arrays = {name: np.load(folder / f"{name}.npy", mmap_mode="r", allow_pickle=False) for name in facts["arrays"]}
    return arrays, facts["facts"]


def _write(cache: Path, name: str, made: Arrays) -> None:
    """All of it or nothing: written under another name, then renamed."""
    import numpy as np

    cache.mkdir(exist_ok=True)
    working = Path(tempfile.mkdtemp(prefix=".making-", dir=cache))
    try:
        arrays, facts = made
        for each, array in arrays.items():
            np.save(working / f"{each}.npy", array, allow_pickle=False)
        (working / _FACTS).write_text(json.dumps({"arrays": list(arrays), "facts": facts}), "utf-8")
        with contextlib.suppress(FileExistsError):
            os.rename(working, cache / name)  # noqa: PTH104 (Path.rename says nothing else)
    finally:
        shutil.rmtree(working, ignore_errors=True)
