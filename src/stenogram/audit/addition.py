"""The check `addition`: sentences and parts of sentences of the translation that the source does not have."""

from stenogram.audit.lacking import LackingCheck
from stenogram.model import CheckName


def addition_check() -> LackingCheck:
    """The check `addition`."""
    return LackingCheck(name=CheckName.ADDITION, on_left=False)
