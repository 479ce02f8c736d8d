"""What becomes of a pair, from the first meeting until it is erased."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import User
from django.test import Client
from icalendar import Calendar

from core.models import OutgoingMessage
from directory.models import Mentor
from guidelines.models import GuidelineIndexPage, GuidelinePage
from pairing.models import Invitation, Pair, PairingRequest, Participant
from tests.pairing.conftest import Programme
from tests.pairing.making import a_request, ago, path_to, rounds
from tests.pairing.pairs import text_of
from tests.pairing.pressing import Deliver, a_pair, press

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("at_once")]


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
