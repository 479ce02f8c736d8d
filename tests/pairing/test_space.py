"""A pair's own space: goals and their history, turns and their card, messages; for the two, and for nobody else."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.mail import EmailMessage
from django.test import Client
from django.urls import reverse

from core.models import OutgoingMessage
from directory import personal_data
from directory.models import Skill
from guidelines.models import GuidelineIndexPage, GuidelinePage
from pairing.models import Goal, PairMessage, PairMove, Participant, Turn
from pairing.services import end_pair, erase_what_is_finished, leave_pair, renew_link
from pairing.turn_questions import TurnQuestion, pick
from tests.pairing.conftest import Programme
from tests.pairing.making import ago, html_of, soup_of
from tests.pairing.pairs import at, everybody_in, introduced, propose_times, room, text_of

pytestmark = pytest.mark.django_db
Deliver = Callable[[], list[EmailMessage]]
Pair = tuple[Participant, Participant]
ROOMS = ("goals", "turn", "card", "letters", "meetings", "held")


@pytest.fixture
def pair(programme: Programme, organiser: User) -> Pair:
    return introduced(programme, organiser)


def as_sent(page: Any) -> dict[str, str]:
    """Return what a browser would send of the page's one form."""
    form = soup_of(page).select_one("main form.form")
    assert form is not None
    fields = {str(each["name"]): str(each.get("value", "")) for each in form.select("input[name]")}
    return fields | {str(each["name"]): each.get_text().strip() for each in form.select("textarea[name]")}


# --- who they are ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_two_stand_side_by_side(client: Client, programme: Programme, organiser: User, language: str) -> None:
    everybody_in(language)
    ana, fabienne = introduced(programme, organiser, language=language)
    ana.pair.request.offers.set(Skill.objects.filter(slug="blogue"))  # type: ignore[union-attr]  # it is there
    for half, other in ((ana, fabienne), (fabienne, ana)):
        page = client.get(room(half))
        assert page.status_code == 200
        assert other.name in text_of(page)
        ones = [each.get_text(" ", strip=True) for each in soup_of(page).select(".one")]
        assert len(ones) == 2
        assert any(("blogue" if language == "fr" else "blogging") in each for each in ones)


# --- goals -----------------------------------------------------------------------------------------------------------


def test_goals_are_written_by_either_and_every_wording_stays(client: Client, pair: Pair) -> None:
    ana, fabienne = pair
    first = as_sent(client.get(room(ana, "goals"))) | {"common": "Un carnet de recettes", "mine": "Publier"}
    page = client.post(room(ana, "goals"), first, follow=True)
    assert "C’est écrit" in text_of(page)
    assert "Un carnet de recettes" in text_of(client.get(room(fabienne)))
    seen = as_sent(client.get(room(fabienne, "goals")))
    assert (seen["common"], seen["theirs"], seen["mine"]) == ("Un carnet de recettes", "Publier", "")
    client.post(room(fabienne, "goals"), seen | {"common": "Un livre de recettes", "mine": "Dire non"})
    mine = text_of(client.get(room(ana, "goals")))
    assert "Un carnet de recettes" in mine, "what it was before"
    assert "Un livre de recettes" in mine
    assert Goal.objects.count() == 4
    assert PairMove.objects.filter(what="goal").count() == 2
    client.post(room(ana, "goals"), as_sent(client.get(room(ana, "goals"))))
    assert Goal.objects.count() == 4, "what is not changed is not written again"


def test_goals_written_at_the_same_time_are_both_seen(client: Client, pair: Pair) -> None:
    ana, fabienne = pair
    on_anas_screen = as_sent(client.get(room(ana, "goals"))) | {"common": "Le plan d’Ana"}
    client.post(room(fabienne, "goals"), as_sent(client.get(room(fabienne, "goals"))) | {"common": "Le plan de F."})
    answer = client.post(room(ana, "goals"), on_anas_screen)
    assert answer.status_code == 409
    assert "Le plan de F." in text_of(answer)
    again = as_sent(answer)
    assert again["common"] == "Le plan d’Ana"
    assert client.post(room(ana, "goals"), again).status_code == 302
    assert Goal.objects.filter(of=None).count() == 2


