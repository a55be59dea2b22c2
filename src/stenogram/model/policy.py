"""What a reader holds worth showing: the thresholds by which measurements become findings."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from stenogram.errors import SettingsError


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """Named limits.

    Measurements are stored; findings derive from them and a policy, so changing it recomputes nothing.
    """

    name: str
    limits: tuple[tuple[str, float], ...] = ()

    def limit(self, name: str, default: float) -> float:
        """The limit called `name`, or `default` where the policy does not set it."""
        return dict(self.limits).get(name, default)


PRESS = Policy(name="press")
"""For a newsroom: what is shown as an error can be printed as one. The checks' own limits are this policy's."""

STRICT = Policy(
    name="strict",
    limits=(
        ("length.far", 1.7),
        ("length.near", 1.3),
        ("length.unlike", 0.7),
        ("part.evidence", 1.0),
        ("words.lost", 1.0),
        ("words.doubtful", 0.0),
        ("name.odds", 0.0),
        ("name.gain", 0.015),
        ("name.formal", 0.05),
        ("likeness.floor", 0.2),
    ),
)
"""For a proof-reader who will look at everything: more is shown, more of it for nothing."""

LENIENT = Policy(
    name="lenient",
    limits=(
        ("length.far", 2.6),
        ("length.near", 2.1),
        ("length.unlike", 0.5),
        ("part.evidence", 2.0),
        ("words.lost", 4.0),
        ("words.doubtful", 1.0),
        ("name.odds", 2.0),
        ("likeness.floor", 0.05),
    ),
)
"""For free and literary translations: only what no freedom explains."""

POLICIES = {policy.name: policy for policy in (STRICT, PRESS, LENIENT)}
"""The policies by the names that stenogram.toml gives them."""


def policy_named(name: str, limits: Sequence[tuple[str, float]] = ()) -> Policy:
    """The policy called `name` with single limits set otherwise.

    Raises:
        SettingsError: no policy has this name.
    """
    if name not in POLICIES:
        raise SettingsError(f"there is no policy {name!r}", hint=f"known are {', '.join(sorted(POLICIES))}")
    policy = POLICIES[name]
    return replace(policy, limits=(*policy.limits, *limits))
