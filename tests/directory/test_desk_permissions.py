"""Who may open what of the desk, and who may do it: a table of roles and addresses, tried one by one.

Templates of the desk may show how people are reached; this is what makes that safe.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Any, NamedTuple

import pytest
from django.contrib.auth.models import Group, Permission, User
from django.test import Client
from django.urls import get_resolver, reverse

from core.models import OutgoingMessage
from directory.interchange import jobs
from directory.models import Mentor, MentorImport, Proposal, ProposalKind, ProposalState, Skill, WishedWord
from directory.panels import PRIVATE
from tests.directory.factories import MentorFactory, SkillFactory

pytestmark = pytest.mark.django_db

SECRET = "zzsecret@example.org"
NUMBER = "555-0177"


class Role(StrEnum):
    """Somebody before the desk."""

    VISITOR = "visitor"
    GUEST = "guest"
    """May sign in to the CMS, and no more."""
    EDITOR = "editor"
    DISCREET = "discreet"
    """An organiser but for one permission: seeing how people are reached."""
    ORGANISER = "organiser"
    ADMIN = "admin"


TEAM = {Role.ORGANISER, Role.ADMIN}
MODERATORS = {*TEAM, Role.DISCREET}
WRITERS = {*MODERATORS, Role.EDITOR}


class Door(NamedTuple):
    """An address of the desk."""

    how: str
    name: str
    about: str
    """What it is about, one of `things`; empty where it is about everything."""
    who: set[Role]
    """Who may."""


DESK = [
    Door("get", "directory_imports:list", "", MODERATORS),
    Door("get", "directory_imports:new", "", MODERATORS),
    Door("post", "directory_imports:new", "", MODERATORS),
    Door("get", "directory_imports:one", "import", MODERATORS),
    Door("get", "directory_imports:progress", "import", MODERATORS),
    Door("post", "directory_imports:start", "import", MODERATORS),
    Door("post", "directory_imports:give_up", "import", MODERATORS),
    Door("get", "directory_vocabulary:list", "", WRITERS),
    Door("post", "directory_vocabulary:list", "", WRITERS),
    Door("get", "directory_vocabulary:merge", "", MODERATORS),
    Door("post", "directory_vocabulary:merge", "", MODERATORS),
    Door("get", "directory_vocabulary:rename", "skill", WRITERS),
    Door("post", "directory_vocabulary:rename", "skill", WRITERS),
    Door("get", "directory_vocabulary:word", "word", MODERATORS),
    Door("post", "directory_vocabulary:word", "word", MODERATORS),
    Door("get", "proposals:list", "", MODERATORS),
    Door("get", "proposals:read", "proposal", MODERATORS),
    Door("post", "proposals:publish", "proposal", MODERATORS),
    Door("get", "proposals:decline", "proposal", MODERATORS),
    Door("post", "proposals:decline", "proposal", MODERATORS),
    Door("get", "calls:list", "", TEAM),
    Door("post", "calls:answered", "mentor", TEAM),
]


@pytest.fixture
def things(db: None) -> dict[str, Any]:
    """One of each that the desk is about; who is in them has an address nobody else has."""
    zoe = MentorFactory(
        name="Zoé Tremblay", email=SECRET, phone=f"418 {NUMBER}", offers=["balado"], seeks=["vente"],
        contact_preference="phone",
    )  # fmt: skip
    Mentor.objects.update(first_published_at="2020-01-01T00:00:00Z")
    zoe.save_revision()
    region = zoe.region.name_fr
    line = f"Noé Gagnon,{SECRET.replace('zz', 'zz2')},514 {NUMBER},{region}\nAna,{SECRET},,Atlantide\n"
    return {
        "mentor": zoe,
        "proposal": Proposal.objects.create(
            kind=ProposalKind.CHANGE,
            state=ProposalState.WAITING,
            mentor=zoe,
            content={"revision": zoe.latest_revision_id},
        ),
        "skill": SkillFactory(name="couture"),
        "word": WishedWord.objects.create(key="tricot", label="tricot"),
        "import": jobs.receive(
            file_name="liste.csv",
            content=f"name,email,phone,region\n{line}".encode(),
            publish=False,
            create_skills=False,
            by=None,
        ),
    }


@pytest.fixture
def client_of(db: None) -> Callable[[Role], Client]:
    """Return a browser signed in as somebody of a role."""

    def make(role: Role) -> Client:
        client = Client()
        if role is Role.VISITOR:
            return client
        user = User.objects.create_user(f"essai-{role}", password="x", is_superuser=role is Role.ADMIN)
        if role is Role.EDITOR:
            user.groups.add(Group.objects.get(name="Rédacteurs"))
        elif role is Role.ORGANISER:
            user.groups.add(Group.objects.get(name="Organisateurs"))
        elif role in (Role.GUEST, Role.DISCREET):
            group = Group.objects.create(name=f"Groupe {role}")
            theirs = Permission.objects.filter(codename="access_admin")
            if role is Role.DISCREET:
                theirs = Group.objects.get(name="Organisateurs").permissions.exclude(
                    content_type__app_label="directory", codename=PRIVATE.partition(".")[2]
                )
            group.permissions.set(theirs)
            user.groups.add(group)
        client.force_login(user)
        return client

    return make


def state() -> list[Any]:
    """Return what somebody who may not must not change."""
    return [
        list(Mentor.objects.order_by("pk").values("name", "live", "paused", "confirmed_at", "email")),
        list(Proposal.objects.order_by("pk").values("state")),
        list(Skill.objects.order_by("pk").values()),
        list(WishedWord.objects.order_by("pk").values("dismissed")),
        list(MentorImport.objects.order_by("pk").values("state", "done")),
        OutgoingMessage.objects.count(),
    ]


def body(response: Any) -> str:
    parts = response.streaming_content if response.streaming else [response.content]
    return b"".join(parts).decode("utf-8", "replace")


def is_refused(response: Any) -> bool:
    """Whether somebody was sent away: to the form to sign in, or to the CMS's first page."""
    if response.status_code == 403:
        return True
    away = (reverse("wagtailadmin_login"), reverse("wagtailadmin_home"))
    return response.status_code == 302 and response["Location"].partition("?")[0] in away


