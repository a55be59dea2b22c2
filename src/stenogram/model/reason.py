"""Why something is so, as a sentence that can be said in any language: a template, and what fills it."""

from collections.abc import Callable
from dataclasses import dataclass

from stenogram.model.transcript import RenditionKind
from stenogram.text import Language, name_of

LANGUAGE = "language"
"""The name in a template that stands for a language: it is shown by its name, which each reader's language has."""


@dataclass(frozen=True, slots=True)
class Reason:
    """A sentence of ours: `{names}` in the template, and what stands for each.

    Made by `reason` and `counted_reason`, so that who collects sentences to translate finds them by these names.
    """

    template: str
    values: tuple[tuple[str, "Filling"], ...] = ()
    many: str | None = None  # the template for other numbers than one
    count: int | None = None

    def __str__(self) -> str:
        """The sentence in English."""
        return self.said(in_english)

    def said(self, fill: "Callable[[str, Filling], str]", template: str | None = None) -> str:
        """The sentence, of a template that somebody translated or of our own; `fill` says what stands for a name."""
        own = self.template if self.many is None or self.count == 1 else self.many
        filled = {name: fill(name, value) for name, value in self.values}
        if self.count is not None:
            filled["count"] = f"{self.count:,}"
        return (own if template is None else template).format(**filled)


Filling = str | int | Reason | RenditionKind
"""What may stand in a template: words as they are, a number, a sentence, a kind; a language by the name LANGUAGE."""


def in_english(name: str, value: Filling) -> str:
    """What stands in the English sentence."""
    if isinstance(value, int):
        return f"{value:,}"
    if isinstance(value, RenditionKind):
        return value.value
    return name_of(Language(value)) if name == LANGUAGE and isinstance(value, str) else str(value)


def reason(template: str, **values: Filling) -> Reason:
    """A sentence.

    >>> str(reason("left out: {said}", said="“not”"))
    'left out: “not”'
    """
    return Reason(template, tuple(values.items()))


def counted_reason(one: str, many: str, count: int, **values: Filling) -> Reason:
    """A sentence with a number, `{count}`.

    >>> str(counted_reason("{count} word", "{count} words", 2))
    '2 words'
    """
    return Reason(one, tuple(values.items()), many, count)


def joined_reasons(*reasons: Reason) -> Reason:
    """Several sentences as one.

    >>> str(joined_reasons(reason("left out: {said}", said="a"), reason("it is so")))
    'left out: a; it is so'
    """
    made, *rest = reasons
    for each in rest:
        made = Reason("{one}; {other}", (("one", made), ("other", each)))
    return made
