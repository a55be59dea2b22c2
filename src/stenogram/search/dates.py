"""Days, months and years as a search gives them. Pure."""

import datetime as dt
import re

_DATE = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")


def read_date(value: str) -> str | None:
    """A year, month or day in ISO 8601; None: it is none.

    >>> read_date("2031"), read_date("2031-5"), read_date("2031-02-30"), read_date("May")
    ('2031', '2031-05', None, None)
    """
    match = _DATE.fullmatch(value)
    if match is None or not value.isascii():
        return None
    year, month, day = match.groups()
    try:
        dt.date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return None
    return "-".join([year, *(part.zfill(2) for part in (month, day) if part)])
