"""Being told when somebody has room: asking, confirming, being told once, and being forgotten."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any
from urllib.parse import urlsplit

import pytest
from bs4 import BeautifulSoup
from django.db import transaction
from django.test import Client
from django.utils import timezone

from core import rounds
from core.models import OutgoingMessage
from directory.live_fields import set_live
from directory.models import DirectorySetting, Mentor, RoomAlert
from directory.room.services import ask_to_be_told, confirm_alert, keep_room_alerts, tell_who_waits
from directory.signatures import Purpose, token
from pairing.models import Pair, Participant
from pairing.services import end_pair, recount_places
from tests.directory.conftest import ENGLISH, FRENCH
from tests.directory.factories import MentorFactory

Visit = Callable[..., Any]
ANA = "ana@example.org"

pytestmark = pytest.mark.usefixtures("pages")


@pytest.fixture
def zoe() -> Mentor:
    """A mentor in as many pairs as she has time for."""
    return MentorFactory(name="Zoé Tremblay", capacity=1, active_pairs=1)


def waiting(mentor: Mentor, email: str = ANA, language: str = "fr", days: int = 1) -> RoomAlert:
    """Return a confirmed alert."""
    alert = RoomAlert.objects.create(mentor=mentor, email=email, language=language)
    RoomAlert.objects.filter(pk=alert.pk).update(confirmed_at=timezone.now() - timedelta(days=days))
    return alert


def told() -> set[str]:
    return set(OutgoingMessage.objects.filter(kind="directory/room_came").values_list("to", flat=True))


def form_of(client: Client, path: str) -> dict[str, Any]:
    """Return the form of a page as it was filled in a minute after it was shown."""
    page = BeautifulSoup(client.get(path).content, "html.parser")
    return {str(each["name"]): each.get("value", "") for each in page.select("main form input")}


@pytest.fixture
def at_once(settings: Any) -> None:
    """Take forms however fast they come."""
    settings.FORM_MINIMUM_SECONDS = 0


def link_in(message: OutgoingMessage) -> str:
    found = re.search(r"https?://\S+", message.text)
    assert found
    return urlsplit(found[0]).path


# --- asking ---------------------------------------------------------------------------------------------------------


def test_the_profile_leads_to_the_form_where_there_is_no_room(visit: Visit, zoe: Mentor) -> None:
    for directory, word in ((FRENCH, "prevenir"), (ENGLISH, "notify")):
        page = visit(f"{directory}{zoe.slug}/")
        assert page.soup.select_one(f'a[href="{directory}{zoe.slug}/{word}/"]')
        assert not page.cookies
        form = visit(f"{directory}{zoe.slug}/{word}/")
        assert len(form.soup.select('main input[type="email"]')) == 1
    zoe.capacity = 2
    zoe.save()
    assert "prevenir" not in visit(f"{FRENCH}{zoe.slug}/").content.decode()


def test_a_paused_profile_has_it_as_well(visit: Visit, zoe: Mentor) -> None:
    set_live(zoe, paused=True, active_pairs=0)
    assert visit(f"{FRENCH}{zoe.slug}/").soup.select_one('a[href$="/prevenir/"]')


@pytest.mark.usefixtures("at_once")
@pytest.mark.parametrize(("directory", "word", "language"), [(FRENCH, "prevenir", "fr"), (ENGLISH, "notify", "en")])
def test_from_the_form_to_the_message(client: Client, zoe: Mentor, directory: str, word: str, language: str) -> None:
    path = f"{directory}{zoe.slug}/{word}/"
    sent = client.post(path, {**form_of(client, path), "email": ANA}, follow=True)
    assert sent.status_code == 200
    assert ANA not in sent.content.decode()
    message = OutgoingMessage.objects.get()
    assert (message.kind, message.to, message.language) == ("directory/room_confirm", ANA, language)
    link = link_in(message)
    page = client.get(link)
    assert page.status_code == 200
    assert page["Referrer-Policy"] == "no-referrer"
    assert RoomAlert.objects.get().confirmed_at is None

    strict = Client(enforce_csrf_checks=True)
    strict.post(link, {"answer": "yes"}, headers={"origin": "null"})
    assert RoomAlert.objects.get().confirmed_at is not None
    assert "Zoé Tremblay" in client.get(link).content.decode()
    assert not told()

    set_live(zoe, capacity=2)
    assert told() == {ANA}
    assert not RoomAlert.objects.exists()
    came = OutgoingMessage.objects.get(kind="directory/room_came")
    assert came.language == language
    assert f"{directory}{zoe.slug}/" in came.text
    assert client.get(link).status_code == 410
    set_live(zoe, capacity=3)
    assert OutgoingMessage.objects.filter(kind="directory/room_came").count() == 1


@pytest.mark.usefixtures("at_once")
def test_the_answer_does_not_tell_whether_an_address_waits(client: Client, zoe: Mentor) -> None:
    waiting(zoe)
    path = f"{FRENCH}{zoe.slug}/prevenir/"
    answers = [
        client.post(path, {**form_of(client, path), "email": email}, follow=True)
        for email in (ANA, ANA.upper(), "nouvelle@example.org")
    ]
    bodies = {re.sub(rb'name="(csrf\w+|stamp)" value="[^"]+"', b"", answer.content) for answer in answers}
    assert len(bodies) == 1
    assert RoomAlert.objects.count() == 2
    assert [message.to for message in OutgoingMessage.objects.all()] == ["nouvelle@example.org"]


def test_what_is_wrong_comes_back_with_what_was_typed(client: Client, zoe: Mentor, settings: Any) -> None:
    path = f"{FRENCH}{zoe.slug}/prevenir/"
    too_fast = client.post(path, {**form_of(client, path), "email": ANA})
    assert too_fast.status_code == 422
    assert ANA in too_fast.content.decode()
    settings.FORM_MINIMUM_SECONDS = 0
    assert client.post(path, {**form_of(client, path), "email": "pas un courriel"}).status_code == 422
    assert client.post(path, {**form_of(client, path), "email": ANA, "trap": "x"}).status_code == 422
    assert client.post(path, {"email": ANA}).status_code == 422
    strict = Client(enforce_csrf_checks=True)
    refused = strict.post(path, {**form_of(client, path), "email": ANA})
    assert refused.status_code == 403
    assert ANA in refused.content.decode()
    assert not RoomAlert.objects.exists()
    assert not OutgoingMessage.objects.exists()


@pytest.mark.usefixtures("at_once")
def test_one_mailbox_is_not_flooded(client: Client, zoe: Mentor, settings: Any) -> None:
    path = f"{FRENCH}{zoe.slug}/prevenir/"
    codes = {client.post(path, {**form_of(client, path), "email": ANA}).status_code for _ in range(12)}
    assert codes == {302, 429}
    assert OutgoingMessage.objects.count() == settings.DIRECTORY_MESSAGES_PER_DAY_PER_PERSON


def test_whoever_has_room_is_proposed_a_pair_instead(client: Client) -> None:
    ali = MentorFactory(name="Ali Benali")
    for response in (client.get(f"{FRENCH}{ali.slug}/prevenir/"), client.post(f"{FRENCH}{ali.slug}/prevenir/")):
        assert (response.status_code, response["Location"]) == (302, f"{FRENCH}{ali.slug}/")


def test_nobody_waits_for_somebody_who_is_not_there(client: Client, zoe: Mentor) -> None:
    zoe.unpublish()
    for slug in (zoe.slug, "personne"):
        assert client.get(f"{FRENCH}{slug}/prevenir/").status_code == 404
        assert client.post(f"{FRENCH}{slug}/prevenir/", {"email": ANA}).status_code == 404


# --- the link -------------------------------------------------------------------------------------------------------


def test_a_wrong_link_says_so(client: Client, zoe: Mentor) -> None:
    alert = waiting(zoe)
    good = f"{FRENCH}place/{token(Purpose.ROOM, alert.pk)}/"
    assert client.get(good).status_code == 200
    assert client.get(good[:-3] + "x/").status_code == 404
    assert client.get(f"{FRENCH}place/{token(Purpose.STILL, alert.pk)}/").status_code == 404
    alert.delete()
    assert client.get(good).status_code == 410
    assert client.post(good, {"answer": "yes"}, follow=True).status_code == 410


def test_one_can_change_one_s_mind(client: Client, zoe: Mentor) -> None:
    alert = waiting(zoe)
    link = f"{FRENCH}place/{token(Purpose.ROOM, alert.pk)}/"
    done = client.post(link, {"answer": "forget"}, follow=True)
    assert "C’est oublié" in done.content.decode()
    assert not RoomAlert.objects.exists()


def test_room_that_came_before_the_confirmation_is_told_at_once(client: Client, zoe: Mentor) -> None:
    ask_to_be_told(mentor=zoe, email=ANA, language="fr")
    set_live(zoe, capacity=2)
    assert not told()
    alert = RoomAlert.objects.get()
    confirmed = client.post(f"{FRENCH}place/{token(Purpose.ROOM, alert.pk)}/", {"answer": "yes"})
    assert confirmed["Location"] == f"{FRENCH}{zoe.slug}/"
    assert told() == {ANA}


# --- when room comes ------------------------------------------------------------------------------------------------


def test_all_who_wait_are_told_and_nobody_else(zoe: Mentor) -> None:
    other = MentorFactory(active_pairs=1)
    waiting(zoe)
    waiting(zoe, "bea@example.org", "en")
    waiting(other, "cleo@example.org")
    ask_to_be_told(mentor=zoe, email="jamais@example.org", language="fr")
    set_live(zoe, capacity=2)
    assert told() == {ANA, "bea@example.org"}
    assert set(RoomAlert.objects.values_list("email", flat=True)) == {"cleo@example.org", "jamais@example.org"}


@pytest.mark.parametrize(
    "still_full", [{"capacity": 2, "paused": True}, {"capacity": 1}, {"capacity": 2, "live": False}]
)
def test_nobody_is_told_where_there_is_no_room(zoe: Mentor, still_full: dict[str, Any]) -> None:
    waiting(zoe)
    for name, value in still_full.items():
        setattr(zoe, name, value)
    zoe.save()
    assert not told()
    assert RoomAlert.objects.exists()


def test_a_version_published_in_the_cms_tells(zoe: Mentor) -> None:
    waiting(zoe)
    zoe.capacity = 3
    revision = zoe.save_revision()
    assert not told()
    revision.publish()
    assert told() == {ANA}


def test_the_end_of_a_pair_tells(zoe: Mentor) -> None:
    pair = Pair.objects.create()
    Participant.objects.create(pair=pair, mentor=zoe, name=zoe.name, email=zoe.email)
    recount_places([zoe.pk])
    waiting(zoe)
    assert not told()
    end_pair(pair_id=pair.pk, by=None)
    assert told() == {ANA}
    assert not RoomAlert.objects.exists()


def test_what_is_undone_tells_nobody(zoe: Mentor) -> None:
    waiting(zoe)
    with transaction.atomic():
        set_live(zoe, capacity=2)
        transaction.set_rollback(True)
    assert not told()
    assert RoomAlert.objects.exists()


# --- the round ------------------------------------------------------------------------------------------------------


def test_the_round_tells_those_who_were_missed(zoe: Mentor) -> None:
    waiting(zoe)
    Mentor.objects.filter(pk=zoe.pk).update(active_pairs=0)
    assert rounds.make_all()["keep_room_alerts"] == 1
    assert told() == {ANA}


def test_the_round_forgets(zoe: Mentor) -> None:
    DirectorySetting.objects.create(room_alert_for=60)
    waiting(zoe, "vieille@example.org", days=61)
    waiting(zoe, "recente@example.org", days=59)
    for email, days in (("jamais@example.org", 15), ("demain@example.org", 13)):
        ask_to_be_told(mentor=zoe, email=email, language="fr")
        RoomAlert.objects.filter(email=email).update(created_at=timezone.now() - timedelta(days=days))
    assert keep_room_alerts() == 2
    assert set(RoomAlert.objects.values_list("email", flat=True)) == {"recente@example.org", "demain@example.org"}


def test_confirming_twice_or_too_late_is_harmless(zoe: Mentor) -> None:
    ask_to_be_told(mentor=zoe, email=ANA, language="fr")
    alert = RoomAlert.objects.get()
    first = confirm_alert(alert_id=alert.pk, now=timezone.now() - timedelta(days=1))
    assert confirm_alert(alert_id=alert.pk) == first == zoe
    confirmed_at = RoomAlert.objects.get().confirmed_at
    assert confirmed_at is not None
    assert confirmed_at < timezone.now() - timedelta(hours=23)
    zoe.delete()
    assert confirm_alert(alert_id=alert.pk) is None
    assert tell_who_waits([zoe.pk or 0]) == 0
