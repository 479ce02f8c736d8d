"""The organisers' own texts: keeping one, going back to the original, and saying once that one cannot be used."""

from __future__ import annotations

import logging
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override
from wagtail.log_actions import log

from core.mail.catalogue import Kind, kind_of
from core.mail.links import absolute, programme
from core.models import MessageText

logger = logging.getLogger(__name__)

CHANGED = "core.message_text_changed"
RESTORED = "core.message_text_restored"
BROKEN = "core/text_broken"
"""The kind of message that tells the organisers."""


def save_text(*, kind: Kind, language: str, subject: str, text: str, by: User) -> MessageText:
    """Keep what organisers made of a message; it is sent from now on.

    Args:
        kind: which message.
        language: `fr` or `en`.
        subject: checked by `core.mail.checking` already, as the text.
        text: in the little language.
        by: who wrote it.
    """
    with transaction.atomic():
        kept, _new = MessageText.objects.update_or_create(
            kind=kind.key,
            language=language,
            defaults={"subject": subject, "text": text, "changed_by": by, "broken_at": None, "problem": ""},
        )
        log(instance=kept, action=CHANGED, user=by)
    return kept


def restore_original(*, kind: Kind, language: str, by: User) -> bool:
    """Let the original be sent again; return whether there was a text of the organisers' own."""
    with transaction.atomic():
        kept = MessageText.objects.select_for_update().filter(kind=kind.key, language=language).first()
        if kept is None:
            return False
        log(instance=kept, action=RESTORED, user=by)
        kept.delete()
    return True


def report_broken(*, kind: str, language: str, problem: str) -> list[dict[str, Any]]:
    """Note that a text cannot be used and that the original was sent in its place.

    Args:
        kind: the key of the message.
        language: the text's.
        problem: what is wrong.

    Returns:
        What `queue_message` is to be given so that the organisers know; nothing where they were told already.
    """
    first = MessageText.objects.filter(kind=kind, language=language, broken_at=None).update(
        broken_at=timezone.now(), problem=problem
    )
    if not first:
        return []
    logger.error("The organisers' text of %s (%s) cannot be used; the original is sent", kind, language)
    particulars = programme()
    to = particulars.organiser_email or particulars.contact_email
    known = kind_of(kind)
    if not to or known is None:
        return []
    with override("fr"):
        context = {
            "message_name": str(known.name),
            "text_language": "français" if language == "fr" else "anglais",
            "problem": problem,
            "link": absolute(reverse("message_texts:edit", args=[*kind.split("/"), language])),
        }
    return [{"kind": BROKEN, "to": to, "language": "fr", "context": context}]
