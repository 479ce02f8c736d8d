"""Delivering through a real mail server that refuses, stalls and drops: what is due is sent once, nothing is lost."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.db import transaction
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from core.mail.orphans import queue_orphans
from core.mail.outbox import queue_message
from core.mail.tasks import RETRY_AFTER, deliver_message
from core.models import MessageState, OutgoingMessage, ReturnedAddress
from core.worker import LEFT_BEHIND_MAXIMUM, beat, put_back_abandoned
from tests.messages.smtp_server import Mood, Server
from tests.pairing.making import run_worker

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("particulars")]
CONTEXT = {"name": "Ana", "link": "http://localhost/fr/x/", "until": timezone.now(), "days": 14}


@pytest.fixture
def server(settings: Any) -> Iterator[Server]:
    """A mail server, and a site that sends through it."""
    with Server() as running:
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_TIMEOUT = "127.0.0.1", running.port, 1
        yield running


def queued(**fields: Any) -> OutgoingMessage:
    with transaction.atomic():
        return queue_message(
            **{"kind": "pairing/confirm", "to": "ana@example.org", "language": "fr", "context": CONTEXT, **fields}
        )


def ready() -> Any:
    return DBTaskResult.objects.filter(task_path=deliver_message.module_path, status="READY")


def now_due() -> None:
    ready().update(run_after=timezone.now())


def test_a_message_arrives_as_it_was_written(server: Server) -> None:
    message = queued(reply_to="bonjour@example.org")
    run_worker()
    [taken] = server.taken
    assert server.readers == [["ana@example.org"]]
    assert taken["Subject"] == message.subject
    assert taken["Message-ID"] == f"<{message.uid}@example.org>"
    assert taken["Reply-To"] == "bonjour@example.org"
    assert taken["Content-Language"] == "fr"
    kinds = [part.get_content_type() for part in taken.walk() if not part.is_multipart()]
    assert kinds == ["text/plain", "text/html"]
    message.refresh_from_db()
    assert (message.state, message.attempts, message.error) == (MessageState.SENT, 1, "")


@pytest.mark.parametrize(
    ("mood", "error"),
    [
        (Mood.REFUSES_CONNECTION, "SMTPConnectError 554"),
        (Mood.REFUSES_SENDER, "SMTPSenderRefused 550"),
        (Mood.REFUSES_READER_FOR_NOW, "SMTPRecipientsRefused 451"),
        (Mood.REFUSES_DATA_FOR_NOW, "SMTPDataError 452"),
        (Mood.STALLS_AT_READER, "SMTPServerDisconnected"),
        (Mood.STALLS_AT_DATA, "SMTPServerDisconnected"),
        (Mood.DROPS_AT_DATA, "SMTPServerDisconnected"),
    ],
)
def test_what_the_server_cannot_take_now_is_sent_once_when_it_can(server: Server, mood: Mood, error: str) -> None:
    message = queued()
    server.in_mood(mood)
    before = timezone.now()
    run_worker()
    message.refresh_from_db()
    assert server.asked == 1
    assert (message.state, message.attempts, message.error) == (MessageState.WAITING, 1, error)
    [again] = ready()
    assert before + RETRY_AFTER[0] <= again.run_after <= timezone.now() + RETRY_AFTER[0]

    server.in_mood(Mood.TAKES)
    now_due()
    run_worker()
    message.refresh_from_db()
    assert (message.state, message.attempts, message.error) == (MessageState.SENT, 2, "")
    assert server.ids == [f"<{message.uid}@example.org>"]


def test_a_server_that_is_not_there(server: Server, settings: Any) -> None:
    message = queued()
    settings.EMAIL_PORT = 1
    run_worker()
    message.refresh_from_db()
    assert (message.state, message.error) == (MessageState.WAITING, "ConnectionRefusedError 111")
    settings.EMAIL_PORT = server.port
    now_due()
    run_worker()
    assert len(server.taken) == 1


@pytest.mark.parametrize(
    ("mood", "error"),
    [(Mood.REFUSES_READER, "SMTPRecipientsRefused 550"), (Mood.REFUSES_DATA, "SMTPDataError 554")],
)
def test_a_refusal_for_good_is_one(server: Server, mood: Mood, error: str) -> None:
    message = queued()
    server.in_mood(mood)
    run_worker()
    message.refresh_from_db()
    assert (message.state, message.attempts, message.error) == (MessageState.FAILED, 1, error)
    assert not ready().exists()
    failed = DBTaskResult.objects.get(task_path=deliver_message.module_path)
    assert failed.status == "FAILED"
    assert "ana@example.org" not in failed.traceback  # the server's answer named it
    server.in_mood(Mood.TAKES)
    assert queue_orphans() == 0
    run_worker()
    assert server.taken == []


@pytest.mark.parametrize("mood", [Mood.STALLS_AT_QUIT])
def test_once_taken_nothing_that_follows_sends_it_again(server: Server, mood: Mood) -> None:
    message = queued()
    server.in_mood(mood)
    run_worker()
    message.refresh_from_db()
    assert message.state == MessageState.SENT
    assert queue_orphans() == 0
    run_worker()
    assert len(server.taken) == 1


def test_a_server_that_takes_and_does_not_say_so_gets_the_same_message_id(server: Server) -> None:
    """Nobody can know whether it was taken: it is sent again under the name by which mailboxes know it."""
    queued()
    server.in_mood(Mood.DROPS_AFTER_TAKING)
    run_worker()
    server.in_mood(Mood.TAKES)
    now_due()
    run_worker()
    assert len(set(server.ids)) == 1


def test_the_server_stalls_no_longer_than_the_timeout(server: Server) -> None:
    queued()
    server.in_mood(Mood.STALLS_AT_READER)
    before = time.monotonic()
    run_worker()
    assert time.monotonic() - before < 10


def test_the_last_refusal_is_seen(server: Server) -> None:
    message = queued()
    server.in_mood(Mood.REFUSES_READER_FOR_NOW)
    for _ in range(len(RETRY_AFTER) + 1):
        now_due()
        run_worker()
    message.refresh_from_db()
    assert (message.state, message.attempts) == (MessageState.FAILED, len(RETRY_AFTER) + 1)
    assert not ready().exists()


# --- nothing ends a header ---


def test_nothing_typed_anywhere_ends_a_header(server: Server) -> None:
    name = "Ana\r\nBcc: victime@example.org\x0b\u2028Cc: autre@example.org"
    queued(kind="pairing/new_request", context={"name": name, "kind": "x", "link": "http://localhost/"})
    run_worker()
    [taken] = server.taken
    assert taken["Bcc"] is None
    assert taken["Cc"] is None
    assert server.readers == [["ana@example.org"]]
    assert "victime@example.org" in taken["Subject"]


@pytest.mark.parametrize(("field", "error"), [("to", "ValueError"), ("reply_to", "BadHeaderError")])
def test_an_address_with_an_end_of_line_reaches_nobody(server: Server, field: str, error: str) -> None:
    message = queued(**{field: "ana@example.org\r\nBcc: victime@example.org"})
    run_worker()
    message.refresh_from_db()
    assert (message.state, message.error) == (MessageState.FAILED, error)
    assert server.taken == []


# --- what is not sent ---


def test_nothing_goes_where_messages_return_from(server: Server) -> None:
    ReturnedAddress.objects.create(address="ana@example.org")
    message = queued(to="Ana@Example.org")
    run_worker()
    assert message.state == MessageState.HELD
    assert server.asked == 0
    assert server.taken == []


def test_somebody_without_an_address_gets_a_letter(server: Server) -> None:
    message = queued(to="", context={**CONTEXT, "name": "Ana Essai"})
    assert (message.state, message.to_name) == (MessageState.LETTER, "Ana Essai")
    assert not ready().exists()


# --- workers that die ---


def left_behind(message: OutgoingMessage, worker: str = "gone", **fields: Any) -> DBTaskResult:
    """Leave a message's task as a worker leaves it that is killed."""
    task = DBTaskResult.objects.get(task_path=deliver_message.module_path, args_kwargs__args=[message.pk])
    task.status, task.worker_ids = "RUNNING", [worker]
    task.started_at = timezone.now() - timedelta(minutes=5)
    for name, value in fields.items():
        setattr(task, name, value)
    task.save()
    return task


