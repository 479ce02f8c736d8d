"""Filling in the form, following links, and requests made ready for a test."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any
from unittest.mock import patch

from bs4 import BeautifulSoup, Tag
from django.core.mail import EmailMessage, EmailMultiAlternatives
from django.core.management import call_command
from django.db.models import DateTimeField, F, Model
from django.test import Client
from django.urls import reverse
from django.utils import timezone, translation

from pairing.lifecycle import RequestState
from pairing.messages import own_address
from pairing.models import (
    CheckIn,
    Goal,
    Invitation,
    Meeting,
    MeetingTime,
    Pair,
    PairingRequest,
    PairMessage,
    PairMove,
    Participant,
    Question,
    RequestKind,
    RequestMove,
    Turn,
)
from pairing.services import (
    ask_for_news,
    erase_what_is_finished,
    expire_unconfirmed,
    give_news,
    let_invitations_lapse,
    let_questions_lapse,
    remind_invited,
)
from pairing.signatures import Opened

ANSWERS: dict[str, Any] = {
    "kind": "suggest",
    "name": "Ana Essai",
    "email": "ana@example.org",
    "phone": "",
    "offers": ["blogue"],
    "own_words_offers": "Je tiens un blogue.",
    "seeks": ["negociation"],
    "own_words_seeks": "Dire non.",
    "together": "Un projet à deux.",
    "meeting": "in_person",
    "availability": "Le soir.",
    "agreed": "on",
}


def run_worker() -> None:
    """Run the task worker until nothing is due."""
    # The worker looks after its own connection; a test's is in a transaction and must stay open.
    with patch("django_tasks_db.management.commands.db_worker.close_old_connections"):
        call_command("db_worker", batch=True, interval=0, startup_delay=False, reload=False, verbosity=0)


def form_url(language: str = "fr", mentor: str = "") -> str:
    """Return the form's address."""
    with translation.override(language):
        return reverse("pairing:request") + (f"?mentor={mentor}" if mentor else "")


def soup_of(response: Any) -> BeautifulSoup:
    """Return a page, parsed."""
    return BeautifulSoup(response.content, "html.parser")


def filled(page: Any, **answers: Any) -> dict[str, Any]:
    """Return what a browser would send: the page's hidden fields, and the answers."""
    form = soup_of(page).select_one("main form.form")
    assert isinstance(form, Tag)
    hidden = {str(field["name"]): field.get("value", "") for field in form.select("input[type=hidden]")}
    return {**hidden, **ANSWERS, **answers}


def send(client: Client, url: str = "", **answers: Any) -> Any:
    """Open the form, fill it in, send it; return the answer."""
    page = client.get(url or form_url())
    return client.post((url or form_url()).partition("?")[0], filled(page, **answers))


def link_in(message: EmailMessage) -> str:
    """Return the path of the one link to this site's own pages of pairing in a message's text."""
    found = re.search(r"https?://[^/\s]+(/\w\w/(?:jumelage|pairing)/[^\s]+)", str(message.body))
    assert found, message.body
    return found[1]


def path_to(record: Opened) -> str:
    """Return the path of somebody's own page, as the link in their messages has it."""
    return own_address(record).removeprefix("http://localhost:8000")


AGING: tuple[type[Model], ...] = (
    *(PairingRequest, RequestMove, Invitation, Question, Pair, PairMove, Participant, CheckIn),
    *(Goal, Turn, Meeting, MeetingTime, PairMessage),
)
"""All that pairing holds with a moment in it."""


def ago(days: int) -> None:
    """Let so many days pass for all that pairing holds: every moment there is goes that far back."""
    for model in AGING:
        moments = [field.name for field in model._meta.concrete_fields if isinstance(field, DateTimeField)]
        model._default_manager.update(**{name: F(name) - timedelta(days=days) for name in moments})


def rounds() -> None:
    """Make the daily rounds of pairing."""
    for each in (
        *(expire_unconfirmed, let_invitations_lapse, let_questions_lapse, remind_invited, give_news),
        ask_for_news,
    ):
        each()
    erase_what_is_finished()


def html_of(message: EmailMessage) -> str:
    """Return a message's designed form."""
    assert isinstance(message, EmailMultiAlternatives)
    [alternative] = message.alternatives
    return str(alternative[0])


def a_request(state: RequestState = RequestState.RECEIVED, **fields: Any) -> PairingRequest:
    """Return a request in a state, as if it had come there."""
    values: dict[str, Any] = {
        "name": "Ana Essai",
        "email": "ana@example.org",
        "kind": RequestKind.SUGGEST,
        "together": "Un projet à deux.",
        "own_words_offers": "Je tiens un blogue.",
        "own_words_seeks": "Dire non.",
        "confirmed_at": timezone.now() if state != RequestState.UNCONFIRMED else None,
        **fields,
    }
    return PairingRequest.objects.create(state=state, **values)


def errors_on(response: Any) -> str:
    """Return the text of the error summary."""
    summary = soup_of(response).select_one(".error-summary")
    assert summary is not None
    assert summary["role"] == "alert"
    return summary.get_text(" ", strip=True)
