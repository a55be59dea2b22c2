"""Sets of names of elements and attributes, written as plain words."""


def names(listed: str) -> frozenset[str]:
    """The words of a list, as a set.

    >>> sorted(names("td th"))
    ['td', 'th']
    """
    return frozenset(listed.split())
