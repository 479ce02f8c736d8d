"""Keeping one's own profile by its link: what changes at once, what waits, and what becomes of the link."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from core.logs import HIDDEN, HideSignedLinks
from directory.joining.answers import answers_of
from directory.joining.forms import initial_of
from directory.live_fields import set_live
from directory.models import (
    ConsentRecord,
    DirectorySetting,
    Mentor,
    PauseReason,
    Proposal,
    ProposalKind,
    ProposalState,
)
from directory.signatures import LIFETIME, Purpose, profile_token
from tests.directory.factories import MentorFactory, SkillFactory
from tests.directory.own import KEEP, delivered, filled, link_in, own_link, text_of
from tests.reading import one

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("open_directory")]


@pytest.fixture
def zoe() -> Mentor:
    """Somebody of the directory who shows everything they gave."""
    zoe = MentorFactory(
        name="Zoé Tremblay",
        headline_fr="Je vends des tartes",
        text_fr="<p>Une <b>boulangerie</b>.</p>",
        offers=["apiculture"],
        seeks=["vente en ligne"],
        city="Matane",
        website="https://tartes.example.org",
        email="zoe@example.org",
        phone="418 555-0133",
    )
    zoe.save_revision().publish()
    return Mentor.objects.get(pk=zoe.pk)


@pytest.fixture
def change(client: Client) -> Callable[..., Any]:
    """Send the form of somebody's profile as it is filled in, with some answers changed; None leaves one out."""

    def send(mentor: Mentor, **answers: Any) -> Any:
        form = BeautifulSoup(client.get(own_link(mentor, "changer/")).content, "html.parser")
        assert form.select_one("form.form")
        current = initial_of(answers_of(Mentor.objects.get(pk=mentor.pk).get_latest_revision_as_object(), "fr"))
        ticked: dict[str, Any] = {}
        for name, value in current.items():
            if value is True:
                ticked[name] = "on"
            elif value not in (False, ""):
                ticked[name] = value
        ticked = {name: value for name, value in {**ticked, **answers}.items() if value is not None}
        return client.post(own_link(mentor, "changer/"), ticked)

    return send


def fresh(mentor: Mentor) -> Mentor:
    """The profile as the database has it."""
    return Mentor.objects.get(pk=mentor.pk)


def public(client: Client, mentor: Mentor) -> str:
    """What the public page says."""
    return text_of(client.get(f"/fr/repertoire/{mentor.slug}/"))


# --- the page -------------------------------------------------------------------------------------------------------


def test_the_page_shows_what_the_public_sees_and_keeps_to_itself(client: Client, zoe: Mentor) -> None:
    set_live(zoe, withheld=["city"])
    page = client.get(own_link(zoe))
    said = text_of(page)
    assert "Je vends des tartes" in said
    assert "Matane" not in said
    assert (page["Referrer-Policy"], page["X-Robots-Tag"]) == ("no-referrer", "noindex, nofollow")
    assert "no-store" in page["Cache-Control"]
    assert client.get("/en/directory/my-profile/" + own_link(zoe).removeprefix(KEEP)).status_code == 200


def test_the_form_is_filled_in_private_fields_included(client: Client, zoe: Mentor) -> None:
    page = client.get(own_link(zoe, "changer/"))
    soup = BeautifulSoup(page.content, "html.parser")
    values = {each["name"]: each.get("value") for each in soup.select("main input") if each.get("name")}
    assert (values["phone"], values["email"], values["headline"]) == (zoe.phone, zoe.email, zoe.headline_fr)
    assert "Une boulangerie." in one(soup, "#id_text").get_text()
    assert "no-store" in page["Cache-Control"]


def test_a_form_that_cannot_be_taken_comes_back(client: Client, zoe: Mentor, change: Callable[..., Any]) -> None:
    response = change(zoe, name="", headline="Ce que j’ai tapé")
    assert response.status_code == 422
    assert "Ce que j’ai tapé" in response.content.decode()


# --- changing -------------------------------------------------------------------------------------------------------


