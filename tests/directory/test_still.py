"""Still up for it? The question, the one tap, the silence, and those who are called instead."""

from __future__ import annotations

import re
import time
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Group, User
from django.test import Client
from django.utils import timezone
from wagtail.models import Site

from core import rounds
from core.models import OutgoingMessage, SiteSetting
from directory.links import still_address
from directory.models import DirectoryPage, DirectorySetting, Mentor, PauseReason
from directory.signatures import LIFETIME, Purpose, profile_token
from directory.stillness.rounds import BATCH, ask_who_is_still_up_for_it, pause_the_silent
from directory.stillness.services import confirm_still_true, pause
from tests.directory.factories import MentorFactory
from tests.reading import one

NOW = datetime(2026, 11, 20, 15, tzinfo=UTC)
Pages = tuple[DirectoryPage, DirectoryPage]

pytestmark = pytest.mark.usefixtures("pages")


def days_ago(number: int) -> datetime:
    return NOW - timedelta(days=number)


def a_mentor(**fields: Any) -> Mentor:
    """Return a mentor in the directory since long, who last confirmed when `confirmed_at` says."""
    mentor = MentorFactory(**{"name": "Zoé Tremblay", "email": "zoe@example.org", **fields})
    Mentor.objects.filter(pk=mentor.pk).update(first_published_at=fields.get("first_published_at", days_ago(400)))
    return Mentor.objects.get(pk=mentor.pk)


def fresh(mentor: Mentor) -> Mentor:
    return Mentor.objects.get(pk=mentor.pk)


def path_of(mentor: Mentor) -> str:
    return urlsplit(still_address(mentor)).path


def soup(response: Any) -> BeautifulSoup:
    return BeautifulSoup(plain(response.content.decode()), "html.parser")


def plain(text: str) -> str:
    """Return a text with ordinary spaces in it."""
    return text.replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ")


def button(response: Any) -> str:
    """Return what the page's first button says, empty where there is none."""
    found = soup(response).select_one("main .form-actions button:not(.quiet)")
    return found.get_text() if found else ""


# --- the question ---------------------------------------------------------------------------------------------------


def test_whoever_said_nothing_for_long_is_asked_once() -> None:
    zoe = a_mentor(confirmed_at=days_ago(91))
    assert ask_who_is_still_up_for_it(now=NOW) == 1
    assert fresh(zoe).asked_at == NOW
    [message] = OutgoingMessage.objects.all()
    assert (message.kind, message.to, message.language) == ("directory/still", "zoe@example.org", "fr")
    assert path_of(zoe).split("/")[3] == "encore"
    assert "/fr/repertoire/encore/" in plain(message.text)
    assert "/fr/repertoire/encore/" in message.html
    assert "/fr/repertoire/zoe-tremblay/" in plain(message.text)
    assert "20 décembre 2026" in plain(message.text)
    assert ask_who_is_still_up_for_it(now=NOW + timedelta(days=1)) == 0
    assert OutgoingMessage.objects.count() == 1


def test_the_question_is_in_the_person_s_language() -> None:
    a_mentor(contact_language="en", confirmed_at=days_ago(91))
    ask_who_is_still_up_for_it(now=NOW)
    message = OutgoingMessage.objects.get()
    assert message.language == "en"
    assert "/en/directory/still/" in plain(message.text)
    assert "December 20, 2026" in plain(message.text)
    assert message.subject == "Still up for it?"


@pytest.mark.parametrize(
    "fields",
    [
        {"confirmed_at": days_ago(89)},
        {"confirmed_at": None, "first_published_at": days_ago(10)},
        {"confirmed_at": days_ago(300), "paused": True},
        {"confirmed_at": days_ago(300), "live": False},
        {"confirmed_at": days_ago(300), "asked_at": days_ago(3)},
        {"confirmed_at": days_ago(300), "email": "", "contact_preference": "organiser"},
    ],
)
def test_these_are_not_asked(fields: dict[str, Any]) -> None:
    a_mentor(**fields)
    assert ask_who_is_still_up_for_it(now=NOW) == 0
    assert not OutgoingMessage.objects.exists()


