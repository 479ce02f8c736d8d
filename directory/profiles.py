"""What a mentor's own page shows besides the mentor: what search engines are told, and where its links lead."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.templatetags.static import static
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from wagtail.images.models import SourceImageIOError

from core.bilingual import current_language
from core.renditions import SOCIAL
from directory.models import Mentor
from directory.search.document import plain

_DESCRIPTION = 155
"""What search engines show of a description, in characters."""


def profile_context(mentor: Mentor, request: HttpRequest) -> dict[str, Any]:
    """Return what the profile's template needs, in the language being served.

    Args:
        mentor: a saved profile, or one being previewed that lacks anything at all.
        request: the visitor's.
    """
    address = request.build_absolute_uri(request.path)
    picture = _picture(mentor)
    return {
        "mentor": mentor,
        "description": describe(mentor),
        "address": address,
        "shared_picture": request.build_absolute_uri(picture or static("img/social.png")),
        "structured_data": structured_data(mentor, address, request.build_absolute_uri(picture) if picture else ""),
    }


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
    if place := ", ".join(filter(None, [mentor.city, mentor.region.label if mentor.region_id else ""])):
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


def _picture(mentor: Mentor) -> str:
    """The address of the portrait cut for sharing, empty where there is none or its file is lost."""
    if not mentor.picture:
        return ""
    try:
        return str(mentor.picture.get_rendition(SOCIAL).url)
    except SourceImageIOError:
        return ""
