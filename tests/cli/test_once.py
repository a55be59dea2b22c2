"""What is made once, however many ask at the same time."""

import threading
from concurrent.futures import ThreadPoolExecutor

from stenogram.cli._once import once


def test_threads_that_ask_together_are_handed_one_thing() -> None:
    """The first makes it while the others are already asking."""
    all_ask = threading.Barrier(8)
    made: list[object] = []

    def make() -> object:
        made.append(object())
        return made[-1]

    kit = once(make)

    def ask() -> object:
        all_ask.wait()
        return kit()

    with ThreadPoolExecutor(8) as many:
        handed = {id(each.result()) for each in [many.submit(ask) for _ in range(8)]}
    assert len(made) == 1
    assert handed == {id(made[0])}
