"""What is done to many mentors at once."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Group, User
from django.test import Client
from django.urls import reverse

from core.models import OutgoingMessage
from directory.models import Mentor, PauseReason, Skill
from directory.search.index import matching
from directory.search.words import parse_words
from tests.directory.factories import MentorFactory, SkillFactory

pytestmark = pytest.mark.django_db
CONSENT = date(2026, 1, 5)


def member(group: str) -> Client:
    user = User.objects.create_user(f"essai-{group}", password="x")
    user.groups.add(Group.objects.get(name=group))
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def organiser() -> Client:
    """An organiser's browser."""
    return member("Organisateurs")


def address(action: str, *mentors: Mentor) -> str:
    chosen = "&".join(f"id={mentor.pk}" for mentor in mentors)
    return f"{reverse('wagtail_bulk_action', args=('directory', 'mentor', action))}?{chosen}"


def do(client: Client, action: str, *mentors: Mentor, **answers: Any) -> Any:
    """Look at the confirmation page, which changes nothing, then press its button."""
    assert client.get(address(action, *mentors)).status_code == 200
    return client.post(address(action, *mentors), answers, follow=True)


def test_the_list_offers_them(organiser: Client) -> None:
    MentorFactory()
    page = organiser.get(reverse("wagtailsnippets_directory_mentor:list")).content.decode()
    for action in ("publish_mentors", "pause_mentors", "bring_back_mentors", "tag_mentors", "write_to_mentors"):
        assert action in page
    skills = organiser.get(reverse("wagtailsnippets_directory_skill:list")).content.decode()
    assert "publish_mentors" not in skills


def test_publishing_leaves_out_those_who_did_not_consent(organiser: Client) -> None:
    yes = MentorFactory(name="Zoé", live=False, consent_on=CONSENT)
    yes.save_revision()
    no = MentorFactory(name="Noé", live=False)
    page = organiser.get(address("publish_mentors", yes, no)).content.decode()
    assert "sans date de consentement" in page
    assert not Mentor.objects.filter(live=True).exists()
    do(organiser, "publish_mentors", yes, no)
    assert set(Mentor.objects.listed()) == {yes}


def test_pausing_and_coming_back_reach_the_drafts(organiser: Client) -> None:
    zoe = MentorFactory(consent_on=CONSENT)
    zoe.city = "Matane"
    zoe.save_revision()
    do(organiser, "pause_mentors", zoe)
    zoe.refresh_from_db()
    assert (zoe.paused, zoe.pause_reason, zoe.city) == (True, PauseReason.ORGANISER, "Montréal")
    do(organiser, "publish_mentors", zoe)
    zoe.refresh_from_db()
    assert (zoe.paused, zoe.city) == (True, "Matane")
    do(organiser, "bring_back_mentors", zoe)
    zoe.refresh_from_db()
    assert (zoe.paused, zoe.pause_reason) == (False, "")


def test_tagging_reaches_the_drafts_and_the_search(organiser: Client) -> None:
    zoe, noe = MentorFactory(offers=["vente"]), MentorFactory(offers=["balado"])
    zoe.city = "Matane"
    zoe.save_revision()
    skill = SkillFactory(name="balado")
    do(organiser, "tag_mentors", zoe, noe, skill=skill.pk, side="offers")
    assert [each.name for each in Mentor.objects.get(pk=zoe.pk).offered] == ["balado", "vente"]
    assert Mentor.objects.get(pk=noe.pk).offers.count() == 1
    assert set(matching(parse_words("balado")).ranked(Mentor.objects.listed(), limit=5)) == {zoe.pk, noe.pk}
    draft = Mentor.objects.get(pk=zoe.pk).get_latest_revision_as_object()
    assert [each.name for each in draft.offered] == ["balado", "vente"]
    draft.latest_revision.publish()
    assert Mentor.objects.get(pk=zoe.pk).offers.count() == 2


def test_writing_shows_the_message_first_and_sends_each_their_own(organiser: Client) -> None:
    zoe = MentorFactory(name="Zoé", email="zoe@example.org")
    john = MentorFactory(name="John", email="john@example.org", contact_language="en")
    ella = MentorFactory(name="Ella", email="", phone="418 555-0199")
    words = {"subject": "Une soirée", "text": "Venez le 3.", "subject_en": "An evening", "text_en": "Come on the 3rd."}
    preview = do(organiser, "write_to_mentors", zoe, john, ella, **words)
    assert not OutgoingMessage.objects.exists()
    soup = BeautifulSoup(preview.content, "html.parser")
    shown = soup.get_text(" ")
    assert "Bonjour Zoé" in shown
    assert "Hello John" in shown or "John" in shown
    assert "à appeler : 418 555-0199" in shown
    assert soup.select_one("button[name=send]")
    do(organiser, "write_to_mentors", zoe, john, ella, **words, send="1")
    sent = {message.to: message for message in OutgoingMessage.objects.all()}
    assert set(sent) == {"zoe@example.org", "john@example.org"}
    assert (sent["john@example.org"].subject, sent["john@example.org"].language) == ("An evening", "en")
    for message in sent.values():
        others = set(sent) - {message.to}
        assert not [other for other in others if other in message.text + message.html]


@pytest.mark.parametrize(
    "words",
    [
        {"subject": "", "text": "x"},
        {"subject": "x", "text": ""},
        {"subject": "x", "text": "x", "text_en": "y"},
        {"subject": "a\x00b", "text": "x"},
    ],
)
def test_half_a_message_is_not_sent(organiser: Client, words: dict[str, str]) -> None:
    zoe = MentorFactory()
    response = do(organiser, "write_to_mentors", zoe, **words, send="1")
    assert response.status_code == 200
    assert response.context["form"].errors
    assert not OutgoingMessage.objects.exists()


def test_those_who_may_not_change_nothing() -> None:
    editor = member("Rédacteurs")
    zoe = MentorFactory(email="zzsecret@example.org", consent_on=CONSENT)
    skill = SkillFactory(name="balado")
    words = {"subject": "x", "text": "x", "send": "1", "skill": skill.pk, "side": "offers"}
    for action in ("pause_mentors", "tag_mentors", "write_to_mentors"):
        page = editor.get(address(action, zoe)).content.decode()
        assert "zzsecret" not in page
        editor.post(address(action, zoe), words)
    zoe.refresh_from_db()
    assert not zoe.paused
    assert not zoe.offers.exists()
    assert not OutgoingMessage.objects.exists()
    assert Skill.objects.count() == 1
