"""The moderation desk: reading, publishing, declining, and two organisers at once."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import Group, Permission, User
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from directory.joining.answers import answers_of
from directory.keeping.services import change_profile
from directory.models import Mentor, Proposal, ProposalState
from directory.moderation import ProposalDecidedError, decline_proposal, forget_declined_proposals, publish_proposal
from directory.signatures import Purpose, profile_token
from tests.directory.factories import MentorFactory
from tests.directory.own import delivered, joined, link_in, own_link, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("open_directory")]


@pytest.fixture
def organiser(db: None) -> User:
    """Somebody who reads proposals."""
    return _member("maude", "change_proposal", "view_mentor", "change_mentor", "publish_mentor", "view_private_details")


@pytest.fixture
def desk(organiser: User) -> Client:
    """A browser signed in as an organiser."""
    browser = Client()
    browser.force_login(organiser)
    return browser


def _member(username: str, *permissions: str) -> User:
    user = User.objects.create_user(username, f"{username}@example.org", "x", first_name=username.capitalize())
    group = Group.objects.create(name=f"Groupe {username}")
    group.permissions.set(Permission.objects.filter(codename__in=["access_admin", *permissions]))
    user.groups.add(group)
    return user


def changed(**fields: Any) -> Proposal:
    """Somebody of the directory asks for a change of fields of the form."""
    zoe = MentorFactory(
        name="Zoé Tremblay", email="zoe@example.org", headline_fr="Je vends des tartes", offers=["apiculture"],
        seeks=["vente en ligne"],
    )  # fmt: skip
    zoe.save_revision().publish()
    zoe = Mentor.objects.get(pk=zoe.pk)
    change_profile(mentor_id=zoe.pk, answers=replace(answers_of(zoe, "fr"), **fields), language="fr")
    return Proposal.objects.get()


def url(name: str, proposal: Proposal) -> str:
    """The address of one of a proposal's pages."""
    return reverse(f"proposals:{name}", args=[proposal.pk])


def test_what_waits_is_listed_and_counted(client: Client, desk: Client) -> None:
    joined(client)
    page = desk.get(reverse("proposals:list")).content.decode()
    assert "Océane Dubreuil" in page
    assert "Propositions (1)" in page
    assert "1 proposition à lire" in desk.get("/admin/").content.decode()


def test_a_new_profile_is_read_published_and_told(client: Client, desk: Client, organiser: User) -> None:
    mentor = joined(client)
    proposal = Proposal.objects.get()
    page = desk.get(url("read", proposal)).content.decode()
    assert "extraction du miel" in page
    revision = mentor.latest_revision_id
    preview = reverse("wagtailsnippets_directory_mentor:revisions_view", args=[mentor.pk, revision])
    assert preview in page
    seen = desk.get(preview, {"mode": "fr"}).content.decode()
    assert "Apicultrice" in seen
    assert "ruches.example.org" not in seen
    assert client.get(f"/fr/repertoire/{mentor.slug}/").status_code == 404

    assert desk.post(url("publish", proposal)).status_code == 302
    proposal.refresh_from_db()
    assert (proposal.state, proposal.decided_by, proposal.content) == (ProposalState.PUBLISHED, organiser, {})
    public = text_of(client.get(f"/fr/repertoire/{mentor.slug}/"))
    assert "J’élève des abeilles." in public
    told = delivered(mentor.email)[-1]
    assert told.subject == "Vous êtes au répertoire"
    assert f"/fr/repertoire/{mentor.slug}/" in str(told.body)
    assert client.get(link_in(told)).status_code == 200


def test_a_change_shows_what_differs(desk: Client) -> None:
    proposal = changed(headline="Je vends des gâteaux")
    page = text_of(desk.get(url("read", proposal)))
    assert "Je vends des tartes" in page
    assert "Je vends des gâteaux" in page
    assert "Ville ou village" not in page.split("La page telle")[0]


def test_declining_says_a_kind_word_in_the_persons_language(client: Client, desk: Client) -> None:
    mentor = joined(client, contact_language="en")
    proposal = Proposal.objects.get()
    form = desk.get(url("decline", proposal)).content.decode()
    assert "Thank you for thinking of us" in form
    assert desk.post(url("decline", proposal), {"words": ""}).status_code == 422
    words = "Not this time, and thank you for the honey."
    assert words in desk.post(url("decline", proposal), {"words": words, "preview": "1"}).content.decode()
    # The link is a key, and nobody else's: not even the preview of the message has it.
    assert profile_token(Purpose.KEEP, mentor).partition(".")[0] + "." not in text_of(
        desk.post(url("decline", proposal), {"words": words, "preview": "1"})
    )
    assert Proposal.objects.get().state == ProposalState.WAITING
    desk.post(url("decline", proposal), {"words": words})
    assert Proposal.objects.get().state == ProposalState.DECLINED
    told = delivered(mentor.email)[-1]
    assert words in str(told.body)
    assert told.extra_headers["Content-Language"] == "en"
    assert "Il n’a pas paru" in text_of(client.get(own_link(mentor)))


