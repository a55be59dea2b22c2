"""What a reader holds worth showing: the thresholds by which measurements become findings."""

from dataclasses import dataclass


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
