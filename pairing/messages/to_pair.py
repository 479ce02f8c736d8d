"""What the two halves of a pair are told, from the introduction on."""

from __future__ import annotations

from typing import Any

from django.utils import translation

from core.mail.links import absolute, page_path, programme
from core.models import OutgoingMessage
from pairing.cards import cards_for
from pairing.check_in_rule import CheckInAnswer
from pairing.messages.common import directory_address, form_address, news_address, own_address, queue
from pairing.models import Meeting, Participant
from pairing.people import Contact, contact_of
from pairing.shared_skills import skills_between


def introduction_context(to: Participant, other: Participant, words: str = "") -> dict[str, Any]:
    """Return what the introduction shows to one of the two people; no link of their own before they are saved."""
    settings_ = programme()
    path = page_path(settings_.first_meeting_page, to.language)
    # Only what the directory shows anyway: what somebody wrote in a request is for the organisers.
    with translation.override(to.language):
        brings, seeks = (
            (", ".join(skill.label for skill in skills) for skills in (other.mentor.offered, other.mentor.sought))
            if other.mentor
            else ("", "")
        )
    contact: Contact = contact_of(other, settings_)
    cards = cards_for(skills_between(to, other), to.language)
    return {
        "name": to.name,
        "other": other.name,
        "brings": brings,
        "seeks": seeks,
        "contact": contact,
        "first_meeting": absolute(path) if path else "",
        "cards": [f"{card.title} ({absolute(card.get_url_parts()[2])})" for card in cards if card.get_url_parts()],
        "link": own_address(to) if to.pk else "",
        "words": words.strip(),
        "programme": settings_,
    }


def introduction(to: Participant, other: Participant, words: str = "") -> OutgoingMessage | None:
    """Introduce one person to another."""
    return queue("introduction", to, introduction_context(to, other, words))


def both_go_on(to: Participant, other: Participant) -> OutgoingMessage | None:
    """Tell one half that both go on."""
    return queue_between("both_go_on", to, other)


def pair_paused(to: Participant, by: Participant) -> OutgoingMessage | None:
    """Tell one half that the other takes a break."""
    return queue_between("pair_paused", to, by, resumed=False)


def pair_resumed(to: Participant, by: Participant) -> OutgoingMessage | None:
    """Tell one half that the other takes it up again."""
    return queue_between("pair_paused", to, by, resumed=True)


def pair_ended(to: Participant, by: Participant, thanks: str = "") -> OutgoingMessage | None:
    """Tell one half that the other has ended the pair: nobody's fault, a word of thanks where there is one."""
    return queue_between("pair_ended", to, by, left=False, thanks=thanks.strip(), **_elsewhere(to))


def pair_left(to: Participant, other: Participant) -> OutgoingMessage | None:
    """Confirm to whoever ended the pair that it is done, and where to look for another; they need no call for that."""
    return queue_between("pair_ended", to, other, heard=True, left=True, thanks="", **_elsewhere(to))


def check_in(to: Participant, other: Participant) -> OutgoingMessage | None:
    """Ask one half how it goes: a link for each answer."""
    links: dict[str, Any] = {answer.value: news_address(to, answer.value) for answer in CheckInAnswer}
    return queue_between("check_in", to, other, since=to.pair.introduced_at, **links)


def _elsewhere(to: Participant) -> dict[str, Any]:
    return {"directory": directory_address(to.language), "form": form_address(to.language)}


def queue_between(
    kind: str,
    to: Participant,
    other: Participant,
    /,
    *,
    calendar: str = "",
    meeting: Meeting | None = None,
    heard: bool = False,
    **context: Any,
) -> OutgoingMessage | None:
    """Queue a message to one half that names the other and leads to their own page.

    Args:
        kind: below `pairing/`.
        to: who reads it.
        other: the other half.
        calendar: an `.ics` file that goes with it.
        meeting: the meeting it is about, where it is about one.
        heard: it confirms what they have just done themselves, see `queue`.
        context: what else it says.
    """
    values = {"name": to.name, "other": other.name, "link": own_address(to), **context}
    return queue(kind, to, values, heard=heard, calendar=calendar, meeting=meeting)
