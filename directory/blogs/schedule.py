"""When each feed is read, and what is kept of it.

    a new address            at once
    read                     the next day
    failed n times in a row  after 1, 2, 4, 8, 16, then 30 days
    410 Gone                 never again, unless the address changes

The daily round queues one task for each feed that is due, spread over some hours and behind every message, so that a
slow blog keeps no mail waiting.
"""

from __future__ import annotations

import secrets
from datetime import UTC, datetime, timedelta
from typing import Final

from django.db import transaction
from django.utils import timezone

from core.rounds import register
from directory.blogs.fetch import Answer, Known, fetch
from directory.blogs.parse import Post, latest_posts
from directory.blogs.policy import AddressPolicy, configured
from directory.blogs.problems import FeedError, Problem
from directory.blogs.tasks import read_feed
from directory.models import BlogFeed, BlogPost, Mentor
from directory.search.batch import indexing, touch

A_DAY: Final = timedelta(hours=20)
"""A little less, so that tomorrow's round does not come minutes too early."""
LONGEST_WAIT: Final = timedelta(days=30)
NEVER: Final = datetime(9999, 1, 1, tzinfo=UTC)
SPREAD: Final = timedelta(hours=4)
PRIORITY: Final = -50


def address_to_read(mentor: Mentor) -> str:
    """Return where a profile's blog is to be read; empty where it has none that the public may see."""
    return mentor.blog_feed if mentor.live and "blog_feed" not in mentor.withheld else ""


def follow(mentor: Mentor) -> None:
    """Make what is kept of a blog agree with its profile: read a new address at once, forget one that was taken away.

    Called in the transaction that changes the profile.
    """
    address = address_to_read(mentor)
    with transaction.atomic(), indexing():
        feed = BlogFeed.objects.select_for_update().filter(mentor=mentor).first()
        if feed is not None and feed.address == address:
            return
        if feed is not None:
            feed.delete()
            touch([mentor.pk])
        if address:
            # Due tomorrow, should the task be lost.
            feed = BlogFeed.objects.create(mentor=mentor, address=address, next_at=timezone.now() + A_DAY)
            read_feed.using(priority=PRIORITY).enqueue(feed.pk)


@register
def read_the_blogs(now: datetime | None = None) -> int:
    """Queue the reading of the feeds that are due; return how many there are."""
    moment = now or timezone.now()
    _follow_those_missed()
    with transaction.atomic():
        due = list(BlogFeed.objects.select_for_update().filter(next_at__lte=moment).values_list("pk", flat=True))
        # Until it was read: two rounds on one day do not queue it twice.
        BlogFeed.objects.filter(pk__in=due).update(next_at=moment + A_DAY)
        for number in due:
            later = timedelta(seconds=secrets.randbelow(int(SPREAD.total_seconds())))
            read_feed.using(priority=PRIORITY, run_after=moment + later).enqueue(number)
    return len(due)


def read(feed_id: int, *, policy: AddressPolicy | None = None, now: datetime | None = None) -> str:
    """Read one feed and keep what it says.

    Args:
        feed_id: which.
        policy: what may be connected to; the site's own where None.
        now: the present where None.

    Returns:
        `read`, `unchanged`, `not wanted`, or the value of a `Problem`.
    """
    moment = now or timezone.now()
    feed = BlogFeed.objects.select_related("mentor").filter(pk=feed_id).first()
    if feed is None or address_to_read(feed.mentor) != feed.address:
        return "not wanted"
    known = Known(feed.etag, feed.last_modified)
    try:
        # Outside any transaction: another's server is not waited for with a lock in hand.
        answer = fetch(feed.address, policy=policy or configured(), known=known)
        posts = latest_posts(answer, now=moment) if answer else []
    except FeedError as error:
        return _note_failure(feed, error.problem, moment)
    return _note_success(feed, answer, posts, moment)


def _note_success(feed: BlogFeed, answer: Answer | None, posts: list[Post], now: datetime) -> str:
    with transaction.atomic(), indexing():
        if not (kept := _still_there(feed)):
            return "not wanted"
        kept.read_at, kept.next_at, kept.failures, kept.problem = now, now + A_DAY, 0, ""
        if answer is not None:
            kept.etag, kept.last_modified = answer.etag, answer.last_modified
            _keep(kept, posts)
        kept.save()
    return "read" if answer is not None else "unchanged"


def _note_failure(feed: BlogFeed, problem: Problem, now: datetime) -> str:
    with transaction.atomic(), indexing():
        if not (kept := _still_there(feed)):
            return "not wanted"
        kept.failures = min(kept.failures + 1, 100)
        kept.problem = problem.value
        kept.next_at = now + min(A_DAY * 2 ** min(kept.failures - 1, 10), LONGEST_WAIT)
        if problem == Problem.GONE:
            kept.next_at = NEVER
            _keep(kept, [])
        kept.save()
    return problem.value


def _still_there(feed: BlogFeed) -> BlogFeed | None:
    """Return the feed, locked, unless another address took its place while it was being read."""
    return BlogFeed.objects.select_for_update().filter(pk=feed.pk, address=feed.address).first()


def _keep(feed: BlogFeed, posts: list[Post]) -> None:
    before = [Post(post.title, post.url, post.published_at) for post in feed.posts.all()]
    if before == posts:
        return
    feed.posts.all().delete()
    BlogPost.objects.bulk_create(
        BlogPost(feed=feed, title=post.title, url=post.url, published_at=post.published_at, order=order)
        for order, post in enumerate(posts)
    )
    if [post.title for post in before] != [post.title for post in posts]:
        touch([feed.mentor_id])


def _follow_those_missed() -> None:
    """Follow the blogs of profiles that were written past the models."""
    known = dict(BlogFeed.objects.values_list("mentor", "address"))
    for mentor in Mentor.objects.exclude(blog_feed="", feed=None).iterator():
        if known.get(mentor.pk, "") != address_to_read(mentor):
            follow(mentor)
