"""The outbox desk: what went out, to whom, how it went, and what can be done about it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db.models import Count, Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.urls import URLPattern, path
from django.utils.functional import cached_property
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages

from core.desk.errors import explained
from core.desk.letter import LetterPage
from core.desk.pages import DeskPage, DeskViewSet
from core.desk.rights import CHANGE, PRIVATE, SEE
from core.logs import without_signed_links
from core.mail import keeping
from core.mail.catalogue import every_kind, kind_of
from core.mail.outbox import does_return
from core.mail.tasks import message_id_of
from core.masking import masked_email
from core.models import MessageState, OutgoingMessage

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

NAME = "outbox"
LISTED = 50
SEARCHED_MAXIMUM: Final = 100


@dataclass(frozen=True, slots=True)
class Row:
    """A message as the list shows it to one person of the team."""

    message: OutgoingMessage
    to: str
    kind: StrOrPromise
    error: StrOrPromise


@dataclass(frozen=True, slots=True)
class Tab:
    """A state that the list can be narrowed to."""

    value: str
    label: StrOrPromise
    count: int
    current: bool
    query: str


def kind_name(key: str) -> StrOrPromise:
    """Return what organisers call a kind; its key where the catalogue does not know it any more."""
    kind = kind_of(key)
    return kind.name if kind else key


def shown_address(message: OutgoingMessage, *, private: bool) -> str:
    """Return to whom a message went, as somebody with or without the permission may see it."""
    return message.to if private else masked_email(message.to)


class OutboxPage(DeskPage):
    """A page of the outbox."""

    permission = SEE
    header_icon = "mail"
    home: tuple[str, StrOrPromise] = (f"{NAME}:list", gettext_lazy("Messages envoyés"))

    @property
    def is_private(self) -> bool:
        """Whether the reader may see how people are reached."""
        return bool(self.request.user.has_perm(PRIVATE))

    @cached_property
    def message(self) -> OutgoingMessage:
        """The message that the address names."""
        message = OutgoingMessage.objects.select_related("again_of").filter(pk=self.kwargs["pk"]).first()
        if message is None:
            raise Http404
        return message


class OutboxList(OutboxPage):
    """What went out, latest first."""

    page_title = gettext_lazy("Messages envoyés")
    home = ("", "")
    template_name = "core/desk/outbox.html"

    def get(self, request: HttpRequest) -> HttpResponseBase:
        """Show the list, narrowed as its address asks."""
        asked = {name: request.GET.get(name, "").replace("\x00", "").strip() for name in ("kind", "language", "q")}
        asked["q"] = asked["q"][:SEARCHED_MAXIMUM]
        state = request.GET.get("state", "")
        narrowed = self._narrowed(**asked)
        tabs = self._tabs(narrowed, state, asked)
        if state in MessageState.values:
            narrowed = narrowed.filter(state=state)
        page = Paginator(narrowed.defer("text", "html"), LISTED).get_page(request.GET.get("p"))
        private = self.is_private
        rows = [
            Row(message, shown_address(message, private=private), kind_name(message.kind), explained(message.error))
            for message in page
        ]
        kept = {name: value for name, value in {**asked, "state": state}.items() if value}
        return self.show(
            page=page, rows=rows, tabs=tabs, kinds=every_kind(), asked=asked, state=state, kept=urlencode(kept)
        )

    def _narrowed(self, kind: str, language: str, q: str) -> QuerySet[OutgoingMessage]:
        found = OutgoingMessage.objects.all()
        if kind_of(kind):
            found = found.filter(kind=kind)
        if language in {"fr", "en"}:
            found = found.filter(language=language)
        if q:
            said = Q(to_name__icontains=q) | Q(subject__icontains=q)
            # Who may not see addresses does not find people by them either.
            found = found.filter(said | Q(to__icontains=q) if self.is_private else said)
        return found

    def _tabs(self, found: QuerySet[OutgoingMessage], state: str, asked: dict[str, str]) -> list[Tab]:
        counts = dict(found.order_by().values_list("state").annotate(Count("pk")))
        others = {name: value for name, value in asked.items() if value}
        every = Tab("", _("tous"), sum(counts.values()), state not in MessageState.values, urlencode(others))
        return [
            every,
            *(
                Tab(each, each.label, counts.get(each, 0), state == each, urlencode({**others, "state": each}))
                for each in MessageState
            ),
        ]


class ReadMessage(OutboxPage):
    """One message: what it said, how it went, and the buttons."""

    template_name = "core/desk/message.html"

    def get_page_title(self) -> str:
        """Name the page after the message's subject."""
        return self.message.subject

    def get(self, request: HttpRequest, pk: int) -> HttpResponseBase:
        """Show it."""
        message = self.message
        private = self.is_private
        returns = does_return(message.to)
        return self.show(
            message=message,
            to=shown_address(message, private=private),
            kind=kind_name(message.kind),
            error=explained(message.error),
            message_id=message_id_of(message),
            # A signed link is its reader's key: whoever reads over their shoulder sees that there is one, and no more.
            text=without_signed_links(message.text) if private else "",
            copies=message.again.all(),
            returns=returns,
            may_change=request.user.has_perm(CHANGE),
            may_go_again=message.state in keeping.AGAIN and not returns,
            may_have_bounced=message.state in keeping.BOUNCING and bool(message.to),
            may_print=private,
        )


