"""What is exchanged with the server of an engine that the user named."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerAnswer:
    """What a server answered, whole: a redirect is an answer and is not followed."""

    status: int
    headers: tuple[tuple[str, str], ...]  # without cookies
    content: bytes  # decoded

    def header(self, name: str) -> str | None:
        """The first value of a header, if it is there."""
        return next((value for said, value in self.headers if said.lower() == name.lower()), None)


class Secret:
    """A key that is handed on and never shown: its text is three stars wherever it is printed.

    >>> f"{Secret('sk-1')} {Secret('sk-1')!r}", Secret("sk-1").reveal()
    ('*** ***', 'sk-1')
    """

    __slots__ = ("_value",)

    def __init__(self, value: str) -> None:
        self._value = value

    def reveal(self) -> str:
        """The key itself, for the one place that sends it."""
        return self._value

    def __repr__(self) -> str:
        return "***"

    __str__ = __repr__

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Secret) and other._value == self._value

    def __hash__(self) -> int:
        return hash((Secret, self._value))

    def __reduce__(self) -> str:
        raise TypeError("a secret is never written down")
