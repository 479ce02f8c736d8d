"""The outbox: what is composed, what is delivered, what happens when the mail server cannot take it."""

from __future__ import annotations

import smtplib
from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.conf import settings
from django.core import mail
from django.core.mail.backends.base import BaseEmailBackend
from django.db import transaction
from django.test import Client
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from core.mail.outbox import compose_message, queue_message
from core.mail.tasks import RETRY_AFTER, deliver_message
from core.models import OutgoingMessage
from tests.pairing.conftest import Programme
from tests.pairing.making import run_worker

pytestmark = pytest.mark.django_db
CONFIRM = {"name": "Ana", "link": "http://localhost/fr/x/", "until": timezone.now(), "days": 14}


KINDS = sorted(path.stem for path in (Path(settings.BASE_DIR) / "templates/mail/pairing").glob("*.txt"))
"""Every message of pairing there is."""


class Refusing(BaseEmailBackend):
    """A mail server that takes nothing."""

    def send_messages(self, email_messages: Any) -> int:
        raise smtplib.SMTPDataError(451, b"ana@example.org: try again later")


def queued(**fields: Any) -> OutgoingMessage:
    with transaction.atomic():
        return queue_message(
            **{"kind": "pairing/confirm", "to": "ana@example.org", "language": "fr", "context": CONFIRM, **fields}
        )


def test_a_message_is_queued_in_a_transaction_or_not_at_all(monkeypatch: pytest.MonkeyPatch) -> None:
    outside = SimpleNamespace(in_atomic_block=False)
    monkeypatch.setattr(transaction, "get_connection", lambda: outside)
    with pytest.raises(RuntimeError, match="transaction"):
        queue_message(kind="pairing/confirm", to="ana@example.org", language="fr", context=CONFIRM)


def test_the_task_carries_a_number_and_nothing_about_anybody(programme: Programme) -> None:
    message = queued()
    task = DBTaskResult.objects.get(task_path__endswith="deliver_message")
    assert task.args_kwargs == {"args": [message.pk], "kwargs": {}}


def test_a_message_is_delivered_once(programme: Programme) -> None:
    message = queued(reply_to="bonjour@example.org")
    run_worker()
    assert deliver_message.call(message.pk) == "already sent"
    assert deliver_message.call(999_999) == "gone"
    [sent] = mail.outbox
    assert sent.extra_headers["Message-ID"] == f"<{message.uid}@example.org>"
    assert sent.reply_to == ["bonjour@example.org"]
    message.refresh_from_db()
    assert message.sent_at
    assert message.attempts == 1


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_message_exists_in_both_forms(programme: Programme, kind: str, language: str) -> None:
    composed = compose_message(kind=f"pairing/{kind}", language=language, context={**CONFIRM, "other": "Bea"})
    assert composed.subject
    assert "\n" not in composed.subject
    assert "Mentorat d’essai" in composed.text
    assert "\n\n\n" not in composed.text
    assert f'<html lang="{language}-CA">' in composed.html
    for source in ("http-equiv", "<script", "<img", "url(", "@import"):
        assert source not in composed.html  # nothing is fetched when a message is opened


def test_no_name_ends_a_header_or_becomes_html(programme: Programme) -> None:
    name = "Ana\r\nBcc: victime@example.org\x0b\u2028<b>&"
    message = queued(kind="pairing/new_request", context={"name": name, "kind": "x", "link": "http://localhost/"})
    run_worker()
    [sent] = mail.outbox
    raw = sent.message().as_bytes()
    parsed = message_from_bytes(raw, policy=policy.default)
    assert parsed["Bcc"] is None
    assert sent.recipients() == ["ana@example.org"]
    assert "<b>&" in message.subject
    assert "<b>&" in message.text
    assert "<b>&" not in message.html


def test_a_long_subject_is_cut(programme: Programme) -> None:
    assert len(queued(kind="pairing/new_request", context={"name": "x" * 500}).subject) == 200


def test_a_refused_message_is_tried_again_later_and_then_given_up(programme: Programme, settings: Any) -> None:
    message = queued()
    settings.EMAIL_BACKEND = "tests.pairing.test_mail.Refusing"
    for number, delay in enumerate(RETRY_AFTER, start=1):
        before = timezone.now()
        run_worker()
        message.refresh_from_db()
        assert (message.attempts, message.sent_at) == (number, None)
        assert message.error == "SMTPDataError 451"  # the server's answer repeats an address: it is not kept
        [again] = DBTaskResult.objects.filter(task_path__endswith="deliver_message", status="READY")
        assert before + delay <= again.run_after < before + delay + timedelta(minutes=1)
        DBTaskResult.objects.filter(pk=again.pk).update(run_after=timezone.now())
    run_worker()
    message.refresh_from_db()
    assert message.attempts == len(RETRY_AFTER) + 1
    assert not DBTaskResult.objects.filter(task_path__endswith="deliver_message", status="READY").exists()
    assert DBTaskResult.objects.filter(task_path__endswith="deliver_message", status="FAILED").count() == 1