def test_a_change_waits_and_the_page_stays(client: Client, zoe: Mentor, change: Callable[..., Any]) -> None:
    response = change(zoe, headline="Je vends des gâteaux")
    assert response["Location"].endswith("?fait=attente")
    assert "Je vends des tartes" in public(client, zoe)
    proposal = Proposal.objects.get()
    assert (proposal.kind, proposal.state) == (ProposalKind.CHANGE, ProposalState.WAITING)
    [told] = delivered("equipe@example.org")
    assert told.subject.replace("\u00a0", " ") == "Changement à lire : Zoé Tremblay"
    soup = BeautifulSoup(client.get(own_link(zoe, "changer/")).content, "html.parser")
    assert one(soup, "#id_headline")["value"] == "Je vends des gâteaux"


def test_a_second_change_takes_the_place_of_the_first(zoe: Mentor, change: Callable[..., Any]) -> None:
    change(zoe, headline="Un")
    first = Proposal.objects.get().content["revision"]
    change(zoe, headline="Deux")
    assert Proposal.objects.get().content["revision"] != first
    assert not fresh(zoe).revisions.filter(pk=first).exists()
    assert fresh(zoe).get_latest_revision_as_object().headline_fr == "Deux"
    assert len(delivered("equipe@example.org")) == 1


def test_a_change_can_be_taken_back(client: Client, zoe: Mentor, change: Callable[..., Any]) -> None:
    change(zoe, headline="Un regret")
    assert client.post(own_link(zoe), {"do": "withdraw"}).status_code == 302
    assert Proposal.objects.get().state == ProposalState.WITHDRAWN
    assert not fresh(zoe).has_unpublished_changes
    assert fresh(zoe).get_latest_revision_as_object().headline_fr == "Je vends des tartes"
    assert "Un regret" not in json.dumps(list(zoe.revisions.values_list("content", flat=True)))


def test_a_change_goes_live_where_organisers_let_it(client: Client, zoe: Mentor, change: Callable[..., Any]) -> None:
    DirectorySetting.objects.update_or_create(defaults={"changes_go_live": True})
    assert change(zoe, headline="Je vends des gâteaux")["Location"].endswith("?fait=paru")
    assert "Je vends des gâteaux" in public(client, zoe)
    assert not Proposal.objects.exists()


def test_nobody_goes_live_by_themselves(zoe: Mentor, change: Callable[..., Any]) -> None:
    DirectorySetting.objects.update_or_create(defaults={"changes_go_live": True})
    fresh(zoe).unpublish()
    assert change(zoe, headline="Coucou")["Location"].endswith("?fait=attente")
    assert not fresh(zoe).live


def test_what_is_private_needs_no_reading(zoe: Mentor, change: Callable[..., Any]) -> None:
    assert change(zoe, phone="418 555-0199", capacity="3")["Location"].endswith("?fait=note")
    assert (fresh(zoe).phone, fresh(zoe).capacity) == ("418 555-0199", 3)
    assert not Proposal.objects.exists()


def test_nothing_changed_says_that_it_is_true(zoe: Mentor, change: Callable[..., Any]) -> None:
    assert change(zoe)["Location"].endswith("?fait=rien")
    assert fresh(zoe).confirmed_at is not None
    assert fresh(zoe).text_fr == "<p>Une <b>boulangerie</b>.</p>"
    assert not Proposal.objects.exists()


def test_hiding_acts_at_once_in_the_draft_too(client: Client, zoe: Mentor, change: Callable[..., Any]) -> None:
    change(zoe, headline="Je vends des gâteaux")
    change(zoe, headline="Je vends des gâteaux", show_city=None)
    assert "Matane" not in public(client, zoe)
    assert "Je vends des tartes" in public(client, zoe)
    assert "city" in fresh(zoe).latest_revision.content["withheld"]
    fresh(zoe).latest_revision.publish()
    assert "Matane" not in public(client, zoe)
    assert ConsentRecord.objects.filter(mentor=zoe, subject="city").latest("pk").given is False