def test_whoever_never_confirmed_counts_from_the_day_of_publication() -> None:
    a_mentor(confirmed_at=None, first_published_at=days_ago(91))
    assert ask_who_is_still_up_for_it(now=NOW) == 1


def test_the_times_are_settings() -> None:
    DirectorySetting.objects.create(confirm_every=10, pause_after=5)
    zoe = a_mentor(confirmed_at=days_ago(11))
    assert ask_who_is_still_up_for_it(now=NOW) == 1
    assert "25 novembre 2026" in plain(OutgoingMessage.objects.get().text)
    assert pause_the_silent(now=NOW + timedelta(days=4)) == 0
    assert pause_the_silent(now=NOW + timedelta(days=6)) == 1
    assert fresh(zoe).paused


def test_more_than_a_batch_are_all_asked() -> None:
    region = a_mentor(confirmed_at=NOW).region
    Mentor.objects.bulk_create(
        Mentor(name=f"P {n}", slug=f"p-{n}", email=f"p{n}@example.org", region=region, confirmed_at=days_ago(100))
        for n in range(BATCH + 3)
    )
    assert ask_who_is_still_up_for_it(now=NOW) == BATCH + 3
    assert OutgoingMessage.objects.values("to").distinct().count() == BATCH + 3


def test_the_rounds_are_among_those_of_the_day() -> None:
    a_mentor(confirmed_at=timezone.now() - timedelta(days=200))
    done = rounds.make_all()
    assert done["ask_who_is_still_up_for_it"] == 1
    assert done["pause_the_silent"] == 0


# --- the one tap ----------------------------------------------------------------------------------------------------


def asked(**fields: Any) -> Mentor:
    return a_mentor(confirmed_at=days_ago(100), asked_at=timezone.now() - timedelta(days=2), **fields)


def test_showing_the_page_changes_nothing(client: Client) -> None:
    zoe = asked()
    response = client.get(path_of(zoe))
    assert response.status_code == 200
    assert button(response) == "Oui, toujours de la partie"
    assert client.head(path_of(zoe)).status_code == 200
    assert (fresh(zoe).asked_at, fresh(zoe).confirmed_at) == (zoe.asked_at, zoe.confirmed_at)
    assert response["Referrer-Policy"] == "no-referrer"
    assert "no-store" in response["Cache-Control"]
    assert "noindex" in response["X-Robots-Tag"]
    assert not response.cookies


def test_one_tap_confirms_without_a_cookie(client: Client) -> None:
    zoe = asked()
    strict = Client(enforce_csrf_checks=True)
    link = re.search(r"http\S+/encore/\S+", _question(zoe))
    assert link
    response = strict.post(urlsplit(link[0]).path, {"answer": "yes"}, headers={"origin": "null"})
    assert response.status_code == 302
    assert "C’est noté, merci" in soup(client.get(response["Location"])).get_text()
    found = fresh(zoe)
    assert found.asked_at is None
    assert found.confirmed_at is not None
    assert timezone.now() - found.confirmed_at < timedelta(minutes=1)
    used = client.get(path_of(zoe))
    assert used.status_code == 200
    assert "Ce lien a déjà servi" in soup(used).get_text()
    assert not button(used)


def _question(mentor: Mentor) -> str:
    Mentor.objects.filter(pk=mentor.pk).update(asked_at=None)
    ask_who_is_still_up_for_it()
    return OutgoingMessage.objects.get().text


def test_a_form_elsewhere_on_the_page_s_tree_still_wants_its_cookie() -> None:
    assert Client(enforce_csrf_checks=True).post("/fr/repertoire/rejoindre/").status_code == 403