def test_a_goal_that_is_too_long_comes_back(client: Client, pair: Pair) -> None:
    answer = client.post(room(pair[0], "goals"), {"common": "x" * 301})
    assert answer.status_code == 422
    assert "x" * 301 in answer.content.decode()
    assert client.post(room(pair[0], "goals"), {"common": "a", "seen_common": "pas un nombre"}).status_code == 422


# --- turns -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_turn_is_passed_and_the_other_knows(
    client: Client, programme: Programme, organiser: User, deliver: Deliver, language: str
) -> None:
    everybody_in(language)
    ana, fabienne = introduced(programme, organiser, language=language)
    deliver()
    said = {"mentor": str(fabienne.pk), "topic": "Lire un bilan"}
    for _twice in range(2):
        assert client.post(room(ana, "turn"), said).status_code == 302
    [told] = deliver()
    assert told.to == ["fabienne@example.org"]
    assert "Lire un bilan" in str(told.body)
    assert Turn.objects.count() == 1
    own = text_of(client.get(room(fabienne)))
    assert ("C’est à vous d’être mentor" if language == "fr" else "You are the mentor now") in own
    form = soup_of(client.get(room(ana, "turn")))
    checked = form.select_one("input[name=mentor][checked]")
    assert checked is not None
    assert checked["value"] == str(ana.pk), "after Fabienne it is Ana’s turn"


@pytest.mark.parametrize("said", [{}, {"mentor": "x"}, {"mentor": "999999"}, {"mentor": "9" * 30}])
def test_a_turn_of_nobody_comes_back(client: Client, pair: Pair, said: dict[str, str]) -> None:
    answer = client.post(room(pair[0], "turn"), said | {"topic": "Mon sujet"})
    assert answer.status_code == 422
    assert "Mon sujet" in answer.content.decode()


def test_the_card_of_the_turn_asks_three_questions_from_the_guidelines(client: Client, pair: Pair) -> None:
    ana, _fabienne = pair
    assert "Trois questions pour commencer" in text_of(client.get(room(ana, "card"))), "lines to write on, without any"
    index = GuidelineIndexPage(title="Lignes", slug="lignes")
    GuidelineIndexPage.get_first_root_node().get_children().first().add_child(instance=index)
    asked = [{"question": f"Question {number} ?", "answer": "<p>Dites.</p>"} for number in range(1, 6)]
    index.add_child(
        instance=GuidelinePage(
            title="Fiche : le blogue",
            slug="fiche-blogue",
            kind="card",
            body=[("questions", asked)],
        )
    )
    client.post(room(ana, "turn"), {"mentor": str(ana.pk), "topic": "Tenir un blogue"})
    first = [each.get_text(" ", strip=True) for each in soup_of(client.get(room(ana, "card"))).select("ol li p")]
    assert len(first) == 3
    client.post(room(ana, "turn"), {"mentor": str(ana.pk), "topic": "Le blogue, suite"})
    second = [each.get_text(" ", strip=True) for each in soup_of(client.get(room(ana, "card"))).select("ol li p")]
    assert len(second) == 3
    assert second != first, "another turn, other questions"


def test_questions_go_round() -> None:
    cards = [[TurnQuestion(f"{card}{number}", card) for number in range(3)] for card in "ab"]
    rounds = [[each.text for each in pick(cards, turn)] for turn in range(3)]
    assert rounds == [["a0", "a1", "a2"], ["b0", "b1", "b2"], ["a0", "a1", "a2"]]
    assert pick([], 4) == []
    assert len(pick(cards[:1], 7)) == 3


# --- what they write -------------------------------------------------------------------------------------------------


