"""What pages answer to a form that they do not take."""

from __future__ import annotations

import pytest
from django.test import Client

from home.models import HomePage
from tests.directory.factories import MentorFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("path", ["/fr/", "/fr/repertoire/", "/en/directory/", "/fr/repertoire/zoe-tremblay/"])
@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_a_page_takes_no_form(site_layout: HomePage, path: str, method: str) -> None:
    MentorFactory(name="Zoé Tremblay")
    response = getattr(Client(enforce_csrf_checks=True), method)(path)
    assert response.status_code == 405
    assert response["Allow"] == "GET, HEAD, OPTIONS"


def test_a_form_sent_to_nowhere_finds_nothing(site_layout: HomePage) -> None:
    assert Client(enforce_csrf_checks=True).post("/fr/nulle-part/").status_code == 404


def test_a_form_without_its_cookie_is_still_refused(site_layout: HomePage) -> None:
    answer = Client(enforce_csrf_checks=True).post("/fr/repertoire/rejoindre/", {"name": "Zoé"})
    assert answer.status_code == 403