def test_a_declined_change_leaves_the_page_and_no_draft(client: Client, organiser: User) -> None:
    proposal = changed(headline="Je vends des gâteaux")
    decline_proposal(proposal_id=proposal.pk, by=organiser, words="Pas cette fois.")
    zoe = Mentor.objects.get()
    assert not zoe.has_unpublished_changes
    assert zoe.get_latest_revision_as_object().headline_fr == "Je vends des tartes"
    assert "Je vends des tartes" in text_of(client.get(f"/fr/repertoire/{zoe.slug}/"))


def test_publishing_in_the_editor_settles_it_too(client: Client, desk: Client, organiser: User) -> None:
    mentor = joined(client)
    draft = mentor.get_latest_revision_as_object()
    draft.headline_fr = "Corrigée par l’équipe"
    draft.save_revision(user=organiser).publish(user=organiser)
    proposal = Proposal.objects.get()
    assert (proposal.state, proposal.decided_by) == (ProposalState.PUBLISHED, organiser)
    assert delivered(mentor.email)[-1].subject == "Vous êtes au répertoire"
    desk.post(url("publish", proposal))
    assert len([message for message in delivered(mentor.email) if message.subject == "Vous êtes au répertoire"]) == 1


def test_of_two_organisers_the_second_is_told(client: Client, desk: Client, organiser: User) -> None:
    joined(client)
    proposal = Proposal.objects.get()
    publish_proposal(proposal_id=proposal.pk, by=organiser)
    with pytest.raises(ProposalDecidedError):
        decline_proposal(proposal_id=proposal.pk, by=organiser, words="Non.")
    answer = desk.post(url("decline", proposal), {"words": "Non."}, follow=True).content.decode()
    assert "Entre-temps" in answer
    assert "Maude" in answer
    assert desk.get(url("decline", proposal)).status_code == 302


def test_the_desk_is_for_those_with_the_permission(client: Client) -> None:
    joined(client)
    proposal = Proposal.objects.get()
    editor = Client()
    editor.force_login(_member("emile", "change_mentor"))
    for address in (reverse("proposals:list"), url("read", proposal), url("decline", proposal)):
        assert editor.get(address).status_code in {302, 403}
    assert editor.post(url("publish", proposal)).status_code in {302, 403}
    assert Proposal.objects.get().state == ProposalState.WAITING


def test_what_is_not_confirmed_is_nobodys_to_read(client: Client, desk: Client) -> None:
    proposal = Proposal.objects.create(kind="join", content={"name": "Inconnue"})
    assert desk.get(url("read", proposal), follow=True).status_code == 404
    assert "Inconnue" not in desk.get(reverse("proposals:list")).content.decode()


def test_declined_profiles_vanish_in_time(client: Client, organiser: User) -> None:
    mentor = joined(client)
    decline_proposal(proposal_id=Proposal.objects.get().pk, by=organiser, words="Non, merci.")
    assert forget_declined_proposals() == 0
    assert forget_declined_proposals(now=timezone.now() + timedelta(days=31)) == 1
    assert not Mentor.objects.filter(pk=mentor.pk).exists()
    assert not Proposal.objects.exists()


def test_a_declined_change_vanishes_and_the_profile_stays(organiser: User) -> None:
    decline_proposal(proposal_id=changed(headline="Autre").pk, by=organiser, words="Non, merci.")
    forget_declined_proposals(now=timezone.now() + timedelta(days=31))
    assert Mentor.objects.filter(live=True).exists()
    assert not Proposal.objects.exists()


def test_whoever_was_declined_may_propose_again(client: Client, organiser: User) -> None:
    mentor = joined(client)
    decline_proposal(proposal_id=Proposal.objects.get().pk, by=organiser, words="Plus court, s’il vous plaît.")
    draft = Mentor.objects.get(pk=mentor.pk).get_latest_revision_as_object()
    change_profile(mentor_id=mentor.pk, answers=replace(answers_of(draft, "fr"), text="Court."), language="fr")
    assert Proposal.objects.filter(kind="join", state=ProposalState.WAITING).count() == 1
    forget_declined_proposals(now=timezone.now() + timedelta(days=31))
    assert Mentor.objects.filter(pk=mentor.pk).exists()