def test_the_task_of_a_dead_worker_is_put_back(server: Server) -> None:
    task = left_behind(queued())
    run_worker()  # looks after the queue before anything else
    task.refresh_from_db()
    assert task.status == "SUCCESSFUL"
    assert len(server.taken) == 1


def test_the_task_of_a_living_worker_is_not(server: Server) -> None:
    task = left_behind(queued(), "busy")
    beat("busy")
    assert put_back_abandoned() == 0
    run_worker()
    task.refresh_from_db()
    assert task.status == "RUNNING"
    assert server.taken == []


def test_a_task_just_begun_is_left_alone(server: Server) -> None:
    left_behind(queued(), started_at=timezone.now())
    assert put_back_abandoned() == 0


def test_a_task_that_kills_its_workers_is_given_up(server: Server) -> None:
    task = left_behind(queued(), worker_ids=[f"w{n}" for n in range(LEFT_BEHIND_MAXIMUM)])
    assert put_back_abandoned() == 0
    task.refresh_from_db()
    assert task.status == "FAILED"


def test_a_message_without_a_task_is_queued_again(server: Server) -> None:
    message = queued()
    DBTaskResult.objects.all().delete()
    run_worker()
    message.refresh_from_db()
    assert message.state == MessageState.SENT
    assert len(server.taken) == 1


def test_a_message_with_a_task_is_not_queued_twice(server: Server) -> None:
    queued()
    assert queue_orphans() == 0
    assert ready().count() == 1


def test_a_message_that_kills_its_workers_is_given_up(server: Server) -> None:
    message = queued()
    OutgoingMessage.objects.update(attempts=len(RETRY_AFTER) + 1)
    run_worker()
    message.refresh_from_db()
    assert (message.state, message.error) == (MessageState.FAILED, "Interrupted")
    assert server.taken == []
