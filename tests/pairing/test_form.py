"""Proposing a pair: the form, what it takes and what it gives back."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import pytest
from django.core.mail import EmailMessage
from django.test import Client
from django.urls import reverse
from django.utils import translation

from core.models import OutgoingMessage
from directory.models import Mentor
from pairing import signatures
from pairing.models import PairingRequest
from tests.directory.factories import MentorFactory
from tests.pairing.conftest import Programme
from tests.pairing.making import ANSWERS, errors_on, filled, form_url, send, soup_of
from tests.reading import one

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("at_once")]

OTHERS = {
    "kind": "others",
    "other_1_name": "Lorraine D.",
    "other_1_contact": "819 555-0193",
    "other_2_name": "Félix G.",
    "other_2_contact": "felix@example.org",
}


def test_the_form_opens_with_labels_hints_and_no_inline_code(client: Client, programme: Programme) -> None:
    response = client.get(form_url())
    page = soup_of(response)
    assert response.status_code == 200
    assert response["Cache-Control"].find("no-store") >= 0
    assert len(page.select("h1")) == 1
    assert page.select("style, [style], script:not([src])") == []
    controls = [each for each in page.select("main input, main textarea, main select") if each.get("type") != "hidden"]
    labelled = {label["for"] for label in page.select("main label")}
    assert {each["id"] for each in controls} <= labelled
    assert one(page, "#id_email")["autocomplete"] == "email"
    assert one(page, "#id_phone")["inputmode"] == "tel"


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_request_is_kept_and_a_message_queued(
    client: Client, programme: Programme, language: str, deliver: Callable[[], list[EmailMessage]]
) -> None:
    response = send(client, form_url(language))
    with translation.override(language):
        assert response["Location"] == reverse("pairing:thanks") + "?avec=suggest"
    kept = PairingRequest.objects.get()
    assert (kept.state, kept.language, kept.name) == ("unconfirmed", language, "Ana Essai")
    assert [skill.slug for skill in kept.offers.all()] == ["blogue"]
    assert [skill.slug for skill in kept.seeks.all()] == ["negociation"]
    assert kept.consent_given_at
    assert kept.consent_wording
    [message] = deliver()
    assert message.to == ["ana@example.org"]
    assert client.get(response["Location"]).status_code == 200


def test_the_page_of_thanks_names_nobody(client: Client, programme: Programme) -> None:
    response = client.get(send(client)["Location"])
    assert "ana@example.org" not in response.content.decode()
    assert "noindex" in response["X-Robots-Tag"]


@pytest.mark.parametrize("kind", ["mentor", "suggest", "others"])
def test_the_page_of_thanks_says_what_fits_the_kind(client: Client, programme: Programme, kind: str) -> None:
    answers = {**OTHERS, "kind": kind}
    sent = send(client, form_url(mentor=programme.mentor.slug), **answers)
    page = soup_of(client.get(sent["Location"]))
    words = one(page, "main").get_text()
    assert ("la personne que vous avez choisie" in words) == (kind == "mentor")
    assert ("nous cherchons encore" in words) == (kind == "suggest")
    assert ("les deux personnes auxquelles vous pensez" in words) == (kind == "others")
    assert ("nous vous présentons" in words) == (kind != "others")
    assert "l’autre personne" not in words


@pytest.mark.parametrize("address", ["", "?avec=", "?avec=%3Cb%3E", "?avec=deux&avec=trois"])
def test_the_page_of_thanks_fits_every_kind_where_it_is_not_told(
    client: Client, programme: Programme, address: str
) -> None:
    response = client.get("/fr/jumelage/merci/" + address)
    assert response.status_code == 200
    assert "Elle voit ensuite avec qui en parler." in response.content.decode()


def test_sent_twice_leads_to_the_same_thanks(client: Client, programme: Programme) -> None:
    data = filled(client.get(form_url()))
    once, twice = (client.post(form_url(), data)["Location"] for _ in range(2))
    assert once == twice


def test_the_telephone_is_not_called_optional(client: Client, programme: Programme) -> None:
    for page in (soup_of(client.get(form_url())), soup_of(send(client, wants_call="on"))):
        label = page.select_one("label[for=id_phone]")
        assert label is not None
        assert label.select(".optional") == []
        assert not one(page, "#id_phone").has_attr("required")
        assert not one(page, "#id_other_1_name").has_attr("required")


def test_the_hours_of_the_telephone_end_as_a_sentence(client: Client, programme: Programme) -> None:
    programme.settings.phone_hours_fr, programme.settings.phone_hours_en = "Le mardi jusqu’à 20 h", "Until 8 p.m."
    programme.settings.save()
    for path in (form_url(), "/fr/jumelage/merci/", "/fr/jumelage/confirmer/rien/"):
        text = one(soup_of(client.get(path)), "main").get_text()
        assert "20\xa0h." in text, path
    english = one(soup_of(client.get(form_url("en"))), "main").get_text()
    assert "8 p.m." in english
    assert "8 p.m.." not in english


def test_a_mentor_is_shown_and_kept(client: Client, programme: Programme) -> None:
    url = form_url(mentor=programme.mentor.slug)
    page = client.get(url)
    assert "Fabienne Essai" in one(soup_of(page), ".mentor-small").get_text()
    assert send(client, url, kind="mentor").status_code == 302
    assert PairingRequest.objects.get().mentor == programme.mentor


def test_nothing_private_of_a_mentor_is_on_the_form(client: Client, programme: Programme) -> None:
    text = client.get(form_url(mentor=programme.mentor.slug)).content.decode()
    assert "fabienne@example.org" not in text
    assert "555-0111" not in text


@pytest.mark.parametrize("slug", ["personne-de-ce-nom", "x" * 5000, "a\x00b", "../..", "é", "<b>"])
def test_an_unknown_mentor_gets_a_notice_and_the_form(client: Client, programme: Programme, slug: str) -> None:
    response = client.get(form_url(), {"mentor": slug})
    page = soup_of(response)
    assert response.status_code == 404
    assert "n’est plus, au répertoire" in one(page, ".notice").get_text()
    assert page.select_one("#id_together")


@pytest.mark.parametrize("change", [{"paused": True}, {"active_pairs": 1}])
def test_a_mentor_without_room_is_explained_and_another_offered(
    client: Client, programme: Programme, change: dict[str, Any]
) -> None:
    Mentor.objects.filter(pk=programme.mentor.pk).update(**change)
    response = client.get(form_url(mentor=programme.mentor.slug))
    page = soup_of(response)
    assert response.status_code == 200
    assert "Fabienne Essai" in one(page, ".notice").get_text()
    assert page.select("input[name=kind][value=mentor]") == []
    assert one(page, "input[name=kind][value=suggest]").has_attr("checked")


def test_a_mentor_who_filled_up_meanwhile_can_no_longer_be_asked(client: Client, programme: Programme) -> None:
    page = client.get(form_url(mentor=programme.mentor.slug))
    Mentor.objects.update(active_pairs=1)
    response = client.post(form_url(), filled(page, kind="mentor"))
    assert response.status_code == 422
    assert "ne peut pas être demandée" in errors_on(response)
    assert "Un projet à deux." in response.content.decode()
    assert not PairingRequest.objects.exists()


def test_a_mentor_who_is_not_published_is_unknown(client: Client, programme: Programme) -> None:
    hidden = MentorFactory(name="Pas Publiée", live=False)
    response = client.get(form_url(mentor=hidden.slug))
    assert response.status_code == 404
    assert "Pas Publiée" not in response.content.decode()


BAD: list[tuple[dict[str, Any], str, str]] = [
    ({"name": ""}, "name", "Écrivez votre nom"),
    ({"name": "x" * 121}, "name", "120 caractères"),
    ({"name": "Gagnez http://spam.example"}, "name", "sans adresse"),
    ({"name": "…"}, "name", "Écrivez un nom"),
    ({"name": "A\x00B"}, "name", ""),
    ({"name": "A\x1bB"}, "name", "ne pouvons pas garder"),
    ({"email": ""}, "email", "Écrivez votre courriel"),
    ({"email": "ana"}, "email", "adresse de courriel complète"),
    ({"email": "ana@localhost"}, "email", "adresse de courriel complète"),
    ({"email": "ana@[127.0.0.1]"}, "email", "nom de domaine"),
    ({"email": "ana@127.0.0.1"}, "email", "nom de domaine"),
    ({"email": "ana@example.org\u200b"}, "email", "invisible"),
    ({"email": "a" * 65 + "@example.org"}, "email", "trop longue"),
    ({"email": "a@" + "b" * 250 + ".org"}, "email", "trop longue"),
    ({"email": "ana@example.org\nBcc: x@example.org"}, "email", "invisible"),
    ({"wants_call": "on"}, "phone", "pour que nous puissions vous appeler"),
    ({"phone": "appelez-moi"}, "phone", "numéro de téléphone"),
    ({"phone": "12"}, "phone", "numéro de téléphone"),
    ({"together": ""}, "together", "en une phrase"),
    ({"together": "x" * 2001}, "together", "2001 caractères"),
    ({"own_words_offers": "x" * 1001}, "own_words_offers", "1001 caractères"),
    ({"availability": "x" * 501}, "availability", "501 caractères"),
    ({"offers": ["tricot-inconnu"]}, "offers", "n’est plus dans la liste"),
    ({"offers": [], "own_words_offers": ""}, "offers", "au moins une compétence"),
    ({"seeks": [], "own_words_seeks": "  "}, "seeks", "au moins une compétence"),
    ({"kind": ""}, "kind", "avec qui"),
    ({"kind": "nimporte"}, "kind", "ne peut pas être demandée"),
    ({"kind": "mentor"}, "kind", "ne peut pas être demandée"),
    ({"meeting": "telepathie"}, "meeting", ""),
    ({"agreed": ""}, "agreed", "Sans votre accord"),
    ({**OTHERS, "other_1_name": ""}, "other_1_name", "première personne"),
    ({**OTHERS, "other_2_contact": ""}, "other_2_contact", "deuxième personne"),
    ({**OTHERS, "other_2_contact": "x" * 201}, "other_2_contact", "200 caractères"),
]


@pytest.mark.parametrize(("answers", "field", "message"), BAD, ids=[f"{each[1]}-{n}" for n, each in enumerate(BAD)])
def test_what_is_wrong_is_said_beside_the_field_and_nothing_is_lost(
    client: Client, programme: Programme, answers: dict[str, Any], field: str, message: str
) -> None:
    response = send(client, **answers)
    page = soup_of(response)
    assert response.status_code == 422
    assert message in errors_on(response)
    assert page.select_one(f".error-summary a[href='#id_{field}']")
    assert page.select_one(f"#id_{field}_error")
    assert one(page, "title").get_text().startswith("Erreur")
    sent = {**ANSWERS, **answers}
    for name in ("name", "email", "phone"):
        assert one(page, f"#id_{name}").get("value", "") == sent[name].replace("\x00", "\x00")
    for name in ("together", "own_words_offers", "own_words_seeks", "availability"):
        assert one(page, f"#id_{name}").get_text().strip("\r\n") == sent[name]
    known = set(sent["seeks"]) & {"blogue", "negociation"}
    assert {box["value"] for box in page.select("input[name=seeks][checked]")} == known
    assert not PairingRequest.objects.exists()
    assert not OutgoingMessage.objects.exists()


def test_lines_count_as_the_browser_counts_them(client: Client, programme: Programme) -> None:
    assert send(client, availability="a\r\n" * 250).status_code == 302


@pytest.mark.parametrize(
    "phone", ["418 555-0123", "(418) 555-0123 poste 12", "+1.418.555.0123", "418-555-0123, ext. 4"]
)
def test_telephone_numbers_are_written_in_many_ways(client: Client, programme: Programme, phone: str) -> None:
    assert send(client, phone=phone, wants_call="on").status_code == 302


def test_html_is_kept_as_text_and_shown_as_text(client: Client, programme: Programme) -> None:
    words = "<script>alert(1)</script><b>gras</b>"
    page = send(client, together=words, name="<i>Ana</i>", agreed="").content.decode()
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)" in page
    assert send(client, together=words, name="<i>Ana</i>").status_code == 302
    assert PairingRequest.objects.get().together == words


def test_two_other_people_need_no_skills(client: Client, programme: Programme) -> None:
    response = send(client, **OTHERS, offers=[], seeks=[], own_words_offers="", own_words_seeks="")
    assert response.status_code == 302
    kept = PairingRequest.objects.get()
    assert (kept.other_1_name, kept.other_2_contact) == ("Lorraine D.", "felix@example.org")


def test_what_belongs_to_another_kind_is_not_kept(client: Client, programme: Programme) -> None:
    send(client, **{**OTHERS, "kind": "suggest"})
    assert PairingRequest.objects.get().other_1_name == ""


# --- sent twice, and robots -----------------------------------------------------------------------------------------


def test_the_same_form_sent_twice_makes_one_request(
    client: Client, programme: Programme, deliver: Callable[[], list[EmailMessage]]
) -> None:
    data = filled(client.get(form_url()))
    answers = [client.post(form_url(), data) for _ in range(3)]
    assert [each.status_code for each in answers] == [302, 302, 302]
    assert PairingRequest.objects.count() == 1
    assert len(deliver()) == 1


def test_the_hidden_field_stops_robots_and_forgives_browsers(client: Client, programme: Programme) -> None:
    response = send(client, trap="https://spam.example")
    assert response.status_code == 422
    assert "Un champ caché" in errors_on(response)
    assert one(soup_of(response), "#id_trap").get("value", "") == ""
    assert not PairingRequest.objects.exists()
    assert client.post(form_url(), filled(response)).status_code == 302


def test_a_form_sent_back_at_once_is_asked_again(client: Client, programme: Programme, settings: Any) -> None:
    settings.FORM_MINIMUM_SECONDS = 60
    response = send(client)
    assert response.status_code == 422
    assert errors_on(response) == "Un dernier coup d’œil Vérifiez vos réponses, puis renvoyez le formulaire."
    assert "Erreur" not in one(soup_of(response), "title").get_text()
    settings.FORM_MINIMUM_SECONDS = 0
    assert client.post(form_url(), filled(response)).status_code == 302


def test_to_look_again_is_asked_last(client: Client, programme: Programme, settings: Any) -> None:
    settings.FORM_MINIMUM_SECONDS = 60
    response = send(client, name="", together="")
    items = [item.get_text() for item in soup_of(response).select(".error-summary li")]
    assert len(items) == 3
    assert items[0].startswith("Écrivez votre nom")
    assert items[-1].startswith("Vérifiez vos réponses")
    assert "Il reste quelque chose à corriger" in errors_on(response)


@pytest.mark.parametrize("stamp", ["", "x", "a:b:c", "\x00", "x" * 10_000])
def test_an_altered_stamp_gives_the_form_again_with_a_fresh_one(
    client: Client, programme: Programme, stamp: str
) -> None:
    response = send(client, stamp=stamp)
    assert response.status_code == 422
    assert "incomplet" in errors_on(response)
    assert "Un projet à deux." in response.content.decode()
    assert client.post(form_url(), filled(response)).status_code == 302


def test_a_form_open_for_too_long_is_given_again(
    client: Client, programme: Programme, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = filled(client.get(form_url()))
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now + 25 * 3600)
    response = client.post(form_url(), data)
    assert response.status_code == 422
    assert "plus d’une journée" in errors_on(response)
    assert client.post(form_url(), filled(response)).status_code == 302


def test_a_stamp_of_another_purpose_is_no_stamp(client: Client, programme: Programme) -> None:
    assert send(client, stamp=signatures.confirmation_token(1)).status_code == 422


def test_without_the_cookie_what_was_typed_comes_back(programme: Programme) -> None:
    client = Client(enforce_csrf_checks=True)
    data = filled(client.get(form_url()))
    client.cookies.clear()
    response = client.post(form_url(), {**data, "stamp": ""})
    assert response.status_code == 403
    assert "témoin" in errors_on(response)
    assert errors_on(response).count("renvoyez") == 1
    assert "Un projet à deux." in response.content.decode()
    assert not PairingRequest.objects.exists()
    assert client.post(form_url(), filled(response)).status_code == 302


def test_too_many_from_one_place_are_told_so(client: Client, programme: Programme, settings: Any) -> None:
    settings.PAIRING_REQUESTS_PER_HOUR_PER_ADDRESS = 2
    codes = [send(client, email=f"ana{n}@example.org").status_code for n in range(3)]
    assert codes == [302, 302, 429]
    response = send(client, email="ana9@example.org")
    assert response["Retry-After"]
    assert "réessayez dans une heure" in errors_on(response)
    assert "Un projet à deux." in response.content.decode()
    assert "514 555-0100" in response.content.decode()
    other = Client(REMOTE_ADDR="203.0.113.9")
    assert send(other, email="bea@example.org").status_code == 302


def test_one_mailbox_is_not_flooded(client: Client, programme: Programme, settings: Any) -> None:
    settings.PAIRING_REQUESTS_PER_DAY_PER_SENDER = 2
    codes = [
        send(Client(REMOTE_ADDR=f"203.0.113.{n}"), email=email).status_code
        for n, email in enumerate(["ana@example.org", "ANA@example.org", "Ana@Example.org"])
    ]
    assert codes == [302, 302, 429]


def test_the_forwarded_address_counts_only_behind_a_trusted_proxy(programme: Programme, settings: Any) -> None:
    settings.PAIRING_REQUESTS_PER_HOUR_PER_ADDRESS = 1
    claims = [Client(headers={"X-Forwarded-For": f"198.51.100.{n}"}) for n in range(2)]
    codes = [send(each, email=f"a{n}@example.org").status_code for n, each in enumerate(claims)]
    assert codes == [302, 429]  # the header is not believed: both come from one address
    settings.TRUSTED_PROXIES = 1
    lies = [Client(headers={"X-Forwarded-For": f"198.51.100.{n}, 203.0.113.7"}) for n in range(2)]
    codes = [send(each, email=f"b{n}@example.org").status_code for n, each in enumerate(lies)]
    assert codes == [302, 429]  # the proxy's own entry is believed, the visitor's is not


def test_other_methods_are_refused(client: Client, programme: Programme) -> None:
    assert client.put(form_url()).status_code == 405
    assert client.head(form_url()).status_code == 200


def test_the_form_needs_few_queries(client: Client, programme: Programme, django_assert_max_num_queries: Any) -> None:
    client.get(form_url(mentor=programme.mentor.slug))
    with django_assert_max_num_queries(12):
        client.get(form_url(mentor=programme.mentor.slug))
