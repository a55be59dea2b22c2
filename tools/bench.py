"""Run the three benchmarks on the cases of a folder and write their tables to docs/quality.md."""

import datetime as dt
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TABLES = ROOT / "docs" / "quality.md"
STENOGRAM = Path(sys.executable).with_name("stenogram")
HEAD = """# Quality

Written by `make bench SHARED=…`; what the measures mean stands in that folder's `bench/README.md`.
The cases are real texts that are not part of this project, so these tables can be made again only where they are.
"""


def benches(shared: Path) -> dict[str, list[str]]:
    """Title → command, for each benchmark."""
    folder = shared / "bench"
    return {
        "Parse": [
            str(folder / "parse_bench.py"), str(folder / "parse"),
            "--command", f"{STENOGRAM} parse {{file}} --json",
        ],
        "Align": [
            str(folder / "align_bench.py"), str(folder / "align"),
            "--command", f"{STENOGRAM} align --sentences {{left}} {{right}} --json",
        ],
        "Audit": [
            str(folder / "audit_bench.py"), str(folder / "audit"),
            "--command", f"{STENOGRAM} audit --sentences {{left}} {{right}} --json",
        ],
    }  # fmt: skip


def sections_of_others(page: str, parts: list[str]) -> list[str]:
    """The page's sections that other commands wrote: those with titles that `parts` do not have."""
    ours = {part.split("\n", 1)[0] for part in parts}
    sections = (f"## {section}" for section in f"\n{page}".split("\n## ")[1:])
    return [section.rstrip() + "\n" for section in sections if section.split("\n", 1)[0] not in ours]


def main() -> int:
    """Run all, print and write their tables; 1 when one of them failed."""
    shared = Path(sys.argv[1] if len(sys.argv) > 1 else "../shared").resolve()
    if not (shared / "bench").is_dir():
        print(f"error: there are no benchmarks in {shared}; name their folder: make bench SHARED=…", file=sys.stderr)
        return 2
    parts, status = [HEAD, f"Made on {dt.datetime.now(dt.UTC):%Y-%m-%d}.\n"], 0
    for title, command in benches(shared).items():
        print(f"== {title}", flush=True)
        done = subprocess.run([sys.executable, *command], stdout=subprocess.PIPE, text=True, check=False)
        print(done.stdout, flush=True)
        status |= done.returncode
        parts.append(f"## {title}\n\n```\n{done.stdout.rstrip()}\n```\n")
    # In its own interpreter: this one has no time to load encoders when somebody asks for its usage.
    done = subprocess.run(
        [sys.executable, str(ROOT / "tools" / "calibration.py"), str(shared)],
        stdout=subprocess.PIPE, text=True, check=False,
    )  # fmt: skip
    print(done.stdout, flush=True)
    status |= done.returncode
    parts.append(done.stdout)
    parts += sections_of_others(TABLES.read_text("utf-8") if TABLES.exists() else "", parts)
    TABLES.parent.mkdir(exist_ok=True)
    TABLES.write_text("\n".join(parts), "utf-8")
    print(f"written to {TABLES.relative_to(ROOT)}")
    return status


if __name__ == "__main__":
    sys.exit(main())
