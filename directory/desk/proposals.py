"""The moderation desk: profiles people propose, and changes of their own, read by an organiser."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem
from wagtail.admin.site_summary import SummaryItem
from wagtail.admin.ui.sidebar import LinkMenuItem

from core.forms import WordsField
from core.staff import member
from core.templatetags.dates import day_and_hour
from directory.desk.differences import differences
from directory.desk.pages import DeskPage, DeskViewSet
from directory.keeping.services import own_words_of
from directory.messages import preview_declined
from directory.models import Proposal, ProposalKind, ProposalState
from directory.moderation import ProposalDecidedError, decline_proposal, publish_proposal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from django_stubs_ext import StrOrPromise

NAME = "proposals"
DECIDE = "directory.change_proposal"
LISTED = 50
WORDS_MAXIMUM = 2000


def waiting_count() -> int:
    """Return how many proposals wait to be read."""
    return Proposal.objects.filter(state=ProposalState.WAITING).count()


class KindWordsForm(forms.Form):
    """What an organiser says to somebody whose proposal is declined."""

    words = WordsField(
        label=gettext_lazy("Votre mot"),
        rows=7,
        max_length=WORDS_MAXIMUM,
        help_text=gettext_lazy("Tout le message, à part le bonjour. Dites pourquoi, et ce qui serait possible."),
        error_messages={"required": gettext_lazy("Écrivez un mot : un refus sans mot fait de la peine.")},
    )


class ProposalPage(DeskPage):
    """A page about proposals."""

    permission = DECIDE
    header_icon = "clipboard-list"
    home: tuple[str, StrOrPromise] = (f"{NAME}:list", gettext_lazy("Propositions"))

    def found(self, pk: int) -> Proposal:
        """Return the proposal an address names, with its profile; those not confirmed are nobody's to read yet."""
        found = Proposal.objects.select_related("mentor", "decided_by").filter(pk=pk, mentor__isnull=False).first()
        if found is None or found.state in {ProposalState.UNCONFIRMED, ProposalState.EXPIRED}:
            raise Http404
        return found

    def overtaken(self, request: HttpRequest, proposal: Proposal | None) -> HttpResponseBase:
        """Say what is now the case, when somebody else was quicker."""
        if proposal is None:
            messages.warning(request, _("Cette proposition a été effacée entre-temps. Rien n’a été envoyé."))
        else:
            by = proposal.decided_by
            messages.warning(
                request,
                _("Entre-temps : %(state)s (%(who)s, le %(when)s). Rien n’a été changé ni envoyé.")
                % {
                    "state": proposal.get_state_display(),
                    "who": (by.get_full_name() or by.get_username()) if by else "—",
                    "when": day_and_hour(proposal.decided_at),
                },
            )
        return redirect(f"{NAME}:list")


class ProposalList(ProposalPage):
    """What waits, oldest first, and what was decided lately."""

    page_title = gettext_lazy("Propositions")
    home = ("", "")
    template_name = "directory/desk/proposals.html"

    def get(self, request: HttpRequest) -> HttpResponseBase:
        """Show the list."""
        read = Proposal.objects.select_related("mentor", "decided_by").filter(mentor__isnull=False)
        decided = read.filter(state__in=[ProposalState.PUBLISHED, ProposalState.DECLINED, ProposalState.WITHDRAWN])
        waiting = read.filter(state=ProposalState.WAITING).order_by("confirmed_at", "pk")
        page = Paginator(waiting, LISTED).get_page(request.GET.get("p"))
        return self.show(page=page, decided=decided.order_by("-decided_at", "-pk")[:20])


class ReadProposal(ProposalPage):
    """One proposal: the profile as it would look, and what differs."""

    template_name = "directory/desk/proposal.html"

    def get_page_title(self) -> str:
        """Name the page after the person."""
        return str(self.found(self.kwargs["pk"]).mentor)

    def get(self, request: HttpRequest, pk: int) -> HttpResponseBase:
        """Show it."""
        proposal = self.found(pk)
        mentor = proposal.mentor
        assert mentor is not None  # noqa: S101  what `found` made sure of
        revision = mentor.get_latest_revision()
        draft = revision.as_object() if revision else mentor
        preview = [mentor.pk, revision.pk] if revision else []
        return self.show(
            proposal=proposal,
            mentor=draft,
            waits=proposal.state == ProposalState.WAITING,
            differences=differences(mentor, draft) if proposal.kind == ProposalKind.CHANGE else [],
            own_words=own_words_of(proposal).values(),
            preview=reverse("wagtailsnippets_directory_mentor:revisions_view", args=preview) if preview else "",
            edit=reverse("wagtailsnippets_directory_mentor:edit", args=[mentor.pk]),
            may_edit=request.user.has_perm("directory.change_mentor"),
        )


