"""The search by Elasticsearch or OpenSearch: what is sent, what is understood of the answer, and doing without it.

The engine of these tests is a server on this machine that writes down what it is asked and answers what it was told to.
"""

from __future__ import annotations

import json
import logging
import threading
from base64 import b64encode
from collections.abc import Iterator
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.core.management import CommandError, call_command
from django.db import transaction
from django.http import QueryDict
from django.test import override_settings
from django.utils import timezone
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from config.search import search_settings
from core.checks import check_search_library
from directory.facets import answer, question_of
from directory.filters import Facet, parse_filters
from directory.models import Mentor
from directory.search.document import build
from directory.search.elastic import engine as engine_module
from directory.search.elastic.client import Client, EngineError
from directory.search.elastic.documents import INDEX, bulk, source
from directory.search.elastic.engine import engine
from directory.search.elastic.query import body
from directory.search.elastic.tasks import tell_engine
from directory.search.letters import Fact
from directory.search.meant import Meaning
from directory.search.question import Question
from directory.search.words import parse_words
from directory.vocabulary import load_vocabulary
from tests.directory.factories import MentorFactory, RegionFactory, SkillFactory

NOBODY = {"total": {"value": 0}, "hits": []}


class FakeEngine:
    """A server that keeps what it was asked, and answers by path."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str, Any]] = []
        self.headers: list[dict[str, str]] = []
        self.answers: dict[str, tuple[int, Any]] = {}
        fake = self

        class Handler(BaseHTTPRequestHandler):
            def handle_any(self) -> None:
                content = self.rfile.read(int(self.headers.get("Content-Length") or 0))
                lines = [json.loads(line) for line in content.splitlines()] if content else [None]
                fake.asked.append((self.command, self.path, lines if self.path.startswith("/_bulk") else lines[0]))
                fake.headers.append(dict(self.headers))
                known = (answer for path, answer in fake.answers.items() if self.path.startswith(path))
                status, said = next(known, (200, {}))
                text = said if isinstance(said, bytes) else json.dumps(said).encode()
                self.send_response(status)
                self.send_header("Content-Length", str(len(text)))
                self.end_headers()
                self.wfile.write(text)

            do_GET = do_POST = do_PUT = do_DELETE = handle_any  # noqa: N815  the library's own names

            def log_message(self, *args: Any) -> None:
                """Stay silent."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.thread = threading.Thread(target=self.server.serve_forever, daemon=True)
        self.thread.start()

    @property
    def port(self) -> int:
        return int(self.server.server_address[1])

    @property
    def searches(self) -> list[Any]:
        return [body for _method, path, body in self.asked if path.endswith("/_search")]

    def finds(self, *keys: int, total: int | None = None, **counts: dict[int, int]) -> None:
        """Answer searches with these people and counts."""
        self.answers["/essai-mentors/_search"] = (
            200,
            {
                "timed_out": False,
                "_shards": {"failed": 0},
                "hits": {
                    "total": {"value": len(keys) if total is None else total},
                    "hits": [{"_id": str(key)} for key in keys],
                },
                "aggregations": {
                    name: {
                        "doc_count": 1,
                        "values": {
                            "buckets": [{"key": k, "doc_count": n} for k, n in counts.get(name, {}).items()],
                        },
                    }
                    for name in ("offers", "seeks", "languages", "region", "formats", "room")
                },
            },
        )

    def close(self) -> None:
        self.server.shutdown()
        self.server.server_close()
        self.thread.join()


@pytest.fixture
def fake() -> Iterator[FakeEngine]:
    """An engine of the tests' own, named by `SEARCH_URL`."""
    engine_module._engine.cache_clear()
    there = FakeEngine()
    settings = search_settings(f"opensearch://moi:s%40cret@127.0.0.1:{there.port}/essai?timeout=1").mentors
    with override_settings(DIRECTORY_ENGINE=settings):
        yield there
    there.close()
    engine_module._engine.cache_clear()


