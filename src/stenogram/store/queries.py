"""The named queries of the SQL files here. Knows their names, not what they mean."""

import re
import sqlite3
from functools import cache
from importlib.resources import files
from typing import Any

_NAME = re.compile(r"^-- (\w+): (.+)$", re.MULTILINE)
_FILES = ("queries.sql", "translations.sql", "wordings.sql", "terms.sql", "search.sql", "speakers.sql", "listing.sql")


@cache
def all_queries() -> dict[str, str]:
    """Every query by its name; each stands under a line `-- name: what it is for`."""
    folder = files("stenogram.store")
    source = "\n".join(folder.joinpath(name).read_text("utf-8") for name in _FILES)
    heads = list(_NAME.finditer(source))
    ends = [head.start() for head in heads[1:]] + [len(source)]
    return {head[1]: source[head.end() : end].strip() for head, end in zip(heads, ends, strict=True)}


def query(name: str) -> str:
    """The SQL called `name`; KeyError when there is none."""
    return all_queries()[name]


def tuples(connection: sqlite3.Connection, name: str, *parameters: object) -> list[Any]:
    """The rows of a query as plain tuples: a tenth of the time of named rows, where there are many."""
    cursor = connection.cursor()
    cursor.row_factory = None
    return cursor.execute(query(name), parameters).fetchall()
