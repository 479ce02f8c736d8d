"""What organisers do with messages that went out, or did not: send one again, note that one came back, post a letter.

Each function checks what is the case under a lock, changes it and writes it into the history, or says why it cannot.
"""

from __future__ import annotations

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from core.mail.composing import ComposedMessage
from core.mail.outbox import does_return, queue_composed
from core.mail.tasks import deliver_message
from core.models import MessageState, OutgoingMessage, ReturnedAddress

SENT_AGAIN = "core.message_sent_again"
BOUNCED = "core.message_bounced"
CLEARED = "core.address_cleared"
POSTED = "core.message_posted"

AGAIN = frozenset({MessageState.SENT, MessageState.FAILED, MessageState.BOUNCED, MessageState.HELD})
"""The states in which a message may be sent again."""
BOUNCING = frozenset({MessageState.SENT, MessageState.FAILED})
"""The states in which a message may be said to have come back."""

POSTING = frozenset({MessageState.LETTER, MessageState.HELD, MessageState.FAILED, MessageState.BOUNCED})
"""The states in which a message may leave by the post instead."""


class MessageError(Exception):
    """What cannot be done with a message now; says why, for the organiser who asked."""


def send_again(*, message_id: int, by: User) -> OutgoingMessage:
    """Send a message once more.

    One that no server took keeps its row and its `Message-ID`: were it taken after all, mailboxes know it. One that was
    taken goes out as a copy with an identity of its own: mailboxes silently drop what they believe they have.

    Args:
        message_id: the message's number.
        by: who asks.

    Returns:
        the message that is on its way: the same, or the copy.

    Raises:
        MessageError: it is on its way already, is gone, or messages return from its address.
    """
    with transaction.atomic():
        message = _locked(message_id)
        if message.state not in AGAIN:
            raise MessageError(_("Ce message est déjà en route, ou n’est pas de ceux qu’on envoie."))
        if does_return(message.to):
            raise MessageError(
                _("Les messages à cette adresse reviennent. Levez d’abord la retenue, si elle est corrigée.")
            )
        if message.sent_at is None:
            message.state, message.attempts, message.error = MessageState.WAITING, 0, ""
            message.save(update_fields=["state", "attempts", "error"])
            deliver_message.enqueue(message.pk)
            going = message
        else:
            going = queue_composed(
                ComposedMessage(message.subject, message.text, message.html),
                kind=message.kind,
                to=message.to,
                language=message.language,
                reply_to=message.reply_to,
                to_name=message.to_name,
                calendar=message.calendar,
                again_of=message,
            )
        log(instance=message, action=SENT_AGAIN, user=by)
    return going


def mark_bounced(*, message_id: int, by: User) -> OutgoingMessage:
    """Note that a message came back: nothing is sent to its address until somebody clears it.

    Raises:
        MessageError: it never left, or is gone.
    """
    with transaction.atomic():
        message = _locked(message_id)
        if message.state not in BOUNCING:
            raise MessageError(_("Seul un message envoyé ou échoué peut être revenu."))
        message.state = MessageState.BOUNCED
        message.save(update_fields=["state"])
        ReturnedAddress.objects.get_or_create(address=message.to.casefold(), defaults={"by": by})
        # What waits for the same address would only come back as well.
        waiting = OutgoingMessage.objects.filter(to__iexact=message.to, state=MessageState.WAITING)
        waiting.update(state=MessageState.HELD)
        log(instance=message, action=BOUNCED, user=by)
    return message


def clear_address(*, message_id: int, by: User) -> OutgoingMessage:
    """Let messages go to a message's address again. Those held meanwhile stay: their links may be dead by now.

    Raises:
        MessageError: nothing keeps messages from that address, or the message is gone.
    """
    with transaction.atomic():
        message = _locked(message_id)
        gone, _rows = ReturnedAddress.objects.filter(address=message.to.casefold()).delete()
        if not gone:
            raise MessageError(_("Rien ne retient les messages à cette adresse."))
        log(instance=message, action=CLEARED, user=by)
    return message


def mark_posted(*, message_id: int, by: User) -> OutgoingMessage:
    """Note that a letter is in the post, or that a message that could not be sent went as one.

    Raises:
        MessageError: it left already, or is gone.
    """
    with transaction.atomic():
        message = _locked(message_id)
        if message.state not in POSTING:
            raise MessageError(_("Ce message est déjà parti, ou va partir."))
        message.state, message.sent_at = MessageState.POSTED, timezone.now()
        message.save(update_fields=["state", "sent_at"])
        log(instance=message, action=POSTED, user=by)
    return message


def _locked(message_id: int) -> OutgoingMessage:
    message = OutgoingMessage.objects.select_for_update().filter(pk=message_id).first()
    if message is None:
        raise MessageError(_("Ce message n’est plus là : les messages s’effacent avec le temps, ou avec la personne."))
    return message