def asked(query: str) -> Any:
    """Return the answer of the page's search."""
    return answer(parse_filters(QueryDict(query), load_vocabulary()).filters, limit=20)


# --- what SEARCH_URL says ---------------------------------------------------------------------------------------------


def test_without_an_address_the_database_searches() -> None:
    settings = search_settings("")
    assert settings.mentors is None
    assert settings.pages["default"]["BACKEND"] == "wagtail.search.backends.database"


@pytest.mark.parametrize(
    ("url", "backend", "host", "options"),
    [
        (
            "opensearch://localhost:9200",
            "opensearch3",
            {"host": "localhost", "port": 9200, "use_ssl": False, "verify_certs": False, "http_auth": None},
            {},
        ),
        (
            "opensearch+https://a:b%40c@search.example.org/x?version=2",
            "opensearch2",
            {
                "host": "search.example.org",
                "port": 443,
                "use_ssl": True,
                "verify_certs": True,
                "http_auth": ("a", "b@c"),
            },
            {},
        ),
        (
            "elasticsearch+https://a:b@search.example.org:9243",
            "elasticsearch9",
            {"host": "search.example.org", "port": 9243, "scheme": "https"},
            {"basic_auth": ("a", "b")},
        ),
        ("elasticsearch://h?version=8", "elasticsearch8", {"host": "h", "port": 9200, "scheme": "http"}, {}),
    ],
)
def test_one_address_makes_the_settings_of_pages(url: str, backend: str, host: Any, options: Any) -> None:
    pages = search_settings(url).pages["default"]
    assert pages["BACKEND"] == f"wagtail.search.backends.{backend}"
    assert pages["HOSTS"] == [host]
    assert pages["OPTIONS"] == options


def test_one_address_makes_the_settings_of_mentors() -> None:
    settings = search_settings("elasticsearch+https://moi:s%40cret@h.example.org/essai?timeout=5")
    assert settings.pages["default"]["INDEX_PREFIX"] == "essai-"
    assert settings.mentors == {
        "url": "https://h.example.org:443",
        "index": "essai-mentors",
        "user": "moi",
        "password": "s@cret",
        "patience": 5.0,
    }
    assert "s@cret" not in repr(Client(**settings.mentors))


@pytest.mark.parametrize(
    "url",
    [
        "http://localhost:9200",
        "solr://localhost",
        "opensearch://",
        "opensearch+ftp://h",
        "opensearch://h:port",
        "opensearch://h/UPPER",
        "opensearch://h/a/b",
        "opensearch://h?version=9",
        "elasticsearch://h?version=3",
        "opensearch://moi:hush@h?timeout=never",
        "opensearch://moi:hush@h?timeout=0",
    ],
)
def test_an_address_that_makes_no_sense_is_refused_without_its_password(url: str) -> None:
    with pytest.raises(ImproperlyConfigured, match="SEARCH_URL") as refused:
        search_settings(url)
    assert "hush" not in str(refused.value)


def test_a_missing_library_is_named(settings: Any) -> None:
    settings.WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "wagtail.search.backends.opensearch3"}}
    (problem,) = check_search_library(None)
    assert problem.id == "mentorat.E006"
    assert "opensearch" in str(problem.hint)
    settings.WAGTAILSEARCH_BACKENDS = search_settings("").pages
    assert check_search_library(None) == []


# --- what is sent -----------------------------------------------------------------------------------------------------