def test_a_pause_is_a_tap_as_well_and_so_is_coming_back(client: Client) -> None:
    zoe = asked()
    client.post(path_of(zoe), {"answer": "pause"})
    assert (fresh(zoe).paused, fresh(zoe).pause_reason, fresh(zoe).asked_at) == (True, PauseReason.PERSON, None)
    page = client.get(path_of(zoe))
    assert "Vous êtes en pause" in soup(page).get_text()
    assert button(page) == "Revenir au répertoire"
    client.post(path_of(zoe), {"answer": "yes"})
    assert (fresh(zoe).paused, fresh(zoe).pause_reason) == (False, "")


def test_changing_leads_to_one_s_own_profile(client: Client) -> None:
    zoe = asked()
    page = client.get(path_of(zoe))
    # A scanner that reads the page learns no link to the profile: only where one is asked for.
    assert not re.search(r"mon-profil/[^\"/]", page.content.decode())
    response = client.post(path_of(zoe), {"answer": "change"})
    assert "/fr/repertoire/mon-profil/" in response["Location"]
    assert fresh(zoe).asked_at == zoe.asked_at


def test_a_pause_the_organisers_decided_is_not_the_person_s_to_end(client: Client) -> None:
    zoe = asked(paused=True, pause_reason=PauseReason.ORGANISER)
    page = client.get(path_of(zoe))
    assert "C’est l’équipe" in soup(page).get_text()
    assert not soup(page).select("main form button")
    for answer in ("yes", "pause"):
        client.post(path_of(zoe), {"answer": answer})
        assert (fresh(zoe).paused, fresh(zoe).pause_reason) == (True, PauseReason.ORGANISER)