class PublishProposal(ProposalPage):
    """Showing to everybody what somebody proposed."""

    def post(self, request: HttpRequest, pk: int) -> HttpResponseBase:
        """Publish it, and tell the person."""
        try:
            proposal = publish_proposal(proposal_id=pk, by=member(request))
        except ProposalDecidedError as error:
            return self.overtaken(request, error.proposal)
        messages.success(request, _("C’est paru. %(name)s en reçoit la nouvelle.") % {"name": proposal.mentor})
        return redirect(f"{NAME}:list")


class DeclineProposal(ProposalPage):
    """Saying no, with a kind word."""

    page_title = gettext_lazy("Décliner avec un mot gentil")
    template_name = "directory/desk/decline.html"

    def get(self, request: HttpRequest, pk: int) -> HttpResponseBase:
        """Show the form, with words to begin from in the person's language."""
        proposal = self.found(pk)
        if proposal.state != ProposalState.WAITING:
            return self.overtaken(request, proposal)
        words = _first_words(proposal)
        return self._ask(proposal, KindWordsForm(initial={"words": words}), words)

    def post(self, request: HttpRequest, pk: int) -> HttpResponseBase:
        """Show the message again, or decline."""
        proposal = self.found(pk)
        form = KindWordsForm(request.POST)
        if not form.is_valid():
            return self._ask(proposal, form, "", 422)
        words = form.cleaned_data["words"]
        if "preview" in request.POST:
            return self._ask(proposal, form, words)
        try:
            decline_proposal(proposal_id=pk, by=member(request), words=words)
        except ProposalDecidedError as error:
            return self.overtaken(request, error.proposal)
        messages.success(
            request, _("%(name)s a sa réponse. Merci d’y avoir mis les formes.") % {"name": proposal.mentor}
        )
        return redirect(f"{NAME}:list")

    def _ask(self, proposal: Proposal, form: KindWordsForm, words: str, status: int = 200) -> HttpResponseBase:
        mentor = proposal.mentor
        assert mentor is not None  # noqa: S101  what `found` made sure of
        message = preview_declined(proposal, mentor, words) if mentor.email and words else None
        return self.show(
            status=status,
            proposal=proposal,
            mentor=mentor,
            is_reached=bool(mentor.email),
            written_in=mentor.contact_language,
            form=form,
            message=message,
        )


def _first_words(proposal: Proposal) -> str:
    assert proposal.mentor is not None  # noqa: S101  what `found` made sure of
    with translation.override(proposal.mentor.contact_language):
        if proposal.kind == ProposalKind.JOIN:
            return _(
                "Merci d’avoir pensé à nous. Nous avons lu votre profil avec attention, et nous ne pouvons pas le "
                "publier tel quel. Dites-nous si vous aimeriez en parler : nous trouverons peut-être comment faire."
            )
        return _(
            "Merci de garder votre page à jour. Nous avons lu votre changement, et nous ne pouvons pas le publier tel "
            "quel. Répondez à ce message si vous aimeriez en parler."
        )


class _CountingMenuItem(MenuItem):
    """A menu item that says how much waits."""

    def is_shown(self, request: HttpRequest) -> bool:
        return request.user.has_perm(DECIDE)

    def render_component(self, request: HttpRequest) -> LinkMenuItem:
        waiting = waiting_count()
        label = f"{self.label} ({waiting})" if waiting else self.label
        return LinkMenuItem(self.name, label, self.url, icon_name=self.icon_name, classname=self.classname)


class ProposalViewSet(DeskViewSet):
    """Proposals."""

    name = NAME
    url_prefix = "directory/proposals"
    icon = "clipboard-list"
    menu_label = gettext_lazy("Propositions")
    menu_name = "directory-proposals"
    menu_item_class = _CountingMenuItem
    permission = DECIDE

    def get_urlpatterns(self) -> list[URLPattern]:
        """Return the addresses."""
        return [
            path("", ProposalList.as_view(), name="list"),
            path("<int:pk>/", ReadProposal.as_view(), name="read"),
            path("<int:pk>/publish/", PublishProposal.as_view(), name="publish"),
            path("<int:pk>/decline/", DeclineProposal.as_view(), name="decline"),
        ]


class WaitingProposals(SummaryItem):
    """How many proposals wait, on the CMS's first page."""

    order = 95
    template_name = "directory/desk/summary_item.html"

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        """Count them."""
        return {"waiting": waiting_count(), "url": reverse(f"{NAME}:list")}

    def is_shown(self) -> bool:
        """Show the count to those who may decide."""
        return bool(self.request.user.has_perm(DECIDE))
