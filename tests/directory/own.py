"""Filling in the form to join, following links, and reading one's mail."""

from __future__ import annotations

import re
from typing import Any

from bs4 import BeautifulSoup, Tag
from django.core import mail
from django.core.mail import EmailMessage
from django.test import Client

from directory.models import Mentor
from directory.signatures import Purpose, profile_token
from tests.pairing.making import run_worker

JOIN = "/fr/repertoire/rejoindre/"
JOIN_EN = "/en/directory/join/"
KEEP = "/fr/repertoire/mon-profil/"

ANSWERS: dict[str, Any] = {
    "name": "Océane Dubreuil",
    "headline": "Apicultrice, trois ruches et un blogue",
    "show_headline": "on",
    "text": "J’élève des abeilles.\n\nJ’aimerais vendre en ligne.",
    "show_text": "on",
    "offers": ["apiculture"],
    "own_words_offers": "cire d’abeille, extraction du miel",
    "seeks": ["vente-en-ligne"],
    "region": "montreal",
    "city": "Saint-Élie",
    "show_city": "on",
    "languages": ["fr"],
    "formats": ["in_person", "video"],
    "capacity": "2",
    "website": "https://ruches.example.org",
    "email": "oceane@ruches.example.org",
    "phone": "819 555-0142",
    "contact_preference": "email",
    "contact_notes": "après la traite",
    "contact_language": "fr",
    "agreed": "on",
}


def filled(page: Any, **answers: Any) -> dict[str, Any]:
    """Return what a browser would send: the page's hidden fields, and the answers; None leaves one out."""
    form = BeautifulSoup(page.content, "html.parser").select_one("main form.form")
    assert isinstance(form, Tag)
    hidden = {str(field["name"]): field.get("value", "") for field in form.select("input[type=hidden]")}
    return {name: value for name, value in {**hidden, **ANSWERS, **answers}.items() if value is not None}


def send(client: Client, path: str = JOIN, **answers: Any) -> Any:
    """Open the form, fill it in, send it; return the answer."""
    return client.post(path, filled(client.get(path), **answers))


def delivered(to: str = "") -> list[EmailMessage]:
    """Run the worker; return all that was ever sent, to one address where one is given."""
    run_worker()
    return [message for message in mail.outbox if not to or message.to == [to]]


def link_in(message: EmailMessage, word: str = "") -> str:
    """Return the path of the first signed link in a message, or the first with a word in it."""
    found = re.findall(r"https?://[^/\s]+(/\w\w/(?:repertoire|directory)/\S*\.\S+/)", str(message.body))
    return next(each for each in found if word in each)


def own_link(mentor: Mentor, rest: str = "") -> str:
    """Return the address of somebody's own page, or of one below it."""
    return f"{KEEP}{profile_token(Purpose.KEEP, Mentor.objects.get(pk=mentor.pk))}/{rest}"


def joined(client: Client, **answers: Any) -> Mentor:
    """Propose a profile and confirm it, as a person would; return its draft."""
    email = answers.get("email", ANSWERS["email"])
    assert send(client, **answers).status_code == 302
    message = delivered(email)[-1]
    assert client.post(link_in(message)).status_code == 302
    return Mentor.objects.get(email=email)


def text_of(response: Any) -> str:
    """Return what a page says, on one line."""
    main = BeautifulSoup(response.content, "html.parser").select_one("main")
    assert main is not None
    return " ".join(main.get_text(" ", strip=True).split())
