"""The page about the API, made from its own description; the examples are addresses of the archive that is served."""

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import quote, urlencode

from stenogram.model import EventFilter
from stenogram.site.api.document import openapi
from stenogram.site.api.operations import Operation
from stenogram.site.api.pages import ApiPage
from stenogram.site.api.parts import OperationGroup, OperationView, ParameterView, ProblemView, SentView, Wording
from stenogram.site.api.problems import KINDS
from stenogram.site.api.sent import Body
from stenogram.site.reading.columns import key_of
from stenogram.site.reading.event_page import Reading
from stenogram.text import squeeze

_WORDS = 6  # of the sentence that an example quotes


def api_page(reading: Reading, operations: Sequence[Operation]) -> ApiPage:
    """Everything that can be asked, by what it is about."""
    document = openapi(operations)
    samples = _samples(reading)
    groups = dict.fromkeys(operation.group for operation in operations)
    return ApiPage(
        title="API",
        paragraphs=tuple(wordings(squeeze(part)) for part in document["info"]["description"].split("\n\n")),
        document=reading.links.api("/openapi.json"),
        groups=tuple(
            OperationGroup(
                name=group,
                operations=tuple(_view(each, document, samples, reading) for each in operations if each.group == group),
            )
            for group in groups
        ),
        problems=tuple(ProblemView(name=kind.name, status=kind.status, words=kind.title) for kind in KINDS),
    )


def _view(
    operation: Operation, document: Mapping[str, Any], samples: Mapping[str, str], reading: Reading
) -> OperationView:
    described = document["paths"][f"/api{operation.path}"][operation.method.lower()]
    return OperationView(
        name=operation.name,
        method=operation.method,
        path=f"/api{operation.path}",
        summary=operation.summary,
        words=wordings(operation.told),
        answers=operation.answer.__name__,
        parameters=tuple(parameter_view(each) for each in described["parameters"]),
        sent=_sent(operation.body) if operation.body else None,
        example=_example(operation, samples, reading),
    )


def _sent(body: Body) -> SentView:
    return SentView(words=wordings(body.told), kinds=tuple(body.kinds))


def parameter_view(described: Mapping[str, Any]) -> ParameterView:
    """A parameter as it is described."""
    return ParameterView(
        name=described["name"],
        where=described["in"],
        is_required=described["required"],
        may_be=_may_be(described["schema"]),
        words=wordings(described["description"]),
    )


def wordings(text: str) -> tuple[Wording, ...]:
    """The text cut at its marks of code.

    >>> [(each.text, each.is_code) for each in wordings("with `size` more")]
    [('with ', False), ('size', True), (' more', False)]
    """
    parts = enumerate(text.split("`"))
    return tuple(Wording(text=part, is_code=n % 2 == 1) for n, part in parts if part)


def _may_be(schema: Mapping[str, Any]) -> str:
    """What a parameter may be, in words."""
    if "enum" in schema:
        found = ", ".join(str(each) for each in schema["enum"])
    elif schema["type"] == "integer":
        found = f"{schema['minimum']:,} to {schema['maximum']:,}"
    elif "maxLength" in schema:
        found = f"at most {schema['maxLength']:,} letters"
    else:
        found = "text"
    return found + (f"; else {schema['default']}" if "default" in schema else "")


def _example(operation: Operation, samples: Mapping[str, str], reading: Reading) -> str | None:
    try:
        path = operation.path.format(**{name: quote(value, safe="") for name, value in samples.items()})
        query = {name: value.format(**samples) for name, value in operation.example.items()}
    except KeyError:  # the archive has no such thing
        return None
    address = reading.links.api(path) + (f"?{urlencode(query)}" if query else "")
    if operation.body is None:
        return address
    kind, name = operation.body.example
    return f'curl --data-binary @{name} --header "Content-Type: {kind}" {reading.links.absolute(address)}'


def _samples(reading: Reading) -> dict[str, str]:
    """Something of each kind from the newest event; what it has not is not there."""
    events, _ = reading.archive.list_events(EventFilter(), offset=0, limit=1)
    if not events:
        return {}
    event = events[0]
    row = next((each for each in event.renditions if each.alignment), event.renditions[0])
    made = {"event": event.slug, "key": key_of(row), "capture": row.capture.id}
    speeches = reading.archive.revision(row.revision).transcript.spoken
    pivot = reading.archive.revision(event.renditions[0].revision).transcript.speeches
    made |= {"n": str(pivot[0].n)} if pivot else {}
    sentence = next((each for speech in speeches for each in speech.sentences), None)
    if sentence is not None:
        words = "".join(letter if letter.isalnum() or letter.isspace() else " " for letter in sentence.text)
        made |= {"sentence": sentence.id, "words": " ".join(words.split()[:_WORDS])}
    person = next((s.speaker.person for s in speeches if s.speaker and s.speaker.person), None)
    return made | ({"person": person} if person else {})
