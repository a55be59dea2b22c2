"""How every check writes down what it saw, so that the entries look alike. Judges nothing."""

from collections.abc import Mapping

from stenogram.audit.passage import Passage, passage
from stenogram.model import CheckName, Fact, MadeBy, Mark, Measurement
from stenogram.protocols import BeadText
from stenogram.text import Sayable, say


def sides(bead: BeadText) -> tuple[Passage, Passage]:
    """Both sides of a bead as passages."""
    return passage(bead.left), passage(bead.right)


def note(
    check: CheckName, version: str, kind: str, left: Mark | None, right: Mark | None, facts: Mapping[str, Fact]
) -> Measurement:
    """A measurement of a check with its facts in the order given."""
    maker = MadeBy(name=f"check-{check.value}", version=version)
    return Measurement(check=check, kind=kind, left=left, right=right, facts=tuple(facts.items()), made_by=maker)


def quoted(text: object, limit: int = 90) -> Sayable:
    """The text in quotation marks, shortened at a word where it is long."""
    words = str(text).replace("\n", " ").strip()
    if len(words) > limit:
        words = words[:limit].rsplit(" ", 1)[0].rstrip(",.;: ") + " …"
    return say("“%(words)s”", words=words)
