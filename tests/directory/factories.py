"""Makers of the directory's records for tests."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import factory
from django.utils.text import slugify
from wagtail.models import Locale, Page, Site

from directory.models import DirectoryPage, Mentor, Region, Skill, SkillFamily, SpokenLanguage


class SkillFactory(factory.django.DjangoModelFactory[Skill]):
    """A skill; asked twice for the same name, it gives the same one."""

    class Meta:
        model = Skill
        django_get_or_create = ("name",)

    name = factory.Sequence(lambda n: f"compétence {n}")
    slug = factory.LazyAttribute(lambda skill: slugify(skill.name))
    name_en = factory.LazyAttribute(lambda skill: f"{skill.name} (en)")
    family = SkillFamily.OTHER


class RegionFactory(factory.django.DjangoModelFactory[Region]):
    """A region; Montréal unless told otherwise."""

    class Meta:
        model = Region
        django_get_or_create = ("slug",)

    slug = "montreal"
    name_fr = factory.LazyAttribute(lambda region: region.slug.replace("-", " ").capitalize())
    name_en = factory.LazyAttribute(lambda region: region.name_fr)
    order = 100


class SpokenLanguageFactory(factory.django.DjangoModelFactory[SpokenLanguage]):
    """A spoken language; French unless told otherwise."""

    class Meta:
        model = SpokenLanguage
        django_get_or_create = ("slug",)

    slug = "fr"
    name_fr = factory.LazyAttribute(lambda language: language.slug)
    name_en = factory.LazyAttribute(lambda language: language.slug)


class MentorFactory(factory.django.DjangoModelFactory[Mentor]):
    """A live mentor with room for a pair.

    `offers` and `seeks` take skills or French names of skills (made where missing); `languages` takes slugs.
    """

    class Meta:
        model = Mentor

    name = factory.Sequence(lambda n: f"Personne Exemple {n}")
    headline_fr = "J’aide à démarrer et j’apprends le Web"
    headline_en = ""
    text_fr = "<p>Je tiens un commerce depuis vingt ans.</p>"
    region = factory.SubFactory(RegionFactory)
    city = "Montréal"
    email = factory.Sequence(lambda n: f"personne{n}@example.org")
    offers: Any = ()
    seeks: Any = ()
    languages: Any = ("fr",)

    @classmethod
    def _build(cls, model_class: type[Mentor], *args: Any, **kwargs: Any) -> Mentor:
        offers, seeks, languages = kwargs.pop("offers"), kwargs.pop("seeks"), kwargs.pop("languages")
        mentor = model_class(*args, **kwargs)
        mentor.offers.add(*_skills(offers))
        mentor.seeks.add(*_skills(seeks))
        mentor.languages.set([SpokenLanguageFactory(slug=slug) for slug in languages])
        return mentor

    @classmethod
    def _create(cls, model_class: type[Mentor], *args: Any, **kwargs: Any) -> Mentor:
        mentor = cls._build(model_class, *args, **kwargs)
        mentor.save()
        return mentor


def _skills(wanted: Iterable[Skill | str]) -> list[Skill]:
    return [SkillFactory(name=skill) if isinstance(skill, str) else skill for skill in wanted]


def directory_pages() -> tuple[DirectoryPage, DirectoryPage]:
    """Publish the directory in both languages at its fixed addresses; return the French page and the English one."""
    french, _ = Locale.objects.get_or_create(language_code="fr")
    english, _ = Locale.objects.get_or_create(language_code="en")
    site = Site.objects.filter(is_default_site=True).select_related("root_page").first()
    home = site.root_page.specific if site else _top("Accueil", "accueil-essai", french)
    if site is None:
        Site.objects.create(hostname="localhost", root_page=home, is_default_site=True)
    translated = Page.objects.filter(translation_key=home.translation_key, locale=english).first()
    home_en = translated or _top("Home", "home-test", english, translation_key=home.translation_key)
    page = home.add_child(instance=DirectoryPage(title="Répertoire", slug="repertoire", locale=french))
    page_en = home_en.add_child(
        instance=DirectoryPage(
            title="Directory", slug="directory", locale=english, translation_key=page.translation_key
        )
    )
    Site.clear_site_root_paths_cache()
    return page, page_en


def _top(title: str, slug: str, locale: Locale, **fields: Any) -> Page:
    root = Page.objects.get(depth=1)
    return root.add_child(instance=Page(title=title, slug=slug, locale=locale, **fields))
