"""Organisers change what messages say, see it first, and can always go back; a text that breaks stops nothing."""

from __future__ import annotations

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.core import mail
from django.db import transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries
from wagtail.models import ModelLogEntry

from core.mail.catalogue import every_kind
from core.mail.outbox import compose_message, queue_message
from core.models import MessageText, OutgoingMessage, SiteSetting
from tests.messages.conftest import SEE, member, signed_in
from tests.pairing.making import run_worker

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("particulars")]
GOOD = {"subject": "Un mot pour {name}", "text": "Salut {name} !\n\n[C’est par ici]({link})\n\n- avant le {until}\n"}
CONTEXT = {"name": "Ana <b>", "link": "http://localhost/fr/x/", "until": timezone.now(), "days": 14}


def url(name: str = "edit", key: str = "pairing/confirm", language: str = "fr") -> str:
    return reverse(f"message_texts:{name}", args=[*key.split("/"), language])


def said(response: Any) -> str:
    page = BeautifulSoup(response.content, "html.parser").select_one("main")
    assert page is not None
    return " ".join(page.get_text(" ").replace("\xa0", " ").replace("\u202f", " ").split())


def flashed(response: Any) -> str:
    return str(response.content.decode()).replace("\xa0", " ").replace("\u202f", " ")


def queued(**fields: Any) -> OutgoingMessage:
    with transaction.atomic():
        return queue_message(
            **{"kind": "pairing/confirm", "to": "ana@example.org", "language": "fr", "context": CONTEXT, **fields}
        )


def kept(**fields: Any) -> MessageText:
    return MessageText.objects.create(**{"kind": "pairing/confirm", "language": "fr", **GOOD, **fields})


# --- the list and the editor ---


def test_the_list_names_every_message_and_how_it_stands(desk: Client) -> None:
    kept()
    page = BeautifulSoup(desk.get(reverse("message_texts:list")).content, "html.parser")
    links = {str(link["href"]): link.get_text() for link in page.select(".mail-kinds a")}
    assert links[url()] == "modifié"
    assert links[url(language="en")] == "original"
    assert len(links) == 2 * len(every_kind())
    assert "quand quelqu’un vient de remplir le formulaire de jumelage" in page.get_text()


def test_the_editor_opens_with_the_original_and_shows_it(desk: Client) -> None:
    page = BeautifulSoup(desk.get(url()).content, "html.parser")
    text = page.select_one("textarea[name=text]")
    assert text is not None
    assert "[Relire et confirmer ma demande]({link})" in text.get_text()
    assert "{until}" in page.get_text()
    assert "nécessaire" in page.get_text()
    frame = page.select_one("iframe")
    assert frame is not None
    assert frame.has_attr("sandbox")
    assert 'lang="fr-CA"' in str(frame["srcdoc"])
    assert "Camille Tremblay" in str(frame["srcdoc"])
    assert MessageText.objects.count() == 0


