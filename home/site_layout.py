"""The pages every installation starts with, in both languages: a home page, guidelines, events and the directory.

Run by `manage.py lay_out_site` and by the demonstration. Only what is missing is added: a page that is there, however
its title or its address were changed since, is left as it is.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final
from urllib.parse import urlsplit
from uuid import NAMESPACE_URL, uuid5

from django.conf import settings
from django.db import transaction
from wagtail.models import Locale, Page, Site

from core.models import BasePage
from directory.models import DirectoryPage
from events.models import EventIndexPage
from guidelines.models import GuidelineIndexPage
from home.models import HomePage
from home.translating import publish_translation

Text = Mapping[str, str]
"""A text by language: `{"fr": …, "en": …}`."""


@dataclass(frozen=True, slots=True)
class Part:
    """One of the first pages: its type, its address and its texts in both languages."""

    model: type[BasePage]
    slug: Text
    title: Text
    description: Text
    texts: Mapping[str, Text] = field(default_factory=dict)
    in_menu: bool = True

    def values(self, language: str) -> dict[str, Any]:
        """Return the page's fields in a language, `fr` or `en`."""
        return {
            "slug": self.slug[language],
            "title": self.title[language],
            "search_description": self.description[language],
            "show_in_menus": self.in_menu,
            **{name: text[language] for name, text in self.texts.items()},
        }


HOME: Final = Part(
    model=HomePage,
    slug={"fr": "accueil", "en": "home"},
    title={"fr": "Accueil", "en": "Home"},
    description={
        "fr": "Une personne à l’aise avec le Web, une autre d’expérience en affaires : chacune est mentor à son tour.",
        "en": "Someone at ease with the Web and someone experienced in business: each is the other’s mentor.",
    },
    texts={
        "headline": {"fr": "Chacun son tour d’apprendre", "en": "Taking turns to learn"},
        "lead": {
            "fr": (
                "Une personne à l’aise avec le Web et une personne d’expérience en affaires forment un duo. "
                "Chacune est, à son tour, le mentor de l’autre. Sans contrat, sans question d’âge."
            ),
            "en": (
                "Someone at ease with the Web and someone experienced in business form a pair. "
                "Each in turn is the other’s mentor. No contract, and no question of age."
            ),
        },
        "first_half": {
            "fr": "Le Web de tous les jours : écrire en ligne, se faire trouver, y travailler avec d’autres.",
            "en": "The everyday Web: writing online, being found, working there with others.",
        },
        "second_half": {
            "fr": "Le métier des affaires : fixer un prix, négocier, tenir ses livres, mener une équipe.",
            "en": "The trade of business: setting a price, negotiating, keeping books, leading a team.",
        },
        "off_the_web": {
            "fr": (
                "Le Web n’est pas obligatoire. On peut participer par téléphone, avec l’aide des personnes qui "
                "s’occupent du programme, et chaque page s’imprime."
            ),
            "en": (
                "The Web is not compulsory. You can take part by telephone, with help from the people who run the "
                "programme, and every page prints."
            ),
        },
    },
    in_menu=False,
)

STEPS: Final[tuple[tuple[Text, Text], ...]] = (
    (
        {"fr": "Trouvez votre moitié", "en": "Find your other half"},
        {
            "fr": "Cherchez au répertoire qui apporte ce que vous aimeriez apprendre.",
            "en": "Look in the directory for someone who brings what you would like to learn.",
        },
    ),
    (
        {"fr": "Proposez un duo", "en": "Propose a pair"},
        {
            "fr": "Dites ce que vous apportez et ce que vous espérez. Quelqu’un du programme vous répond.",
            "en": "Say what you bring and what you hope for. Someone from the programme will write back.",
        },
    ),
    (
        {"fr": "Rencontrez-vous", "en": "Meet"},
        {
            "fr": "En personne la première fois, si c’est possible. Ensuite, à votre façon.",
            "en": "In person the first time, where possible. After that, your own way.",
        },
    ),
)

