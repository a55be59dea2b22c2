"""The named queries of queries.sql. Knows their names, not what they mean."""

import re
from functools import cache
from importlib.resources import files

_NAME = re.compile(r"^-- (\w+): (.+)$", re.MULTILINE)


@cache
def all_queries() -> dict[str, str]:
    """Every query by its name; each stands under a line `-- name: what it is for`."""
    source = files("stenogram.store").joinpath("queries.sql").read_text("utf-8")
    heads = list(_NAME.finditer(source))
    ends = [head.start() for head in heads[1:]] + [len(source)]
    return {head[1]: source[head.end() : end].strip() for head, end in zip(heads, ends, strict=True)}


def query(name: str) -> str:
    """The SQL called `name`; KeyError when there is none."""
    return all_queries()[name]
