"""Putting the demonstration's people into the directory: skills, regions, mentors."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from random import Random
from typing import Final

from django.db import transaction
from django.utils.text import slugify
from wagtail.models import Revision

from directory.models import (
    BlogFeed,
    BlogPost,
    ConsentChannel,
    ConsentRecord,
    ContactPreference,
    Mentor,
    Region,
    Skill,
    SpokenLanguage,
)
from directory.regions import REGIONS
from directory.search.batch import indexing, touch
from home.demo.content import shapes
from home.demo.content.skills import SKILLS
from home.demo.pictures import Report, counted

LANGUAGES: Final = (
    ("fr", "français", "French"),
    ("en", "anglais", "English"),
    ("es", "espagnol", "Spanish"),
    ("ar", "arabe", "Arabic"),
    ("other", "autre langue", "another language"),
)
FIRST_PROFILE_DAYS_AGO: Final = 240
LAST_PROFILE_DAYS_AGO: Final = 3
CONFIRMED_WITHIN_DAYS: Final = 80
"""Everybody said lately that they are still up for it: the demonstration’s first day is no day of reminders."""
DAYS_BETWEEN_POSTS: Final = 17
PAUSED: Final = frozenset({"Delphine Petiquay-Larouche", "Emmaline Coonishish-Blackned"})
"""Who is away for the season, as their own texts say: they take a break from pairs."""


@transaction.atomic
def load_vocabulary() -> dict[str, Skill]:
    """Add the regions, spoken languages and skills that are missing; return the skills by slug."""
    for region in REGIONS:
        Region.objects.get_or_create(
            slug=region.slug, defaults={"name_fr": region.name_fr, "name_en": region.name_en, "order": region.order}
        )
    for order, (slug, french, english) in enumerate(LANGUAGES, 1):
        SpokenLanguage.objects.get_or_create(
            slug=slug, defaults={"name_fr": french, "name_en": english, "order": order}
        )
    for skill in SKILLS:
        Skill.objects.get_or_create(
            slug=skill.slug,
            defaults={
                "name": skill.fr,
                "name_en": skill.en,
                "family": skill.family,
                "synonyms": "\n".join(skill.synonyms),
            },
        )
    return {skill.slug: skill for skill in Skill.objects.all()}


def load_mentors(
    mentors: tuple[shapes.Mentor, ...],
    *,
    skills: Mapping[str, Skill],
    portraits: Mapping[str, int],
    now: datetime,
    report: Report,
) -> dict[str, Mentor]:
    """Publish the mentors that are not in the directory, over the months before `now`; return all of them by name."""
    regions = {region.slug: region for region in Region.objects.all()}
    languages = {language.slug: language for language in SpokenLanguage.objects.all()}
    known = {mentor.name: mentor for mentor in Mentor.objects.filter(email__endswith="@example.org")}
    # In an order of its own, the same at each loading, so that newest first is not also by region.
    shuffled = sorted(mentors, key=lambda each: Random(each.name).random())
    span = FIRST_PROFILE_DAYS_AGO - LAST_PROFILE_DAYS_AGO
    for place, record in enumerate(counted(shuffled, "profils publiés", report)):
        if record.name in known:
            continue
        days = FIRST_PROFILE_DAYS_AGO - span * place / max(len(shuffled) - 1, 1)
        with transaction.atomic():
            mentor = _unsaved(record, now - timedelta(days=days))
            mentor.confirmed_at = now - timedelta(days=min(days, days % CONFIRMED_WITHIN_DAYS + 1))
            mentor.region = regions[record.region]
            mentor.picture_id = portraits.get(record.name)
            mentor.languages = [languages[slug] for slug in record.languages]
            mentor.offers.add(*(skills[slug] for slug in record.offers))
            mentor.seeks.add(*(skills[slug] for slug in record.seeks))
            _publish(mentor, now - timedelta(days=days, hours=-2))
            _write_posts(mentor, record.posts, now)
            ConsentRecord.objects.create(
                mentor=mentor, subject="profile", given=True, wording="demo", channel=mentor.consent_channel
            )
        known[record.name] = mentor
    return known


def _unsaved(record: shapes.Mentor, agreed: datetime) -> Mentor:
    by_phone = record.prefers == "phone"
    return Mentor(
        name=record.name,
        headline_fr=record.headline_fr,
        headline_en=record.headline_en,
        text_fr=record.text_fr,
        text_en=record.text_en,
        city=record.city,
        meets_in_person="in_person" in record.formats,
        meets_by_video="video" in record.formats,
        meets_by_phone="phone" in record.formats,
        capacity=record.capacity,
        paused=record.name in PAUSED,
        website=record.website,
        blog_feed=record.blog_feed,
        email=f"{slugify(record.name)}@example.org",
        phone=record.phone,
        contact_language="fr" if "fr" in record.languages else "en",
        contact_preference=ContactPreference.PHONE if by_phone else ContactPreference.EMAIL,
        consent_on=agreed.date(),
        consent_channel=ConsentChannel.PHONE if by_phone else ConsentChannel.WEB,
        live=False,
    )


def _write_posts(mentor: Mentor, titles: tuple[str, ...], now: datetime) -> None:
    """Let the blog's latest posts be known as if it had been read; its made-up address leads nowhere."""
    feed = BlogFeed.objects.filter(mentor=mentor).first()
    if feed is None or not titles:
        return
    with indexing():
        BlogPost.objects.bulk_create(
            BlogPost(
                feed=feed,
                title=title,
                url=f"{mentor.website}{slugify(title)}/",
                published_at=now - timedelta(days=DAYS_BETWEEN_POSTS * (order + 1)),
                order=order,
            )
            for order, title in enumerate(titles)
        )
        touch([mentor.pk])


def _publish(mentor: Mentor, moment: datetime) -> None:
    mentor.full_clean()
    mentor.save()
    revision: Revision = mentor.save_revision()
    revision.publish()
    Revision.objects.filter(pk=revision.pk).update(created_at=moment)
    Mentor.objects.filter(pk=mentor.pk).update(
        created_at=moment, first_published_at=moment, last_published_at=moment, latest_revision_id=revision.pk
    )
    mentor.refresh_from_db()