def test_showing_something_new_waits(client: Client, zoe: Mentor, change: Callable[..., Any]) -> None:
    change(zoe, show_city=None)
    assert not Proposal.objects.exists()
    soup = BeautifulSoup(client.get(own_link(zoe, "changer/")).content, "html.parser")
    assert not one(soup, "#id_show_city").has_attr("checked")
    change(zoe, show_city="on")
    assert "Matane" not in public(client, zoe)
    fresh(zoe).latest_revision.publish()
    assert "Matane" in public(client, zoe)


def test_the_other_language_is_left_alone(client: Client, zoe: Mentor, change: Callable[..., Any]) -> None:
    Mentor.objects.filter(pk=zoe.pk).update(headline_en="I sell pies")
    change(fresh(zoe), headline="Je vends des gâteaux")
    assert fresh(zoe).get_latest_revision_as_object().headline_en == "I sell pies"


# --- pausing --------------------------------------------------------------------------------------------------------


def test_a_pause_acts_at_once_and_outlives_the_draft(client: Client, zoe: Mentor, change: Callable[..., Any]) -> None:
    change(zoe, headline="Je vends des gâteaux")
    client.post(own_link(zoe), {"do": "pause"})
    assert (fresh(zoe).paused, fresh(zoe).pause_reason) == (True, PauseReason.PERSON)
    fresh(zoe).latest_revision.publish()
    assert fresh(zoe).paused
    client.post(own_link(zoe), {"do": "come_back"})
    assert not fresh(zoe).paused


def test_a_pause_of_the_organisers_is_theirs_to_end(client: Client, zoe: Mentor) -> None:
    set_live(zoe, paused=True, pause_reason=PauseReason.ORGANISER)
    assert "L’équipe a mis votre profil en pause" in text_of(client.get(own_link(zoe)))
    client.post(own_link(zoe), {"do": "come_back"})
    assert fresh(zoe).paused


def test_a_get_changes_nothing(client: Client, zoe: Mentor) -> None:
    before = Mentor.objects.filter(pk=zoe.pk).values().get()
    for rest in ("", "changer/", "copie/", "effacer/", "?do=pause"):
        client.get(own_link(zoe, rest))
    assert Mentor.objects.filter(pk=zoe.pk).values().get() == before


# --- the e-mail address ---------------------------------------------------------------------------------------------


def test_a_new_address_is_confirmed_from_there(client: Client, zoe: Mentor, change: Callable[..., Any]) -> None:
    old = own_link(zoe)
    assert change(zoe, email="neuve@example.org")["Location"].endswith("?fait=adresse")
    assert fresh(zoe).email == "zoe@example.org"
    [asked] = delivered("neuve@example.org")
    link = link_in(asked)
    assert client.get(link).status_code == 200
    assert fresh(zoe).email == "zoe@example.org"
    client.post(link)
    assert fresh(zoe).email == "neuve@example.org"
    assert fresh(zoe).latest_revision.content["email"] == "neuve@example.org"
    assert client.get(old).status_code == 410
    assert client.post(link).status_code == 410
    assert client.get(link_in(delivered("neuve@example.org")[-1])).status_code == 200
    told = delivered("zoe@example.org")[-1]
    assert "neuve@example.org" not in str(told.body)


# --- the link -------------------------------------------------------------------------------------------------------


def ask(client: Client, email: str) -> Any:
    """Ask for a new link."""
    page = filled(client.get(KEEP))
    return client.post(KEEP, {"stamp": page["stamp"], "email": email})


def test_a_lost_link_is_sent_again_and_the_answer_does_not_tell(client: Client, zoe: Mentor) -> None:
    answers = [ask(client, email) for email in ("ZOE@example.org", "inconnue@example.org")]
    assert answers[0]["Location"] == answers[1]["Location"]
    assert client.get(answers[0]["Location"]).content == client.get(answers[1]["Location"]).content
    [message] = delivered()
    assert message.to == ["zoe@example.org"]
    assert client.get(link_in(message)).status_code == 200


def test_links_can_be_made_to_die(client: Client, zoe: Mentor) -> None:
    old = own_link(zoe)
    assert client.post(old, {"do": "renew"}).status_code == 302
    revoked = client.get(old)
    assert revoked.status_code == 410
    assert KEEP in revoked.content.decode()
    assert client.get(link_in(delivered()[-1])).status_code == 200


