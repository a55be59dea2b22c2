"""Shows how the open four fifths are read, worst first. Never looks at the fifth that is set aside."""

import argparse
import statistics
import sys
from collections import defaultdict

from tests.generated.combinations import combinations, made, scored


def main() -> None:
    """Print means by family and the worst pages; with --show NAME the page itself."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--every", type=int, default=1, help="score one combination in so many")
    options.add_argument("--worst", type=int, default=30, help="how many pages to name")
    options.add_argument("--show", help="print the page of this combination")
    given = options.parse_args()
    open_ones = [c for c in combinations() if not c.is_set_aside]
    if given.show:
        wanted = next(c for c in open_ones if c.name == given.show)
        sys.stdout.write(made(wanted).content.decode())
        return
    families: dict[str, list[float]] = defaultdict(list)
    dates: list[bool] = []
    rows = []
    for combination in open_ones[:: given.every]:
        found, is_dated = scored(combination)
        rows.append((found.words, found.turns, combination.name))
        if combination.is_dated:
            dates.append(is_dated)
        for family in combination.families:
            families[family].append(found.words)
    for words, turns, name in sorted(rows)[: given.worst]:
        sys.stdout.write(f"{words:.3f} {turns:.3f} {name}\n")
    for family, values in sorted(families.items(), key=lambda item: statistics.fmean(item[1])):
        sys.stdout.write(f"{statistics.fmean(values):.3f} {len(values):5} {family}\n")
    means = statistics.fmean(r[0] for r in rows), statistics.fmean(r[1] for r in rows), statistics.fmean(dates)
    sys.stdout.write("words {:.4f}, turns {:.4f}, dates {:.4f}\n".format(*means))


if __name__ == "__main__":
    main()