@pytest.mark.parametrize("name", ["list", "edit", "restore"])
def test_the_pages_are_light_on_the_database(
    desk: Client, name: str, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    kept()
    address = reverse("message_texts:list") if name == "list" else url(name)
    desk.get(address)
    with django_assert_max_num_queries(12):
        assert desk.get(address).status_code == 200


def test_who_may_change_texts(particulars: SiteSetting) -> None:
    looking = signed_in(member("lise", SEE))
    for address in (reverse("message_texts:list"), url(), url("restore")):
        assert looking.get(address).status_code == 302
        assert looking.post(address, GOOD).status_code == 302
    assert not MessageText.objects.exists()


@pytest.mark.parametrize("address", ["pairing/nothing/fr", "pairing/confirm/de", "x/y/fr"])
def test_there_is_no_such_message(desk: Client, address: str) -> None:
    assert desk.get(reverse("message_texts:list") + address + "/", follow=True).status_code == 404


# --- changing ---


def test_a_changed_text_is_what_people_read(desk: Client) -> None:
    assert "le prochain message dira cela" in flashed(desk.post(url(), GOOD, follow=True))
    message = queued()
    assert message.subject == "Un mot pour Ana <b>"
    assert message.text.startswith(
        "Salut Ana <b>\u202f!\n\nC’est par ici\u00a0:\n\nhttp://localhost/fr/x/\n\n- avant le "
    )
    assert "L’équipe de Mentorat d’essai" in message.text
    assert "Salut Ana &lt;b&gt;" in message.html
    assert '<a href="http://localhost/fr/x/">C’est par ici</a>' in message.html
    assert "Mentorat d’essai" in message.html
    assert "confirm" in queued(language="en").subject
    assert list(ModelLogEntry.objects.values_list("action", flat=True)) == ["core.message_text_changed"]


def test_what_an_organiser_sees_before_answering_is_the_changed_text() -> None:
    kept()
    assert compose_message(kind="pairing/confirm", language="fr", context=CONTEXT).subject == "Un mot pour Ana <b>"


def test_a_preview_keeps_nothing(desk: Client) -> None:
    page = desk.post(url(), {**GOOD, "preview": "1"})
    assert "Un mot pour Camille Tremblay" in said(page)
    assert "Salut Camille Tremblay" in said(page)
    assert not MessageText.objects.exists()
    assert not OutgoingMessage.objects.exists()


def test_a_try_goes_to_whoever_asks_and_keeps_nothing(desk: Client) -> None:
    assert "odile@example.org" in flashed(desk.post(url(language="en"), {**GOOD, "try": "1"}))
    run_worker()
    [sent] = mail.outbox
    assert sent.to == ["odile@example.org"]
    assert sent.subject == "[essai] Un mot pour Camille Tremblay"
    assert not MessageText.objects.exists()


def test_the_original_comes_back(desk: Client) -> None:
    kept()
    asked = said(desk.get(url("restore")))
    assert "Un mot pour {name}" in asked
    assert "Confirmez votre demande de jumelage" in asked
    assert MessageText.objects.exists()
    assert "L’original est de retour" in flashed(desk.post(url("restore"), follow=True))
    assert queued().subject == "Confirmez votre demande de jumelage"
    assert "déjà l’original" in flashed(desk.post(url("restore"), follow=True))


@pytest.mark.parametrize(
    ("typed", "complaint"),
    [
        ({"text": "Bonjour {nom} {link}"}, "{nom} n’est pas un champ de ce message."),
        ({"text": "Bonjour {name}"}, "Il manque {link} (le lien à suivre)"),
        ({"text": "{?name}{link}"}, "{?name} n’est jamais fermé"),
        ({"text": "{link} {/name}"}, "{/name} ne ferme rien"),
        ({"text": "{?days}{link}{/days}"}, "Il manque {link}"),
        ({"text": "{link} { name }"}, "« { name } » n’est pas un champ"),
        ({"text": "{link} {{ name }}"}, "n’est pas un champ"),
        ({"text": "{link} [ici](javascript:alert)"}, "« javascript:alert » n’est pas une adresse"),
        ({"text": "{link} [ici]({name})"}, "{name} n’est pas une adresse"),
        ({"text": "   "}, "obligatoire"),
        ({"text": "{link}\x07"}, "caractère"),
        ({"text": "{link}" + "x" * 10_001}, "10000"),
        ({"subject": ""}, "obligatoire"),
        ({"subject": "{nom}"}, "{nom} n’est pas un champ"),
        ({"subject": "Voici {link}"}, "ne peut pas contenir l’adresse {link}"),
        ({"subject": "x" * 201}, "200"),
    ],
)
def test_what_is_wrong_is_named(desk: Client, typed: dict[str, str], complaint: str) -> None:
    answer = desk.post(url(), {**GOOD, **typed})
    assert answer.status_code == 422
    assert complaint in said(answer)
    assert not MessageText.objects.exists()


def test_a_required_field_may_stand_on_both_sides_of_a_choice(desk: Client) -> None:
    text = "{?days}Vite : {link}{/days}{!days}Voici : {link}{/days}"
    assert desk.post(url(), {**GOOD, "text": text}).status_code == 302


def test_a_subject_of_two_lines_becomes_one(desk: Client) -> None:
    desk.post(url(), {**GOOD, "subject": "Un mot\r\nBcc: victime@example.org"})
    assert "\n" not in queued().subject


# --- nothing that is typed becomes a program ---


@pytest.mark.parametrize("text", ["{% load i18n %}", "{{ settings.SECRET_KEY }}", "{% include 'mail/base.txt' %}"])
def test_template_code_is_refused_and_never_run(desk: Client, text: str) -> None:
    assert desk.post(url(), {**GOOD, "text": f"{text} {{link}}"}).status_code == 422
    kept(text=f"{text} {{link}}")
    assert "only-for-the-tests" not in queued().text


def test_what_people_typed_is_never_markup(desk: Client) -> None:
    kept(text="{name}\n\n{link}\n\n> {name}\n")
    name = "[x](https://mal.example/)\n\n## Gros {link} <script>alert(1)</script> {?name}"
    message = queued(context={**CONTEXT, "name": name})
    page = BeautifulSoup(message.html, "html.parser")
    inside = page.select_one("td.inside")
    assert inside is not None
    assert inside.select("script, h2") == []
    assert {str(link["href"]) for link in inside.select("a")} == {"http://localhost/fr/x/"}
    assert "[x](https://mal.example/)" in message.text


def test_a_link_that_is_no_address_leads_nowhere(desk: Client) -> None:
    kept(text="[Ici]({link})")
    message = queued(context={**CONTEXT, "link": "javascript:alert(1)"})
    assert "javascript" not in message.html


# --- a text that breaks ---


def broken(**fields: Any) -> MessageText:
    """Keep a text as an older version of the site would have left it."""
    return kept(text="Bonjour {quelque_chose} {link}", **fields)


def test_a_broken_text_never_stops_a_message_and_is_told_once(desk: Client) -> None:
    text = broken()
    for _ in range(3):
        message = queued()
        assert message.subject == "Confirmez votre demande de jumelage"
        assert "http://localhost/fr/x/" in message.text
    told = OutgoingMessage.objects.get(kind="core/text_broken")
    assert told.to == "equipe@example.org"
    assert told.subject == "Un texte à revoir\u00a0: Confirmer une demande"
    assert "{quelque_chose} n’est pas un champ" in told.text
    assert url() in told.text
    text.refresh_from_db()
    assert text.broken_at

    assert "votre texte ne peut plus servir" in said(desk.get(reverse("wagtailadmin_home")))
    assert "à revoir" in said(desk.get(reverse("message_texts:list")))
    assert "l’original part à la place de ce texte" in said(desk.get(url()))

    desk.post(url(), GOOD)
    assert queued().subject == "Un mot pour Ana <b>"
    assert "votre texte ne peut plus servir" not in said(desk.get(reverse("wagtailadmin_home")))
    MessageText.objects.update(text="{link} {encore}")
    queued()
    assert OutgoingMessage.objects.filter(kind="core/text_broken").count() == 2


@pytest.mark.parametrize("text", ["", "{?name}", "Sans lien", "{link} {% x %}", "\x00"])
def test_no_stored_text_stops_a_message(text: str) -> None:
    if "\x00" in text:
        text = "\ue000" * 9
    kept(text=text, subject="\n")
    assert "http://localhost/fr/x/" in queued().text


def test_the_message_about_a_broken_text_may_be_broken_itself() -> None:
    broken()
    broken(kind="core/text_broken")
    queued()
    assert sorted(OutgoingMessage.objects.values_list("kind", flat=True)) == [
        "core/text_broken",
        "core/text_broken",
        "pairing/confirm",
    ]


def test_a_preview_of_a_broken_text_tells_nobody() -> None:
    broken()
    composed = compose_message(kind="pairing/confirm", language="fr", context=CONTEXT)
    assert composed.subject == "Confirmez votre demande de jumelage"
    assert composed.problem
    assert MessageText.objects.get().broken_at is None
    assert not OutgoingMessage.objects.exists()


def test_without_an_address_for_the_team_the_message_leaves_all_the_same(particulars: SiteSetting) -> None:
    SiteSetting.objects.update(organiser_email="", contact_email="")
    broken()
    queued()
    assert OutgoingMessage.objects.get().kind == "pairing/confirm"
    assert MessageText.objects.get().broken_at


def test_ways_to_be_reached_read_well_in_plain_text() -> None:
    """As the introduction has them: an address in a box, a number in a line."""
    kept(
        kind="pairing/introduction",
        subject="x",
        text="> [{contact}]({contact_link})\n\nOu [{contact}]({contact_link}).",
    )
    for text, link in (("bea@example.org", "mailto:bea@example.org"), ("418 555-0111", "tel:+14185550111")):
        context = {"name": "Ana", "other": "Bea", "contact": {"text": text, "link": link, "through_organisers": False}}
        message = queued(kind="pairing/introduction", context=context)
        assert message.text.startswith(f"{text}\n\nOu {text}.\n")
        assert message.html.count(f'<a href="{link}">{text}</a>') == 2


def test_lists_of_words(desk: Client) -> None:
    kept(kind="directory/paused_digest", subject="{names}", text="Voici :\n- {names}\n\nAussi {names} {link}")
    context = {"names": ["Ana", "Bea"], "link": "http://localhost/admin/"}
    message = queued(kind="directory/paused_digest", context=context)
    assert message.subject == "Ana, Bea"
    assert "- Ana\n- Bea\n\nAussi Ana, Bea http" in message.text
    assert "<li>Ana</li><li>Bea</li>" in message.html
    assert "Le site, à votre service" in message.text
