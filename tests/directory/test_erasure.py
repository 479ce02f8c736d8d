"""Erasing a profile: afterwards nothing the site holds names its owner."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator
from datetime import timedelta
from email import message_from_bytes, policy
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.conf import settings
from django.contrib.auth.models import User
from django.core.files.images import ImageFile
from django.core.mail import EmailMultiAlternatives
from django.db import connection
from django.test import Client
from django.utils import timezone
from PIL import Image
from wagtail.log_actions import log

from core.mail.backends import FolderBackend
from core.mail.forgetting import forget_old_messages
from core.models import OutgoingMessage, SiteImage
from core.renditions import SOCIAL
from directory.erasure import Traces, _erasers, erase_profile, register
from directory.models import Mentor, Proposal, RoomAlert
from directory.moderation import publish_proposal
from pairing.models import Pair, Participant
from pairing.people import mentor_as_person, sender_as_person
from pairing.services import introduce
from tests.directory.factories import MentorFactory
from tests.directory.own import delivered, joined, own_link, send, text_of
from tests.pairing.making import a_request

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("open_directory")]

NAME = "Océane Dubreuil"
TRACES = ("dubreuil", "océane", "oceane", "ruches.example", "555-0142", "apicultrice", "après la traite")


@pytest.fixture
def organiser(db: None) -> User:
    """Somebody who publishes and introduces."""
    return User.objects.create_superuser("maude", "maude@example.org", "x")


@pytest.fixture
def mailbox() -> Iterator[Path]:
    """The demonstration's folder of mail."""
    folder = Path(settings.MAIL_DIR)
    yield folder
    for path in folder.glob("*.eml"):
        path.unlink()


@pytest.fixture
def oceane(client: Client, organiser: User, mailbox: Path) -> Mentor:
    """Somebody who has left traces everywhere: revisions, logs, mail, a pair, requests, alerts, a portrait."""
    mentor = joined(client)
    publish_proposal(proposal_id=Proposal.objects.get().pk, by=organiser)
    mentor.refresh_from_db()
    picture = SiteImage.objects.create(title=f"Portrait de {NAME}", file=_picture())
    picture.get_rendition(SOCIAL)
    mentor.picture = picture
    mentor.save_revision(user=organiser, log_action=True).publish(user=organiser, log_action=True)
    log(mentor, "wagtail.edit", user=organiser, data={"note": NAME})
    other = MentorFactory(name="Bruno Autre", email="bruno@example.org", capacity=2)
    RoomAlert.objects.create(mentor=other, email=mentor.email)
    mine = a_request(name=NAME, email=mentor.email, phone=mentor.phone, mentor=other)
    introduce(request_id=mine.pk, by=organiser, first=sender_as_person(mine), second=mentor_as_person(other))
    request = a_request(name="Léa Demande", email="lea@example.org", mentor=mentor, note=f"En parler à {NAME}.")
    introduce(
        request_id=request.pk,
        by=organiser,
        first=sender_as_person(request),
        second=mentor_as_person(Mentor.objects.get(pk=mentor.pk)),
        words=f"Voici {NAME}.",
    )
    send(client, email="autre@example.org", name="Une Autre", headline="x", website="", phone="", contact_notes="")
    for message in delivered():
        assert isinstance(message, EmailMultiAlternatives)
        FolderBackend().send_messages([message])
    return Mentor.objects.get(pk=mentor.pk)


def _picture() -> ImageFile:
    out = io.BytesIO()
    Image.new("RGB", (1200, 800), "navy").save(out, "JPEG")
    return ImageFile(out, name="oceane-dubreuil.jpg")


def held() -> dict[str, str]:
    """All that the database holds, as text, by table: those of the models and those that have none."""
    found = {}
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{table}"')  # noqa: S608  a name from the database itself
            rows = [[_as_text(cell) for cell in row] for row in cursor.fetchall()]
            found[table] = str(rows).casefold()
    return found


def _as_text(cell: object) -> str:
    return bytes(cell).decode("utf-8", "replace") if isinstance(cell, bytes | memoryview) else str(cell)


def traces() -> dict[str, list[str]]:
    """Where somebody is still named, and by what."""
    return {table: named for table, text in held().items() if (named := [trace for trace in TRACES if trace in text])}


