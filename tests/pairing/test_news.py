"""Each half is asked how it goes, twice: the rounds, the page behind the link, the telephone, erasure."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import User
from django.core.mail import EmailMessage
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from core.models import OutgoingMessage
from directory import erasure, personal_data
from directory.models import Mentor
from guidelines.models import GuidelineIndexPage, GuidelinePage
from pairing.check_in_rule import SECOND, CheckInAnswer
from pairing.errors import NewsGivenError, PairEndedError
from pairing.messages import news_address
from pairing.models import CheckIn, Happening, Pair, PairingSetting, Participant
from pairing.people import Person, mentor_as_person, sender_as_person
from pairing.services import (
    answer_check_in,
    ask_for_news,
    end_pair,
    erase_what_is_finished,
    go_on,
    introduce,
    pause_pair,
    resume_pair,
)
from tests.pairing.conftest import Programme
from tests.pairing.making import a_request, ago, html_of, path_to, rounds, soup_of
from tests.reading import one

pytestmark = pytest.mark.django_db
Deliver = Callable[[], list[EmailMessage]]
DAY = timedelta(days=1)
# --- the rounds -----------------------------------------------------------------------------------------------------


def a_pair(programme: Programme, by: User, second: Person | None = None, **fields: Any) -> Pair:
    request = a_request(kind="mentor", mentor=programme.mentor, **fields)
    pair = introduce(
        request_id=request.pk,
        by=by,
        first=sender_as_person(request),
        second=second or mentor_as_person(programme.mentor),
    )
    OutgoingMessage.objects.all().delete()
    return pair


@pytest.fixture
def pair(programme: Programme, organiser: User) -> Pair:
    """Ana and Fabienne, introduced three weeks ago, both asked today."""
    made = a_pair(programme, organiser)
    ago(21)
    assert ask_for_news() == 1
    return made


def halves(pair: Pair) -> tuple[Participant, Participant]:
    ana, fabienne = pair.participants.order_by("pk")
    return ana, fabienne


def page_of(half: Participant, answer: str = "") -> str:
    return news_address(half, answer).removeprefix("http://localhost:8000")


def text_of(response: Any) -> str:
    words = one(soup_of(response), "main").get_text(" ")
    return " ".join(words.split()).replace("\xa0", " ").replace("\u202f", " ")


def happened(pair: Pair) -> list[str]:
    return [move.what or move.to_state for move in pair.moves.all()]


def test_each_half_is_asked_twice_and_no_more(programme: Programme, organiser: User, deliver: Deliver) -> None:
    pair = a_pair(programme, organiser)
    ago(20)
    assert ask_for_news() == 0
    ago(1)
    assert [ask_for_news(), ask_for_news()] == [1, 0]
    line = pair.moves.get(what=Happening.ASKED_FOR_NEWS)
    assert (line.actor, line.from_state, line.to_state) == ("clock", "introduced", "introduced")
    assert {message.to for message in line.messages.all()} == {"ana@example.org", "fabienne@example.org"}
    assert [message.to[0] for message in deliver()] == ["ana@example.org", "fabienne@example.org"]
    ago(68)
    assert ask_for_news() == 0
    ago(1)
    assert [ask_for_news(), ask_for_news()] == [1, 0]
    ago(500)
    rounds()
    assert sorted(CheckIn.objects.values_list("half__name", "number")) == [
        ("Ana Essai", 1),
        ("Ana Essai", 2),
        ("Fabienne Essai", 1),
        ("Fabienne Essai", 2),
    ]
    assert happened(pair).count(Happening.ASKED_FOR_NEWS) == 2


def test_an_old_pair_is_asked_one_thing_only(programme: Programme, organiser: User) -> None:
    a_pair(programme, organiser)
    ago(400)
    assert [ask_for_news(), ask_for_news()] == [1, 0]
    assert set(CheckIn.objects.values_list("number", flat=True)) == {SECOND}


def test_a_pair_that_rests_is_asked_when_it_is_back(programme: Programme, organiser: User) -> None:
    pair = a_pair(programme, organiser)
    for half in halves(pair):
        go_on(half_id=half.pk)
    pause_pair(half_id=halves(pair)[0].pk)
    ago(30)
    assert ask_for_news() == 0
    resume_pair(half_id=halves(pair)[1].pk)
    assert ask_for_news() == 1
    end_pair(pair_id=pair.pk, by=organiser)
    ago(100)
    assert ask_for_news() == 0


def test_the_settings_say_when(programme: Programme, organiser: User) -> None:
    setting = PairingSetting.load()
    setting.first_check_in, setting.second_check_in = 5, 10
    setting.save()
    a_pair(programme, organiser)
    ago(5)
    assert ask_for_news() == 1
    assert ask_for_news(now=timezone.now() + 5 * DAY) == 1


def test_the_rounds_ask_no_more_of_the_database_for_pairs_that_wait(
    programme: Programme, organiser: User, django_assert_max_num_queries: Any
) -> None:
    for number in range(4):
        a_pair(programme, organiser, Person(name="Zoé", email=f"z{number}@example.org"), email=f"a{number}@example.org")
    ago(30)
    assert ask_for_news() == 4
    with django_assert_max_num_queries(4):
        assert ask_for_news() == 0


def test_the_message_has_a_link_for_each_answer_and_following_one_answers_nothing(
    client: Client, pair: Pair, deliver: Deliver
) -> None:
    to_ana = deliver()[0]
    assert to_ana.subject.replace("\u202f", " ") == "Avec Fabienne Essai, comment ça se passe ?"
    links = [str(each["href"]) for each in BeautifulSoup(html_of(to_ana), "html.parser").select("table.button a")]
    assert [link.partition("/nouvelles/?reponse=")[2] for link in links] == CheckInAnswer.values
    for link, label in zip(links, ("Oui", "Pas encore", "C’est terminé"), strict=True):
        assert link in str(to_ana.body)
        page = client.get(link)
        primary = soup_of(page).select("main .one-tap button:not(.quiet)")
        assert [each.get_text() for each in primary] == [label]
    assert not CheckIn.objects.exclude(answered_at=None).exists()
    # Neither contact is repeated.
    assert "fabienne@example.org" not in str(to_ana.body) + html_of(to_ana)


# --- the page -------------------------------------------------------------------------------------------------------


def test_one_tap_is_enough(client: Client, pair: Pair) -> None:
    ana, fabienne = halves(pair)
    assert page_of(ana).startswith("/fr/jumelage/duo/")
    assert page_of(ana).endswith("/nouvelles/")
    page = client.get(page_of(ana))
    assert [button["value"] for button in soup_of(page).select("main .one-tap button")] == CheckInAnswer.values
    assert not soup_of(page).select("main .one-tap button:not(.quiet)")  # nobody is pushed
    # The page of the pair, opened by the same link, leads there.
    path = page_of(ana)
    own = path.removesuffix("nouvelles/")
    assert f'href="{path}"' in client.get(own).content.decode()

    done = client.post(path, {"do": "met", "words": " Un café, et l’envie d’un autre. "}, follow=True)
    assert "Merci de vos nouvelles" in text_of(done)
    assert "Un café, et l’envie d’un autre." in text_of(done)
    assert f'href="{own}"' in done.content.decode()
    said = CheckIn.objects.get(half=ana)
    assert (said.answer, said.words, said.by) == ("met", "Un café, et l’envie d’un autre.", None)
    line = pair.moves.get(what=Happening.NEWS)
    assert (line.actor, line.half, line.by_phone) == ("half", ana, False)

    # What was recorded is said again, and the pair's page asks no more; the other half sees nothing of it.
    again = client.get(page_of(ana, "over"))
    assert "avoir pu vous voir" in text_of(again)
    assert not soup_of(again).select("main form button")
    assert "/nouvelles/" not in client.get(own).content.decode()
    for path in (page_of(fabienne), path_to(fabienne)):
        assert "Un café" not in client.get(path).content.decode()


def test_in_english(client: Client, programme: Programme, organiser: User, deliver: Deliver) -> None:
    Mentor.objects.update(contact_language="en")
    programme.mentor.refresh_from_db()
    pair = a_pair(programme, organiser)
    ago(21)
    ask_for_news()
    fabienne = halves(pair)[1]
    assert deliver()[1].subject == "How is it going with Ana Essai?"
    assert page_of(fabienne).startswith("/en/pairing/pair/")
    assert page_of(fabienne).endswith("/news/")
    page = client.get(page_of(fabienne, "not_yet"))
    assert [each.get_text() for each in soup_of(page).select("main .one-tap button")] == [
        "Yes",
        "Not yet",
        "It is over",
    ]
    done = client.post(page_of(fabienne), {"do": "not_yet"}, follow=True)
    assert "had not been able to meet yet" in text_of(done)


def test_who_has_not_met_gets_a_hand(client: Client, programme: Programme, pair: Pair) -> None:
    home = programme.settings.site.root_page
    index = home.add_child(instance=GuidelineIndexPage(title="Lignes", slug="lignes-de-conduite"))
    index.add_child(instance=GuidelinePage(title="Se raconter", slug="raconter", kind="card"))
    ana, _fabienne = halves(pair)
    path = page_of(ana)
    done = client.post(path, {"do": "not_yet"}, follow=True)
    assert "Proposez-en un" in text_of(done)
    assert "Se raconter" in text_of(done)
    assert f'href="{path.removesuffix("nouvelles/")}rencontres/"' in done.content.decode()
    assert f'href="{path.removesuffix("nouvelles/")}"' in done.content.decode()


def test_a_second_answer_changes_nothing(client: Client, pair: Pair, organiser: User) -> None:
    ana, _fabienne = halves(pair)
    client.post(page_of(ana), {"do": "met"})
    for pressed in ("met", "not_yet", "over", "end"):
        late = client.post(page_of(ana), {"do": pressed, "words": "Autre chose."})
        assert late.status_code == 409
        assert "déjà notée" in text_of(late)
    with pytest.raises(NewsGivenError, match="déjà notée"):
        answer_check_in(check_in_id=CheckIn.objects.get(half=ana).pk, answer=CheckInAnswer.OVER, by=organiser)
    said = CheckIn.objects.get(half=ana)
    assert (said.answer, said.words) == ("met", "")
    assert happened(pair).count(Happening.NEWS) == 1


def test_it_is_over_is_asked_again_first(client: Client, pair: Pair, deliver: Deliver) -> None:
    deliver()
    ana, fabienne = halves(pair)
    sure = client.post(page_of(ana), {"do": "over", "words": "Nous habitons trop loin."})
    assert sure.status_code == 200
    assert "Terminer votre duo avec Fabienne Essai ?" in text_of(sure)
    pair.refresh_from_db()
    assert (pair.state, CheckIn.objects.get(half=ana).answered_at) == ("introduced", None)
    carried = one(soup_of(sure), "input[name=words]")["value"]

    done = client.post(page_of(ana), {"do": "end", "words": carried, "thanks": "Merci pour tout !"}, follow=True)
    assert "Votre duo est terminé" in text_of(done)
    pair.refresh_from_db()
    assert pair.state == "ended"
    assert happened(pair)[-2:] == [Happening.NEWS, "ended"]
    said = CheckIn.objects.get(half=ana)
    assert (said.answer, said.words) == ("over", "Nous habitons trop loin.")
    assert Mentor.objects.get().is_available
    to_ana, to_fabienne = sorted(deliver(), key=lambda each: each.to[0])
    assert (to_ana.to, to_fabienne.to) == (["ana@example.org"], ["fabienne@example.org"])
    assert "Merci pour tout" in str(to_fabienne.body)
    assert "trop loin" not in str(to_fabienne.body)

    # The other half is told so kindly, and cannot answer any more.
    page = client.get(page_of(fabienne))
    assert "Votre duo est terminé" in text_of(page)
    late = client.post(page_of(fabienne), {"do": "met"})
    assert (late.status_code, CheckIn.objects.get(half=fabienne).answered_at) == (409, None)
    with pytest.raises(PairEndedError):
        answer_check_in(check_in_id=CheckIn.objects.get(half=fabienne).pk, answer=CheckInAnswer.MET)


def test_words_that_must_be_mended_are_kept(client: Client, pair: Pair) -> None:
    ana, _fabienne = halves(pair)
    long = client.post(page_of(ana), {"do": "not_yet", "words": "a" * 301})
    assert long.status_code == 422
    page = soup_of(long)
    assert "C’est un peu long" in one(page, ".error-summary").get_text()
    assert one(page, "details").has_attr("open")
    assert one(page, "textarea").get_text().strip() == "a" * 301
    sure = client.post(page_of(ana), {"do": "end", "thanks": "a" * 201})
    assert sure.status_code == 422
    assert soup_of(sure).select_one("main button[value=end]")
    assert not CheckIn.objects.exclude(answered_at=None).exists()


def test_who_was_not_asked_is_led_to_the_pair(client: Client, programme: Programme, organiser: User) -> None:
    ana, _fabienne = halves(a_pair(programme, organiser))
    path = page_of(ana)
    for response in (client.get(path), client.post(path, {"do": "met"})):
        assert response.status_code == 302
        assert response["Location"] == path.removesuffix("nouvelles/")
    assert not CheckIn.objects.exists()


def test_looking_changes_nothing_and_the_page_is_kept_private(client: Client, pair: Pair) -> None:
    ana, _fabienne = halves(pair)
    before = happened(pair)
    for response in (
        client.get(page_of(ana)),
        client.head(page_of(ana)),
        client.get(page_of(ana) + "?reponse=%00<b>"),
        client.post(page_of(ana), {"do": "n’importe quoi"}),
        client.post(page_of(ana)),
    ):
        assert response.status_code == 200
        assert "no-store" in response["Cache-Control"]
        assert "noindex" in response["X-Robots-Tag"]
        assert response["Referrer-Policy"] == "no-referrer"
        assert not response.cookies
    assert happened(pair) == before
    assert client.get(page_of(ana).replace("/nouvelles/", "x/nouvelles/")).status_code == 404
    client.post(path_to(ana), {"do": "renew"})
    assert client.get(page_of(ana)).status_code == 410
    client.post(page_of(ana), {"do": "met"})
    assert happened(pair) == before
    pair.delete()
    assert client.post(page_of(ana), {"do": "met"}).status_code == 410


def test_the_page_works_where_no_cookie_is_kept(pair: Pair) -> None:
    ana, _fabienne = halves(pair)
    assert Client(enforce_csrf_checks=True).post(page_of(ana), {"do": "met"}).status_code == 302


def test_nothing_is_asked_of_the_database_in_vain(
    client: Client, pair: Pair, django_assert_max_num_queries: Any
) -> None:
    ana, fabienne = halves(pair)
    client.post(page_of(ana), {"do": "not_yet"})
    for half in (ana, fabienne):
        client.get(page_of(half))
        with django_assert_max_num_queries(11):
            client.get(page_of(half))


# --- by telephone, and on the desk ----------------------------------------------------------------------------------


def said(desk: Client, pair: Pair, key: str, words: str = "") -> str:
    url = reverse("pairing_pair_modeladmin_phone", args=[pair.pk])
    return text_of(desk.post(url, {"said": key, "words": words}, follow=True))


def phone_keys(desk: Client, pair: Pair) -> set[str]:
    page = soup_of(desk.get(reverse("pairing_pair_modeladmin_phone", args=[pair.pk])))
    return {str(each["value"]) for each in page.select("input[name=said]")}


def test_by_telephone(desk: Client, pair: Pair, organiser: User, deliver: Deliver) -> None:
    deliver()
    ana, fabienne = halves(pair)
    assert {f"news_met-{ana.pk}", f"news_not_yet-{ana.pk}", f"news_over-{fabienne.pk}"} <= phone_keys(desk, pair)
    page = said(desk, pair, f"news_not_yet-{ana.pk}", "Trouver un soir est difficile.")
    assert "pas encore" in page
    assert "Trouver un soir est difficile." in page
    answered = CheckIn.objects.get(half=ana)
    assert (answered.answer, answered.words, answered.by) == ("not_yet", "Trouver un soir est difficile.", organiser)
    line = pair.moves.get(what=Happening.NEWS)
    assert (line.half, line.by, line.by_phone) == (ana, organiser, True)
    assert not any(key.startswith("news_") and key.endswith(f"-{ana.pk}") for key in phone_keys(desk, pair))

    said(desk, pair, f"news_over-{fabienne.pk}", "Merci, Ana.")
    pair.refresh_from_db()
    assert pair.state == "ended"
    to_ana = next(each for each in deliver() if each.to == ["ana@example.org"])
    assert "Merci, Ana." in str(to_ana.body)
    assert CheckIn.objects.get(half=fabienne).words == ""


def listed(desk: Client, news: str) -> str:
    return desk.get(reverse("pairing_pair_modeladmin_index"), {"news": news}).content.decode()


def test_the_desk_finds_whom_a_word_might_help(desk: Client, programme: Programme, organiser: User) -> None:
    people = {"Silence": "", "Pas-Encore": "not_yet", "Vus": "met", "Finis": "over"}
    pairs = {
        name: a_pair(programme, organiser, Person(name=name, email=f"{name}@example.org"), email=f"a{name}@example.org")
        for name in people
    }
    ago(21)
    assert ask_for_news() == 4
    for name, answer in people.items():
        for half in pairs[name].participants.all() if answer else []:
            check_in = CheckIn.objects.get(half=half)
            pairs[name].refresh_from_db()
            if pairs[name].is_active:
                answer_check_in(check_in_id=check_in.pk, answer=CheckInAnswer(answer))

    def found(news: str) -> set[str]:
        page = listed(desk, news)
        return {name for name in people if name in page}

    assert found("not_yet") == {"Pas-Encore"}
    assert found("silent") == set()
    ago(13)
    assert found("silent") == set()
    ago(2)
    assert found("silent") == {"Silence"}
    assert found("") == found("n’importe quoi") == set(people)
    # The next question is another: what was left unanswered before it is over.
    ago(60)
    ask_for_news()
    assert found("silent") == set()
    # Who has met since is not shown any more, whichever half says so.
    half = halves(pairs["Pas-Encore"])[1]
    answer_check_in(check_in_id=CheckIn.objects.get(half=half, number=SECOND).pk, answer=CheckInAnswer.MET)
    assert found("not_yet") == set()


def test_the_list_stays_within_its_budget(
    desk: Client, programme: Programme, organiser: User, django_assert_max_num_queries: Any
) -> None:
    for number in range(5):
        a_pair(programme, organiser, Person(name="Zoé", email=f"z{number}@example.org"), email=f"a{number}@example.org")
    ago(21)
    ask_for_news()
    ago(20)
    listed(desk, "silent")
    for news in ("", "silent", "not_yet"):
        with django_assert_max_num_queries(16):
            listed(desk, news)


# --- erasure --------------------------------------------------------------------------------------------------------


def test_what_was_said_goes_with_the_pair(client: Client, pair: Pair, organiser: User) -> None:
    ana, _fabienne = halves(pair)
    client.post(page_of(ana), {"do": "met", "words": "Un secret."})
    end_pair(pair_id=pair.pk, by=organiser)
    ago(200)
    erase_what_is_finished()
    assert set(CheckIn.objects.values_list("answer", "words")) == {("met", ""), ("", "")}


def test_what_was_said_is_handed_over_and_goes_with_the_profile(
    client: Client, programme: Programme, pair: Pair
) -> None:
    ana, fabienne = halves(pair)
    client.post(page_of(ana), {"do": "met", "words": "Fabienne Essai cuisine bien."})
    client.post(page_of(fabienne), {"do": "met", "words": "Un bon moment."})
    held = str(personal_data.collect(programme.mentor))
    assert "Un bon moment." in held
    assert "cuisine bien" not in held
    erasure.erase_profile(mentor=programme.mentor)
    assert CheckIn.objects.get(half=fabienne).words == ""
    assert CheckIn.objects.get(half=ana).words == "— cuisine bien."
