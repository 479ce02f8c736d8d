"""A blog as part of a profile: when it is read, what is kept, shown and found."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django_tasks_db.models import DBTaskResult

from core import rounds
from directory.blogs.problems import Problem
from directory.blogs.schedule import NEVER, PRIORITY, read, read_the_blogs
from directory.models import BlogFeed, BlogPost, Mentor
from directory.search.index import matching, rebuild
from directory.search.words import parse_words
from tests.directory.conftest import ENGLISH, FRENCH
from tests.directory.factories import MentorFactory
from tests.directory.feed_server import THREE, FeedServer, atom, feed_server

NOW = datetime(2026, 11, 20, 15, tzinfo=UTC)
TITLES = ["Quatrième billet", "Troisième billet", "Deuxième billet"]
Visit = Callable[..., Any]

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def running() -> Iterator[FeedServer]:
    """The server, for all the tests."""
    with feed_server() as server:
        yield server


@pytest.fixture
def server(running: FeedServer, settings: Any) -> FeedServer:
    """The server as it was first, and the site set to read blogs from this machine as well."""
    running.feed = THREE
    running.asked.clear()
    settings.FEED_PORTS = [running.port]
    settings.FEED_ALSO_ALLOWED_NETWORKS = ["127.0.0.0/8"]
    return running


@pytest.fixture
def zoe(server: FeedServer) -> Mentor:
    """A mentor with a blog that was not read yet."""
    return MentorFactory(name="Zoé Tremblay", blog_feed=server.url("/feed"))


def feed_of(mentor: Mentor) -> BlogFeed:
    return BlogFeed.objects.get(mentor=mentor)


def read_feed_of(mentor: Mentor, now: datetime = NOW) -> str:
    return read(feed_of(mentor).pk, now=now)


def titles(mentor: Mentor) -> list[str]:
    return list(BlogPost.objects.filter(feed__mentor=mentor).values_list("title", flat=True))


def finds(words: str) -> bool:
    return bool(matching(parse_words(words)).ranked(Mentor.objects.listed(), limit=5))


def queued() -> list[DBTaskResult]:
    return list(DBTaskResult.objects.filter(task_path="directory.blogs.tasks.read_feed").order_by("enqueued_at"))


# --- from the address to the profile --------------------------------------------------------------------------------


def test_a_new_address_is_read_at_once_by_the_worker(zoe: Mentor) -> None:
    [task] = queued()
    assert task.args_kwargs == {"args": [feed_of(zoe).pk], "kwargs": {}}
    assert task.priority == PRIORITY < 0
    assert task.task.func(feed_of(zoe).pk) == "read"
    assert titles(zoe) == TITLES


def test_the_posts_show_on_the_profile(zoe: Mentor, visit: Visit) -> None:
    assert not visit(f"{FRENCH}{zoe.slug}/").soup.select(".posts")
    read_feed_of(zoe)
    for directory, date in ((FRENCH, "9 novembre 2026"), (ENGLISH, "November 9, 2026")):
        shown = visit(f"{directory}{zoe.slug}/").soup.select_one(".posts")
        links = shown.select("a[lang]") or shown.select("li a")
        assert [link.get_text() for link in links] == TITLES
        assert links[0]["href"] == "https://blogue.example.org/4"
        assert set(links[0]["rel"]) == {"nofollow", "noopener", "ugc"}
        assert links[0]["lang"] == ""
        assert date in shown.get_text().replace("\N{NO-BREAK SPACE}", " ")


def test_a_title_is_text_on_the_page(zoe: Mentor, visit: Visit, server: FeedServer) -> None:
    server.feed = atom(("&amp;lt;script&amp;gt;alert(1)", "https://x.example.org/1", "2026-11-02"))
    read_feed_of(zoe)
    page = visit(f"{FRENCH}{zoe.slug}/")
    assert "<script>alert" not in page.content.decode()
    assert "alert(1)" in page.soup.select_one(".posts").get_text()


def test_people_are_found_by_what_they_wrote(zoe: Mentor, server: FeedServer) -> None:
    assert not finds("quatrieme")
    read_feed_of(zoe)
    assert finds("quatrieme")
    server.feed = atom(("Balade en kayak", "https://x.example.org/9", "2026-11-12"))
    read_feed_of(zoe)
    assert finds("kayaks")
    assert not finds("quatrieme")
    rebuild()
    assert finds("kayak")


def test_the_index_is_made_without_a_query_a_blog(server: FeedServer) -> None:
    def queries() -> int:
        with CaptureQueriesContext(
            connection,
        ) as captured:
            list(Mentor.objects.for_index())
        return len(captured)

    MentorFactory(blog_feed=server.url("/feed"))
    one = queries()
    for _ in range(4):
        MentorFactory(blog_feed=server.url("/feed"))
    assert queries() == one


# --- what is kept, and when it goes ---------------------------------------------------------------------------------


def test_what_did_not_change_is_not_sent_again(zoe: Mentor, server: FeedServer) -> None:
    assert read_feed_of(zoe) == "read"
    assert feed_of(zoe).etag
    assert read_feed_of(zoe, NOW + timedelta(days=1)) == "unchanged"
    assert "If-None-Match" in server.asked[-1][1]
    assert titles(zoe) == TITLES
    assert feed_of(zoe).read_at == NOW + timedelta(days=1)


def test_a_changed_address_starts_anew(zoe: Mentor, server: FeedServer) -> None:
    read_feed_of(zoe)
    before = feed_of(zoe).pk
    zoe.blog_feed = server.url("/gzip")
    zoe.save()
    feed = feed_of(zoe)
    assert feed.pk != before
    assert (feed.address, feed.etag, feed.failures, titles(zoe)) == (server.url("/gzip"), "", 0, [])
    assert len(queued()) == 2
    assert read(before) == "not wanted"


@pytest.mark.parametrize(
    "change",
    [{"blog_feed": ""}, {"withheld": ["blog_feed"]}, {"live": False}],
    ids=["emptied", "withheld", "unpublished"],
)
def test_a_blog_that_is_no_longer_to_be_shown_is_forgotten(
    zoe: Mentor, server: FeedServer, visit: Visit, change: dict[str, Any]
) -> None:
    read_feed_of(zoe)
    for name, value in change.items():
        setattr(zoe, name, value)
    zoe.save()
    assert not BlogFeed.objects.exists()
    assert not BlogPost.objects.exists()
    assert not finds("quatrieme")
    if zoe.live:
        assert "billet" not in visit(f"{FRENCH}{zoe.slug}/").content.decode()


def test_an_erased_profile_leaves_nothing(zoe: Mentor) -> None:
    read_feed_of(zoe)
    zoe.delete()
    assert not BlogFeed.objects.exists()
    assert not BlogPost.objects.exists()


def test_what_arrives_after_the_address_changed_is_left(zoe: Mentor, server: FeedServer) -> None:
    """The profile changes while its feed is being read."""
    number = feed_of(zoe).pk
    Mentor.objects.filter(pk=zoe.pk).update(blog_feed="https://autre.example.org/")
    assert read(number) == "not wanted"
    assert not BlogPost.objects.exists()
    assert not server.asked


def test_changes_past_the_models_are_seen_by_the_round(zoe: Mentor, server: FeedServer) -> None:
    Mentor.objects.filter(pk=zoe.pk).update(blog_feed=server.url("/gzip"))
    ali = MentorFactory(name="Ali")
    Mentor.objects.filter(pk=ali.pk).update(blog_feed=server.url("/feed"))
    read_the_blogs(now=NOW)
    assert feed_of(zoe).address == server.url("/gzip")
    assert feed_of(ali).address == server.url("/feed")


# --- when ----------------------------------------------------------------------------------------------------------


def test_the_round_queues_what_is_due_once(zoe: Mentor) -> None:
    read_feed_of(zoe)
    DBTaskResult.objects.all().delete()
    assert read_the_blogs(now=NOW + timedelta(hours=12)) == 0
    tomorrow = NOW + timedelta(days=1)
    assert read_the_blogs(now=tomorrow) == 1
    assert read_the_blogs(now=tomorrow) == 0
    [task] = queued()
    assert tomorrow <= task.run_after <= tomorrow + timedelta(hours=4)
    assert str(zoe.blog_feed) not in str(task.args_kwargs)


def test_the_round_is_among_those_of_the_day(zoe: Mentor) -> None:
    BlogFeed.objects.update(next_at=NOW - timedelta(days=400))
    assert rounds.make_all()["read_the_blogs"] == 1


def test_failures_wait_longer_each_time_and_keep_what_there_was(zoe: Mentor, server: FeedServer) -> None:
    read_feed_of(zoe)
    server.feed = b"<p>en panne"
    waits = []
    for _ in range(8):
        assert read_feed_of(zoe) == Problem.NOT_A_FEED
        waits.append(feed_of(zoe).next_at - NOW)
    assert waits == sorted(waits)
    assert waits[1] == 2 * waits[0] < timedelta(days=2)
    assert waits[-1] == timedelta(days=30)
    assert titles(zoe) == TITLES
    server.feed = THREE
    read_feed_of(zoe)
    assert (feed_of(zoe).failures, feed_of(zoe).problem) == (0, "")


def test_a_feed_that_is_gone_is_not_asked_for_again(zoe: Mentor, server: FeedServer) -> None:
    read_feed_of(zoe)
    BlogFeed.objects.update(address=server.url("/status/410"))
    Mentor.objects.update(blog_feed=server.url("/status/410"))
    assert read_feed_of(zoe) == Problem.GONE
    assert feed_of(zoe).next_at == NEVER
    assert titles(zoe) == []
    assert not finds("quatrieme")
    assert read_the_blogs(now=NOW + timedelta(days=3_000)) == 0
    zoe.blog_feed = server.url("/feed")
    zoe.save()
    assert feed_of(zoe).next_at < NEVER


@pytest.mark.parametrize("path", ["/status/500", "/status/404", "/bomb", "/loop", "/cut"])
def test_the_server_s_own_words_are_not_kept(server: FeedServer, path: str, caplog: pytest.LogCaptureFixture) -> None:
    mentor = MentorFactory(blog_feed=server.url(path))
    assert read_feed_of(mentor) in Problem.values
    assert "@" not in feed_of(mentor).problem
    assert server.url(path) not in caplog.text


def test_under_the_site_s_own_policy_this_machine_is_not_asked(zoe: Mentor, server: FeedServer, settings: Any) -> None:
    settings.FEED_ALSO_ALLOWED_NETWORKS = []
    assert read_feed_of(zoe) == Problem.NOT_PUBLIC
    settings.FEED_PORTS = [80, 443]
    assert read_feed_of(zoe) == Problem.ADDRESS
    assert not server.asked


def test_organisers_see_how_the_last_reading_went(zoe: Mentor, server: FeedServer, admin_client: Client) -> None:
    page = reverse("wagtailsnippets_directory_mentor:inspect", args=[zoe.pk])
    read_feed_of(zoe)
    assert "lu le 20 novembre 2026" in admin_client.get(page).content.decode().replace("\N{NO-BREAK SPACE}", " ")
    server.feed = b"<p>en panne"
    read_feed_of(zoe)
    assert "fil RSS ou Atom" in admin_client.get(page).content.decode()
