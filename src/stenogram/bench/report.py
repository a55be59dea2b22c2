"""stenogram.bench-audit/1: what an audit would catch, for programs."""

from typing import Any

from stenogram.bench.damage import Damage
from stenogram.bench.running import BenchAudit
from stenogram.bench.share import Share

FORMAT = "stenogram.bench-audit/1"


def bench_json(bench: BenchAudit) -> dict[str, Any]:
    """The benchmark as an object of the format; shares with n and the 95 % interval."""
    return {
        "format": FORMAT, "pairs": list(bench.pairs), "languages": [list(pair) for pair in bench.languages],
        "seed": bench.seed, "policy": bench.policy, "rounds": bench.rounds,
        "kinds": [
            {"kind": k.kind, "caught": _share(k.caught), "noticed": _share(k.noticed),
             "missed": [_damage(damage) for damage in k.missed]}
            for k in bench.kinds
        ],
        "alarms": _share(bench.alarms), "made_by": [str(maker) for maker in bench.made_by],
    }  # fmt: skip


def _share(share: Share) -> dict[str, Any]:
    ends = share.interval
    return {
        "count": share.count, "n": share.n, "share": None if share.value is None else round(share.value, 4),
        "interval": None if ends is None else [round(end, 4) for end in ends],
    }  # fmt: skip


def _damage(damage: Damage) -> dict[str, Any]:
    return {"left": list(damage.left), "right": list(damage.right), "was": damage.was, "now": damage.now}
