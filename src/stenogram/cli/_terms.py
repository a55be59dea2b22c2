"""`--terms FILE`: words and names with their renderings, from a table with the columns source and target."""

import csv
from pathlib import Path

from stenogram.errors import UsageError
from stenogram.model import Term


def terms_in(path: Path) -> tuple[Term, ...]:
    """The terms of a CSV file with a header line; `note` and `is_name` are columns that may be there.

    Raises:
        UsageError: it cannot be read, or has no columns called source and target.
    """
    try:
        text = path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{path} cannot be read: {error}") from error
    rows = csv.DictReader(text.splitlines(), delimiter="\t" if "\t" in text.split("\n", 1)[0] else ",")
    if not {"source", "target"} <= set(rows.fieldnames or ()):
        raise UsageError(
            f"{path} has no columns called source and target",
            hint="its first line is `source,target`, each other line a term and its rendering",
        )
    return tuple(
        Term(
            source=row["source"].strip(),
            target=row["target"].strip(),
            is_name=(row.get("is_name") or "").strip().casefold() in ("1", "yes", "true"),
            note=(row.get("note") or "").strip() or None,
            origin=path.name,
        )
        for row in rows
        if (row["source"] or "").strip() and (row["target"] or "").strip()
    )