def test_the_table_has_every_address_of_the_desk() -> None:
    spaces = get_resolver().namespace_dict
    found = {
        f"{space}:{name}"
        for space in ("directory_imports", "directory_vocabulary", "proposals", "calls")
        for name in spaces[space][1].reverse_dict
        if isinstance(name, str)
    }
    assert found == {door.name for door in DESK}


@pytest.mark.parametrize("role", list(Role))
@pytest.mark.parametrize("door", DESK, ids=lambda door: f"{door.how} {door.name}")
def test_the_desk_opens_to_those_who_may(
    things: dict[str, Any], client_of: Callable[[Role], Client], door: Door, role: Role
) -> None:
    client = client_of(role)
    before = state()
    response = getattr(client, door.how)(reverse(door.name, args=[things[door.about].pk] if door.about else []))
    if role in door.who:
        assert not is_refused(response)
        assert response.status_code < 500
    else:
        assert is_refused(response)
        assert state() == before
    if role not in TEAM:
        assert SECRET not in body(response)
        assert NUMBER not in body(response)


@pytest.mark.parametrize("role", [Role.VISITOR, Role.GUEST, Role.EDITOR, Role.DISCREET])
def test_nothing_tells_how_somebody_is_reached_to_those_who_may_not_know(
    things: dict[str, Any], client_of: Callable[[Role], Client], role: Role
) -> None:
    client, zoe = client_of(role), things["mentor"]
    mentors = reverse("wagtailsnippets_directory_mentor:list")
    addresses = [
        mentors,
        f"{mentors}?export=csv",
        f"{mentors}?export=xlsx",
        f"{mentors}?q=zzsecret",
        *(
            reverse(f"wagtailsnippets_directory_mentor:{name}", args=[zoe.pk])
            for name in ("edit", "inspect", "history", "usage", "delete")
        ),
        reverse("wagtailsnippets_directory_mentor:revisions_revert", args=[zoe.pk, zoe.latest_revision_id]),
        reverse(
            "wagtailsnippets_directory_mentor:revisions_compare", args=[zoe.pk, "earliest", zoe.latest_revision_id]
        ),
        f"{reverse('wagtail_bulk_action', args=('directory', 'mentor', 'write_to_mentors'))}?id={zoe.pk}",
    ]
    for address in addresses:
        shown = body(client.get(address))
        assert SECRET not in shown, address
        assert NUMBER not in shown, address


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_the_list_is_taken_away_by_those_who_may_see_it_all(
    things: dict[str, Any], client_of: Callable[[Role], Client], kind: str
) -> None:
    address = f"{reverse('wagtailsnippets_directory_mentor:list')}?export={kind}"
    for role in Role:
        response = client_of(role).get(address)
        assert ("attachment" in response.get("Content-Disposition", "")) is (role in TEAM), role


def test_the_report_of_an_import_never_repeats_what_the_file_said(
    things: dict[str, Any], client_of: Callable[[Role], Client]
) -> None:
    shown = body(client_of(Role.ADMIN).get(reverse("directory_imports:one", args=[things["import"].pk])))
    assert "Noé Gagnon" in shown
    assert "zz2secret" not in shown
    assert NUMBER not in shown


def test_those_who_may_not_take_a_skill_away_do_not_merge(
    things: dict[str, Any], client_of: Callable[[Role], Client]
) -> None:
    keys = list(Skill.objects.values_list("pk", flat=True))
    editor = client_of(Role.EDITOR)
    editor.post(reverse("directory_vocabulary:merge"), {"skill": keys, "keep": keys[0]})
    assert Skill.objects.count() == len(keys)
    assert "Fusionner" not in body(editor.get(reverse("directory_vocabulary:list")))
    assert "Fusionner" in body(client_of(Role.ORGANISER).get(reverse("directory_vocabulary:list")))
