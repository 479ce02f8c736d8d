"""Raising one's hand: the form, the link in the message, and what becomes of it."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.core import mail
from django.test import Client
from django.utils import timezone

from core.models import OutgoingMessage
from core.robots import A_DAY
from directory.joining.services import forget_unconfirmed_proposals
from directory.joining.texts import replaced, to_plain_text, to_rich_text
from directory.models import (
    ConsentRecord,
    Mentor,
    Proposal,
    ProposalKind,
    ProposalState,
    WishedWord,
)
from directory.signatures import Purpose, token
from tests.directory.factories import MentorFactory
from tests.directory.own import (
    ANSWERS,
    JOIN,
    JOIN_EN,
    delivered,
    filled,
    joined,
    link_in,
    own_link,
    send,
    text_of,
)
from tests.reading import one

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("open_directory")]


# --- the form -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", [JOIN, JOIN_EN])
def test_the_form_has_labels_and_no_inline_code(client: Client, path: str) -> None:
    page = client.get(path)
    soup = BeautifulSoup(page.content, "html.parser")
    assert page.status_code == 200
    assert "no-store" in page["Cache-Control"]
    assert len(soup.select("h1")) == 1
    assert soup.select("style, [style], script:not([src])") == []
    controls = [each for each in soup.select("main input, main textarea, main select") if each.get("type") != "hidden"]
    assert {each["id"] for each in controls} <= {label.get("for") for label in soup.select("main label")}
    assert not one(soup, "#id_show_headline").has_attr("checked")


def test_the_switch_of_languages_leads_to_the_twin(client: Client) -> None:
    soup = BeautifulSoup(client.get(JOIN).content, "html.parser")
    assert one(soup, "a.language")["href"] == JOIN_EN
    assert client.get("/fr/repertoire/join/")["Location"] == JOIN
    assert client.get("/en/directory/rejoindre/merci/")["Location"] == "/en/directory/join/thanks/"
    assert client.get("/fr/repertoire/rejoindre/nulle-part/").status_code == 404


def test_what_is_missing_is_said_and_what_was_typed_stays(client: Client) -> None:
    response = send(client, name="", region="", offers=[], own_words_offers="", agreed=None)
    assert response.status_code == 422
    said = text_of(response)
    for sentence in ("Écrivez votre nom.", "Choisissez votre région.", "Sans votre accord", "Cochez au moins une"):
        assert sentence in said
    soup = BeautifulSoup(response.content, "html.parser")
    assert one(soup, "#id_headline")["value"] == ANSWERS["headline"]
    assert one(soup, "#id_show_city").has_attr("checked")
    targets = {str(a["href"]).removeprefix("#") for a in soup.select(".error-summary a")}
    assert targets <= {each["id"] for each in soup.select("[id]")}
    assert not Proposal.objects.exists()


@pytest.mark.parametrize(
    "wrong",
    [
        {"website": "javascript:alert(1)"},
        {"blog_feed": "ftp://example.org/feed"},
        {"name": "www.acheter.example"},
        {"email": "a@localhost"},
        {"contact_preference": "phone", "phone": ""},
        {"capacity": "0"},
        {"region": "atlantide"},
        {"languages": None},
        {"text": "x" * 2001},
        {"name": "A\x00B"},
    ],
)
def test_what_makes_no_sense_is_refused(client: Client, wrong: dict[str, Any]) -> None:
    assert send(client, **wrong).status_code == 422


def test_robots_and_the_hasty_are_held_off(client: Client, settings: Any) -> None:
    assert send(client, trap="achetez").status_code == 422
    assert send(client, stamp="").status_code == 422
    settings.FORM_MINIMUM_SECONDS = 60
    assert "Vérifiez vos réponses" in text_of(send(client))
    settings.FORM_MINIMUM_SECONDS = 0
    settings.DIRECTORY_FORMS_PER_HOUR_PER_ADDRESS = 1
    assert send(client).status_code == 302
    assert send(client, email="autre@example.org").status_code == 429


def test_a_missing_cookie_is_told_with_what_was_typed() -> None:
    strict = Client(enforce_csrf_checks=True)
    answers = filled(strict.get(JOIN))
    strict.cookies.clear()
    response = strict.post(JOIN, answers)
    assert response.status_code == 403
    assert ANSWERS["headline"] in response.content.decode()
    assert not Proposal.objects.exists()


def test_the_same_form_sent_twice_is_one(client: Client) -> None:
    answers = filled(client.get(JOIN))
    assert client.post(JOIN, answers).status_code == client.post(JOIN, answers).status_code == 302
    assert Proposal.objects.count() == OutgoingMessage.objects.count() == 1


# --- the link -------------------------------------------------------------------------------------------------------


def test_the_link_shows_the_page_and_a_press_confirms_it(client: Client) -> None:
    send(client)
    [message] = delivered()
    link = link_in(message)
    page = client.get(link)
    assert (page["Referrer-Policy"], page["X-Robots-Tag"]) == ("no-referrer", "noindex, nofollow")
    assert "no-store" in page["Cache-Control"]
    said = text_of(page)
    assert "Océane Dubreuil" in said
    assert "J’élève des abeilles." in said
    assert "Saint-Élie" in said
    assert "ruches.example.org" not in page.content.decode()  # given, and not to be shown
    assert "Gardé entre l’équipe et vous : site Web" in said.replace("\u00a0", " ")
    assert not Mentor.objects.exists()

    strict = Client(enforce_csrf_checks=True)
    assert strict.post(link, HTTP_ORIGIN="null").status_code == 302
    mentor = Mentor.objects.get()
    assert (mentor.name, mentor.live, mentor.capacity) == ("Océane Dubreuil", False, 2)
    assert mentor.text_fr == "<p>J’élève des abeilles.</p><p>J’aimerais vendre en ligne.</p>"
    assert mentor.withheld == ["picture", "website", "blog_feed"]
    assert mentor.consent_channel == "web"
    assert mentor.consent_on == timezone.localdate()
    assert [skill.slug for skill in mentor.offered] == ["apiculture"]
    assert client.get(f"/fr/repertoire/{mentor.slug}/").status_code == 404
    proposal = Proposal.objects.get()
    assert (proposal.kind, proposal.state) == (ProposalKind.JOIN, ProposalState.WAITING)
    assert set(proposal.content) == {"revision", "own_words_offers"}
    assert "Votre profil est déjà confirmé" in text_of(client.get(link))
    assert client.post(link).status_code == 200
    assert Mentor.objects.count() == 1


def test_each_consent_is_written_down(client: Client) -> None:
    mentor = joined(client)
    given = dict(ConsentRecord.objects.filter(mentor=mentor).values_list("subject", "given"))
    assert given == {
        "profile": True, "headline": True, "text": True, "city": True,
        "picture": False, "website": False, "blog_feed": False,
    }  # fmt: skip
    assert set(ConsentRecord.objects.values_list("wording", "channel")) == {("2026-11", "web")}


def test_the_person_and_the_organisers_are_told(client: Client) -> None:
    mentor = joined(client)
    to_person, to_team = delivered()[-2:]
    assert to_person.to == [mentor.email]
    assert client.get(link_in(to_person, "mon-profil")).status_code == 200
    assert to_team.to == ["equipe@example.org"]
    assert mentor.name in to_team.subject
    for private in ("oceane@", "555-0142", "après la traite"):
        assert private not in str(to_team.body)


def test_words_without_a_skill_are_counted_once_confirmed(client: Client) -> None:
    send(client)
    assert not WishedWord.objects.exists()
    client.post(link_in(delivered()[-1]))
    assert set(WishedWord.objects.values_list("label", flat=True)) == {"cire d’abeille", "extraction du miel"}


def test_in_english_texts_and_messages_are_english(client: Client) -> None:
    send(client, JOIN_EN, contact_language="en", headline="Beekeeper")
    [message] = delivered()
    link = link_in(message)
    assert link.startswith("/en/directory/join/confirm/")
    client.post(link)
    mentor = Mentor.objects.get()
    assert (mentor.headline_en, mentor.headline_fr, mentor.contact_language) == ("Beekeeper", "", "en")


def test_broken_links_say_what_to_do(client: Client) -> None:
    send(client)
    link = link_in(delivered()[-1])
    assert client.get(link[:-2] + "x/").status_code == 404
    assert client.post(f"{JOIN}confirmer/{token(Purpose.KEEP, 1)}/").status_code == 404
    Proposal.objects.all().delete()
    gone = client.get(link)
    assert gone.status_code == 410
    assert JOIN in gone.content.decode()


# --- who is there already -------------------------------------------------------------------------------------------


def test_the_screen_does_not_tell_who_is_there(client: Client) -> None:
    known = MentorFactory(email="Oceane@Ruches.example.org")
    answer = send(client)
    stranger = send(client, email="inconnue@example.org")
    assert (answer.status_code, answer["Location"]) == (stranger.status_code, stranger["Location"])
    said = [client.get(each["Location"]).content for each in (answer, stranger)]
    assert said[0] == said[1]
    to_known = delivered(known.email)
    assert [message.subject for message in to_known] == ["Vous avez déjà un profil"]
    assert client.get(link_in(to_known[0], "mon-profil")).status_code == 200
    assert Proposal.objects.filter(state=ProposalState.UNCONFIRMED).count() == 1
    assert "Apicultrice" not in json.dumps(list(Proposal.objects.filter(state="expired").values_list("content")))


def test_nobodys_mailbox_is_flooded(client: Client, settings: Any) -> None:
    settings.DIRECTORY_MESSAGES_PER_DAY_PER_PERSON = 2
    MentorFactory(email=ANSWERS["email"])
    assert [send(client).status_code for _ in range(3)] == [302, 302, 429]
    assert A_DAY == 86_400
    assert len(delivered()) == 2


def test_two_forms_of_one_person_make_one_profile(client: Client) -> None:
    send(client)
    send(client, name="O. Dubreuil")
    first, second = (link_in(message) for message in delivered())
    assert client.post(first).status_code == 302
    assert client.post(second).status_code == 410
    assert [mentor.name for mentor in Mentor.objects.all()] == ["Océane Dubreuil"]
    assert mail.outbox
    assert delivered()[-1].subject == "Vous avez déjà un profil"


def test_what_nobody_confirms_vanishes(client: Client) -> None:
    send(client)
    assert forget_unconfirmed_proposals() == 0
    assert forget_unconfirmed_proposals(now=timezone.now() + timedelta(days=15)) == 1
    assert not Proposal.objects.exists()


def test_a_draft_is_its_owners_to_open_and_nobody_elses(client: Client) -> None:
    mentor = joined(client)
    assert "Une personne de l’équipe le lit" in text_of(client.get(own_link(mentor)))
    assert mentor.slug not in client.get("/fr/repertoire/").content.decode()


# --- texts ----------------------------------------------------------------------------------------------------------


def test_html_is_never_taken() -> None:
    assert to_rich_text("<b>Salut</b>\n\n\n<script>x</script>") == (
        "<p>&lt;b&gt;Salut&lt;/b&gt;</p><p>&lt;script&gt;x&lt;/script&gt;</p>"
    )


@pytest.mark.parametrize("text", ["", "Un.", "Un.\n\nDeux\net demi.", "a < b & c"])
def test_plain_text_comes_back_as_it_went(text: str) -> None:
    assert to_plain_text(to_rich_text(text)) == text


def test_what_an_editor_made_bold_stays_so_where_no_word_changes() -> None:
    html = '<p>Un <b>mot</b> et <a href="https://example.org">un lien</a>.</p><ul><li>Une chose</li></ul>'
    assert replaced(html, to_plain_text(html)) == html
    assert replaced(html, "Autre chose.") == "<p>Autre chose.</p>"
