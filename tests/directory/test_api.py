"""The API: the same search as the directory's page, and nothing that is private."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.test import Client

from directory.api.schema import SCHEMAS
from directory.models import DirectoryPage, Mentor
from tests.directory.factories import MentorFactory, RegionFactory, SkillFactory

API = "/api/v1/"
Get = Callable[..., Any]

SECRETS = {
    "email": "zzsecret@example.org",
    "phone": "418 555-0177",
    "contact_notes": "zzsecretnote",
    "consent_channel": "paper",
    "consent_on": "2019-11-23",
}


def misfits(value: Any, schema: dict[str, Any], place: str = "$") -> Iterator[str]:
    """Yield where a value does not fit a schema: the part of JSON Schema that ours is written in."""
    if reference := schema.get("$ref"):
        yield from misfits(value, SCHEMAS[reference.rpartition("/")[2]], place)
        return
    unknown = schema.keys() - {"type", "enum", "properties", "required", "additionalProperties", "items", "description"}
    assert not unknown, f"the checker does not know {unknown}"
    types = {"object": dict, "array": list, "string": str, "integer": int, "boolean": bool, "null": type(None)}
    allowed = [schema["type"]] if isinstance(schema.get("type"), str) else schema.get("type", [])
    if allowed and not any(type(value) is types[name] for name in allowed):
        yield f"{place}: {value!r} is no {allowed}"
        return
    if "enum" in schema and value not in schema["enum"]:
        yield f"{place}: {value!r} is none of {schema['enum']}"
    if isinstance(value, dict):
        for name in schema["required"]:
            if name not in value:
                yield f"{place}: {name} is missing"
        for name, part in value.items():
            if name not in schema["properties"]:
                yield f"{place}: {name} is too much"
            else:
                yield from misfits(part, schema["properties"][name], f"{place}.{name}")
    for number, part in enumerate(value if isinstance(value, list) else ()):
        yield from misfits(part, schema["items"], f"{place}[{number}]")


@pytest.fixture
def get(client: Client, pages: tuple[DirectoryPage, DirectoryPage]) -> Get:
    """Get an address of the API; the answer fits its schema."""

    def ask(path: str = "mentors/", schema: str = "Mentors", *, status: int = 200, **query: Any) -> Any:
        response = client.get(API + path, query or None)
        assert response.status_code == status, response.content.decode()[:2000]
        assert response["Content-Type"] == "application/json"
        data = response.json()
        assert list(misfits(data, SCHEMAS[schema if status == 200 else "Error"])) == []
        return data

    return ask


@pytest.fixture
def zoe(db: None) -> Mentor:
    """A mentor with everything."""
    return MentorFactory(
        name="Zoé Tremblay",
        headline_en="I help you start",
        offers=["balado"],
        seeks=["vente"],
        region=RegionFactory(slug="estrie"),
        website="https://exemple.ca",
        **SECRETS,
    )


def names(found: Any) -> list[str]:
    return [each["name"] for each in found["results"]]


def test_the_list_is_that_of_the_page(get: Get, zoe: Mentor, client: Client) -> None:
    MentorFactory(name="Noé Gagnon", offers=["vente"], paused=True)
    MentorFactory(name="Brouillon", live=False)
    for query, expected in (
        ({}, ["Noé Gagnon", "Zoé Tremblay"]),
        ({"q": "balados"}, ["Zoé Tremblay"]),
        ({"offers": "vente"}, ["Noé Gagnon"]),
        ({"region": "estrie"}, ["Zoé Tremblay"]),
        ({"available": "1"}, ["Zoé Tremblay"]),
        ({"q": "zzz"}, []),
        ({"sort": "name"}, ["Noé Gagnon", "Zoé Tremblay"]),
    ):
        found = get(**query)
        assert names(found) == expected, query
        assert found["total"] == len(expected)
        page = client.get("/fr/repertoire/", query).content.decode()
        assert all(name in page for name in expected), query


def test_facets_have_counts(get: Get, zoe: Mentor) -> None:
    MentorFactory(offers=["balado"], languages=["fr", "en"])
    facets = {facet["name"]: facet["values"] for facet in get()["facets"]}
    assert [(value["value"], value["count"]) for value in facets["offers"]] == [("balado", 2)]
    assert {value["value"]: value["count"] for value in facets["language"]} == {"fr": 2, "en": 1}


def test_complementary_search_says_what_goes_each_way(get: Get, zoe: Mentor) -> None:
    found = get(bring="vente", learn="balado")
    assert names(found) == ["Zoé Tremblay"]
    exchange = found["results"][0]["exchange"]
    assert [word["slug"] for word in exchange["you_learn"]] == ["balado"]
    assert [word["slug"] for word in exchange["you_bring"]] == ["vente"]


def test_pages_follow_one_another(get: Get, client: Client) -> None:
    for number in range(5):
        MentorFactory(name=f"Personne {number}", offers=["balado"])
    seen: list[str] = []
    address: str | None = f"{API}mentors/?offers=balado&page_size=2&lang=en"
    pages = 0
    while address:
        data = client.get(address).json()
        assert list(misfits(data, SCHEMAS["Mentors"])) == []
        seen += names(data)
        address, pages = data["next"], pages + 1
    assert pages == 3
    assert sorted(seen) == [f"Personne {number}" for number in range(5)]
    assert get(page=3, page_size=2)["previous"].endswith("?page=2&page_size=2")


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ({"page": "99"}, 404),
        ({"page": "abc"}, 404),
        ({"page_size": "101"}, 400),
        ({"page_size": "0"}, 400),
        ({"page_size": "²"}, 400),
        ({"lang": "de"}, 400),
        ({"offers": "inconnue"}, 404),
        ({"region": "atlantide"}, 404),
        ({"q": "x" * 500}, 400),
        ({"q": "\x00"}, 200),
        ({"q": '" OR 1=1 --'}, 200),
    ],
)
def test_what_makes_no_sense_is_refused_in_the_readers_language(get: Get, query: dict[str, str], status: int) -> None:
    french, english = get(status=status, **query), get(status=status, **{"lang": "en", **query})
    if status != 200:
        assert french["error"]["status"] == status
        assert french["error"]["problems"]
        assert "lang" in query or french != english


def test_one_mentor(get: Get, zoe: Mentor) -> None:
    found = get("mentors/zoe-tremblay/", "Mentor")
    assert found["text"] == {"text": "Je tiens un commerce depuis vingt ans.", "language": "fr"}
    assert found["url"].endswith("/fr/repertoire/zoe-tremblay/")
    english = get("mentors/zoe-tremblay/", "Mentor", lang="en")
    assert english["headline"] == {"text": "I help you start", "language": "en"}
    assert english["url"].endswith("/en/directory/zoe-tremblay/")
    get("mentors/personne/", status=404)
    Mentor.objects.filter(pk=zoe.pk).update(live=False)
    get("mentors/zoe-tremblay/", status=404)


def test_what_is_withheld_is_left_out(get: Get, zoe: Mentor) -> None:
    zoe.withheld = ["headline", "text", "city", "website"]
    zoe.save()
    found = get("mentors/zoe-tremblay/", "Mentor")
    assert (found["headline"]["text"], found["text"]["text"], found["city"], found["website"]) == ("", "", "", "")
    assert get()["results"][0]["headline"]["text"] == ""


def test_nothing_private_is_told(client: Client, pages: Any, zoe: Mentor) -> None:
    addresses = ("", "mentors/", "mentors/zoe-tremblay/", "openapi.json", "pages/", "images/", "mentors/?q=zzsecret")
    for address in addresses:
        text = client.get(API + address).content.decode()
        assert not [each for each in ("zzsecret", "555-0177", "2019-11-23", "paper") if each in text], address
        assert not set(keys_of(json.loads(text))) & {*SECRETS, "contact_preference", "withheld", "confirmed_at"}, (
            address
        )
    fields = set(SCHEMAS["Mentor"]["properties"]) | set(SCHEMAS["Card"]["properties"])
    assert not fields & {*SECRETS, "contact_preference", "withheld", "pause_reason", "confirmed_at", "id", "pk"}


def keys_of(data: Any) -> Iterator[str]:
    if isinstance(data, dict):
        yield from data
    for part in data.values() if isinstance(data, dict) else data if isinstance(data, list) else ():
        yield from keys_of(part)


def test_reading_only(client: Client, pages: Any) -> None:
    for method in (client.post, client.put, client.delete, client.patch):
        response = method(f"{API}mentors/")
        assert response.status_code == 405
        assert response["Allow"] == "GET, HEAD"
        assert response.json()["error"]["status"] == 405
    assert client.head(f"{API}mentors/").status_code == 200


def test_answers_may_be_kept_and_asked_for_again(client: Client, pages: Any, zoe: Mentor) -> None:
    response = client.get(f"{API}mentors/", headers={"accept-language": "en"})
    assert response["Content-Language"] == "en"
    assert response["Cache-Control"] == "public, max-age=60"
    assert response["Access-Control-Allow-Origin"] == "*"
    assert "Accept-Language" in response["Vary"]
    assert "Set-Cookie" not in response
    again = client.get(f"{API}mentors/", headers={"accept-language": "en", "if-none-match": response["ETag"]})
    assert again.status_code == 304


def test_too_many_questions_are_put_off(client: Client, pages: Any, settings: Any) -> None:
    settings.API_REQUESTS_PER_MINUTE_PER_ADDRESS = 2
    answers = [client.get(API).status_code for _ in range(3)]
    assert answers == [200, 200, 429]


def test_it_asks_no_more_for_more_people(get: Get, client: Client, django_assert_max_num_queries: Any) -> None:
    for number in range(30):
        MentorFactory(offers=["balado", f"s{number % 7}"], seeks=["vente"], languages=["fr", "en"])
    get()
    queries: list[dict[str, str]] = [{}, {"q": "balado"}, {"bring": "vente", "learn": "balado"}]
    for query in queries:
        with django_assert_max_num_queries(10):
            assert len(client.get(f"{API}mentors/", {**query, "page_size": "100"}).json()["results"]) == 30
    with django_assert_max_num_queries(8):
        client.get(f"{API}mentors/{Mentor.objects.all()[0].slug}/")


def test_the_description_names_every_address_and_parameter(get: Get, client: Client) -> None:
    get("", "Index")
    get("rien/", status=404)
    found = client.get(f"{API}openapi.json").json()
    assert found["openapi"] == "3.1.0"
    SkillFactory(name="balado")
    for path, entry in found["paths"].items():
        response = client.get(f"{API.rstrip('/')}{path.replace('{slug}', 'personne')}")
        assert str(response.status_code) in entry["get"]["responses"], path
    for parameter in found["paths"]["/mentors/"]["get"]["parameters"]:
        shape = parameter["schema"]
        shape = shape.get("items", shape)
        value = shape.get("enum", ["1" if shape.get("type") == "integer" else "balado"])[0]
        expected = {200, 404} if parameter["name"] in {"region", "language"} else {200}
        assert client.get(f"{API}mentors/", {parameter["name"]: value}).status_code in expected, parameter["name"]


def test_pages_and_pictures_are_those_that_visitors_see(client: Client, pages: Any) -> None:
    page = pages[0]
    listed = client.get(f"{API}pages/").json()
    assert "Répertoire" in [each["title"] for each in listed["items"]]
    page.unpublish()
    assert "Répertoire" not in [each["title"] for each in client.get(f"{API}pages/").json()["items"]]
    assert client.get(f"{API}pages/{page.pk}/").status_code == 404
    assert client.get(f"{API}images/").json()["items"] == []
    assert client.post(f"{API}pages/").status_code in {403, 405}