def test_the_whole_request_of_a_search() -> None:
    question = Question(
        words=parse_words("montréal"),
        meant={7: Meaning(frozenset({0}), frozenset({0}))},
        having=((Fact.OFFERED, 3),),
        chosen={Fact.REGION: 6, Fact.ROOM: 1},
        limit=20,
        offset=40,
    )

    def place(field: str) -> dict[str, Any]:
        return {
            "bool": {
                "should": [{"terms": {field: ["montreal"]}}, {"prefix": {field: {"value": "montreal"}}}],
                "minimum_should_match": 1,
            }
        }

    def worth(condition: dict[str, Any], points: int) -> dict[str, Any]:
        return {"constant_score": {"filter": condition, "boost": points}}

    def count(name: str, *filters: dict[str, Any]) -> dict[str, Any]:
        values = {"values": {"terms": {"field": name, "size": 10_000}}}
        return {"filter": {"bool": {"filter": list(filters)}}, "aggs": values}

    region, room = {"terms": {"region": [6]}}, {"terms": {"room": [1]}}
    assert body(question) == {
        "from": 40,
        "size": 20,
        "_source": False,
        "track_total_hits": True,
        "query": {
            "bool": {
                "filter": [{"bool": {"filter": [place("everywhere")]}}, {"terms": {"offers": [3]}}],
                "should": [
                    worth(place("name"), 24),
                    worth(place("place"), 12),
                    worth(place("headline"), 2),
                    worth({"terms": {"offers": [7]}}, 3),
                    worth({"terms": {"offers": [7]}}, 12),
                    worth({"terms": {"seeks": [7]}}, 1),
                ],
            }
        },
        "post_filter": {"bool": {"filter": [region, room]}},
        "sort": [{"_score": "desc"}, {"id": "desc"}],
        "aggs": {
            "offers": count("offers", region, room),
            "seeks": count("seeks", region, room),
            "languages": count("languages", region, room),
            "region": count("region", room),
            "formats": count("formats", region, room),
            "room": count("room", region),
        },
    }


def test_parts_of_a_word_phrases_and_skills_of_which_one_is_enough() -> None:
    question = Question(
        words=parse_words('"plan d’affaires" e-commerce vente'), either=((Fact.OFFERED, 1), (Fact.SOUGHT, 2))
    )
    wanted = body(question)["query"]["bool"]["filter"]
    in_all = wanted[0]["bool"]["filter"]
    assert {"terms": {"everywhere": ["plan"]}} in in_all
    commerce = next(each for each in in_all if "ecommerce" in json.dumps(each))
    parts, whole = commerce["bool"]["should"]
    assert [part["terms"]["everywhere"][0] for part in parts["bool"]["filter"]] == ["e", "commerce"]
    assert "ecommerce" in whole["terms"]["everywhere"]
    phrases = wanted[1]["bool"]["should"]
    assert {"match_phrase": {"text": {"query": "plan affaires", "analyzer": "whitespace"}}} in phrases
    assert {next(iter(each["match_phrase"])) for each in phrases} == {"name", "place", "headline", "text"}
    assert wanted[2] == {
        "bool": {"should": [{"terms": {"offers": [1]}}, {"terms": {"seeks": [2]}}], "minimum_should_match": 1}
    }
    widened = body(Question(words=parse_words("vente balado").widened()))["query"]["bool"]["filter"]
    assert widened[0]["bool"]["minimum_should_match"] == 1


@pytest.mark.parametrize(
    "typed",
    [
        '") OR 1=1 --',
        "name:* AND NOT text:x",
        '{"match_all":{}}',
        "\x00\x1f",
        "a" * 99,
        "* ? ~2 ^9 /regex/",
        "「網」 ﷺ",
    ],
)
def test_nothing_typed_is_a_language_of_the_engine(typed: str) -> None:
    def leaves(value: Any) -> Iterator[str]:
        if isinstance(value, dict):
            for kind, inner in value.items():
                if kind == "terms" and not isinstance(next(iter(inner.values())), dict):
                    yield from (str(each) for each in next(iter(inner.values())))
                elif kind == "prefix":
                    yield next(iter(inner.values()))["value"]
                elif kind == "match_phrase":
                    yield next(iter(inner.values()))["query"].replace(" ", "")
                else:
                    yield from leaves(inner)
        elif isinstance(value, list):
            for inner in value:
                yield from leaves(inner)

    said = body(Question(words=parse_words(typed)))
    json.dumps(said)
    assert all(each.isalnum() for each in leaves(said["query"]))


