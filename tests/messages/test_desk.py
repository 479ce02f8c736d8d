"""The outbox desk: what went out, who may see what of it, and what organisers can do about it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import User
from django.core import mail
from django.db import transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from pytest_django import DjangoAssertNumQueries
from wagtail.models import ModelLogEntry

from core.mail.forgetting import forget_messages
from core.mail.outbox import queue_message
from core.models import MessageState, OutgoingMessage, ReturnedAddress, SiteSetting
from directory.models import Mentor
from pairing.models import RequestMove
from tests.directory.factories import MentorFactory
from tests.messages.conftest import SEE, member, signed_in
from tests.pairing.making import a_request, run_worker
from tests.reading import one

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("particulars")]
SIGNED = "1.abcdef." + "x" * 43


def queued(**fields: Any) -> OutgoingMessage:
    context = {
        "name": "Ana Essai",
        "link": f"http://localhost/fr/x/{SIGNED}/",
        "until": timezone.now(),
        "days": 14,
        **fields.pop("context", {}),
    }
    with transaction.atomic():
        return queue_message(
            **{"kind": "pairing/confirm", "to": "ana@example.org", "language": "fr", "context": context, **fields}
        )


def in_state(state: MessageState, **fields: Any) -> OutgoingMessage:
    message = queued(**fields)
    message.state = state
    message.sent_at = timezone.now() if state in {MessageState.SENT, MessageState.BOUNCED} else None
    message.save()
    DBTaskResult.objects.all().delete()
    return message


def url(name: str, message: OutgoingMessage | None = None) -> str:
    return reverse(f"outbox:{name}", args=[message.pk] if message else [])


def page_of(response: Any) -> BeautifulSoup:
    return BeautifulSoup(response.content, "html.parser")


def words_on(response: Any) -> str:
    page = page_of(response).select_one("main, .mail-desk")
    assert page is not None
    return " ".join(page.get_text(" ").replace("\xa0", " ").replace("\u202f", " ").split())


def actions() -> list[str]:
    return list(ModelLogEntry.objects.order_by("timestamp").values_list("action", flat=True))


# --- the list ---


def test_the_list_says_what_went_where_and_how(desk: Client) -> None:
    queued()
    failed = in_state(MessageState.FAILED, to="bea@example.org", language="en")
    OutgoingMessage.objects.filter(pk=failed.pk).update(error="SMTPRecipientsRefused 550", attempts=1)
    said = words_on(desk.get(url("list")))
    assert "ana@example.org" in said
    assert "En attente" in said
    assert "Confirmer une demande" in said
    assert "bea@example.org" in said
    assert "Échoué L’adresse n’existe pas" in said


def test_those_without_the_permission_see_masked_addresses_and_no_text(onlooker: Client) -> None:
    message = queued()
    for page in (onlooker.get(url("list")), onlooker.get(url("message", message))):
        assert "ana@example.org" not in page.content.decode()
        assert "a•••@example.org" in page.content.decode()
    assert SIGNED not in page.content.decode()
    assert "Réservé aux personnes" in words_on(page)
    assert not page_of(page).select(".mail-actions")
    assert message.subject not in words_on(onlooker.get(url("list"), {"q": "ana@example"}))


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({}, 4),
        ({"state": "failed"}, 1),
        ({"kind": "pairing/withdrawn"}, 1),
        ({"language": "en"}, 1),
        ({"q": "BEA@"}, 1),
        ({"q": "essai"}, 4),
        ({"q": "rien du tout"}, 0),
        ({"q": "a\x00na@"}, 3),
        ({"state": "x", "kind": "../x", "language": "xx", "p": "99"}, 4),
    ],
)
def test_the_list_is_narrowed(desk: Client, asked: dict[str, str], found: int) -> None:
    queued()
    in_state(MessageState.FAILED)
    queued(to="bea@example.org", language="en")
    queued(kind="pairing/withdrawn")
    page = page_of(desk.get(url("list"), asked))
    assert len(page.select("table.listing tbody tr")) == found


def test_the_list_keeps_its_choices_from_page_to_page(desk: Client) -> None:
    for _ in range(52):
        queued()
    page = page_of(desk.get(url("list"), {"q": "ana", "language": "fr"}))
    [following] = [link for link in page.select(".mail-actions a") if "p=2" in str(link["href"])]
    assert len(page_of(desk.get(url("list") + str(following["href"]))).select("tbody tr")) == 2


def test_the_desk_is_light_on_the_database(desk: Client, django_assert_max_num_queries: DjangoAssertNumQueries) -> None:
    messages = [queued() for _ in range(20)]
    for address in (url("list"), url("message", messages[0]), url("letter", messages[0])):
        desk.get(address)
        with django_assert_max_num_queries(12):
            assert desk.get(address).status_code == 200


def test_who_may_open_the_desk(particulars: SiteSetting) -> None:
    message = queued()
    nobody = signed_in(member("emile", ("access_admin",)))
    assert nobody.get(url("list"), follow=True).redirect_chain
    assert nobody.get(url("message", message)).status_code == 302
    looking = signed_in(member("lise", SEE))
    for name in ("again", "bounced", "clear", "posted"):
        assert looking.post(url(name, message)).status_code == 302
    assert looking.get(url("letter", message)).status_code == 302
    assert signed_in(member("luc", (*SEE, "change_outgoingmessage"))).get(url("letter", message)).status_code == 302
    message.refresh_from_db()
    assert message.state == MessageState.WAITING
    assert actions() == []


def test_a_message_that_is_not_there(desk: Client) -> None:
    assert desk.get(reverse("outbox:message", args=[999_999]), follow=True).status_code == 404
    answer = desk.post(reverse("outbox:again", args=[999_999]), follow=True)
    assert "n’est plus là" in answer.content.decode()


def test_signed_links_are_hidden_on_the_desk(desk: Client) -> None:
    page = desk.get(url("message", queued())).content.decode()
    assert SIGNED not in page
    assert "/fr/x/[…]/" in page


# --- sending again ---


def test_looking_changes_nothing(desk: Client) -> None:
    message = in_state(MessageState.FAILED)
    for name in ("again", "bounced", "clear", "posted"):
        assert desk.get(url(name, message)).status_code == 405
    assert actions() == []


def test_what_no_server_took_goes_again_as_the_same_message(desk: Client, organiser: User) -> None:
    message = in_state(MessageState.FAILED)
    OutgoingMessage.objects.update(attempts=7, error="TimeoutError")
    assert "de nouveau en route" in desk.post(url("again", message), follow=True).content.decode()
    run_worker()
    [sent] = mail.outbox
    assert sent.extra_headers["Message-ID"] == f"<{message.uid}@example.org>"
    message.refresh_from_db()
    assert (message.state, message.attempts) == (MessageState.SENT, 1)
    entry = ModelLogEntry.objects.get()
    assert (entry.action, entry.user) == ("core.message_sent_again", organiser)
    assert "ana" not in entry.label.lower()


def test_what_was_taken_goes_again_as_a_message_of_its_own(desk: Client) -> None:
    message = in_state(MessageState.SENT)
    answer = desk.post(url("again", message), follow=True)
    copy = OutgoingMessage.objects.get(again_of=message)
    assert url("message", copy) in answer.redirect_chain[-1][0]
    run_worker()
    [sent] = mail.outbox
    assert sent.extra_headers["Message-ID"] == f"<{copy.uid}@example.org>" != f"<{message.uid}@example.org>"
    assert (sent.subject, sent.body) == (message.subject, message.text)
    assert "Répète" in words_on(desk.get(url("message", copy)))


def test_what_is_on_its_way_is_not_sent_twice(desk: Client) -> None:
    message = queued()
    answer = desk.post(url("again", message), follow=True)
    assert "déjà en route" in answer.content.decode()
    failed = in_state(MessageState.FAILED)
    for _ in range(2):
        desk.post(url("again", failed))
    run_worker()
    assert len([each for each in mail.outbox if failed.uid in each.extra_headers["Message-ID"]]) == 1


def test_forgetting_a_message_forgets_its_copies(desk: Client) -> None:
    message = in_state(MessageState.SENT)
    desk.post(url("again", message))
    message.delete()
    assert not OutgoingMessage.objects.exists()


# --- coming back ---


def test_what_came_back_stops_what_would_follow_until_it_is_cleared(desk: Client) -> None:
    message = in_state(MessageState.SENT, to="Ana@example.org")
    waiting = queued()
    assert "Rien ne part plus" in desk.post(url("bounced", message), follow=True).content.decode()
    later = queued()
    run_worker()
    assert mail.outbox == []
    for each, state in ((message, "bounced"), (waiting, "held"), (later, "held")):
        each.refresh_from_db()
        assert each.state == state
    assert "reviennent : rien n’y part plus" in words_on(desk.get(url("message", later)))
    assert "Levez d’abord la retenue" in desk.post(url("again", later), follow=True).content.decode()

    assert "retenue est levée" in desk.post(url("clear", message), follow=True).content.decode()
    run_worker()
    assert mail.outbox == []  # what was held is sent by somebody who looked at it
    desk.post(url("again", later))
    run_worker()
    assert [each.to for each in mail.outbox] == [["ana@example.org"]]
    assert actions() == ["core.message_bounced", "core.address_cleared", "core.message_sent_again"]


def test_an_address_is_forgotten_with_its_owner(desk: Client) -> None:
    desk.post(url("bounced", in_state(MessageState.SENT)))
    with transaction.atomic():
        forget_messages(to=["Ana@example.org"], naming=[])
    assert not ReturnedAddress.objects.exists()


def test_a_letter_is_forgotten_with_whom_it_is_for(desk: Client) -> None:
    message = queued(to="", context={"name": "Ana Essai-Lavoie"})
    OutgoingMessage.objects.filter(pk=message.pk).update(text="Bonjour.")
    with transaction.atomic():
        forget_messages(to=[], naming=["Ana Essai-Lavoie"])
    assert not OutgoingMessage.objects.exists()


def test_what_has_not_left_cannot_come_back(desk: Client) -> None:
    assert "peut être revenu" in desk.post(url("bounced", queued()), follow=True).content.decode()
    assert not ReturnedAddress.objects.exists()


# --- letters ---


def test_every_message_is_a_letter_too(desk: Client, particulars: SiteSetting) -> None:
    message = queued()
    answer = desk.get(url("letter", message))
    assert "no-store" in answer["Cache-Control"]
    assert "noindex" in answer["X-Robots-Tag"]
    assert answer["Referrer-Policy"] == "same-origin"  # otherwise browsers send the form with `Origin: null`
    said = words_on(answer)
    assert "12, rue de l’Essai" in said
    assert "Ana Essai" in said
    assert SIGNED in said  # on paper the link must work
    assert "———" not in said
    assert one(page_of(answer), "html")["lang"] == "fr-CA"
    assert "appelez-nous au" not in said  # there is the link


def test_a_letter_to_who_never_uses_the_web_says_whom_to_call(desk: Client, particulars: SiteSetting) -> None:
    letter = url("letter", queued(to=""))
    assert "Pour répondre, appelez-nous au 514 555-0100." in words_on(desk.get(letter))
    SiteSetting.objects.filter(pk=particulars.pk).update(phone="")
    assert "appelez-nous au" not in words_on(desk.get(letter))


def test_the_address_is_typed_and_kept_nowhere(desk: Client) -> None:
    message = queued(language="en")
    typed = {"name": "Ana B. Essai", "address": "1, chemin <Rien>\nGaspé", "paper": "a4"}
    page = page_of(desk.post(url("letter", message), typed))
    to = page.select_one("address.to")
    assert to is not None
    assert to.get_text().split() == ["Ana", "B.", "Essai", "1,", "chemin", "<Rien>", "Gaspé"]
    assert page.body is not None
    assert page.body["class"] == ["paper-a4"]
    message.refresh_from_db()
    assert message.to_name == "Ana Essai"
    assert desk.post(url("letter", message), {"paper": "papyrus"}).status_code == 422


def test_somebody_without_an_address_is_written_a_letter(desk: Client) -> None:
    message = queued(to="")
    home = words_on(desk.get(reverse("wagtailadmin_home")))
    assert "Une lettre à poster" in home
    assert "À poster" in words_on(desk.get(url("message", message)))
    assert "lettre est postée" in desk.post(url("posted", message), follow=True).content.decode()
    message.refresh_from_db()
    assert message.state == MessageState.POSTED
    assert "déjà parti" in desk.post(url("posted", message), follow=True).content.decode()
    assert "Une lettre à poster" not in words_on(desk.get(reverse("wagtailadmin_home")))


def test_the_first_page_says_what_could_not_leave(desk: Client) -> None:
    in_state(MessageState.FAILED)
    in_state(MessageState.FAILED)
    assert "2 messages n’ont pas pu partir" in words_on(desk.get(reverse("wagtailadmin_home")))


# --- the people behind the addresses ---


def test_somebody_whose_messages_come_back_is_called_and_not_written_to(desk: Client) -> None:
    long_ago = timezone.now() - timedelta(days=400)
    mentor = MentorFactory(name="Luc Loin", email="Luc@example.org", confirmed_at=long_ago)
    before = timezone.now() - timedelta(days=90)
    assert mentor in Mentor.objects.to_be_asked(before)
    assert mentor not in Mentor.objects.to_be_called(before)
    desk.post(url("bounced", in_state(MessageState.SENT, to="luc@example.org")))
    assert mentor not in Mentor.objects.to_be_asked(before)
    assert mentor in Mentor.objects.to_be_called(before)
    admin = signed_in(User.objects.create_superuser("admin"))
    profile = admin.get(reverse("wagtailsnippets_directory_mentor:inspect", args=[mentor.pk]))
    assert "les messages à cette adresse reviennent" in profile.content.decode()


def test_a_request_says_what_became_of_its_messages(desk: Client) -> None:
    admin = signed_in(User.objects.create_superuser("admin"))
    request = a_request()
    move = RequestMove.objects.create(request=request, to_state=request.state, actor="sender")
    message = in_state(MessageState.SENT)
    move.messages.add(message)
    address = reverse("pairing_pairingrequest_modeladmin_inspect", args=[request.pk])
    assert "parti le" in words_on(admin.get(address))
    desk.post(url("bounced", message))
    said = words_on(admin.get(address))
    assert "revenu" in said
    assert "Les messages à cette adresse reviennent" in said
    assert url("message", message) in admin.get(address).content.decode()