def test_links_run_out(client: Client, zoe: Mentor, monkeypatch: pytest.MonkeyPatch) -> None:
    long_ago = timezone.now() - LIFETIME[Purpose.KEEP] - timedelta(hours=1)
    with monkeypatch.context() as then:
        then.setattr("django.core.signing.time.time", long_ago.timestamp)
        old = own_link(zoe)
    page = client.get(old)
    assert page.status_code == 410
    assert "Il a fait son temps" in text_of(page)


def test_altered_links_and_those_of_another_purpose_open_nothing(client: Client, zoe: Mentor) -> None:
    assert client.get(own_link(zoe)[:-2] + "x/").status_code == 404
    assert client.get(f"{KEEP}{profile_token(Purpose.STILL, zoe)}/").status_code == 404


def test_an_error_is_logged_without_the_link(zoe: Mentor) -> None:
    record = logging.LogRecord("django.request", logging.ERROR, "", 1, "Error: %s", (own_link(zoe, "changer/"),), None)
    assert HideSignedLinks().filter(record)
    assert record.getMessage() == f"Error: {KEEP}{HIDDEN}/changer/"
    assert {"links"} == {name for each in settings.LOGGING["handlers"].values() for name in each["filters"]}


def test_no_log_holds_a_link(client: Client, zoe: Mentor, caplog: pytest.LogCaptureFixture) -> None:
    signed = profile_token(Purpose.KEEP, fresh(zoe))
    with caplog.at_level(logging.DEBUG):
        for rest in ("", "changer/", "rien/", "effacer/"):
            client.get(own_link(zoe, rest))
    assert signed.rpartition(".")[2] not in caplog.text


# --- the copy -------------------------------------------------------------------------------------------------------


def test_the_copy_holds_all_and_only_what_is_theirs(client: Client, zoe: Mentor, change: Callable[..., Any]) -> None:
    MentorFactory(name="Autre Personne", email="autre@example.org")
    change(zoe, headline="Je vends des gâteaux")
    ask(client, "zoe@example.org")
    response = client.get(own_link(zoe, "copie/"))
    held = json.loads(response.content)
    assert "attachment" in response["Content-Disposition"]
    assert held["profile"]["headline_fr"] == "Je vends des tartes"
    assert held["draft"]["headline_fr"] == "Je vends des gâteaux"
    assert held["private"]["phone"] == "418 555-0133"
    assert held["proposals"][0]["state"] == "waiting"
    assert held["messages"][0]["subject"] == "Le lien de votre profil"
    assert {"consents", "room_alerts", "requests_sent", "requests_received", "pairs"} <= held.keys()
    assert "Autre Personne" not in response.content.decode()


def test_a_browser_says_where_the_form_for_a_link_comes_from(client: Client, zoe: Mentor) -> None:
    """Told to keep its address to itself, it would send `Origin: null`, and nobody would ever get another link."""
    form = client.get(KEEP)
    assert form["Referrer-Policy"] == "same-origin"
    assert "no-store" in form["Cache-Control"]
    assert client.get(own_link(zoe))["Referrer-Policy"] == "no-referrer"


@pytest.mark.parametrize("waits", [False, True])
@pytest.mark.parametrize("rest", ["", "changer/", "effacer/"])
def test_pages_of_ones_own_keep_to_the_budget(
    client: Client, zoe: Mentor, change: Callable[..., Any], rest: str, waits: bool
) -> None:
    """However many skills somebody has, and whether what they changed still waits to be read."""
    for number in range(6):
        zoe.offers.add(SkillFactory(name=f"métier {number}"))
        zoe.seeks.add(SkillFactory(name=f"loisir {number}"))
    zoe.save_revision().publish()
    if waits:
        change(zoe, headline="Une autre vie")
        assert Proposal.objects.filter(mentor=zoe).exists()
    address = own_link(zoe, rest)
    client.get(address)
    with CaptureQueriesContext(connection) as queries:
        assert client.get(address).status_code == 200
    assert len(queries) <= 12, "\n".join(each["sql"][:150] for each in queries)
