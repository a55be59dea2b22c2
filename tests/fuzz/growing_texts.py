# ruff: noqa: T201 - it reports on the terminal
"""Look for texts whose time grows with more than their length: `python -m tests.fuzz.growing_texts [KILOBYTES]`."""

import sys

from tests.unit.parse.growing import EVIL, LABELS, distinct, endless, growing


def main() -> int:
    """Name what grows too fast, format by format; 1 when anything does."""
    large = int(sys.argv[1]) * 1_000 if len(sys.argv) > 1 else 200_000
    found = 0
    for make, units in ((endless, EVIL), (distinct, LABELS)):
        for name in ("x.txt", "x.html", "x.md") if make is endless else ("x.txt", "x.md"):
            slow = growing(make, units, name, large=large)
            found += len(slow)
            print(f"{make.__name__}, {name}, {large} letters: {len(slow)} of {len(units)} grow too fast", flush=True)
            for unit, (small, all_of_it) in slow.items():
                print(f"  {unit!r}: {small:.2f} s, then {all_of_it:.2f} s", flush=True)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