SECTIONS: Final[tuple[Part, ...]] = (
    Part(
        model=DirectoryPage,
        slug={"fr": "repertoire", "en": "directory"},
        title={"fr": "Répertoire", "en": "Directory"},
        description={
            "fr": "Les personnes prêtes à former un duo : ce que chacune apporte, et ce qu’elle aimerait apprendre.",
            "en": "People ready to form a pair: what each of them brings, and what they would like to learn.",
        },
        texts={
            "introduction": {
                "fr": "Chaque personne ici apporte quelque chose et aimerait apprendre autre chose. Cherchez la vôtre.",
                "en": "Everyone here brings something and would like to learn something else. Look for your match.",
            }
        },
    ),
    Part(
        model=GuidelineIndexPage,
        slug={"fr": "lignes-de-conduite", "en": "guidelines"},
        title={"fr": "Lignes de conduite", "en": "Guidelines"},
        description={
            "fr": "Des conseils pour former un duo, se préparer, se rencontrer et se quitter en bons termes.",
            "en": "Advice on forming a pair, preparing, meeting, and parting on good terms.",
        },
        texts={
            "introduction": {
                "fr": (
                    "Des conseils pour se préparer, se rencontrer, s’écouter et se quitter en bons termes. "
                    "Ce sont des lignes de conduite, jamais un contrat : prenez ce qui vous sert."
                ),
                "en": (
                    "Advice on preparing, meeting, listening, and parting on good terms. "
                    "These are guidelines, never a contract: take what helps you."
                ),
            }
        },
    ),
    Part(
        model=EventIndexPage,
        slug={"fr": "evenements", "en": "events"},
        title={"fr": "Événements", "en": "Events"},
        description={
            "fr": "Les prochaines rencontres du programme, et le compte rendu de celles qui ont eu lieu.",
            "en": "The programme’s next gatherings, and reports on those that took place.",
        },
        texts={
            "introduction": {
                "fr": "Ce qui s’en vient, et ce qu’on a retenu des rencontres passées.",
                "en": "What is coming up, and what we took away from past gatherings.",
            }
        },
    ),
)


@transaction.atomic
def lay_out_site() -> HomePage:
    """Add what is missing of the site's first pages, in French and in English.

    Returns:
        The French home page, root of the site.
    """
    french = Locale.objects.get_or_create(language_code="fr")[0]
    english = Locale.objects.get_or_create(language_code="en")[0]
    root = Page.get_first_root_node()
    home = HomePage.objects.child_of(root).filter(locale=french).order_by("path").first()
    if home is None:
        home = _publish(HOME, root, french)
    _make_root_of_site(home)
    _publish_in(english, HOME, home)
    for part in SECTIONS:
        page = part.model.objects.child_of(home).order_by("path").first() or _publish(part, home, french)
        _publish_in(english, part, page)
    return home


def _publish(part: Part, parent: Page, locale: Locale) -> Any:
    page = _unsaved(part, locale)
    parent.add_child(instance=page)
    page.save_revision().publish()
    page.refresh_from_db()
    return page


def _publish_in(locale: Locale, part: Part, page: Page) -> None:
    if not page.has_translation(locale):
        publish_translation(source=page, translated=_unsaved(part, locale))


def _unsaved(part: Part, locale: Locale) -> BasePage:
    page = part.model(locale=locale, **part.values(locale.language_code))
    if isinstance(page, HomePage):
        page.how_it_works = [_step(number, locale.language_code) for number in range(len(STEPS))]
    return page


def _step(number: int, language: str) -> dict[str, Any]:
    title, text = STEPS[number]
    return {
        "type": "step",
        # The same identifier in both languages is how a block and its translation know each other.
        "id": str(uuid5(NAMESPACE_URL, f"step-{number}")),
        "value": {"title": title[language], "text": text[language]},
    }


def _make_root_of_site(home: HomePage) -> None:
    """Serve the home page at the site's root, in the place of Wagtail's welcome page."""
    site = Site.objects.filter(is_default_site=True).select_related("root_page").first()
    if site is None:
        site = Site(hostname="localhost", is_default_site=True, site_name=settings.WAGTAIL_SITE_NAME)
    welcome = site.root_page if site.root_page_id else None
    if welcome is not None and isinstance(welcome.specific, HomePage):
        return
    address = urlsplit(settings.WAGTAILADMIN_BASE_URL)
    if site.hostname == "localhost" and address.hostname:
        site.hostname, site.port = address.hostname, address.port or (443 if address.scheme == "https" else 80)
    site.root_page = home
    site.site_name = site.site_name or settings.WAGTAIL_SITE_NAME
    site.save()
    if welcome is not None and welcome.specific_class is Page and welcome.is_leaf():
        welcome.delete()
