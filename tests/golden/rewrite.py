"""Writes expected.json beside each golden page. Read the diff before you commit it."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.golden.account import HERE, account_of, cases, written


def main() -> None:
    """Rewrite every golden file, and say which changed."""
    for folder in cases():
        target, text = folder / "expected.json", written(account_of(folder))
        if not target.exists() or target.read_text(encoding="utf-8") != text:
            target.write_text(text, encoding="utf-8")
            sys.stdout.write(f"rewrote {folder.relative_to(HERE)}\n")


if __name__ == "__main__":
    main()
