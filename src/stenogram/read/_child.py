"""The process that reads one file of a dangerous format: limits first, then locks, then the bytes.

Standard input has the file, the arguments its format and limits; standard output gets one word and JSON.
Nothing here is imported by the process that asks.
"""

import json
import sys
from importlib import import_module
from typing import Any

from stenogram.errors import MissingExtra, ReadError
from stenogram.read.lockdown import limit_resources, lock_down
from stenogram.read.wire import packed

FORMATS = {"docx": "stenogram.read.docx", "odt": "stenogram.read.odt", "pdf": "stenogram.read.pdf"}


def main() -> None:
    """Read standard input as the format that the arguments name, and answer on standard output."""
    format_name, memory_bytes, cpu_seconds, name = sys.argv[1:5]
    answer = sys.stdout.buffer
    try:
        limit_resources(memory_bytes=int(memory_bytes), cpu_seconds=int(cpu_seconds))
        reading: Any = import_module(FORMATS[format_name])
        reading.load_libraries()  # before the locks: native libraries are files
        lock_down()
        page = reading.page_of(sys.stdin.buffer.read(), name=name)
    except MissingExtra as problem:
        answer.write(b"missing\n" + json.dumps([problem.what, problem.extra]).encode("ascii"))
    except ReadError as problem:
        answer.write(b"refused\n" + json.dumps([problem.problem, problem.hint]).encode("ascii"))
    except MemoryError:
        answer.write(b"refused\n" + json.dumps(["reading it takes too much memory", None]).encode("ascii"))
    except RecursionError:
        answer.write(b"refused\n" + json.dumps(["it is nested too deep", None]).encode("ascii"))
    else:
        answer.write(b"page\n" + packed(page))
    answer.flush()


if __name__ == "__main__":
    main()
