"""The check `omission`: sentences and parts of sentences of the source that the translation leaves out."""

from stenogram.audit.lacking import LackingCheck
from stenogram.model import CheckName


def omission_check() -> LackingCheck:
    """The check `omission`."""
    return LackingCheck(name=CheckName.OMISSION, on_left=True)