@pytest.mark.django_db
def test_a_document_has_the_public_words_and_facts_and_nothing_else() -> None:
    region = RegionFactory(slug="laval")
    offered, sought = SkillFactory(name="balado"), SkillFactory(name="vente")
    mentor = MentorFactory(
        name="Zoé Réseaux",
        city="Laval",
        headline_fr="Bonjour",
        text_fr="<p>Des cafés.</p>",
        region=region,
        offers=[offered],
        seeks=[sought],
        languages=["fr"],
        email="zoe.secrete@example.org",
        phone="418 555-0199",
        contact_notes="le soir",
    )
    document = build(Mentor.objects.for_index().get(pk=mentor.pk))
    kept = source(mentor.pk, document)
    assert set(kept) <= set(INDEX["mappings"]["properties"])
    assert kept["id"] == mentor.pk
    assert {"zoe", "reseaux", "reseau"} <= set(kept["name"].split())
    assert kept["place"].split()[0] == "laval"
    assert {"cafes", "cafe", "balado", "vente"} <= set(kept["text"].split())
    assert (kept["offers"], kept["seeks"], kept["region"]) == ([offered.pk], [sought.pk], [region.pk])
    assert (kept["languages"], kept["room"]) == ([language.pk for language in mentor.languages.all()], [1])
    assert kept["formats"] == [0, 1]
    lines = bulk("x", {mentor.pk: document}, gone=[99]).decode()
    assert [json.loads(line) for line in lines.splitlines()] == [
        {"index": {"_index": "x", "_id": str(mentor.pk)}},
        kept,
        {"delete": {"_index": "x", "_id": "99"}},
    ]
    assert lines.endswith("\n")
    for private in ("secrete", "0199", "soir"):
        assert private not in lines


# --- asking it --------------------------------------------------------------------------------------------------------


@pytest.mark.django_db
def test_the_page_shows_what_the_engine_finds_in_its_order(fake: FakeEngine, visit: Any) -> None:
    region = RegionFactory(slug="montreal")
    first, second, third = (MentorFactory(name=name, region=region) for name in ("Ana", "Béa", "Cléo"))
    hidden = MentorFactory(name="Cachée", live=False)
    fake.finds(second.pk, hidden.pk, first.pk, total=3, region={region.pk: 3})
    shown = visit(q="commerce")
    names = [each.get_text(strip=True) for each in shown.soup.select(".results h3, .results h2, .card h3")]
    assert [name for name in names if name in {"Ana", "Béa", "Cléo", "Cachée"}] == ["Béa", "Ana"]
    assert third.name not in names
    (sent,) = fake.searches
    assert sent["from"] == 0
    expected = b64encode(b"moi:s@cret").decode()
    assert fake.headers[0]["Authorization"] == f"Basic {expected}"


@pytest.mark.django_db
def test_counts_and_total_are_the_engines(fake: FakeEngine) -> None:
    region = RegionFactory(slug="montreal")
    fake.finds(5, 3, total=42, region={region.pk: 40}, offers={1: 7}, room={1: 12}, formats={0: 2})
    found = asked("q=vente")
    assert (found.total, found.keys) == (42, (5, 3))
    assert found.of(Facet.REGION) == {region.pk: 40}
    assert found.of(Facet.OFFERS) == {1: 7}
    assert found.of(Facet.AVAILABLE) == {1: 12}
    assert found.of(Facet.FORMAT) == {0: 2}
    assert found.of(Facet.LANGUAGE) == {}


@pytest.mark.django_db
def test_filters_of_the_address_reach_the_engine(fake: FakeEngine) -> None:
    region, skill = RegionFactory(slug="laval"), SkillFactory(name="balado")
    fake.finds()
    asked("q=vente&region=laval&offers=balado&bring=balado&available=1")
    (sent,) = fake.searches
    assert sent["post_filter"]["bool"]["filter"] == [{"terms": {"region": [region.pk]}}, {"terms": {"room": [1]}}]
    assert sent["query"]["bool"]["filter"][1:] == [{"terms": {"offers": [skill.pk]}}, {"terms": {"seeks": [skill.pk]}}]


