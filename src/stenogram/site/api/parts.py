"""What the page about the API is made of. Values only."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """A run of words; `is_code`: as a program writes it."""

    text: str
    is_code: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ParameterView:
    """A parameter, and what it may be."""

    name: str
    where: str  # path, query
    is_required: bool
    may_be: str
    words: tuple[Wording, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SentView:
    """What an operation is sent."""

    words: tuple[Wording, ...]
    kinds: tuple[str, ...]  # media types


@dataclass(frozen=True, slots=True, kw_only=True)
class OperationView:
    """Something that can be asked."""

    name: str
    method: str
    path: str
    summary: str
    words: tuple[Wording, ...]
    answers: str  # the name of the schema
    parameters: tuple[ParameterView, ...]
    sent: SentView | None
    example: str | None  # an address of this archive, or a command; None: it holds nothing to show


@dataclass(frozen=True, slots=True, kw_only=True)
class OperationGroup:
    """Operations about one thing."""

    name: str
    operations: tuple[OperationView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProblemView:
    """A kind of problem."""

    name: str
    status: int
    words: str
