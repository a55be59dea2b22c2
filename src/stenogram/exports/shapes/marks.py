"""How a shape says more of a field than its type: a sentence for people, and which values there are."""

from dataclasses import dataclass
from enum import Enum
from typing import Annotated, Final, NotRequired, TypedDict


@dataclass(frozen=True, slots=True)
class OneOf:
    """The field has one of these values, or is null where its type says so."""

    values: tuple[str, ...]


def one_of(values: type[Enum]) -> OneOf:
    """The values of an enumeration of the model, as the formats write them."""
    return OneOf(tuple(str(each.value) for each in values))


class Addressed(TypedDict):
    """Where something is on a site; commands know no site, and leave it out."""

    url: NotRequired[Annotated[str, "its page for readers: lasting, to be cited"]]
    api: NotRequired[Annotated[str, "this as JSON: the same address with /api before it"]]


NOWHERE: Final[Addressed] = {}
"""Of a value that is on no site, as far as who makes it knows."""
