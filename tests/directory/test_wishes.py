"""Words for which there is no skill yet."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from directory import wishes
from directory.models import WishedWord
from directory.wishes import note_wish, note_wishes_in
from tests.directory.conftest import ENGLISH, FRENCH
from tests.directory.factories import MentorFactory, SkillFactory

pytestmark = pytest.mark.django_db


def test_a_wish_is_counted_once_however_it_is_written() -> None:
    assert note_wish("Apiculture urbaine")
    assert note_wish("  apiculture-URBAINE ")
    assert note_wish("Élevage")
    assert {(word.label, word.times) for word in WishedWord.objects.all()} == {
        ("Apiculture urbaine", 2),
        ("Élevage", 1),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Parler de ma ferme de chèvres sans faire l’influenceuse.",
        "J’ai vendu de la machinerie agricole, et des tracteurs",
        "apiculture, avec les gens du village d’à côté surtout",
        "Roy m’a tout appris. Je cherche la suite, vannerie",
        "la vannerie.",
        "Qui sait tricoter ?",
    ],
)
def test_sentences_are_no_list_of_skills(text: str) -> None:
    note_wishes_in(text)
    assert not WishedWord.objects.exists()


def test_a_dismissed_word_stays_so() -> None:
    note_wish("apiculture")
    WishedWord.objects.update(dismissed=True)
    assert note_wish("apiculture")
    word = WishedWord.objects.get()
    assert (word.times, word.dismissed) == (2, True)


@pytest.mark.parametrize(
    "text",
    [
        "", " \x00 ", "…", "12 000", "a" * 61, "a" * 10_000, "moi@example.org", "https://exemple.test",
        "www.exemple.test", "appelez 514 555-0100", "balado", "BALADOS ", "Podcast",
    ],
)  # fmt: skip
def test_what_is_no_missing_skill_is_not_kept(text: str) -> None:
    SkillFactory(name="balado", name_en="podcast", synonyms="balados")
    assert not note_wish(text)
    assert not WishedWord.objects.exists()


def test_nobody_fills_the_table(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wishes, "MAX_WORDS", 1)
    assert note_wish("apiculture")
    assert not note_wish("vannerie")
    assert note_wish("Apiculture")
    assert WishedWord.objects.get().times == 2


def test_the_page_without_results_asks_for_the_missing_skill(visit: Callable[..., Any], client: Client) -> None:
    SkillFactory(name="balado")
    MentorFactory()
    page = visit(q="apiculture urbaine")
    form = page.soup.select_one("form.wish")
    assert (form["action"], form["method"]) == (f"{FRENCH}suggerer/", "post")
    assert form.select_one("#mot")["value"] == "apiculture urbaine"
    assert not client.cookies, "no cookie before somebody gives us something"
    assert not visit(q="balado").soup.select("form.wish"), "this is a skill, which nobody has"
    assert not visit().soup.select("form.wish")

    sent = client.post(form["action"], {"mot": "apiculture urbaine", "trap": ""}, follow=True)
    assert sent.redirect_chain == [(f"{FRENCH}suggerer/?merci", 302)]
    assert "Merci" in sent.content.decode()
    assert WishedWord.objects.get().label == "apiculture urbaine"
    assert visit(f"{ENGLISH}suggest/").soup.select_one("form.wish")["action"] == f"{ENGLISH}suggest/"


def test_what_cannot_be_kept_comes_back(client: Client, pages: object) -> None:
    for typed, status in (("", 422), ("moi@example.org", 422), ("x" * 500, 422), ("\x00", 422)):
        response = client.post(f"{FRENCH}suggerer/", {"mot": typed})
        assert response.status_code == status
        assert 'role="alert"' in response.content.decode()
    again = client.post(f"{FRENCH}suggerer/", {"mot": "moi@example.org <b>"})
    assert 'value="moi@example.org &lt;b&gt;"' in again.content.decode()
    for headers in ({"sec-fetch-site": "cross-site"}, {"origin": "https://ailleurs.test"}, {"origin": "null"}):
        assert client.post(f"{FRENCH}suggerer/", {"mot": "apiculture"}, headers=headers).status_code == 403
    assert client.post(f"{FRENCH}suggerer/", {"mot": "apiculture", "trap": "x"}).status_code == 302
    assert not WishedWord.objects.exists()
    ours = {"origin": "http://testserver", "sec-fetch-site": "same-origin"}
    assert client.post(f"{FRENCH}suggerer/", {"mot": "apiculture"}, headers=ours).status_code == 302
    assert WishedWord.objects.get().times == 1
    assert client.get(f"{FRENCH}suggerer/?mot=vannerie").status_code == 200
    assert WishedWord.objects.count() == 1


def test_one_place_cannot_send_words_without_end(client: Client, pages: object) -> None:
    statuses = [client.post(f"{FRENCH}suggerer/", {"mot": f"apiculture {n}a"}).status_code for n in range(12)]
    assert statuses == [302] * 10 + [429] * 2
