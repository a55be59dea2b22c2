"""Sentences of ours that are said in English and can be said in another language later. Knows no languages."""

from collections.abc import Callable, Mapping, Sequence


class Told(str):
    """An English sentence that remembers its words and what was filled in: for everybody else it is plain text.

    Whoever shows it to readers of another language has `words` in a catalogue, and fills in `fields` anew.
    """

    words: str
    fields: Mapping[str, object]

    def __new__(cls, words: str, fields: Mapping[str, object]) -> "Told":
        """`words` with `%(name)s` for each field; fields may be sentences of ours themselves."""
        made = super().__new__(cls, words % fields if fields else words)
        made.words, made.fields = words, fields
        return made

    def __getnewargs__(self) -> tuple[str, Mapping[str, object]]:  # type: ignore[override]
        return self.words, self.fields


def told(words: str, /, **fields: object) -> Told:
    """A sentence of ours. The words are literal where this is called: there they are collected for translators.

    >>> told("%(was)s became %(now)s", was=told("“%(words)s”", words="ten"), now=11)
    '“ten” became 11'
    """
    return Told(words, fields)


def told_together(parts: Sequence[str], between: str = ", ") -> Told:
    """Several sentences as one.

    >>> told_together([told("a duty"), "x", "y"], told(" and "))
    'a duty and x and y'
    """
    words = "%(between)s".join(f"%(part{n})s" for n in range(len(parts)))
    return Told(words, {"between": between} | {f"part{n}": part for n, part in enumerate(parts)})


def to_tell(words: str) -> str:
    """The words as they are, to be collected for translators where `Told` is given them later."""
    return words


def told_again(said: str, render: Callable[[str], str]) -> str:
    """The sentence with its words rendered, and those of its fields; what is nobody's sentence stays as it is.

    >>> told_again(told("%(was)s became %(now)s", was="A", now="B"), lambda _: "%(now)s instead of %(was)s")
    'B instead of A'
    """
    if not isinstance(said, Told):
        return said
    words = render(said.words)
    if not said.fields:
        return words
    return words % {
        name: told_again(value, render) if isinstance(value, str) else value for name, value in said.fields.items()
    }