def test_a_message_goes_out_when_the_server_is_back(programme: Programme, settings: Any) -> None:
    message = queued()
    usual = settings.EMAIL_BACKEND
    settings.EMAIL_BACKEND = "tests.pairing.test_mail.Refusing"
    run_worker()
    settings.EMAIL_BACKEND = usual
    DBTaskResult.objects.filter(status="READY").update(run_after=timezone.now())
    run_worker()
    message.refresh_from_db()
    assert message.sent_at
    assert message.error == ""
    assert len(mail.outbox) == 1


# --- the demonstration's mailbox ------------------------------------------------------------------------------------


@pytest.fixture
def mailbox(settings: Any, tmp_path: Path, programme: Programme) -> Path:
    """A folder that messages are written to."""
    settings.EMAIL_BACKEND = "core.mail.backends.FolderBackend"
    settings.MAIL_DIR = tmp_path / "mail"
    return tmp_path / "mail"


def test_the_mailbox_is_empty_at_first(client: Client, mailbox: Path) -> None:
    assert "La boîte est vide" in client.get("/dev/mail/", headers={"Accept-Language": "fr"}).content.decode()


def test_messages_are_read_in_the_mailbox_links_and_all(client: Client, mailbox: Path) -> None:
    queued(context={**CONFIRM, "name": "<b>Ana</b>"})
    queued(to="bea@example.org", language="en")
    run_worker()
    listing = client.get("/dev/mail/").content.decode()
    assert listing.index("bea@example.org") < listing.index("ana@example.org")
    name = next(path.name for path in sorted(mailbox.iterdir()))

    page = client.get(f"/dev/mail/{name}/").content.decode()
    assert 'href="http://localhost/fr/x/"' in page
    assert "<b>Ana</b>" not in page
    assert f'src="/dev/mail/{name}/html/"' in page

    frame = client.get(f"/dev/mail/{name}/html/")
    assert "sandbox" in frame["Content-Security-Policy"]
    assert "default-src 'none'" in frame["Content-Security-Policy"]
    assert '<base target="_top">' in frame.content.decode()
    assert "<b>Ana</b>" not in frame.content.decode()


def test_the_mailbox_is_read_in_the_sites_time_and_the_pages_language(client: Client, mailbox: Path) -> None:
    moment = datetime(2026, 11, 21, 3, 0, tzinfo=UTC)
    names = []
    for subject, hours in (("Ancien", 0), ("C’est oui : nous préparons la rencontre", 2), ("Entre les deux", 1)):
        message = queued()
        message.created_at, message.subject = moment + timedelta(hours=hours), subject
        message.save()
        run_worker()
        names.append(max(path.name for path in mailbox.iterdir()))
    listing = BeautifulSoup(client.get("/dev/mail/", headers={"Accept-Language": "fr"}).content, "html.parser")
    subjects = [link.get_text().replace("\xa0", " ") for link in listing.select(".mailbox h2 a")]
    assert subjects == ["C’est oui : nous préparons la rencontre", "Entre les deux", "Ancien"]
    assert listing.select(".language, link[hreflang]") == []
    times = [each.get_text().replace("\xa0", " ") for each in listing.select(".mailbox time")]
    assert times == ["21 novembre 2026 à 0 h", "20 novembre 2026 à 23 h", "20 novembre 2026 à 22 h"]

    page = BeautifulSoup(client.get(f"/dev/mail/{names[0]}/", headers={"Accept-Language": "fr"}).content, "html.parser")
    labels = [each.get_text() for each in page.select("main dt")]
    assert labels == ["De", "À", "Objet", "Date", "Langue"]
    assert page.select("main dd")[3].get_text() == "20 novembre 2026 à 22 h"


@pytest.mark.parametrize(
    "name", ["..%2f..%2fsecret.eml", "%2e%2e%2fsecret.eml", "rien.eml", ".x.eml", "a%00.eml", "secret"]
)
def test_the_mailbox_shows_nothing_else(client: Client, mailbox: Path, name: str) -> None:
    mailbox.mkdir()
    (mailbox.parent / "secret.eml").write_text("Subject: secret\n\nsecret")
    for path in (f"/dev/mail/{name}/", f"/dev/mail/{name}/html/"):
        assert client.get(path, follow=True).status_code == 404


def test_there_is_no_mailbox_in_production(client: Client, mailbox: Path, settings: Any) -> None:
    queued()
    run_worker()
    name = next(path.name for path in mailbox.iterdir())
    settings.DEV_MAILBOX = False
    for path in ("/dev/mail/", f"/dev/mail/{name}/", f"/dev/mail/{name}/html/"):
        assert client.get(path, follow=True).status_code == 404
