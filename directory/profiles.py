"""What a mentor's own page shows: the person, people to meet as well, and what search engines are told."""

from __future__ import annotations

from typing import Any

from django.db.models import Case, Count, Q, When
from django.http import HttpRequest
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from wagtail.images.models import SourceImageIOError

from core.bilingual import current_language
from core.renditions import SOCIAL
from directory.models import BlogPost, Mentor, OfferedSkill, Skill
from directory.results import Result
from directory.search.document import plain
from directory.vocabulary import load_vocabulary

_DESCRIPTION = 155
"""What search engines show of a description, in characters."""
_SIMILAR = 3


def read_profile(slug: str) -> tuple[Mentor | None, list[Mentor]]:
    """Return the mentor at an address, None where there is none a visitor may see, and others who bring the same.

    The others, three at most, have room for a pair; those of the same region come first, then those who share the most
    skills. They are read with the
    mentor, in the same queries.
    """
    theirs = OfferedSkill.objects.filter(content_object__slug=slug).values("tag")
    there = Mentor.objects.filter(slug=slug).values("region")[:1]
    similar = (
        Mentor.objects.open_to_pairing()
        .exclude(slug=slug)
        .filter(offered_items__tag__in=theirs)
        .annotate(shared=Count("offered_items"), near=Case(When(region=there, then=1), default=0))
        .order_by("-near", "-shared", "-pk")
        .values("pk")[:_SIMILAR]
    )
    people = Mentor.objects.listed().filter(Q(slug=slug) | Q(pk__in=similar)).for_profile_of(load_vocabulary().skills)
    found = next((mentor for mentor in people if mentor.slug == slug), None)
    if found is None:
        return None, []
    others = [mentor for mentor in people if mentor.pk != found.pk]
    return found, sorted(
        others,
        key=lambda mentor: (mentor.region_id != found.region_id, -len(shared_skills(found, mentor)), -mentor.pk),
    )


def shared_skills(one: Mentor, other: Mentor) -> list[Skill]:
    """Return the skills that both bring, by name."""
    theirs = {skill.pk for skill in other.offered}
    return [skill for skill in one.offered if skill.pk in theirs]


def beside(mentor: Mentor, others: list[Mentor]) -> list[Result]:
    """Return the others as results, each with the skills that both bring."""
    return [
        Result(
            other,
            format_html(
                "{} : {}",
                _("Apporte aussi"),
                ", ".join(skill.label for skill in shared_skills(mentor, other)),
            ),
        )
        for other in others
    ]


def profile_context(mentor: Mentor, request: HttpRequest) -> dict[str, Any]:
    """Return what the profile's template needs, in the language being served.

    Args:
        mentor: a saved profile, or one being previewed that lacks anything at all.
        request: the visitor's.
    """
    address = request.build_absolute_uri(request.path)
    picture = portrait(mentor)
    return {
        "mentor": mentor,
        "posts": latest_posts(mentor),
        "description": describe(mentor),
        "address": address,
        "shared_picture": request.build_absolute_uri(picture or static("img/social.png")),
        "structured_data": structured_data(mentor, address, request.build_absolute_uri(picture) if picture else ""),
    }


def latest_posts(mentor: Mentor) -> list[BlogPost]:
    """Return the latest posts of a mentor's blog, as far as it was read; those of an earlier address are left out."""
    if not mentor.blog_feed or not mentor.pk:
        return []
    return list(BlogPost.objects.filter(feed__mentor=mentor, feed__address=mentor.blog_feed))


def describe(mentor: Mentor) -> str:
    """Return a mentor in a sentence or two: their own line, then what they bring and seek."""
    sentences = [mentor.headline.text.rstrip(" .")]
    if offered := ", ".join(skill.label for skill in mentor.offered):
        sentences.append(_("Apporte : %(skills)s") % {"skills": offered})
    if sought := ", ".join(skill.label for skill in mentor.sought):
        sentences.append(_("Aimerait apprendre : %(skills)s") % {"skills": sought})
    return Truncator(". ".join(filter(None, sentences))).chars(_DESCRIPTION)


def structured_data(mentor: Mentor, address: str, picture: str = "") -> dict[str, Any]:
    """Return the profile as schema.org's ProfilePage, made of what the page shows and nothing else."""
    person: dict[str, Any] = {"@type": "Person", "name": mentor.name, "url": address}
    if headline := mentor.headline.text:
        person["description"] = headline
    if text := " ".join(plain(mentor.text.text).split()):
        person["disambiguatingDescription"] = Truncator(text).chars(300)
    if place := mentor.place:
        person["homeLocation"] = {"@type": "Place", "name": place}
    if known := [skill.label for skill in mentor.offered]:
        person["knowsAbout"] = known
    if wanted := [skill.label for skill in mentor.sought]:
        person["seeks"] = [{"@type": "Demand", "name": label} for label in wanted]
    if languages := [language.label for language in mentor.languages.all()]:
        person["knowsLanguage"] = languages
    if mentor.website:
        person["sameAs"] = [mentor.website]
    if picture:
        person["image"] = picture
    return {
        "@context": "https://schema.org",
        "@type": "ProfilePage",
        "inLanguage": f"{current_language()}-CA",
        "mainEntity": person,
    }


def portrait(mentor: Mentor) -> str:
    """Return the path of the portrait cut for sharing, empty where there is none or its file is lost."""
    if not mentor.picture:
        return ""
    try:
        return str(mentor.picture.get_rendition(SOCIAL).url)
    except SourceImageIOError:
        return ""
