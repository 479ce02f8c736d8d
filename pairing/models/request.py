"""A request for a pair, and the log of what happened to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.models import OutgoingMessage
from core.stamps import new_form_token
from directory.models import ConsentChannel, Mentor, Skill
from pairing.lifecycle import START, Actor, RequestState
from pairing.querysets import PairingRequestManager

if TYPE_CHECKING:
    from pairing.models.pair import Participant


class RequestKind(models.TextChoices):
    """With whom somebody would like to form a pair."""

    MENTOR = "mentor", _("une personne du répertoire")
    SUGGEST = "suggest", _("quelqu’un que l’équipe propose")
    OTHERS = "others", _("deux autres personnes")


class MeetingFormat(models.TextChoices):
    """How somebody would like to meet for the first time."""

    IN_PERSON = "in_person", _("en personne")
    VIDEO = "video", _("par vidéo")
    PHONE = "phone", _("par téléphone")
    EITHER = "either", _("peu importe")


class PairingRequest(models.Model):
    """Somebody proposes a pair. Its state is changed by `pairing.services` only, by the rule in `pairing.lifecycle`."""

    form_token = models.CharField(max_length=64, unique=True, default=new_form_token, editable=False)
    state = models.CharField(
        _("état"), max_length=20, choices=RequestState.choices, default=START, db_index=True, editable=False
    )
    kind = models.CharField(_("avec qui"), max_length=20, choices=RequestKind.choices, default=RequestKind.SUGGEST)
    language = models.CharField(
        _("langue"), max_length=2, choices=[("fr", _("français")), ("en", _("anglais"))], default="fr"
    )

    name = models.CharField(_("nom"), max_length=120)
    email = models.EmailField(_("courriel"), blank=True, db_index=True)
    phone = models.CharField(_("téléphone"), max_length=40, blank=True)
    wants_call = models.BooleanField(_("préfère qu’on l’appelle"), default=False)

    offers = models.ManyToManyField(Skill, verbose_name=_("apporte"), related_name="+", blank=True)
    own_words_offers = models.TextField(_("ce qu’apporte la personne, dans ses mots"), blank=True)
    seeks = models.ManyToManyField(Skill, verbose_name=_("aimerait apprendre"), related_name="+", blank=True)
    own_words_seeks = models.TextField(_("ce qu’elle aimerait apprendre, dans ses mots"), blank=True)

    mentor = models.ForeignKey(
        Mentor,
        verbose_name=_("personne demandée"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="pairing_requests",
    )
    other_1_name = models.CharField(_("première personne"), max_length=120, blank=True)
    other_1_contact = models.CharField(_("comment la joindre"), max_length=200, blank=True)
    other_2_name = models.CharField(_("deuxième personne"), max_length=120, blank=True)
    other_2_contact = models.CharField(_("comment joindre la deuxième"), max_length=200, blank=True)

    together = models.TextField(_("à faire ensemble"), blank=True)
    meeting = models.CharField(
        _("première rencontre"), max_length=20, choices=MeetingFormat.choices, default=MeetingFormat.IN_PERSON
    )
    availability = models.TextField(_("disponibilités"), blank=True)

    consent_given_at = models.DateTimeField(_("consentement donné le"), null=True, blank=True)
    consent_wording = models.CharField(_("version du texte de consentement"), max_length=20, blank=True)
    consent_channel = models.CharField(
        _("consentement donné"), max_length=10, choices=ConsentChannel.choices, default=ConsentChannel.WEB
    )

    note = models.TextField(_("note de l’équipe"), blank=True, help_text=_("Pour vous. Personne d’autre ne la lit."))
    handled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("traitée par"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    created_at = models.DateTimeField(_("envoyée le"), default=timezone.now, db_index=True)
    confirmed_at = models.DateTimeField(_("confirmée le"), null=True, blank=True)
    decided_at = models.DateTimeField(_("décidée le"), null=True, blank=True)
    """When it came to its end."""
    follows = models.ForeignKey(
        "self", verbose_name=_("suite de"), null=True, blank=True, on_delete=models.SET_NULL, related_name="followed_by"
    )
    """The one that led nowhere, where somebody tried again."""
    remind_at = models.DateTimeField(_("rappel le"), null=True, blank=True, editable=False)
    lapse_at = models.DateTimeField(_("sans suite le"), null=True, blank=True, editable=False)
    """Of a question to the sender, or of a request that waits for the organisers (which never lapses)."""
    erased_at = models.DateTimeField(_("effacée le"), null=True, blank=True, editable=False)
    link_version = models.PositiveIntegerField(default=1, editable=False)
    """Part of the sender's links: one more, and those sent before no longer open it."""

    objects = PairingRequestManager()

    class Meta:
        verbose_name = _("demande de jumelage")
        verbose_name_plural = _("demandes de jumelage")
        ordering: ClassVar[list[str]] = ["-created_at", "-pk"]

    def __str__(self) -> str:
        return self.name or str(_("Demande no %(number)s") % {"number": self.pk})

    @property
    def current_state(self) -> RequestState:
        """The state as a member of its enumeration."""
        return RequestState(self.state)

    @property
    def with_whom(self) -> str:
        """With whom, in a few words, for lists."""
        if self.kind == RequestKind.MENTOR:
            return self.mentor.name if self.mentor else str(_("une personne qui n’est plus au répertoire"))
        if self.kind == RequestKind.OTHERS:
            return str(_("%(one)s et %(two)s") % {"one": self.other_1_name, "two": self.other_2_name})
        return str(RequestKind.SUGGEST.label)

    @property
    def introduced_to(self) -> str:
        """To whom the sender was introduced, or which two people were; empty where nobody was, or the pair is gone."""
        pair = getattr(self, "pair", None)
        if pair is None:
            return ""
        people = list(pair.participants.all())
        others = [each for each in people if not self._sent_by(each)]
        if self.kind == RequestKind.OTHERS or len(others) != 1:
            return str(_("présentées : %(names)s") % {"names": pair})
        return str(_("présentée à %(name)s") % {"name": others[0].name})

    def _sent_by(self, participant: Participant) -> bool:
        if self.email and participant.email:
            return self.email.casefold() == participant.email.casefold()
        return self.name.casefold() == participant.name.casefold()


class RequestMove(models.Model):
    """One move of one request: from where to where, when, by whom, why, and the messages that went with it.

    What changes nothing but is part of the story (the first of two yeses, a reminder) goes from a state to itself.
    """

    request = models.ForeignKey(PairingRequest, on_delete=models.CASCADE, related_name="moves")
    from_state = models.CharField(_("état d’avant"), max_length=20, choices=RequestState.choices, blank=True)
    to_state = models.CharField(_("état d’après"), max_length=20, choices=RequestState.choices)
    at = models.DateTimeField(_("moment"), default=timezone.now)
    actor = models.CharField(_("qui"), max_length=20, choices=Actor.choices)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("membre de l’équipe"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    by_phone = models.BooleanField(_("par téléphone"), default=False)
    """An organiser made the move for somebody."""
    note = models.TextField(_("note"), blank=True)
    messages = models.ManyToManyField(OutgoingMessage, verbose_name=_("messages"), related_name="+", blank=True)

    class Meta:
        verbose_name = _("étape")
        verbose_name_plural = _("étapes")
        ordering: ClassVar[list[str]] = ["at", "pk"]

    def __str__(self) -> str:
        return f"{self.from_state or '·'} -> {self.to_state}"