def named_in_mail(folder: Path) -> list[str]:
    """The names of the files in which somebody is named."""
    found = []
    for path in folder.glob("*.eml"):
        message = message_from_bytes(path.read_bytes(), policy=policy.default)
        parts = [part.get_content() for part in message.walk() if part.get_content_maintype() == "text"]
        said = " ".join([str(message["To"]), str(message["Subject"]), *parts]).casefold()
        if any(trace in said for trace in TRACES):
            found.append(path.name)
    return found


def test_nothing_is_left(
    client: Client, oceane: Mentor, mailbox: Path, caplog: pytest.LogCaptureFixture,
    django_capture_on_commit_callbacks: Any,
) -> None:  # fmt: skip
    before = traces()
    assert {
        "directory_mentor",
        "wagtailcore_revision",
        "wagtailcore_modellogentry",
        "core_outgoingmessage",
    } <= before.keys()
    assert {"pairing_participant", "pairing_pairingrequest", "directory_roomalert", "core_siteimage"} <= before.keys()
    assert named_in_mail(mailbox)
    assert oceane.picture is not None
    files = [oceane.picture.file.path, *(each.file.path for each in oceane.picture.renditions.all())]
    assert all(Path(path).exists() for path in files)

    page = own_link(oceane, "effacer/")
    assert client.post(page, {}).status_code == 422
    with caplog.at_level(logging.INFO), django_capture_on_commit_callbacks(execute=True):
        answer = client.post(page, {"sure": "on"})
    assert answer["Location"].endswith("/mon-profil/efface/")
    assert "C’est effacé" in text_of(client.get(answer["Location"]))

    # The one message that says so is on its way, and the last to know the address.
    assert traces() == {"core_outgoingmessage": ["oceane", "ruches.example"]}
    told = delivered()[-1]
    assert told.to == ["oceane@ruches.example.org"]
    assert not [trace for trace in TRACES if trace in str(told.body).casefold()]
    assert traces() == {}
    assert named_in_mail(mailbox) == []
    assert not any(Path(path).exists() for path in files)
    assert not [trace for trace in TRACES if trace in caplog.text.casefold()]
    assert client.get(page).status_code == 410


def test_pairs_end_and_the_others_stay(client: Client, oceane: Mentor) -> None:
    erase_profile(mentor=oceane)
    assert not Pair.objects.filter(ended_at__isnull=True).exists()
    assert set(Participant.objects.values_list("name", flat=True)) == {"—", "Bruno Autre", "Léa Demande"}
    assert Mentor.objects.get(name="Bruno Autre").active_pairs == 0
    assert Mentor.objects.get(name="Bruno Autre").email == "bruno@example.org"
    assert Proposal.objects.filter(content__email="autre@example.org").exists()


def test_the_index_forgets(client: Client, oceane: Mentor) -> None:
    assert oceane.slug in client.get("/fr/repertoire/", {"q": "apicultrice"}).content.decode()
    erase_profile(mentor=oceane)
    assert oceane.slug not in client.get("/fr/repertoire/", {"q": "dubreuil"}).content.decode()


def test_a_portrait_that_something_else_shows_stays(oceane: Mentor) -> None:
    other = Mentor.objects.get(name="Bruno Autre")
    other.picture = oceane.picture
    other.save()
    erase_profile(mentor=oceane)
    assert SiteImage.objects.exists()


def test_erasing_is_all_or_nothing(oceane: Mentor) -> None:
    before = traces()

    def fail(traces: Traces) -> None:
        raise ZeroDivisionError

    register(fail)
    try:
        with pytest.raises(ZeroDivisionError):
            erase_profile(mentor=oceane)
    finally:
        _erasers.remove(fail)
    assert traces() == before


def test_a_first_name_does_not_take_others_messages_with_it(client: Client) -> None:
    MentorFactory(name="Ana Lyse", email="analyse@example.org")
    ana = MentorFactory(name="Ana", email="ana@example.org")
    send(client, name="Ana Toli", email="ana.toli@example.org")
    waiting = OutgoingMessage.objects.get()
    erase_profile(mentor=ana, tell=False)
    assert OutgoingMessage.objects.filter(pk=waiting.pk).exists()


def test_old_messages_are_forgotten(client: Client) -> None:
    send(client)
    delivered()
    assert forget_old_messages() == 0
    assert forget_old_messages(now=timezone.now() + timedelta(days=91)) == 1


def test_every_model_was_looked_into() -> None:
    assert {model._meta.db_table for model in apps.get_models()} <= held().keys()
