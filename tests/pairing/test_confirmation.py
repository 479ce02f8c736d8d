"""The link in the message: it shows on GET and acts on POST, and what is wrong with it is said."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.core.mail import EmailMessage
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone, translation
from django_tasks_db.models import DBTaskResult

from core.masking import masked_email, masked_phone
from core.models import OutgoingMessage
from core.stamps import new_stamp
from pairing.lifecycle import RequestState
from pairing.models import PairingRequest
from pairing.services import expire_unconfirmed
from pairing.signatures import confirmation_token
from pairing.views import FORM
from tests.pairing.conftest import Programme
from tests.pairing.making import a_request, form_url, html_of, link_in, run_worker, send, soup_of
from tests.reading import one

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("at_once")]
Deliver = Callable[[], list[EmailMessage]]


def path_for(request: PairingRequest, language: str = "fr") -> str:
    with translation.override(language):
        return reverse("pairing:confirm", args=[confirmation_token(request.pk)])


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_link_in_the_message_confirms(
    client: Client, programme: Programme, deliver: Deliver, language: str
) -> None:
    send(client, form_url(language), mentor=programme.mentor.slug, kind="mentor")
    [message] = deliver()
    link = link_in(message)
    assert link.startswith(f"/{language}/")
    assert link in html_of(message)
    page = client.get(link)
    text = page.content.decode()
    assert "Fabienne Essai" in text
    assert "ana@example.org" not in text
    assert PairingRequest.objects.get().state == RequestState.UNCONFIRMED

    done = client.post(link, follow=True)
    assert done.status_code == 200
    kept = PairingRequest.objects.get()
    assert kept.state == RequestState.RECEIVED
    assert kept.confirmed_at
    to_sender, to_team = deliver()
    assert to_sender.to == ["ana@example.org"]
    assert to_team.to == ["equipe@example.org"]
    assert "ana@example.org" not in str(to_team.body) + html_of(to_team)
    assert "Un projet à deux." not in str(to_team.body)
    assert f"/admin/pairing/pairingrequest/inspect/{kept.pk}/" in str(to_team.body)


def test_what_is_read_again_has_the_contact_masked(client: Client, programme: Programme) -> None:
    path = path_for(a_request(RequestState.UNCONFIRMED, phone="418 555-0199", wants_call=True))
    page = soup_of(client.get(path)).main
    assert page is not None
    text = page.get_text()
    assert "a•••@example.org" in text
    assert "418 •••-0199" in text
    assert "Nous vous appellerons" in text
    assert "ana@" not in text
    assert "555" not in text.replace("514 555-0100", "")
    assert page.select(f"a[href='{form_url()}']")


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        ("418 555-0199", "418 •••-0199"),
        ("(418) 555-0199 poste 12", "(418) •••-0199 poste 12"),
        ("4185550199, #4", "418•••0199, #4"),
        ("555-0199", "•••-0199"),
        ("+33 1 23 45 67 89", "+33 1 2• •• 67 89"),
        ("", ""),
    ],
)
def test_a_telephone_number_is_masked(number: str, shown: str) -> None:
    assert masked_phone(number) == shown


@pytest.mark.parametrize(
    ("address", "shown"), [("lise@example.org", "l•••@example.org"), ("a@example.org", "•••@example.org"), ("", "")]
)
def test_an_email_address_is_masked(address: str, shown: str) -> None:
    assert masked_email(address) == shown


@pytest.mark.parametrize("kind", ["mentor", "suggest", "others"])
def test_what_follows_is_said_for_each_kind(client: Client, programme: Programme, deliver: Deliver, kind: str) -> None:
    fields = {"mentor": programme.mentor} if kind == "mentor" else {}
    path = path_for(a_request(RequestState.UNCONFIRMED, kind=kind, **fields))
    client.post(path)
    to_sender, _to_team = deliver()
    pages = [client.get(address).content.decode() for address in (path, f"{path}?fait")]
    for words in (*pages, str(to_sender.body), html_of(to_sender)):
        assert ("la personne que vous avez choisie" in words) == (kind == "mentor")
        assert ("nous cherchons encore" in words) == (kind == "suggest")
        assert ("nous attendons encore une réponse" in words) == (kind != "suggest")
        assert ("les deux personnes auxquelles vous pensez" in words) == (kind == "others")


def test_the_team_is_told_which_mentor_but_not_which_two_others(
    client: Client, programme: Programme, deliver: Deliver
) -> None:
    others = {"other_1_name": "Lorraine D.", "other_2_name": "Félix G."}
    for fields in ({"kind": "mentor", "mentor": programme.mentor}, {"kind": "others", **others}):
        client.post(path_for(a_request(RequestState.UNCONFIRMED, **fields)))
    bodies = [str(message.body) + html_of(message) for message in deliver() if message.to == ["equipe@example.org"]]
    assert len(bodies) == 2
    assert "Fabienne Essai" in bodies[0]
    assert "Lorraine" not in bodies[1]


def test_the_messages_are_in_the_senders_language(client: Client, programme: Programme, deliver: Deliver) -> None:
    send(client, form_url("fr"), email="a@example.org")
    send(client, form_url("en"), email="b@example.org")
    french, english = deliver()
    assert french.subject == "Confirmez votre demande de jumelage"
    assert english.subject == "Please confirm your pairing request"
    assert '<html lang="fr-CA">' in html_of(french)
    assert '<html lang="en-CA">' in html_of(english)
    assert "jumelage" not in str(english.body).replace("/jumelage/", "")
    assert french.extra_headers["Content-Language"] == "fr"


def test_looking_changes_nothing(client: Client, programme: Programme) -> None:
    path = path_for(a_request(RequestState.UNCONFIRMED))
    for look in (client.get, client.head):
        assert look(path).status_code == 200
    assert PairingRequest.objects.get().state == RequestState.UNCONFIRMED
    assert not OutgoingMessage.objects.exists()


def test_link_pages_stay_out_of_caches_searches_and_referrers(client: Client, programme: Programme) -> None:
    for path in (path_for(a_request(RequestState.UNCONFIRMED)), "/fr/jumelage/confirmer/rien/"):
        response = client.get(path)
        assert "no-store" in response["Cache-Control"]
        assert "noindex" in response["X-Robots-Tag"]
        assert response["Referrer-Policy"] == "no-referrer"
        assert not response.cookies


def test_a_link_works_in_a_browser_without_cookies(programme: Programme) -> None:
    strict = Client(enforce_csrf_checks=True)
    assert strict.post(path_for(a_request(RequestState.UNCONFIRMED))).status_code == 302
    assert PairingRequest.objects.get().state == RequestState.RECEIVED


def test_a_link_used_twice_says_so_and_sends_nothing_more(client: Client, programme: Programme) -> None:
    path = path_for(a_request(RequestState.UNCONFIRMED))
    client.post(path)
    sent = OutgoingMessage.objects.count()
    for again in (client.post(path), client.get(path)):
        assert again.status_code == 200
        assert "déjà confirmée" in again.content.decode()
    assert OutgoingMessage.objects.count() == sent
    assert PairingRequest.objects.get().moves.count() == 1


@pytest.mark.parametrize(
    "mangle", [lambda t: t[:-1], lambda t: "9" + t, lambda t: "x", lambda t: t.upper(), lambda t: "é.b.c"]
)
def test_an_altered_link_is_explained(client: Client, programme: Programme, mangle: Callable[[str], str]) -> None:
    request = a_request(RequestState.UNCONFIRMED)
    token = mangle(confirmation_token(request.pk))
    for method in (client.get, client.post):
        response = method(reverse("pairing:confirm", args=[token]))
        assert response.status_code == 404
        assert "incomplet" in one(soup_of(response), "h1").get_text()
    request.refresh_from_db()
    assert request.state == RequestState.UNCONFIRMED


def test_a_stamp_is_no_link(client: Client, programme: Programme) -> None:
    assert client.post(reverse("pairing:confirm", args=[new_stamp(FORM)])).status_code == 404


def test_an_expired_link_is_explained(client: Client, programme: Programme, settings: Any) -> None:
    path = path_for(a_request(RequestState.UNCONFIRMED))
    settings.CONFIRMATION_LINK_DAYS = -1
    response = client.post(path)
    assert response.status_code == 410
    assert form_url() in response.content.decode()
    assert PairingRequest.objects.get().state == RequestState.UNCONFIRMED


def test_the_link_of_an_erased_request_is_explained(client: Client, programme: Programme) -> None:
    request = a_request(RequestState.UNCONFIRMED)
    path = path_for(request)
    request.delete()
    assert client.get(path).status_code == 410
    assert client.post(path).status_code == 410


# --- letting go of what nobody confirmed ----------------------------------------------------------------------------


def test_what_nobody_confirms_is_erased_by_the_worker(client: Client, programme: Programme, deliver: Deliver) -> None:
    send(client, phone="418 555-0123", mentor=programme.mentor.slug, kind="mentor")
    deliver()
    [due] = DBTaskResult.objects.filter(task_path__endswith="expire_request")
    request = PairingRequest.objects.get()
    assert due.run_after > request.created_at + timedelta(days=14)

    PairingRequest.objects.update(created_at=timezone.now() - timedelta(days=15))
    DBTaskResult.objects.update(run_after=timezone.now())
    run_worker()
    request.refresh_from_db()
    assert request.state == RequestState.EXPIRED
    kept = [
        request.name,
        request.email,
        request.phone,
        request.together,
        request.own_words_offers,
        request.availability,
    ]
    assert kept == [""] * 6
    assert request.mentor is None
    assert not request.offers.exists()
    assert not OutgoingMessage.objects.exists()


def test_expiry_takes_only_what_is_due(programme: Programme) -> None:
    old = timezone.now() - timedelta(days=20)
    due = a_request(RequestState.UNCONFIRMED, created_at=old)
    fresh = a_request(RequestState.UNCONFIRMED)
    received = a_request(RequestState.RECEIVED, created_at=old)
    call_command("expire_requests")
    assert expire_unconfirmed() == 0
    for request, state in ((due, "expired"), (fresh, "unconfirmed"), (received, "received")):
        request.refresh_from_db()
        assert request.state == state
    assert received.name == "Ana Essai"


def test_the_link_of_an_expired_request_is_explained(client: Client, programme: Programme) -> None:
    request = a_request(RequestState.UNCONFIRMED, created_at=timezone.now() - timedelta(days=20))
    path = path_for(request)
    expire_unconfirmed()
    assert client.get(path).status_code == 410
    assert client.post(path).status_code == 410


def test_the_task_does_nothing_to_a_request_that_was_confirmed(
    client: Client, programme: Programme, deliver: Deliver
) -> None:
    send(client)
    client.post(path_for(PairingRequest.objects.get()))
    PairingRequest.objects.update(created_at=timezone.now() - timedelta(days=15))
    DBTaskResult.objects.update(run_after=timezone.now())
    run_worker()
    assert PairingRequest.objects.get().name == "Ana Essai"
