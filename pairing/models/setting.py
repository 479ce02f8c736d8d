"""How pairing is run: who decides, and how long things wait."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, Panel
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting

from pairing.rooms import validate_room

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


def _number(
    label: StrOrPromise, default: int, help_text: StrOrPromise = ""
) -> models.PositiveSmallIntegerField[int, int]:
    return models.PositiveSmallIntegerField(
        label, default=default, help_text=help_text, validators=[MinValueValidator(1), MaxValueValidator(1000)]
    )


@register_setting(icon="group")
class PairingSetting(BaseGenericSetting):
    """Who decides, how many at a time, and how long; all times are in days."""

    organisers_approve = models.BooleanField(
        _("l’équipe lit chaque demande avant que quelqu’un soit invité"),
        default=True,
        help_text=_("Sinon, la personne demandée est invitée dès que la demande est confirmée."),
    )
    remind_after = _number(_("rappel après"), 7, _("En jours, à partir de l’invitation ou de la question."))
    lapse_after = _number(_("sans réponse, laisser tomber après"), 14, _("En jours, à partir du même moment."))
    open_requests = _number(_("demandes ouvertes à la fois"), 3, _("Par personne."))
    again_after = _number(
        _("ne pas proposer les deux mêmes personnes avant"), 180, _("En jours, à partir de la dernière fois.")
    )
    first_check_in = _number(_("prendre des nouvelles après"), 21, _("En jours, à partir des présentations."))
    second_check_in = _number(_("et encore après"), 90, _("En jours, à partir du même moment."))
    video_room = models.CharField(
        _("salle vidéo"),
        max_length=200,
        blank=True,
        validators=[validate_room],
        help_text=_(
            "L’adresse d’un service de vidéo, avec {room} là où va le nom de la salle, que personne ne peut deviner. "
            "Par exemple https://meet.jit.si/{room}. Vide : pas de salle."
        ),
    )
    whiteboard = models.CharField(
        _("tableau blanc"),
        max_length=200,
        blank=True,
        validators=[validate_room],
        help_text=_("De même, l’adresse d’un tableau blanc. Vide : pas de tableau."),
    )
    erase_after = _number(
        _("effacer ce qui est fini après"),
        180,
        _("En jours, à partir de la fin du duo ou de la demande. La date et l’issue restent."),
    )

    panels: ClassVar[list[Panel]] = [
        MultiFieldPanel([FieldPanel("organisers_approve")], heading=_("Qui décide")),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("remind_after"), FieldPanel("lapse_after")])], heading=_("Sans réponse")
        ),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("open_requests"), FieldPanel("again_after")]), FieldPanel("erase_after")],
            heading=_("Combien, et combien de temps"),
        ),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("first_check_in"), FieldPanel("second_check_in")])], heading=_("Nouvelles")
        ),
        MultiFieldPanel([FieldPanel("video_room"), FieldPanel("whiteboard")], heading=_("L’espace de chaque duo")),
    ]

    class Meta:
        verbose_name = _("réglages du jumelage")

    def clean(self) -> None:
        """Let news be asked for the second time after the first.

        Raises:
            ValidationError: it would come before.
        """
        super().clean()
        if (self.second_check_in or 0) <= (self.first_check_in or 0):
            raise ValidationError({"second_check_in": _("La deuxième fois doit venir après la première.")})
