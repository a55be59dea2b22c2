"""Eight hundred pieces of hostile text, made with a seed from the patterns in `attacks.txt`: always the same.

Each says `canary` and does, where it runs, something with it that `watching` sees.
"""

import json
from itertools import cycle
from pathlib import Path
from random import Random

COUNT = 800
SEED = 20310514

_DOES = (
    "canary(1)", "canary=1", "alert(`canary`)", "window['canary'](1)", "top.canary(1)", "self.canary=1",
    "console.log(`canary`)", "confirm(`canary`)", "print()", "fetch(`/canary`)", "new Image().src=`/canary`",
    "(0,eval)(`canary(1)`)", "Function(`canary(1)`)()", "setTimeout(`canary(1)`)", "document.title=`canary`",
    "document.body.id=`canary`", "document.write(`<p id=canary>`)", "location=`/canary`", "open(`/canary`)",
    "import(`/canary`)", "parent.canary(1)", "document.cookie=`canary=1`", "throw`canary`",
)  # fmt: skip
_SPACES = (" ", "/", "\t", "\n", "\x0c", " \n ", "/ /", "\r\n")
_EVENTS = ("onload", "onerror", "onfocus", "onmouseover", "onpointerenter", "ontoggle", "onanimationstart", "onbegin")


def kinds() -> dict[str, tuple[str, ...]]:
    """The patterns of each kind of attack."""
    found: dict[str, list[str]] = {}
    for line in Path(__file__).with_name("attacks.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("[") and line.endswith("]") and line[1:-1].isalpha():
            found[line[1:-1]] = last = []
        elif line and not line.startswith("# "):
            last.append(json.loads(f'"{line}"'))
    return {kind: tuple(patterns) for kind, patterns in found.items()}


def filled(pattern: str, chance: Random) -> str:
    """A pattern with something to do, a space and an event."""
    words = pattern.replace("{js}", chance.choice(_DOES)).replace("{s}", chance.choice(_SPACES))
    words = words.replace("{on}", chance.choice(_EVENTS))
    return words if "canary" in words else f"{words}canary"


def _made() -> tuple[tuple[str, str], ...]:
    chance = Random(SEED)
    turns = {kind: cycle(patterns) for kind, patterns in kinds().items()}
    made: dict[str, str] = {}
    for kind in cycle(turns):
        made.setdefault(filled(next(turns[kind]), chance), kind)
        if len(made) == COUNT:
            return tuple((kind, payload) for payload, kind in made.items())
    raise AssertionError("unreachable")


BY_KIND = _made()
"""Kind and payload."""

PAYLOADS = tuple(payload for _, payload in BY_KIND)
FIRST_OF_EACH = tuple(dict(reversed(BY_KIND)).values())
"""One of each kind."""