@pytest.mark.django_db
def test_without_words_the_database_is_asked(fake: FakeEngine) -> None:
    MentorFactory()
    assert asked("").total == 1
    filters = parse_filters(QueryDict("q=commerce"), load_vocabulary()).filters
    assert answer(filters, limit=20, offset=10_000).total == 1  # further down than engines go
    assert fake.searches == []
    assert question_of(filters, limit=1, offset=0, meant={}).words == filters.words


@pytest.mark.django_db
@pytest.mark.parametrize(
    "said",
    [
        (500, {"error": "boom"}),
        (404, {"error": "no such index"}),
        (302, {}),
        (200, b"<html>not JSON"),
        (200, b"[]"),
        (200, {"hits": NOBODY}),
        (200, {"timed_out": True, "_shards": {"failed": 0}, "hits": NOBODY, "aggregations": {}}),
        (200, {"timed_out": False, "_shards": {"failed": 1}, "hits": NOBODY, "aggregations": {}}),
    ],
)
def test_an_engine_that_fails_is_replaced_by_the_database_and_said_once(
    fake: FakeEngine, said: tuple[int, Any], caplog: pytest.LogCaptureFixture
) -> None:
    mentor = MentorFactory(name="Zoé")
    fake.answers["/essai-mentors/_search"] = said
    with caplog.at_level(logging.WARNING):
        assert asked("q=zoe").keys == (mentor.pk,)
        assert asked("q=zoe").keys == (mentor.pk,)
    assert [record.name for record in caplog.records] == ["directory.search.elastic.engine"]
    assert "s@cret" not in caplog.text
    assert "zoe" not in caplog.text
    assert len(fake.searches) == 1  # nobody waits for it again at once


