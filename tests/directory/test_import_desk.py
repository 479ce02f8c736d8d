"""Importing in the CMS: look first, then press the button; and what is kept of it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from unittest.mock import patch

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Group, User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from directory.erasure import erase_profile
from directory.interchange import jobs
from directory.models import ImportState, Mentor, MentorImport
from tests.directory.factories import RegionFactory, SkillFactory, SpokenLanguageFactory

pytestmark = pytest.mark.django_db

FILE = """name,email,phone,region,offers,seeks,consent_date,surnom
Zoé Tremblay,zzsecret@example.org,418 555-0177,Estrie,balado,vente,2026-01-05,Zo
Noé Gagnon,noe@example.org,,Atlantide,balado,vente,2026-01-05,
Ana Roy,ana@example.org,,Estrie,fromagerie,vente,,
"""


def url(name: str = "list", *args: object) -> str:
    return reverse(f"directory_imports:{name}", args=args)


def member(group: str) -> Client:
    user = User.objects.create_user(f"essai-{group}", password="x")
    user.groups.add(Group.objects.get(name=group))
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def organiser() -> Client:
    """An organiser's browser, and the words that the file names."""
    RegionFactory(slug="estrie", name_fr="Estrie")
    SpokenLanguageFactory(slug="fr")
    SkillFactory(name="balado")
    SkillFactory(name="vente")
    return member("Organisateurs")


def upload(client: Client, content: str = FILE, name: str = "mentors.csv", **answers: str) -> Any:
    return client.post(url("new"), {"file": SimpleUploadedFile(name, content.encode()), **answers}, follow=True)


def work() -> None:
    # The worker closes its connection between tasks; here it is the test's own, with a transaction open.
    with patch("django_tasks_db.management.commands.db_worker.close_old_connections"):
        call_command("db_worker", batch=True, interval=0, verbosity=0, startup_delay=False, reload=False)


def rows(response: Any) -> list[list[str]]:
    soup = BeautifulSoup(response.content, "html.parser")
    return [[cell.get_text(" ", strip=True) for cell in row.select("td")] for row in soup.select("tbody tr")]


def test_look_first_then_import(organiser: Client) -> None:
    page = upload(organiser, publish="on")
    assert not Mentor.objects.exists()
    found = MentorImport.objects.get()
    assert (found.state, found.total, found.created, found.refused) == (ImportState.CHECKED, 3, 2, 1)
    assert [row[:3] for row in rows(page)] == [
        ["2", "Zoé Tremblay", "À créer"],
        ["3", "Noé Gagnon", "Refusée"],
        ["4", "Ana Roy", "À créer"],
    ]
    text = BeautifulSoup(page.content, "html.parser").get_text(" ")
    assert "surnom" in text
    assert "Région inconnue : « Atlantide »" in text
    assert "Compétence inconnue, laissée de côté : « fromagerie »" in text
    assert len(rows(organiser.get(url("one", found.pk), {"kind": "refused"}))) == 1

    organiser.post(url("start", found.pk))
    assert MentorImport.objects.get().state == ImportState.WAITING
    progress = organiser.get(url("one", found.pk)).content.decode()
    assert "import-progress" in progress
    assert organiser.get(url("progress", found.pk)).json()["under_way"] is True
    organiser.post(url("start", found.pk))  # a second press
    work()
    found.refresh_from_db()
    assert (found.state, found.content) == (ImportState.DONE, None)
    assert (found.created, found.updated, found.unchanged, found.refused) == (2, 0, 0, 1)
    assert list(Mentor.objects.listed().values_list("name", flat=True)) == ["Zoé Tremblay"]
    assert rows(organiser.get(url("one", found.pk)))[0][2] == "Créée"
    assert "mentors.csv" in organiser.get(url()).content.decode()


def test_nothing_of_the_file_stays_but_names_and_reasons(organiser: Client) -> None:
    upload(organiser)
    organiser.post(url("start", MentorImport.objects.get().pk))
    work()
    found = MentorImport.objects.get()
    kept = f"{found.report} {list(DBTaskResult.objects.values('args_kwargs', 'return_value'))}"
    assert "Zoé Tremblay" in kept
    assert not [each for each in ("zzsecret", "example.org", "555-0177") if each in kept]


def test_a_large_file_is_looked_at_by_the_worker(organiser: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jobs, "SMALL", 10)
    page = upload(organiser)
    assert "import-progress" in page.content.decode()
    assert MentorImport.objects.get().state == ImportState.CHECKING
    work()
    assert MentorImport.objects.get().state == ImportState.CHECKED


@pytest.mark.parametrize("content", ["", "\x00\x01\x02", "bonjour tout le monde", "name,name\na,b\n"])
def test_what_is_no_table_is_refused_beside_the_field(organiser: Client, content: str) -> None:
    response = upload(organiser, content)
    assert response.status_code == 422
    assert response.context["form"].errors["file"]
    assert organiser.post(url("new"), {}).status_code == 422
    assert not MentorImport.objects.exists()


def test_a_file_given_up_is_forgotten(organiser: Client) -> None:
    upload(organiser)
    found = MentorImport.objects.get()
    assert organiser.get(url("give_up", found.pk)).status_code == 405
    organiser.post(url("give_up", found.pk))
    assert not MentorImport.objects.exists()
    assert organiser.get(url("one", found.pk), follow=True).status_code == 404


def test_an_import_under_way_is_not_forgotten(organiser: Client) -> None:
    upload(organiser)
    found = MentorImport.objects.get()
    organiser.post(url("start", found.pk))
    organiser.post(url("give_up", found.pk))
    assert MentorImport.objects.filter(pk=found.pk).exists()


def test_old_reports_and_files_left_lying_go(organiser: Client) -> None:
    kept = MentorImport.objects.create(file_name="a", state=ImportState.DONE)
    left = MentorImport.objects.create(file_name="b", state=ImportState.CHECKED, content=b"x")
    old = MentorImport.objects.create(file_name="c", state=ImportState.DONE)
    now = timezone.now()
    for each, days in ((kept, 80), (left, 8), (old, 91)):
        MentorImport.objects.filter(pk=each.pk).update(created_at=now - timedelta(days=days))
    assert jobs.forget_old_imports() == 2
    assert list(MentorImport.objects.all()) == [kept]


def test_a_person_who_is_erased_leaves_the_reports(organiser: Client) -> None:
    upload(organiser, publish="on")
    organiser.post(url("start", MentorImport.objects.get().pk))
    work()
    erase_profile(mentor=Mentor.objects.get(name="Zoé Tremblay"))
    report = str(MentorImport.objects.get().report)
    assert "Zoé" not in report
    assert "Ana Roy" in report


def test_editors_do_not_import() -> None:
    editor = member("Rédacteurs")
    for address in (url(), url("new")):
        assert editor.get(address).status_code == 302
    assert upload(editor).status_code == 200
    assert not MentorImport.objects.exists()
    assert url() not in editor.get(reverse("wagtailadmin_home")).content.decode()