def test_what_one_writes_the_other_reads_and_nobodys_address_goes_with_it(
    client: Client, pair: Pair, deliver: Deliver
) -> None:
    ana, fabienne = pair
    deliver()
    words = "On se voit jeudi ?\n\n<b>Ana & moi</b>"
    for _twice in range(2):
        page = client.post(room(ana, "letters"), {"text": words}, follow=True)
    assert "Fabienne Essai reçoit votre message" in text_of(page)
    [message] = deliver()
    assert message.to == ["fabienne@example.org"]
    assert message.reply_to == ["bonjour@example.org"], "an answer goes to the programme, not to Ana"
    whole = message.message().as_string() + html_of(message)
    assert "ana@example.org" not in whole
    assert "<b>Ana & moi</b>" in str(message.body)
    assert "&lt;b&gt;Ana" in html_of(message)
    assert "On se voit jeudi" in text_of(client.get(room(fabienne)))
    assert not OutgoingMessage.objects.filter(kind="pairing/pair_message").exists(), "the outbox keeps nothing of it"
    assert PairMessage.objects.count() == 1


def test_nobody_is_flooded(client: Client, pair: Pair, deliver: Deliver) -> None:
    for number in range(20):
        assert client.post(room(pair[0], "letters"), {"text": f"Message {number}"}).status_code == 302
    answer = client.post(room(pair[0], "letters"), {"text": "Un de trop"})
    assert answer.status_code == 429
    assert "Un de trop" in answer.content.decode()
    assert client.post(room(pair[1], "letters"), {"text": "Moi, je peux."}).status_code == 302
    assert client.post(room(pair[1], "letters"), {"text": " "}).status_code == 422
    assert client.post(room(pair[1], "letters"), {"text": "x" * 2001}).status_code == 422


# --- whose it is -----------------------------------------------------------------------------------------------------


def test_every_room_is_private_and_a_get_changes_nothing(client: Client, pair: Pair) -> None:
    before = (PairMove.objects.count(), OutgoingMessage.objects.count())
    for name in ("half", *ROOMS):
        page = client.get(room(pair[0], name))
        assert page.status_code == 200, name
        assert "no-store" in page["Cache-Control"]
        assert page["Referrer-Policy"] == "no-referrer"
        assert "noindex" in page["X-Robots-Tag"]
        assert not page.cookies
    assert (PairMove.objects.count(), OutgoingMessage.objects.count()) == before


def test_a_revoked_link_opens_no_room_and_an_ended_pair_has_none(client: Client, pair: Pair) -> None:
    client.post(room(pair[1], "letters"), {"text": "Un secret entre nous"})
    old = [room(pair[0], name) for name in ROOMS]
    renew_link(record=pair[0])
    assert {client.get(path).status_code for path in old} == {410}
    leave_pair(half_id=pair[1].pk)
    current = Participant.objects.get(pk=pair[1].pk)
    for name in ROOMS:
        assert client.get(room(current, name)).status_code == 302, name
    assert client.post(room(current, "letters"), {"text": "Encore"}).status_code == 302
    assert "Un secret entre nous" not in client.get(room(current)).content.decode()
    assert PairMessage.objects.count() == 1


def test_the_desk_sees_that_something_happened_and_not_what_was_written(
    client: Client, desk: Client, pair: Pair
) -> None:
    Client().post(room(pair[0], "letters"), {"text": "Un secret entre nous"})
    Client().post(room(pair[0], "goals"), {"common": "Un but secret"})
    page = desk.get(reverse("pairing_pair_modeladmin_inspect", args=[pair[0].pair_id])).content.decode()
    assert "Un message à l’autre moitié" in page
    assert "Un but est écrit" in page
    assert "secret" not in page


def test_what_the_space_holds_is_told_to_its_person_and_erased_with_the_pair(client: Client, pair: Pair) -> None:
    ana, fabienne = pair
    client.post(room(fabienne, "letters"), {"text": "Bonjour Ana"})
    client.post(room(fabienne, "goals"), {"mine": "Dire non", "common": "Ensemble"})
    client.post(room(fabienne, "turn"), {"mentor": str(fabienne.pk), "topic": "Négocier"})
    propose_times(client, fabienne, at(2))
    assert fabienne.mentor is not None
    held = str(personal_data.collect(fabienne.mentor))
    assert all(words in held for words in ("Bonjour Ana", "Dire non", "Négocier"))
    end_pair(pair_id=ana.pair_id, by=None)
    ago(200)
    erase_what_is_finished()
    for model in (Goal, Turn, PairMessage):
        assert not model._default_manager.exists()


