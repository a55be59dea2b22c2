"""Events, texts, sentences, speeches, captures and speakers as JSON: what they say, and where they lead."""

import pytest

EVENT = "2031-05-14-lindkhaven-gorelov-vestergaard"


def sentences_of(transcript):
    """All sentences of a transcript, in order."""
    return [s for speech in transcript["speeches"] for p in speech["paragraphs"] for s in p]


def addresses_in(value):
    """Every `api` that an answer names."""
    if isinstance(value, dict):
        if isinstance(value.get("api"), str):
            yield value["api"]
        for each in value.values():
            yield from addresses_in(each)
    elif isinstance(value, list):
        for each in value:
            yield from addresses_in(each)


@pytest.fixture(scope="package")
def event(get):
    """The event with its renditions."""
    return get(f"/api/events/{EVENT}")


@pytest.fixture(scope="package")
def examples(event, get):
    """An address of each kind, by the path of its operation."""
    place = f"/api/events/{EVENT}"
    english = sentences_of(get(f"{place}/renditions/en-machine"))
    before = sentences_of(get(f"{place}/renditions/en-machine?revision=1"))
    gone = next(s["id"] for s in before if s["id"] not in {each["id"] for each in english})
    person = get("/api/speakers")["people"][0]["id"]
    return {
        "/api/events": ["/api/events", "/api/events?language=en&kind=machine&after=2031&before=2031-05-14&size=1"],
        "/api/events/{event}": [place],
        "/api/events/{event}/renditions/{key}": [
            f"{place}/renditions/ru", f"{place}/renditions/en-official", f"{place}/renditions/en-machine?revision=1",
        ],
        "/api/events/{event}/renditions/{key}/alignment": [
            f"{place}/renditions/en-machine/alignment", f"{place}/renditions/ru/alignment?against=en-official",
        ],
        "/api/events/{event}/renditions/{key}/audit": [
            f"{place}/renditions/en-machine/audit", f"{place}/renditions/en-official/audit?against=ru",
        ],
        "/api/events/{event}/sentences/{sentence}": [
            f"{place}/sentences/{english[0]['id']}", f"{place}/sentences/{gone}",
        ],
        "/api/events/{event}/speeches/{n}": [f"{place}/speeches/2", f"{place}/speeches/2?of=en-machine"],
        "/api/captures/{capture}": [f"/api/captures/{event['renditions'][0]['capture']['id']}"],
        "/api/speakers": ["/api/speakers", "/api/speakers?size=1&page=2"],
        "/api/speakers/{person}": [f"/api/speakers/{person}"],
        "/api/speakers/{person}/speeches": [f"/api/speakers/{person}/speeches?size=3"],
        "/api/search": ["/api/search?q=million", "/api/search?q=grain+%22of%22&size=2&order=newest&by=words"],
        "/api/quote": [
            "/api/quote?q=three+million+tonnes+of+grain", "/api/quote?q=nobody+ever+said+this+here&speaker=Gorelov",
        ],
    }  # fmt: skip


def test_each_answer_is_as_it_is_described(described, examples, get):
    """Every operation has an example here; no field is missing, of another type, or not described."""
    assert {("get", path) for path in examples} == {each for each in described if each[0] == "get"}
    for path, addresses in examples.items():
        for address in addresses:
            assert not described["get", path](get(address)), address


def test_every_address_in_an_answer_leads_on(examples, get, client):
    """Whatever an answer calls `api` is answered, and says itself that it is there; its page is there, too."""
    asked = {address for addresses in examples.values() for address in addresses}
    found = {address for one in asked for address in addresses_in(get(one))}
    assert len(found) > 50
    for address in sorted(found):
        value = get(address)
        assert value["api"] == address
        assert client.get(value["url"], follow_redirects=True).status_code == 200, value["url"]


def test_the_json_of_a_page_is_at_its_address(event, get):
    """With /api before it."""
    for rendition in event["renditions"]:
        assert rendition["api"] == rendition["url"].replace("localhost/", "localhost/api/")
        assert get(rendition["api"])["archive"]["rendition"]["id"] == rendition["id"]


