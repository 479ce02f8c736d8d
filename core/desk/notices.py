"""What the CMS's first page says of messages: those that could not leave, letters to post, texts to mend."""

from __future__ import annotations

from typing import Any

from django.db.models import Count
from django.forms import Media
from django.urls import reverse
from wagtail.admin.ui.components import Component

from core.desk.outbox import NAME, kind_name
from core.desk.rights import SEE, TEXTS
from core.desk.texts import NAME as TEXTS_NAME
from core.mail.catalogue import kind_of
from core.models import MessageState, MessageText, OutgoingMessage


class MessagesPanel(Component):
    """A notice, where there is something to say; nothing otherwise."""

    order = 150
    template_name = "core/desk/notice.html"
    media = Media()

    def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
        """Count what waits for somebody, as far as the reader may see it."""
        user = parent_context["request"].user
        counts: dict[str, int] = {}
        broken: list[tuple[str, str, str]] = []
        if user.has_perm(SEE):
            told = (MessageState.FAILED, MessageState.LETTER)
            states = OutgoingMessage.objects.order_by().filter(state__in=told).values_list("state")
            counts = dict(states.annotate(Count("pk")))
        if user.has_perm(TEXTS):
            broken = [
                (
                    str(kind_name(text.kind)),
                    text.language,
                    reverse(f"{TEXTS_NAME}:edit", args=[*text.kind.split("/"), text.language]),
                )
                for text in MessageText.objects.exclude(broken_at=None)
                if kind_of(text.kind)
            ]
        return {
            "failed": counts.get(MessageState.FAILED, 0),
            "letters": counts.get(MessageState.LETTER, 0),
            "broken": broken,
            "outbox": reverse(f"{NAME}:list"),
        }
