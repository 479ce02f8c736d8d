"""How long messages are kept, and forgetting those of one person before that.

A message that was sent stays in the outbox for `settings.OUTBOX_DAYS`, so that organisers can see what went out. Of
some kinds nothing is kept at all: they are gone as soon as they have left (`keep_nothing_of`). The demonstration's
folder, which stands for everybody's own mailbox, follows the first rule.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from datetime import datetime, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Final

from django.conf import settings
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from core.models import OutgoingMessage, ReturnedAddress
from core.rounds import register
from core.typography import typeset_text

RETURNED_DAYS: Final = 365
_unkept: set[str] = set()


def keep_nothing_of(kind: str) -> None:
    """Let messages of a kind disappear once they are sent: their being there would say what was to be forgotten."""
    _unkept.add(kind)


def is_unkept(kind: str) -> bool:
    """Return whether nothing is kept of messages of a kind."""
    return kind in _unkept


@register
def forget_old_messages(now: datetime | None = None) -> int:
    """Erase what was sent, or given up, too long ago; return how many messages.

    What is never kept and could not be sent is gone after a week.
    """
    moment = now or timezone.now()
    long_ago = moment - timedelta(days=settings.OUTBOX_DAYS)
    undelivered = Q(kind__in=_unkept, created_at__lt=moment - timedelta(days=7))
    gone, _ = OutgoingMessage.objects.filter(Q(created_at__lt=long_ago) | undelivered).delete()
    # An address is not remembered for ever because a message once came back from it.
    ReturnedAddress.objects.filter(since__lt=moment - timedelta(days=RETURNED_DAYS)).delete()
    for path in _files():
        if datetime.fromtimestamp(path.stat().st_mtime, tz=long_ago.tzinfo) < long_ago:
            path.unlink(missing_ok=True)
    return gone


def forget_messages(*, to: Collection[str], naming: Collection[str]) -> None:
    """Erase every message to somebody, and every one that names them or says how they are reached.

    Must be called inside the transaction of what is forgotten; files go once it is committed.

    Args:
        to: their addresses.
        naming: their name, addresses and numbers.
    """
    addressed = Q()
    for address in to:
        addressed |= Q(to__iexact=address)
    if addressed:
        OutgoingMessage.objects.filter(addressed).delete()
        ReturnedAddress.objects.filter(address__in=[address.casefold() for address in to]).delete()
    patterns = [_pattern(text) for text in naming if text.strip()]
    for message in _perhaps_naming(naming):
        if any(pattern.search(_plain(f"{message.to_name} {message.subject} {message.text}")) for pattern in patterns):
            message.delete()
    addresses = {address.casefold() for address in to}
    transaction.on_commit(lambda: _forget_files(addresses, patterns))


def _perhaps_naming(texts: Collection[str]) -> Iterator[OutgoingMessage]:
    """Yield the messages in which one of these texts stands, in part of a word perhaps.

    A text of one word may be anybody's first name: what is still on its way is not stopped for that.
    """
    for text in texts:
        named = Q()
        for form in _as_written(text):
            named |= Q(to_name__icontains=form) | Q(subject__icontains=form) | Q(text__icontains=form)
        on_its_way = {} if len(text.split()) > 1 or "@" in text else {"sent_at__isnull": False}
        if text.strip():
            yield from OutgoingMessage.objects.filter(named, **on_its_way)


def _forget_files(addresses: set[str], patterns: Collection[re.Pattern[str]]) -> None:
    for path in _files():
        message = message_from_bytes(path.read_bytes(), policy=policy.default)
        assert isinstance(message, EmailMessage)  # noqa: S101  what that policy makes
        to, said = _plain(str(message["To"])), _plain(" ".join([str(message["Subject"]), *_texts(message)]))
        if to in addresses or any(pattern.search(said) for pattern in patterns):
            path.unlink(missing_ok=True)


def _texts(message: EmailMessage) -> Iterator[str]:
    for part in message.walk():
        if isinstance(part, EmailMessage) and part.get_content_maintype() == "text":
            yield str(part.get_content())


def _as_written(text: str) -> set[str]:
    """A text as it was typed, and as messages set it in either language."""
    return {text, *(typeset_text(text, language) for language in ("fr", "en"))}


def _pattern(text: str) -> re.Pattern[str]:
    """What finds a text as whole words, however messages set its apostrophes and spaces."""
    return re.compile(rf"(?<!\w){re.escape(_plain(text))}(?!\w)")


def _plain(text: str) -> str:
    return " ".join(text.replace("’", "'").split()).casefold()


def _files() -> list[Path]:
    folder = Path(settings.MAIL_DIR)
    return [path for path in folder.iterdir() if path.suffix == ".eml"] if folder.is_dir() else []