def test_events_come_in_pages(get, client):
    """One is all there is: the second page is empty, and the first of several has a way on."""
    assert [event["slug"] for event in get("/api/events")["events"]] == [EVENT]
    beyond = get("/api/events?page=2")
    assert (beyond["events"], beyond["total"], beyond["next"]) == ([], 1, None)
    people = get("/api/speakers?size=1")
    assert people["pages"] == people["total"] >= 2
    link = client.get("/api/speakers?size=1").headers["link"]
    assert f'<{people["next"]}>; rel="next"' in link
    onward = get(people["next"])
    assert onward["people"] != people["people"]
    assert onward["previous"] == people["api"] + "&page=1"


def test_a_former_name_leads_on(client):
    """The beginning of a slug leads to the event as things are; the rest of the address goes along."""
    answer = client.get("/api/events/2031/renditions/ru?revision=1")
    assert answer.status_code == 307
    assert answer.headers["location"] == f"/api/events/{EVENT}/renditions/ru?revision=1"


def test_a_text_has_its_states(get):
    """The revisions newest first, each with its cause and its own address."""
    archive = get(f"/api/events/{EVENT}/renditions/en-machine")["archive"]
    assert [(r["n"], r["cause"], r["is_current"]) for r in archive["revisions"]] == [
        (2, "recaptured", True), (1, "captured", False),
    ]  # fmt: skip
    assert get(archive["revisions"][1]["api"])["archive"]["revision"]["n"] == 1


def test_an_audit_names_sentences_that_can_be_asked_for(get):
    """A finding's sentence number leads to an id, and that to the words."""
    audit = get(f"/api/events/{EVENT}/renditions/en-machine/audit")
    found = [f for bead in audit["beads"] for f in bead["findings"] if f["left"] and f["right"]]
    assert found
    for finding in found[:3]:
        mark = finding["right"]
        name = audit["pair"]["right_sentences"][mark["sentence"]]
        sentence = get(f"/api/events/{EVENT}/sentences/{name}")
        assert sentence["number"] == mark["sentence"]
        assert sentence["text"][mark["start"] : mark["end"]]


def test_a_sentence_has_counterparts_findings_and_a_citation(get):
    """Of the original all renditions; of a translation the original; with what was found between them."""
    audit = get(f"/api/events/{EVENT}/renditions/en-machine/audit")
    bead = next(b for b in audit["beads"] if b["findings"] and b["left"] and b["right"])
    name = audit["pair"]["left_sentences"][bead["left"][0]]
    original = get(f"/api/events/{EVENT}/sentences/{name}")
    said = {c["rendition"]["address"].partition("/")[2]: c["beads"] for c in original["counterparts"]}
    assert said.keys() == {"en-official", "en-machine"}
    (shown,) = said["en-machine"]
    assert [s["id"] for s in shown["there"]] == [audit["pair"]["right_sentences"][n] for n in bead["right"]]
    assert [f["because"] for f in shown["findings"]] == [f["because"] for f in bead["findings"]]
    assert original["url"] in original["citation"]["text"]
    back = get(shown["there"][0]["api"])
    assert [c["rendition"]["address"].partition("/")[2] for c in back["counterparts"]] == ["ru"]
    assert name in [s["id"] for c in back["counterparts"] for b in c["beads"] for s in b["there"]]


def test_a_sentence_that_is_gone_is_as_it_was(examples, get):
    """Never a look-alike: the words of its last revision, and that they are not current."""
    gone = get(examples["/api/events/{event}/sentences/{sentence}"][1])
    assert gone["is_current"] is False
    assert gone["number"] is None
    assert gone["revision"]["n"] == 1
    assert "million" in gone["text"]
    assert gone["counterparts"] == []


def test_a_speech_is_the_same_as_in_its_transcript(get):
    """With its text and its number in the rendition that was asked for."""
    transcript = get(f"/api/events/{EVENT}/renditions/en-machine")
    speech = get(f"/api/events/{EVENT}/speeches/2?of=en-machine")
    here = transcript["speeches"][1]
    assert {name: speech[name] for name in here} == here
    assert speech["text"] == transcript["text"][slice(*here["span"])]
    assert speech["counterparts"][0]["beads"]


def test_no_folder_is_told(event, get):
    """Of a file its name."""
    capture = get(event["renditions"][0]["capture"]["api"])
    assert (capture["address"], capture["final_address"]) == ("summit-ru.html", "summit-ru.html")
    assert capture["rendition"]["id"] == event["renditions"][0]["id"]
    assert "/home/reader" not in str(event)
