"""What any sentence has in common with any other: the vectors of sentences about nothing in particular."""

from stenogram.align.overlaps import Floats
from stenogram.protocols import Embedder

SENTENCES = (
    "The train to the coast leaves at a quarter past six.",
    "She planted three apple trees behind the house.",
    "Thank you very much.",
    "The committee will vote on the budget tomorrow.",
    "Why did nobody tell me about it?",
    "Water boils at a lower temperature in the mountains.",
    "He lost his keys somewhere near the old bridge.",
    "Our company built two new factories last year.",
    "The doctor told the patient to rest for a week.",
    "I do not agree with what my colleague has just said.",
    "The children were playing football in the rain.",
    "Prices rose by four percent in the third quarter.",
    "Let us move on to the next question.",
    "The violinist closed her eyes and began to play.",
    "Both ministers signed the agreement in the evening.",
    "Fresh bread is sold on the corner every morning.",
)


def background_of(embedder: Embedder) -> Floats:
    """The mean vector of the background sentences.

    A text of three sentences is too short to say by itself which likeness is chance; this stands in for what it lacks.
    """
    mean: Floats = embedder.embed(SENTENCES).mean(axis=0)
    return mean