class Act(OutboxPage):
    """Something done to one message."""

    permission = CHANGE
    action: Callable[..., OutgoingMessage]
    done: StrOrPromise = ""

    def post(self, request: HttpRequest, pk: int) -> HttpResponseBase:
        """Do it, or say why it cannot be done."""
        act = type(self).action
        try:
            message = act(message_id=pk, by=request.user)
        except keeping.MessageError as error:
            messages.warning(request, str(error))
            still = OutgoingMessage.objects.filter(pk=pk).exists()
            return redirect(f"{NAME}:message", pk) if still else redirect(f"{NAME}:list")
        messages.success(request, str(self.done))
        return redirect(f"{NAME}:message", message.pk)


class SendAgain(Act):
    """Sending once more."""

    action = staticmethod(keeping.send_again)
    done = gettext_lazy("Le message est de nouveau en route.")


class MarkBounced(Act):
    """Noting that it came back."""

    action = staticmethod(keeping.mark_bounced)
    done = gettext_lazy("C’est noté. Rien ne part plus vers cette adresse avant que vous leviez la retenue.")


class ClearAddress(Act):
    """Writing there again."""

    action = staticmethod(keeping.clear_address)
    done = gettext_lazy("La retenue est levée. Les messages retenus restent là : renvoyez ceux qui comptent encore.")


class MarkPosted(Act):
    """Noting that a letter left."""

    action = staticmethod(keeping.mark_posted)
    done = gettext_lazy("C’est noté : la lettre est postée.")


class Letter(LetterPage, OutboxPage):
    """A message as a letter."""

    permission = CHANGE

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Ask besides whether the reader may see what is private: a letter says all."""
        if not request.user.has_perm(PRIVATE):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)


class OutboxViewSet(DeskViewSet):
    """What went out."""

    name = NAME
    url_prefix = "messages/outbox"
    icon = "mail"
    menu_label = gettext_lazy("Messages envoyés")
    menu_name = "outbox"
    permission = SEE

    def get_urlpatterns(self) -> list[URLPattern]:
        """Return the addresses."""
        return [
            path("", OutboxList.as_view(), name="list"),
            path("<int:pk>/", ReadMessage.as_view(), name="message"),
            path("<int:pk>/again/", SendAgain.as_view(), name="again"),
            path("<int:pk>/bounced/", MarkBounced.as_view(), name="bounced"),
            path("<int:pk>/clear/", ClearAddress.as_view(), name="clear"),
            path("<int:pk>/posted/", MarkPosted.as_view(), name="posted"),
            path("<int:pk>/letter/", Letter.as_view(), name="letter"),
        ]
