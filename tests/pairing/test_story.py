"""The story from a proposal to a graceful ending, as people live it: by the links in their messages."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.mail import EmailMessage
from django.test import Client
from django.urls import reverse
from icalendar import Calendar

from core.models import OutgoingMessage
from directory.models import Mentor, Skill
from guidelines.models import GuidelineIndexPage, GuidelinePage
from pairing.lifecycle import RequestState
from pairing.models import Invitation, Pair, PairingRequest, PairingSetting, Participant, Question
from pairing.people import Person, mentor_as_person
from pairing.services import propose
from tests.directory.factories import MentorFactory
from tests.pairing.conftest import Programme
from tests.pairing.making import a_request, ago, form_url, html_of, link_in, path_to, rounds, send, soup_of
from tests.reading import one

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("at_once")]
Deliver = Callable[[], list[EmailMessage]]
SECRETS = ("ana@example.org", "fabienne@example.org", "418 555-0111")


@pytest.fixture
def straight(programme: Programme) -> Programme:
    """A programme that invites whom a request names as soon as it is confirmed."""
    setting = PairingSetting.load()
    setting.organisers_approve = False
    setting.save()
    return programme


def text_of(response: Any) -> str:
    main = soup_of(response).main
    assert main is not None
    return " ".join(main.get_text(" ").split()).replace("\xa0", " ").replace("\u202f", " ")


def press(client: Client, path: str, do: str, **fields: str) -> Any:
    return client.post(path, {"do": do, **fields}, follow=True)


def proposed_to(programme: Programme, organiser: User, **fields: Any) -> tuple[PairingRequest, Invitation]:
    request = a_request(kind="mentor", mentor=programme.mentor, consent_wording="2026-12", **fields)
    [invitation] = propose(request_id=request.pk, people=[mentor_as_person(programme.mentor)], by=organiser)
    request.refresh_from_db()
    return request, invitation


def a_pair(programme: Programme, organiser: User, client: Client) -> tuple[Participant, Participant]:
    _request, invitation = proposed_to(programme, organiser)
    press(client, path_to(invitation), "yes")
    ana, fabienne = Participant.objects.order_by("pk")
    return ana, fabienne


@pytest.mark.parametrize("language", ["fr", "en"])
def test_from_a_proposal_to_a_graceful_ending(
    client: Client, straight: Programme, deliver: Deliver, language: str
) -> None:
    Mentor.objects.update(contact_language=language)
    send(client, form_url(language), mentor=straight.mentor.slug, kind="mentor")
    [confirm] = deliver()
    done = client.post(link_in(confirm), follow=True)
    assert done.status_code == 200
    to_fabienne, to_ana = sorted(deliver(), key=lambda each: each.to[0], reverse=True)
    assert "Un projet à deux." in str(to_fabienne.body)
    assert all(secret not in str(each.body) + html_of(each) for each in (to_fabienne, to_ana) for secret in SECRETS)
    assert Mentor.objects.get().pending_invitations == 1
    assert not Mentor.objects.get().is_available

    answer = link_in(to_fabienne)
    assert answer.startswith(f"/{language}/")
    page = client.get(answer)
    assert "Un projet à deux." in text_of(page)
    assert all(secret not in page.content.decode() for secret in SECRETS)
    assert PairingRequest.objects.get().state == RequestState.PROPOSED
    press(client, answer, "yes")
    to_ana, to_fabienne = deliver()
    assert "fabienne@example.org" in str(to_ana.body)
    assert "ana@example.org" in str(to_fabienne.body)
    mentor = Mentor.objects.get()
    assert (mentor.active_pairs, mentor.pending_invitations) == (1, 0)

    ana, fabienne = link_in(to_ana), link_in(to_fabienne)
    assert "fabienne@example.org" in client.get(ana).content.decode()
    press(client, ana, "go_on")
    assert deliver() == []  # each says so on its own
    press(client, fabienne, "go_on")
    assert [each.to[0] for each in deliver()] == ["ana@example.org", "fabienne@example.org"]
    assert Pair.objects.get().state == "active"

    press(client, fabienne, "end", thanks="Merci pour le pain.\nEt le reste.")
    to_ana, to_fabienne = deliver()
    assert "Merci pour le pain." in str(to_ana.body)
    assert "Merci pour le pain." not in str(to_fabienne.body)
    assert all(f"http://localhost:8000/{language}/" in str(each.body) for each in (to_ana, to_fabienne))
    assert Mentor.objects.get().is_available
    for path in (ana, fabienne):
        page = client.get(path)
        assert page.status_code == 200
        assert all(secret not in page.content.decode() for secret in SECRETS)
    assert [move.to_state for move in Pair.objects.get().moves.all()] == ["introduced", "introduced", "active", "ended"]


def test_an_organiser_approves_before_anybody_is_invited(
    client: Client, desk: Client, programme: Programme, deliver: Deliver
) -> None:
    request = a_request(kind="mentor", mentor=programme.mentor, consent_wording="2026-12")
    url = reverse("pairing_pairingrequest_modeladmin_propose", args=[request.pk])
    page = soup_of(desk.get(url))
    assert one(page, "#id_person0-mentor option[selected]")["value"] == str(programme.mentor.pk)
    person = {f"person0-{name}": "" for name in ("name", "email", "phone")}
    data = {**person, "person0-mentor": programme.mentor.pk, "words": "Bonne idée !"}
    preview = desk.post(url, {**data, "preview": "1"})
    shown = [each.get_text(" ", strip=True) for each in soup_of(preview).select(".desk-preview")]
    assert len(shown) == 2
    assert "Un projet à deux." in shown[1]
    assert not OutgoingMessage.objects.exists()
    assert desk.post(url, data).status_code == 302
    to_ana, to_fabienne = sorted(deliver(), key=lambda each: each.to[0])
    assert to_ana.to == ["ana@example.org"]
    assert "Bonne idée" in str(to_fabienne.body)
    [move] = request.moves.all()
    assert (move.actor, move.by_phone, move.to_state) == ("organiser", False, "proposed")


def test_what_somebody_wrote_for_the_team_alone_is_shown_to_nobody_else(
    programme: Programme, organiser: User, deliver: Deliver
) -> None:
    request = a_request(kind="mentor", mentor=programme.mentor, consent_wording="2026-11")
    propose(request_id=request.pk, people=[mentor_as_person(programme.mentor)], by=organiser)
    assert all("Un projet à deux." not in str(each.body) + html_of(each) for each in deliver())


def test_a_no_needs_no_reason_and_offers_the_next_best(
    client: Client, programme: Programme, organiser: User, deliver: Deliver
) -> None:
    request, invitation = proposed_to(programme, organiser)
    request.offers.set(Skill.objects.filter(name="blogue"))
    request.seeks.set(Skill.objects.filter(name="négociation"))
    zoe = MentorFactory(name="Zoé Prête", email="zoe@example.org", offers=["négociation"], seeks=["blogue"])
    deliver()
    page = press(client, path_to(invitation), "no")
    assert "aucune raison" in text_of(page)
    [to_ana] = deliver()
    assert "Zoé Prête" in str(to_ana.body)
    assert "Fabienne" not in str(to_ana.body)
    assert Mentor.objects.get(pk=programme.mentor.pk).is_available

    mine = link_in(to_ana)
    assert "Zoé Prête" in text_of(client.get(mine))
    again = client.post(mine, {"do": "again", "mentor": zoe.slug})
    assert "Zoé Prête" in text_of(again)
    client.post(mine, {"do": "again", "mentor": zoe.slug})  # clicked twice
    second = PairingRequest.objects.exclude(pk=request.pk).get()
    assert (second.follows, second.mentor, second.state) == (request, zoe, RequestState.RECEIVED)
    assert set(second.seeks.all()) == set(request.seeks.all())
    # The same two are not proposed twice within the set time.
    refused = client.post(mine, {"do": "again", "mentor": programme.mentor.slug})
    assert refused.status_code == 200
    third = PairingRequest.objects.latest("pk")
    with pytest.raises(Exception, match="déjà été proposées"):
        propose(request_id=third.pk, people=[mentor_as_person(programme.mentor)], by=organiser)


def test_one_question_may_be_asked_first(
    client: Client, programme: Programme, organiser: User, deliver: Deliver
) -> None:
    request, invitation = proposed_to(programme, organiser)
    deliver()
    path = path_to(invitation)
    assert client.post(path, {"do": "ask", "text": ""}).status_code == 422
    press(client, path, "ask", text="Le mardi vous irait ?")
    request.refresh_from_db()
    assert request.state == RequestState.QUESTION
    [to_ana] = deliver()
    assert "Le mardi vous irait" in str(to_ana.body)
    early = client.post(path, {"do": "yes"})
    assert early.status_code == 409
    assert "pas encore arrivée" in text_of(early)

    mine = link_in(to_ana)
    assert client.post(mine, {"do": "answer", "text": " "}).status_code == 422
    press(client, mine, "answer", text="Oui, le soir.")
    [to_fabienne] = deliver()
    assert "Oui, le soir." in str(to_fabienne.body)
    assert "Oui, le soir." in text_of(client.get(path))
    assert client.post(path, {"do": "ask", "text": "Et jeudi ?"}).status_code == 409
    press(client, path, "yes")
    assert Pair.objects.exists()
    assert client.post(mine, {"do": "answer", "text": "Trop tard"}).status_code == 409
    assert Question.objects.count() == 1


def test_nobody_waits_in_silence(client: Client, programme: Programme, organiser: User, deliver: Deliver) -> None:
    request, invitation = proposed_to(programme, organiser)
    deliver()
    rounds()
    ago(6)
    rounds()
    assert deliver() == []
    ago(1)
    for _twice in range(2):
        rounds()
    [reminder] = deliver()
    assert reminder.to == ["fabienne@example.org"]
    assert reminder.subject.startswith("Rappel")
    ago(7)
    for _twice in range(2):
        rounds()
    [to_ana] = deliver()
    assert to_ana.to == ["ana@example.org"]
    request.refresh_from_db()
    assert request.state == RequestState.LAPSED
    assert Mentor.objects.get().is_available
    late = press(client, path_to(invitation), "yes")
    assert late.status_code == 409
    assert "Le temps de répondre est passé" in text_of(late)
    assert deliver() == []


def test_who_waits_for_the_organisers_hears_of_it_each_week(programme: Programme, deliver: Deliver) -> None:
    request = a_request()
    PairingRequest.objects.update(remind_at=request.created_at)
    for _week in range(2):
        rounds()
        rounds()
        assert [each.to[0] for each in deliver()] == ["ana@example.org", "equipe@example.org"]
        ago(7)


def test_a_question_left_unanswered_lapses(
    client: Client, programme: Programme, organiser: User, deliver: Deliver
) -> None:
    request, invitation = proposed_to(programme, organiser)
    press(client, path_to(invitation), "ask", text="Pourquoi ?")
    deliver()
    ago(7)
    rounds()
    [again] = deliver()
    assert again.subject.startswith("Rappel")
    ago(7)
    rounds()
    to_ana, to_fabienne = sorted(deliver(), key=lambda each: each.to[0])
    assert "nous n’avons pas eu votre réponse" in str(to_ana.body)
    assert to_fabienne.to == ["fabienne@example.org"]
    request.refresh_from_db()
    assert request.state == RequestState.LAPSED


def test_a_sender_takes_a_request_back(client: Client, programme: Programme, organiser: User, deliver: Deliver) -> None:
    request, invitation = proposed_to(programme, organiser)
    deliver()
    press(client, path_to(request), "withdraw")
    assert sorted(each.to[0] for each in deliver()) == ["ana@example.org", "fabienne@example.org"]
    assert Mentor.objects.get().is_available
    late = client.post(path_to(invitation), {"do": "yes"})
    assert late.status_code == 409
    assert "n’a plus cours" in text_of(late)
    assert client.post(path_to(request), {"do": "withdraw"}).status_code == 409
    assert deliver() == []


# --- two other people -----------------------------------------------------------------------------------------------

OTHERS: dict[str, Any] = {
    "kind": "others",
    "other_1_name": "Lorraine",
    "other_1_contact": "lorraine@example.org",
    "other_2_name": "Félix",
    "other_2_contact": "felix@example.org",
    "consent_wording": "2026-12",
}


def test_two_others_are_both_asked_and_told_who_had_the_idea(
    client: Client, straight: Programme, deliver: Deliver
) -> None:
    send(client, **{name: value for name, value in OTHERS.items() if name != "consent_wording"})
    client.post(link_in(deliver()[0]))
    to_ana, to_felix, to_lorraine = sorted(deliver(), key=lambda each: each.to[0])
    assert "Lorraine" not in str(to_ana.body)
    assert "Ana Essai" in str(to_felix.body)
    assert "Lorraine" in str(to_felix.body)
    assert "ana@example.org" not in str(to_felix.body)
    first = press(client, link_in(to_lorraine), "yes")
    assert "Félix" in text_of(first)
    assert "felix@example.org" not in first.content.decode()
    assert deliver() == []
    press(client, link_in(to_felix), "yes")
    assert sorted(each.to[0] for each in deliver()) == ["ana@example.org", "felix@example.org", "lorraine@example.org"]
    assert str(Pair.objects.get()) == "Lorraine · Félix"


@pytest.mark.parametrize("how", ["no", "silence"])
def test_nothing_is_kept_of_two_others_who_do_not_form_a_pair(
    client: Client, programme: Programme, organiser: User, deliver: Deliver, how: str
) -> None:
    request = a_request(**OTHERS)
    people = [
        Person(name=name, email=f"{mail}@example.org") for name, mail in (("Lorraine", "lorraine"), ("Félix", "felix"))
    ]
    one, two = propose(request_id=request.pk, people=people, by=organiser)
    deliver()
    press(client, path_to(one), "yes")
    if how == "no":
        page = press(client, path_to(two), "no")
        assert "rien gardé de vous" in text_of(page)
    else:
        ago(14)
        rounds()
    told = sorted(each.to[0] for each in deliver())
    assert told == ["ana@example.org", "lorraine@example.org"]
    kept = [*PairingRequest.objects.values(), *Invitation.objects.values(), *OutgoingMessage.objects.values()]
    said = " ".join(str(value) for row in kept for value in row.values())
    assert all(trace not in said for trace in ("Lorraine", "Félix", "lorraine@", "felix@"))


# --- nobody is swamped ----------------------------------------------------------------------------------------------


def test_a_fourth_open_request_waits(client: Client, programme: Programme, deliver: Deliver) -> None:
    for _number in range(3):
        a_request(phone="")
    a_request(email="bea@example.org")
    send(client)
    link = link_in(deliver()[0])
    full = client.post(link)
    assert full.status_code == 409
    assert "déjà 3 demandes ouvertes" in text_of(full)
    assert deliver() == []
    client.post(
        path_to(PairingRequest.objects.filter(state="received", email="ana@example.org")[0]), {"do": "withdraw"}
    )
    assert client.post(link, follow=True).status_code == 200
    assert PairingRequest.objects.open().filter(email="ana@example.org").count() == 3


def test_an_invitation_takes_a_place_in_the_directory(client: Client, programme: Programme, organiser: User) -> None:
    def with_room() -> str:
        return client.get("/fr/repertoire/", {"available": "1"}).content.decode()

    assert "Fabienne Essai" in with_room()
    _request, invitation = proposed_to(programme, organiser)
    assert "Fabienne Essai" not in with_room()
    with pytest.raises(Exception, match="pas de place"):
        proposed_to(programme, organiser, email="bea@example.org")
    press(client, path_to(invitation), "no")
    assert "Fabienne Essai" in with_room()


def test_no_room_left_at_confirmation_leaves_it_to_the_organisers(
    client: Client, straight: Programme, deliver: Deliver
) -> None:
    send(client, mentor=straight.mentor.slug, kind="mentor")
    link = link_in(deliver()[0])
    Mentor.objects.update(paused=True)
    client.post(link)
    assert PairingRequest.objects.get().state == RequestState.RECEIVED
    assert sorted(each.to[0] for each in deliver()) == ["ana@example.org", "equipe@example.org"]


# --- the pair -------------------------------------------------------------------------------------------------------


def test_a_pair_pauses_and_takes_up_again(
    client: Client, programme: Programme, organiser: User, deliver: Deliver
) -> None:
    ana, fabienne = a_pair(programme, organiser, client)
    deliver()
    assert client.post(path_to(ana), {"do": "pause"}).status_code == 409  # not before both go on
    for half in (ana, fabienne):
        press(client, path_to(half), "go_on")
    deliver()
    press(client, path_to(ana), "pause")
    assert [each.to[0] for each in deliver()] == ["fabienne@example.org"]
    assert Mentor.objects.get().active_pairs == 1
    press(client, path_to(fabienne), "resume")
    assert [each.to[0] for each in deliver()] == ["ana@example.org"]
    assert Pair.objects.get().state == "active"


def test_thanks_no_after_the_first_meeting(
    client: Client, programme: Programme, organiser: User, deliver: Deliver
) -> None:
    ana, fabienne = a_pair(programme, organiser, client)
    press(client, path_to(ana), "go_on")
    deliver()
    press(client, path_to(fabienne), "end")
    assert sorted(each.to[0] for each in deliver()) == ["ana@example.org", "fabienne@example.org"]
    too_late = client.post(path_to(ana), {"do": "go_on"})
    assert too_late.status_code == 409
    assert "Votre duo est terminé" in text_of(too_late)
    assert client.post(path_to(ana), {"do": "end", "thanks": "x" * 201}).status_code == 422


def test_the_page_of_a_pair_has_what_a_first_meeting_needs(
    client: Client, programme: Programme, organiser: User, deliver: Deliver
) -> None:
    home = programme.settings.site.root_page
    index = home.add_child(instance=GuidelineIndexPage(title="Lignes", slug="lignes-de-conduite"))
    advice = index.add_child(instance=GuidelinePage(title="La première rencontre", slug="premiere"))
    for title in ("Faire connaissance", "Les silences", "La négociation de tous les jours", "Le blogue d’un village"):
        slug = title[:6].strip().lower().replace(" ", "-")
        index.add_child(instance=GuidelinePage(title=title, slug=f"fiche-{slug}", kind="card"))
    programme.settings.first_meeting_page = advice
    programme.settings.save()
    ana, _fabienne = a_pair(programme, organiser, client)
    page = text_of(client.get(path_to(ana)))
    for title in ("La négociation de tous les jours", "Le blogue d’un village", "Faire connaissance"):
        assert title in page
    assert "Les silences" not in page
    to_ana = deliver()[-2]
    assert "La négociation de tous les jours" in str(to_ana.body)

    answer = client.get(f"{path_to(ana)}rencontre.ics")
    assert answer["Content-Type"].startswith("text/calendar")
    [event] = Calendar.from_ical(answer.content).walk("VEVENT")
    assert str(event["summary"]) == "Première rencontre avec Fabienne Essai"
    assert str(event["status"]) == "TENTATIVE"
    assert (event.decoded("dtstart") - ana.pair.introduced_at).days in {6, 7}
    assert "example.org" not in answer.content.decode()


def test_what_is_finished_is_erased_after_a_time(client: Client, programme: Programme, organiser: User) -> None:
    ana, _fabienne = a_pair(programme, organiser, client)
    other = a_request(name="Bea Effacée", email="bea@example.org")
    client.post(path_to(other), {"do": "withdraw"})
    press(client, path_to(ana), "end", thanks="Merci.")
    ago(179)
    rounds()
    assert PairingRequest.objects.filter(name="Ana Essai").exists()
    ago(2)
    rounds()
    held = [
        row
        for model in (PairingRequest, Participant, Invitation, OutgoingMessage)
        for row in model._default_manager.values()
    ]
    said = " ".join(str(value) for row in held for value in row.values())
    assert all(trace not in said for trace in ("Ana Essai", "ana@", "Bea", "fabienne@"))
    assert set(PairingRequest.objects.values_list("state", flat=True)) == {"accepted", "withdrawn"}
    assert client.get(path_to(Participant.objects.first())).status_code == 410  # type: ignore[arg-type]  # there is one


# --- by telephone ---------------------------------------------------------------------------------------------------


def test_the_whole_story_by_telephone_alone(
    desk: Client, programme: Programme, organiser: User, deliver: Deliver
) -> None:
    request = a_request(RequestState.UNCONFIRMED, email="", phone="450 555-0144", wants_call=True)

    def said(record: PairingRequest | Pair, key: str, words: str = "") -> str:
        model = "pair" if isinstance(record, Pair) else "pairingrequest"
        url = reverse(f"pairing_{model}_modeladmin_phone", args=[record.pk])
        assert desk.get(url).status_code == 200
        page = desk.post(url, {"said": key, "words": words}, follow=True)
        assert page.status_code == 200
        return page.content.decode()

    said(request, "confirm")
    lorraine = Person(name="Lorraine", phone="819 555-0193", reached_by="phone")
    [invitation] = propose(request_id=request.pk, people=[lorraine], by=organiser)
    page = desk.get(reverse("pairing_pairingrequest_modeladmin_inspect", args=[request.pk])).content.decode()
    assert "à appeler" in page
    said(request, f"ask-{invitation.pk}", "Où ça ?")
    said(request, "answer", "Chez moi.")
    said(request, f"yes-{invitation.pk}")
    pair = Pair.objects.get()
    for half in pair.participants.all():
        said(pair, f"go_on-{half.pk}")
    first = pair.participants.first()
    assert first is not None
    said(pair, f"pause-{first.pk}")
    said(pair, f"resume-{first.pk}")
    page = said(pair, f"end-{first.pk}", "Merci !")
    assert "par téléphone" in page
    pair.refresh_from_db()
    assert pair.state == "ended"
    moves: list[Any] = [*request.moves.all(), *pair.moves.all()]
    by_phone = [(move.actor, move.by_phone, move.by) for move in moves]
    assert all(by == organiser for _actor, _by_phone, by in by_phone)
    assert {actor for actor, on_phone, _by in by_phone if on_phone} == {"sender", "invited", "half"}
    assert [each.to[0] for each in deliver()] == ["equipe@example.org"]  # that it was confirmed: nobody else has e-mail


def test_who_is_too_late_on_the_telephone_is_told(
    client: Client, desk: Client, programme: Programme, organiser: User
) -> None:
    request, invitation = proposed_to(programme, organiser)
    press(Client(), path_to(invitation), "no")
    url = reverse("pairing_pairingrequest_modeladmin_phone", args=[request.pk])
    page = desk.post(url, {"said": f"yes-{invitation.pk}", "words": ""}, follow=True).content.decode()
    assert "Rien n’a été changé ni envoyé" in page
    assert not Pair.objects.exists()


def test_nothing_is_asked_of_the_database_in_vain(
    client: Client, programme: Programme, organiser: User, django_assert_max_num_queries: Any
) -> None:
    request, invitation = proposed_to(programme, organiser)
    lapsed = a_request(RequestState.LAPSED, email="bea@example.org")
    lapsed.offers.set(Skill.objects.filter(name="blogue"))
    most = {path_to(request): 12, path_to(lapsed): 12}
    press(client, path_to(invitation), "yes")
    # A pair's page shows a whole space: whatever there is in it, it takes no more than this.
    most |= {path_to(half): 17 for half in Participant.objects.all()}
    for path, queries in most.items():
        client.get(path)
        with django_assert_max_num_queries(queries):
            client.get(path)


def test_an_organiser_tries_again_for_somebody(desk: Client, programme: Programme, organiser: User) -> None:
    request = a_request(RequestState.LAPSED)
    request.offers.set(Skill.objects.filter(name="blogue"))
    request.seeks.set(Skill.objects.filter(name="négociation"))
    url = reverse("pairing_pairingrequest_modeladmin_again", args=[request.pk])
    page = desk.get(url).content.decode()
    assert f"?avec={programme.mentor.pk}" in page
    assert "Montrerait" in page
    assert desk.post(url, {"mentor": ""}).status_code == 422
    done = desk.post(url, {"mentor": programme.mentor.pk}, follow=True)
    again = PairingRequest.objects.exclude(pk=request.pk).get()
    assert "Suite d’une demande d’avant" in done.content.decode()
    assert (again.follows, again.state) == (request, RequestState.RECEIVED)
    assert {(move.actor, move.by_phone, move.by) for move in again.moves.all()} == {("sender", True, organiser)}


def test_what_was_set_aside_its_sender_does_not_send_on(client: Client, programme: Programme) -> None:
    request = a_request(RequestState.SET_ASIDE)
    answer = client.post(path_to(request), {"do": "again", "mentor": programme.mentor.slug})
    assert answer.status_code == 409
    assert PairingRequest.objects.count() == 1
    assert form_url() in answer.content.decode()