def test_an_old_link_says_so_and_how_to_get_another(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    zoe = asked()
    path = path_of(zoe)
    later = time.time() + LIFETIME[Purpose.STILL].total_seconds() + 60
    monkeypatch.setattr("django.core.signing.time.time", lambda: later)
    for response in (client.get(path), client.post(path, {"answer": "yes"})):
        assert response.status_code == 410
        assert "ne fonctionne plus" in soup(response).get_text()
        assert soup(response).select_one('a[href$="/fr/repertoire/mon-profil/"]')
    assert fresh(zoe).asked_at == zoe.asked_at


def test_a_revoked_link_no_longer_answers(client: Client) -> None:
    zoe = asked()
    path = path_of(zoe)
    Mentor.objects.filter(pk=zoe.pk).update(link_version=2)
    assert client.post(path, {"answer": "yes"}).status_code == 410
    assert fresh(zoe).asked_at == zoe.asked_at


@pytest.mark.parametrize("spoil", [lambda link: f"{link[:-2]}x/", lambda link: link.replace("encore/", "encore/1")])
def test_an_altered_link_is_not_a_link(client: Client, spoil: Any) -> None:
    zoe = asked()
    response = client.post(spoil(path_of(zoe)), {"answer": "yes"})
    assert response.status_code == 404
    assert "incomplet" in soup(response).get_text()
    assert fresh(zoe).asked_at == zoe.asked_at


def test_a_link_of_another_purpose_is_not_one_of_these(client: Client) -> None:
    zoe = asked()
    assert client.get(f"/fr/repertoire/encore/{profile_token(Purpose.KEEP, zoe)}/").status_code == 404


@pytest.mark.parametrize("gone", [lambda zoe: zoe.delete(), lambda zoe: zoe.unpublish()])
def test_a_profile_that_is_gone_is_said_to_be(client: Client, gone: Any) -> None:
    zoe = asked()
    path = path_of(zoe)
    gone(zoe)
    for response in (client.get(path), client.post(path)):
        assert response.status_code == 410
        assert "Zoé" not in response.content.decode()


def test_the_link_works_in_english_too(client: Client) -> None:
    zoe = asked(contact_language="en")
    page = client.get(path_of(zoe))
    assert path_of(zoe).startswith("/en/directory/still/")
    assert button(page) == "Yes, still up for it"


# --- the silence ----------------------------------------------------------------------------------------------------


@pytest.fixture
def organisers() -> str:
    """Where the organisers are written to."""
    site = Site.objects.get(is_default_site=True)
    SiteSetting.objects.update_or_create(site=site, defaults={"organiser_email": "equipe@example.org"})
    return "equipe@example.org"


def test_silence_pauses_and_both_are_told(organisers: str) -> None:
    zoe = a_mentor(confirmed_at=days_ago(200), asked_at=days_ago(31))
    ali = a_mentor(name="Ali Benali", email="ali@example.org", confirmed_at=days_ago(200), asked_at=days_ago(40))
    waiting = a_mentor(name="Léa Roy", email="lea@example.org", confirmed_at=days_ago(200), asked_at=days_ago(29))
    assert pause_the_silent(now=NOW) == 2
    for each in (zoe, ali):
        assert (fresh(each).paused, fresh(each).pause_reason) == (True, PauseReason.SILENCE)
    assert not fresh(waiting).paused
    assert set(OutgoingMessage.objects.filter(kind="directory/paused").values_list("to", flat=True)) == {
        "zoe@example.org",
        "ali@example.org",
    }
    digest = OutgoingMessage.objects.get(kind="directory/paused_digest")
    assert digest.to == organisers
    assert "Zoé Tremblay" in digest.text
    assert "Ali Benali" in digest.text
    assert "Léa" not in digest.text
    assert "@example.org" not in (digest.text + digest.html).replace(organisers, "")
    assert pause_the_silent(now=NOW) == 0


def test_one_tap_brings_back_whoever_was_silent(client: Client) -> None:
    zoe = a_mentor(confirmed_at=days_ago(200), asked_at=days_ago(31))
    pause_the_silent(now=NOW)
    page = client.get(path_of(zoe))
    assert "Votre profil est en pause" in soup(page).get_text()
    assert button(page) == "Revenir au répertoire"
    client.post(path_of(zoe), {"answer": "yes"})
    found = fresh(zoe)
    assert (found.paused, found.pause_reason, found.asked_at) == (False, "", None)
    assert pause_the_silent() == 0
    assert ask_who_is_still_up_for_it() == 0


def test_a_draft_published_later_does_not_undo_the_pause() -> None:
    zoe = a_mentor(confirmed_at=days_ago(200), asked_at=days_ago(31))
    zoe.headline_fr = "En brouillon"
    zoe.save_revision()
    pause_the_silent(now=NOW)
    fresh(zoe).latest_revision.publish()
    assert (fresh(zoe).paused, fresh(zoe).headline_fr) == (True, "En brouillon")


def test_whoever_was_never_asked_is_not_paused() -> None:
    a_mentor(confirmed_at=days_ago(900), email="", contact_preference="organiser")
    assert pause_the_silent(now=NOW) == 0


def test_an_organiser_who_ends_the_pause_does_not_see_it_come_back_the_next_day() -> None:
    zoe = a_mentor(confirmed_at=days_ago(200), asked_at=days_ago(31))
    pause_the_silent(now=NOW)
    zoe = fresh(zoe)
    zoe.paused = False
    zoe.save_revision().publish()
    assert (fresh(zoe).pause_reason, fresh(zoe).asked_at) == ("", None)
    assert pause_the_silent(now=NOW) == 0
    assert ask_who_is_still_up_for_it(now=NOW) == 1


def test_a_pause_made_in_the_cms_is_the_organisers(client: Client) -> None:
    zoe = a_mentor()
    zoe.paused = True
    zoe.save_revision().publish()
    assert fresh(zoe).pause_reason == PauseReason.ORGANISER


# --- the services other parts call ----------------------------------------------------------------------------------


def test_a_change_by_the_person_confirms_but_ends_no_pause_they_chose() -> None:
    zoe = a_mentor(asked_at=days_ago(3))
    confirm_still_true(mentor=zoe, now=NOW)
    assert (fresh(zoe).confirmed_at, fresh(zoe).asked_at) == (NOW, None)
    pause(mentor=zoe)
    confirm_still_true(mentor=zoe, now=NOW)
    assert fresh(zoe).paused
    confirm_still_true(mentor=zoe, now=NOW, come_back=True)
    assert not fresh(zoe).paused


# --- those who are called -------------------------------------------------------------------------------------------


@pytest.fixture
def organiser() -> Client:
    """An organiser's browser."""
    return staff("Organisateurs")


def staff(group: str) -> Client:
    user = User.objects.create_user(f"essai-{group}", password="x")
    user.groups.add(Group.objects.get(name=group))
    client = Client()
    client.force_login(user)
    return client


CALLS = "/admin/directory/calls/"


def test_those_without_e_mail_are_on_the_list_of_calls(organiser: Client) -> None:
    long_ago = timezone.now() - timedelta(days=200)
    by_phone = {"contact_preference": "phone", "phone": "418 555-0177"}
    rose = a_mentor(name="Rose Gagnon", email="", confirmed_at=long_ago, **by_phone)
    a_mentor(name="Lou Both", confirmed_at=long_ago, **by_phone)
    a_mentor(name="Ève Récente", email="", confirmed_at=timezone.now(), **by_phone)
    a_mentor(name="Max Courriel", confirmed_at=long_ago)
    a_mentor(name="Guy Pause", email="", confirmed_at=long_ago, paused=True, **by_phone)
    page = soup(organiser.get(CALLS))
    rows = [row.get_text(" ", strip=True) for row in page.select("tbody tr")]
    assert [row.split("418")[0].strip() for row in rows] == ["Lou Both", "Rose Gagnon"]
    assert page.select_one('a[href="tel:+14185550177"]')

    organiser.get(f"{CALLS}{rose.pk}/")
    assert fresh(rose).confirmed_at == long_ago
    organiser.post(f"{CALLS}{rose.pk}/", {"answer": "yes"})
    found = fresh(rose).confirmed_at
    assert found is not None
    assert found > long_ago
    assert "Rose Gagnon" not in one(soup(organiser.get(CALLS)), "tbody").get_text()


def test_a_pause_said_on_the_telephone_is_the_person_s(organiser: Client) -> None:
    rose = a_mentor(name="Rose Gagnon", email="", contact_preference="organiser", confirmed_at=days_ago(300))
    organiser.post(f"{CALLS}{rose.pk}/", {"answer": "pause"})
    assert (fresh(rose).paused, fresh(rose).pause_reason) == (True, PauseReason.PERSON)
    rose.delete()
    assert organiser.post(f"{CALLS}{rose.pk or 1}/", {"answer": "yes"}).status_code == 302


def test_telephone_numbers_are_for_those_who_may_see_them() -> None:
    rose = a_mentor(name="Rose Gagnon", email="", contact_preference="phone", phone="418 555-0177")
    editor = staff("Rédacteurs")
    for response in (editor.get(CALLS), editor.post(f"{CALLS}{rose.pk}/", {"answer": "pause"})):
        assert response.status_code in {302, 403}
        assert "555" not in response.content.decode()
    assert not fresh(rose).paused


# --- what the profile says of it -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("confirmed_at", "french", "english"),
    [
        (
            datetime(2026, 11, 2, 12, tzinfo=UTC),
            "Profil confirmé en novembre 2026",
            "Profile confirmed in November 2026",
        ),
        (None, "Au répertoire depuis octobre 2025", "In the directory since October 2025"),
    ],
)
def test_the_profile_says_since_when_it_is_true(
    client: Client, confirmed_at: datetime | None, french: str, english: str
) -> None:
    zoe = a_mentor(confirmed_at=confirmed_at)
    for directory, said in (("/fr/repertoire/", french), ("/en/directory/", english)):
        facts = soup(client.get(f"{directory}{zoe.slug}/")).select_one(".facts")
        assert facts is not None
        assert said in facts.get_text(" ", strip=True)