@pytest.mark.django_db
def test_an_engine_that_is_away_or_stalls_is_replaced_and_taken_back(
    fake: FakeEngine, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    mentor = MentorFactory(name="Zoé")
    fake.finds(99)
    monkeypatch.setattr(engine_module, "REST", 0.0)
    away = search_settings("opensearch://127.0.0.1:1/essai").mentors
    with override_settings(DIRECTORY_ENGINE=away):
        assert asked("q=zoe").keys == (mentor.pk,)
    there = engine()
    assert there is not None
    port, there.client = there.client, Client(url="http://127.0.0.1:1", index="essai-mentors")
    assert asked("q=zoe").keys == (mentor.pk,)
    there.client = port
    with caplog.at_level(logging.WARNING):
        assert asked("q=zoe").keys == (99,)
    assert "again" in caplog.text


# --- keeping it right -------------------------------------------------------------------------------------------------


def waiting() -> list[list[int]]:
    """Return the primary keys that the queued tasks name."""
    tasks = DBTaskResult.objects.filter(task_path=tell_engine.module_path, status=TaskResultStatus.READY)
    return [task.args_kwargs["args"][0] for task in tasks.order_by("enqueued_at")]


@pytest.mark.django_db
def test_a_change_queues_the_primary_key_with_itself_and_nothing_else(fake: FakeEngine) -> None:
    mentor = MentorFactory(name="Zoé", email="zoe@example.org")
    assert waiting() == [[mentor.pk]]
    assert fake.asked == []

    class UndoneError(Exception):
        pass

    def fail() -> None:
        with transaction.atomic():
            mentor.city = "Percé"
            mentor.save()
            raise UndoneError

    with pytest.raises(UndoneError):
        fail()
    assert waiting() == [[mentor.pk]]
    key = mentor.pk
    mentor.delete()
    assert waiting()[-1] == [key]
    everything = json.dumps(list(DBTaskResult.objects.values_list("args_kwargs", flat=True)))
    assert "Zo" not in everything
    assert "example.org" not in everything


@pytest.mark.django_db
def test_without_an_engine_nothing_is_queued() -> None:
    MentorFactory()
    assert waiting() == []


@pytest.mark.django_db
def test_the_worker_tells_the_engine_how_things_are_by_then(fake: FakeEngine) -> None:
    shown, hidden = MentorFactory(name="Zoé"), MentorFactory(name="Noé", live=False)
    fake.answers["/_bulk"] = (200, {"items": [{"index": {"status": 201}}, {"delete": {"status": 404}}]})
    assert tell_engine.call([shown.pk, hidden.pk, 10**9]) == "told"
    ((method, path, lines),) = fake.asked
    assert (method, path) == ("POST", "/_bulk?require_alias=true")
    assert [next(iter(line.items())) for line in lines if "id" not in line] == [
        ("index", {"_index": "essai-mentors", "_id": str(shown.pk)}),
        ("delete", {"_index": "essai-mentors", "_id": str(hidden.pk)}),
        ("delete", {"_index": "essai-mentors", "_id": str(10**9)}),
    ]


@pytest.mark.django_db
@pytest.mark.parametrize("said", [(503, {}), (200, {"items": [{"index": {"status": 400}}]})])
def test_what_the_engine_does_not_take_is_told_again_later(fake: FakeEngine, said: tuple[int, Any]) -> None:
    mentor = MentorFactory()
    DBTaskResult.objects.all().delete()
    fake.answers["/_bulk"] = said
    assert tell_engine.call([mentor.pk]) == "later"
    (again,) = DBTaskResult.objects.all()
    assert again.args_kwargs["args"] == [[mentor.pk], 1]
    assert again.run_after is not None
    with pytest.raises(EngineError):
        tell_engine.call([mentor.pk], failures=6)


@pytest.mark.django_db
def test_the_command_fills_a_new_index_and_puts_it_in_place_of_the_old(
    fake: FakeEngine, capsys: pytest.CaptureFixture[str]
) -> None:
    mentor = MentorFactory(name="Zoé")
    fake.answers["/essai-mentors/_alias"] = (200, {"essai-mentors-1": {}})
    call_command("rebuild_directory_index")
    assert "engine: 1" in capsys.readouterr().out
    made, filled, refreshed, looked, swapped = fake.asked
    new = made[1].removeprefix("/")
    assert made == ("PUT", f"/{new}", INDEX)
    assert new.startswith("essai-mentors-")
    assert filled[1] == "/_bulk"
    assert filled[2][0] == {"index": {"_index": new, "_id": str(mentor.pk)}}
    assert refreshed[1] == f"/{new}/_refresh"
    assert looked[:2] == ("GET", "/essai-mentors/_alias")
    assert swapped[2] == {
        "actions": [
            {"remove_index": {"index": "essai-mentors-1"}},
            {"add": {"index": new, "alias": "essai-mentors"}},
        ]
    }


@pytest.mark.django_db
def test_what_changed_while_the_index_was_filled_is_told_again(fake: FakeEngine) -> None:
    mentor = MentorFactory()
    fake.answers["/essai-mentors/_alias"] = (404, {})
    DBTaskResult.objects.all().delete()
    meanwhile = tell_engine.enqueue([mentor.pk])
    told = DBTaskResult.objects.get(pk=meanwhile.id)
    told.finished_at = timezone.now() + timedelta(minutes=1)
    told.status = TaskResultStatus.SUCCESSFUL
    told.save()
    call_command("rebuild_directory_index", verbosity=0)
    assert waiting() == [[mentor.pk]]


@pytest.mark.django_db
def test_a_filling_that_fails_leaves_the_old_index_and_says_so(fake: FakeEngine) -> None:
    mentor = MentorFactory(name="Zoé")
    fake.answers["/_bulk"] = (503, {})
    with pytest.raises(CommandError, match="database answers"):
        call_command("rebuild_directory_index", verbosity=0)
    assert [method for method, _path, _body in fake.asked] == ["PUT", "POST", "DELETE"]
    fake.answers["/essai-mentors/_search"] = (404, {})
    assert asked("q=zoe").keys == (mentor.pk,)
