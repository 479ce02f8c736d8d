"""Where the demonstration's mail goes: one file a message, to be read at `/dev/mail/`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from django.conf import settings
from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend
from django.utils import timezone
from django.utils.text import slugify


class FolderBackend(BaseEmailBackend):
    """Writes each message as an `.eml` file into `settings.MAIL_DIR`, named by time so that they list in order."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """Write the messages; return how many there were."""
        folder = Path(settings.MAIL_DIR)
        folder.mkdir(parents=True, exist_ok=True)
        for message in email_messages:
            name = f"{timezone.now():%Y%m%dT%H%M%S%f}-{slugify(message.subject)[:40] or 'message'}.eml"
            # Written under another name first: whoever lists the folder never sees half a message.
            draft = folder / f".{name}"
            draft.write_bytes(message.message().as_bytes())
            draft.rename(folder / name)
        return len(email_messages)
