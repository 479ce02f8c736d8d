"""What every message of pairing needs: links in the language of who follows them, the queue, and who is called."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.urls import reverse
from django.utils import translation

from core.mail.forgetting import is_unkept
from core.mail.links import absolute, programme
from core.mail.outbox import ComposedMessage, compose_message, queue_message
from core.models import MessageState, OutgoingMessage
from directory.addresses import directory_page
from pairing.calls import record_field
from pairing.models import Call, Invitation, Meeting, PairingRequest, Participant
from pairing.people import must_be_called
from pairing.signatures import Opened, Purpose, token

Between = Callable[[Participant, Participant], OutgoingMessage | None]
"""A message to one half of a pair about the other."""


def own_address(record: Opened) -> str:
    """Return the whole address of somebody's own page, in the language they are written to."""
    name, purpose = {
        PairingRequest: ("pairing:mine", Purpose.SENDER),
        Invitation: ("pairing:invitation", Purpose.INVITATION),
        Participant: ("pairing:half", Purpose.HALF),
    }[type(record)]
    with translation.override(record.language):
        return absolute(reverse(name, args=[token(purpose, record)]))


def news_address(half: Participant, answer: str = "") -> str:
    """Return the whole address of the page where a half says how it goes, with an answer to confirm where one is named.

    Following it answers nothing: whoever reads mail for others (scanners, previews) follows links too.
    """
    with translation.override(half.language):
        page = absolute(reverse("pairing:news", args=[token(Purpose.HALF, half)]))
    return f"{page}?reponse={answer}" if answer else page


def form_address(language: str) -> str:
    """Return the whole address of the form by which somebody proposes a pair."""
    with translation.override(language):
        return absolute(reverse("pairing:request"))


def directory_address(language: str) -> str:
    """Return the whole address of the directory; empty where none is published."""
    page = directory_page(language)
    parts = page.get_url_parts() if page else None
    return absolute(parts[2]) if parts and parts[2] else ""


def queue(
    kind: str,
    whom: Opened,
    context: dict[str, Any],
    *,
    heard: bool = False,
    repeats: bool = False,
    calendar: str = "",
    meeting: Meeting | None = None,
) -> OutgoingMessage | None:
    """Tell somebody something: by e-mail or, where they have no address, by a letter; and aloud where they are called.

    Who must be called (see `pairing.people.must_be_called`), or whose messages come back, gets a place on the list of
    calls beside the message. The caller is inside the transaction of what is told.

    Args:
        kind: the message's name below `pairing/`.
        whom: who is told, saved: the sender of a request, somebody invited, or one half of a pair.
        context: what the message shows.
        heard: it confirms what this person has just said or done: they are not called about it, and without an address
            they get no letter either.
        repeats: it reminds of what a message of the same kind said: who waits to be called about that one is not
            called twice, and without an address gets no second letter.
        calendar: an `.ics` file that goes with it.
        meeting: the meeting it is about, where it is about one.

    Returns:
        the message; None where there is nothing to send nor to say.
    """
    waits = repeats and Call.objects.open().about(whom).filter(message__kind=f"pairing/{kind}").exists()
    if not whom.email and (heard or waits):
        return None
    message = _queue(kind, whom, context, calendar)
    unreached = must_be_called(whom) or message.state == MessageState.HELD
    # Where nothing is kept of a message that left, no words to say would be left either.
    if unreached and not heard and not waits and not (whom.email and is_unkept(message.kind)):
        Call.objects.create(message=message, meeting=meeting, **{record_field(whom): whom})
    return message


def queue_email(kind: str, whom: Opened, context: dict[str, Any]) -> OutgoingMessage | None:
    """Queue what makes sense on a screen only, a link say; None where somebody has no address."""
    return _queue(kind, whom, context) if whom.email else None


def _queue(kind: str, whom: Opened, context: dict[str, Any], calendar: str = "") -> OutgoingMessage:
    return queue_message(
        kind=f"pairing/{kind}",
        to=whom.email,
        to_name=whom.name,
        language=whom.language,
        context=context,
        reply_to=programme().contact_email,
        calendar=calendar,
    )


def preview(kind: str, language: str, context: dict[str, Any]) -> ComposedMessage:
    """Return a message of pairing as its reader would see it."""
    return compose_message(kind=f"pairing/{kind}", language=language, context=context)
