"""What a finding says can be said again in another language; that each does is held wherever a check is tested."""

import copy
import pickle

from stenogram.text import said_again, say


def test_a_sentence_is_plain_text_that_can_be_said_again() -> None:
    """Equal to its English, whole after copying, and rendered with all that it holds."""
    said = say("%(was)s became %(now)s", was=say("“%(words)s”", words="100 %"), now=7)
    assert said == "“100 %” became 7"
    russian = {"%(was)s became %(now)s": "было %(was)s, стало %(now)s", "“%(words)s”": "«%(words)s»"}
    for each in (said, copy.deepcopy(said), pickle.loads(pickle.dumps(said))):
        assert said_again(each, russian.__getitem__) == "было «100 %», стало 7"


def test_what_nobody_told_stays_as_it_is() -> None:
    """A sentence of another's check, and one that was put together anew, are shown as they are."""
    assert said_again("100 % of it", str.upper) == "100 % of it"
    assert type(f"{say('a fact')}.") is str
