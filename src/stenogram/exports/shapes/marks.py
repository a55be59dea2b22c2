"""How a shape says more of a field than its type: a sentence for people, and which values there are."""

from dataclasses import dataclass
from enum import Enum


@dataclass(frozen=True, slots=True)
class OneOf:
    """The field has one of these values, or is null where its type says so."""

    values: tuple[str, ...]


def one_of(values: type[Enum]) -> OneOf:
    """The values of an enumeration of the model, as the formats write them."""
    return OneOf(tuple(str(each.value) for each in values))
