"""Sentences of ours that are said in English and can be said in another language later. Knows no languages."""

from collections.abc import Callable, Mapping, Sequence


class Sayable(str):
    """An English sentence that remembers its words and what was filled in: for everybody else it is plain text.

    Whoever shows it to readers of another language has `words` in a catalogue, and fills in `fields` anew.
    """

    words: str
    fields: Mapping[str, object]

    def __new__(cls, words: str, fields: Mapping[str, object]) -> "Sayable":
        """`words` with `%(name)s` for each field; fields may be sentences of ours themselves."""
        made = super().__new__(cls, words % fields if fields else words)
        made.words, made.fields = words, fields
        return made

    def __getnewargs__(self) -> tuple[str, Mapping[str, object]]:  # type: ignore[override]
        return self.words, self.fields


def say(words: str, /, **fields: object) -> Sayable:
    """A sentence of ours. The words are literal where this is called: there they are collected for translators.

    >>> say("%(was)s became %(now)s", was=say("“%(words)s”", words="ten"), now=11)
    '“ten” became 11'
    """
    return Sayable(words, fields)


def say_together(parts: Sequence[str], between: str = ", ") -> Sayable:
    """Several sentences as one.

    >>> say_together([say("a duty"), "x", "y"], say(" and "))
    'a duty and x and y'
    """
    words = "%(between)s".join(f"%(part{n})s" for n in range(len(parts)))
    return Sayable(words, {"between": between} | {f"part{n}": part for n, part in enumerate(parts)})


def to_say(words: str) -> str:
    """The words as they are, to be collected for translators where `Sayable` is given them later."""
    return words


def said_again(said: str, render: Callable[[str], str]) -> str:
    """The sentence with its words rendered, and those of its fields; what is nobody's sentence stays as it is.

    >>> said_again(say("%(was)s became %(now)s", was="A", now="B"), lambda _: "%(now)s instead of %(was)s")
    'B instead of A'
    """
    if not isinstance(said, Sayable):
        return said
    words = render(said.words)
    if not said.fields:
        return words
    return words % {
        name: said_again(value, render) if isinstance(value, str) else value for name, value in said.fields.items()
    }
