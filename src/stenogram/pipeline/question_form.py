"""What makes a question of a sentence, as a direction among an encoder's vectors, so that it can be taken out.

To an encoder "When will the school open?" is nearer to any other question with "when" than to "It opens in May".
"""

from typing import TYPE_CHECKING

from stenogram.protocols import Embedder

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_QUESTIONS = (
    ("How many ships came?", "Many ships came."),
    ("How much did the bridge cost?", "The bridge cost a lot."),
    ("Who signed the letter?", "Somebody signed the letter."),
    ("When will the school open?", "The school will open then."),
    ("Where was the ship built?", "The ship was built there."),
    ("Why was the road closed?", "The road was closed for a reason."),
    ("What did the mayor say about water?", "The mayor said something about water."),
    ("What was said about the harbour?", "Something was said about the harbour."),
    ("Which towns were flooded?", "Some towns were flooded."),
    ("Did the strike end?", "The strike ended."),
    ("Is the station being rebuilt?", "The station is being rebuilt."),
    ("How was the fire put out?", "The fire was put out so."),
    ("Сколько кораблей пришло?", "Пришло много кораблей."),
    ("Кто подписал письмо?", "Кто-то подписал письмо."),
    ("Когда откроется школа?", "Школа откроется тогда."),
    ("Почему закрыли дорогу?", "Дорогу закрыли по причине."),
    ("Что сказал мэр о воде?", "Мэр сказал что-то о воде."),
    ("Какие города затопило?", "Некоторые города затопило."),
    ("Wie viele Schiffe kamen?", "Viele Schiffe kamen."),
    ("Wann wird die Schule eröffnet?", "Die Schule wird dann eröffnet."),
    ("¿Quién firmó la carta?", "Alguien firmó la carta."),
    ("¿Qué dijo el alcalde sobre el agua?", "El alcalde dijo algo sobre el agua."),
    ("Combien de navires sont arrivés ?", "Beaucoup de navires sont arrivés."),
    ("Pourquoi la route a-t-elle été fermée ?", "La route a été fermée pour une raison."),
)
"""Questions beside what would be told; made up."""
_KNOWN: "dict[str, NDArray[np.float32]]" = {}  # by model


def without_question(vector: "NDArray[np.float32]", embedder: Embedder) -> "NDArray[np.float32]":
    """The vector of a question without what it has in common with other questions; of anything else nearly as it is."""
    import numpy as np

    direction = _direction(embedder)
    told: NDArray[np.float32] = vector - float(vector @ direction) * direction
    return told / max(float(np.linalg.norm(told)), 1e-6)


def _direction(embedder: Embedder) -> "NDArray[np.float32]":
    import numpy as np

    model = f"{embedder.name}/{embedder.version}"
    if model not in _KNOWN:
        asked = embedder.embed([question for question, _ in _QUESTIONS])
        told = embedder.embed([statement for _, statement in _QUESTIONS])
        mean = (asked - told).mean(axis=0)
        _KNOWN[model] = mean / max(float(np.linalg.norm(mean)), 1e-6)
    return _KNOWN[model]