def test_the_first_page_asks_no_more_of_the_database_however_much_there_is(
    client: Client, pair: Pair, django_assert_max_num_queries: Any
) -> None:
    ana, fabienne = pair
    client.get(room(ana))
    counted = []
    for times in (1, 8):
        for number in range(times):
            client.post(
                room(ana, "turn"), {"mentor": str((ana, fabienne)[number % 2].pk), "topic": f"T{times}{number}"}
            )
            client.post(room(ana, "letters"), {"text": f"Message {times}{number}"})
            client.post(
                room(ana, "goals"), as_sent(client.get(room(ana, "goals"))) | {"common": f"But {times}{number}"}
            )
            said = {
                "held_day": f"{at(-1 - number - times):%Y-%m-%d}",
                "held_hour": "10:00",
                "way": "phone",
                "minutes": "20",
            }
            assert client.post(room(ana, "held"), said).status_code == 302
        propose_times(client, ana, at(3 + times))
        with django_assert_max_num_queries(17) as found:
            client.get(room(ana))
        counted.append(len(found))
    assert counted[0] == counted[1]


def test_a_goal_that_was_not_touched_is_never_overwritten(client: Client, pair: Pair) -> None:
    ana, fabienne = pair
    on_anas_screen = as_sent(client.get(room(ana, "goals"))) | {"common": "Le plan d’Ana"}
    theirs = as_sent(client.get(room(fabienne, "goals"))) | {"common": "Le plan de F.", "mine": "Lire un bilan"}
    client.post(room(fabienne, "goals"), theirs)
    answer = client.post(room(ana, "goals"), on_anas_screen)
    assert answer.status_code == 409
    again = as_sent(answer)
    assert (again["common"], again["theirs"]) == ("Le plan d’Ana", "Lire un bilan")
    client.post(room(ana, "goals"), again)
    assert "Lire un bilan" in text_of(client.get(room(fabienne)))
    # Only one's own goal changed while the other was writing theirs: both are kept, and nobody is bothered.
    mine = as_sent(client.get(room(ana, "goals"))) | {"mine": "Publier"}
    client.post(room(fabienne, "goals"), as_sent(client.get(room(fabienne, "goals"))) | {"mine": "Dire non"})
    assert client.post(room(ana, "goals"), mine).status_code == 302
    page = text_of(client.get(room(ana)))
    assert "Publier" in page
    assert "Dire non" in page


def test_ones_own_words_stand_where_no_skill_says_it(client: Client, programme: Programme, organiser: User) -> None:
    ana, fabienne = introduced(programme, organiser)
    page = text_of(client.get(room(fabienne)))
    assert "Je tiens un blogue." in page
    assert ana.pair.request is not None
    ana.pair.request.consent_wording = "2026-11"  # whoever agreed to that one agreed that the team alone reads it
    ana.pair.request.save()
    assert "Je tiens un blogue." not in text_of(client.get(room(fabienne)))


def test_a_card_before_any_turn_names_nobody(client: Client, pair: Pair) -> None:
    page = text_of(client.get(room(pair[0], "card")))
    assert "Mentor, cette fois" in page
    assert "d’être mentor" not in page
    assert not soup_of(client.get(room(pair[0], "turn"))).select("input[name=mentor][checked]")


def test_two_who_pass_the_turn_at_the_same_time_are_told(client: Client, pair: Pair) -> None:
    ana, fabienne = pair
    on_anas_screen = as_sent(client.get(room(ana, "turn"))) | {"mentor": str(fabienne.pk), "topic": "Plan A"}
    theirs = as_sent(client.get(room(fabienne, "turn"))) | {"mentor": str(ana.pk), "topic": "Plan B"}
    client.post(room(fabienne, "turn"), theirs)
    answer = client.post(room(ana, "turn"), on_anas_screen)
    assert answer.status_code == 409
    assert "Plan B" in text_of(answer)
    again = as_sent(answer)
    assert again["topic"] == "Plan A"
    assert client.post(room(ana, "turn"), again | {"mentor": str(fabienne.pk)}).status_code == 302
    assert [turn.topic for turn in Turn.objects.all()] == ["Plan B", "Plan A"]
