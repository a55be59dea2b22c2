"""Where a page's JSON is: its own address with /api before it. Pure."""

import re
from collections.abc import Iterable
from urllib.parse import urlencode

from stenogram.site.frame.links import Links

_TWINS: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = (
    (re.compile(r"/"), ("page",)),
    (re.compile(r"/events/[^/]+"), ()),
    (re.compile(r"(/events/[^/]+/renditions/[^/]+)(?:/unread)?"), ()),
    (re.compile(r"(/events/[^/]+/sentences/[^/]+)(?:/cite)?"), ()),
    (re.compile(r"(/events/[^/]+/speeches/[0-9]+)(?:/cite)?"), ("of",)),
    (re.compile(r"/captures/[^/]+"), ()),
    (re.compile(r"/speakers(?:/[^/]+)?"), ()),
    (re.compile(r"/search"), ("q", "by", "order", "page")),
    (re.compile(r"/quote"), ("q", "speaker", "event", "after", "before", "language")),
)
"""Pages that have one, and the parameters that go along; a page about a thing has the thing's."""

_ASKING = ("/search", "/quote")  # without a question there is nothing to answer


def twin_of(links: Links, path: str, query: Iterable[tuple[str, str]]) -> str | None:
    """The address of the JSON of a page; None: it has none.

    Args:
        path: of the page, as it is written in an address, without what stands before the site's own.
    """
    for shape, names in _TWINS:
        found = shape.fullmatch(path)
        if found is not None:
            kept = {name: value for name, value in query if name in names and value}
            if path in _ASKING and "q" not in kept:
                return None
            thing = found[1] if found.groups() else path
            return links.twin(f"{links.root}{thing}") + (f"?{urlencode(kept)}" if kept else "")
    return None
