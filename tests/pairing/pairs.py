"""Two people who said yes, and what each does in their own space, by their links."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django.test import Client
from django.urls import reverse
from django.utils import timezone, translation

from directory.models import Mentor
from pairing.models import Participant
from pairing.people import mentor_as_person
from pairing.services import propose, say_yes
from pairing.signatures import Purpose, token
from tests.pairing.conftest import Programme
from tests.pairing.making import a_request, soup_of


def introduced(programme: Programme, organiser: Any, **fields: Any) -> tuple[Participant, Participant]:
    """Return Ana, who asked, and Fabienne, who said yes."""
    request = a_request(kind="mentor", mentor=programme.mentor, consent_wording="2026-12", **fields)
    [invitation] = propose(request_id=request.pk, people=[mentor_as_person(programme.mentor)], by=organiser)
    say_yes(invitation_id=invitation.pk)
    ana, fabienne = Participant.objects.select_related("pair").order_by("pk")
    return ana, fabienne


def room(half: Participant, name: str = "half", *rest: Any) -> str:
    """Return the path of one of the rooms of somebody's pair, in their language."""
    with translation.override(half.language):
        return reverse(f"pairing:{name}", args=[token(Purpose.HALF, half), *rest])


def text_of(response: Any) -> str:
    """Return what a page says, with plain spaces."""
    main = soup_of(response).main
    assert main is not None
    return " ".join(main.get_text(" ").split()).replace("\xa0", " ").replace("\u202f", " ")


def at(days: int, hour: int = 18) -> datetime:
    """Return a whole hour so many days from now, in the site's time zone."""
    day = timezone.localtime() + timedelta(days=days)
    return day.replace(hour=hour, minute=0, second=0, microsecond=0)


def plan(*moments: datetime, **fields: Any) -> dict[str, Any]:
    """Return what a browser sends for a proposal."""
    values: dict[str, Any] = {"way": "in_person", "minutes": "60", "place": "Café du coin", **fields}
    for name, moment in zip(("first", "second", "third"), moments, strict=False):
        values |= {f"{name}_day": f"{moment:%Y-%m-%d}", f"{name}_hour": f"{moment:%H:%M}"}
    return values


def propose_times(client: Client, half: Participant, *moments: datetime, **fields: Any) -> Any:
    """Propose a meeting by one half's page."""
    return client.post(room(half, "meetings"), plan(*moments, **fields), follow=True)


def everybody_in(language: str) -> None:
    """Let everybody of the directory be written to in a language."""
    Mentor.objects.update(contact_language=language)
