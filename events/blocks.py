"""What only an event has: a programme, a gallery, the questions put to the room, links."""

from __future__ import annotations

from django import forms
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from core.blocks import PictureBlock
from events.widgets import HourInput


class HourBlock(blocks.TimeBlock):
    """An hour, asked for with the browser's own input."""

    @cached_property
    def field(self) -> forms.TimeField:
        """The form's field."""
        return forms.TimeField(widget=HourInput(), **self.field_options)


class ProgrammeItemBlock(blocks.StructBlock):
    """One moment of the programme."""

    time = HourBlock(label=_("Heure"), help_text=_("Par exemple 14:30, heure de Québec."))
    title = blocks.CharBlock(label=_("Quoi"), max_length=200)
    text = blocks.TextBlock(label=_("Détail"), required=False, rows=2)

    class Meta:
        icon = "time"
        label = _("Moment")


class ProgrammeBlock(blocks.StreamBlock):
    """The programme, in order."""

    item = ProgrammeItemBlock()


class GalleryBlock(blocks.StreamBlock):
    """The pictures of the report."""

    picture = PictureBlock()


class AnswerBlock(blocks.StructBlock):
    """One answer gathered in the room."""

    text = blocks.TextBlock(label=_("Réponse"), rows=2)
    who = blocks.CharBlock(
        label=_("Qui"), required=False, max_length=120, help_text=_("Un rôle plutôt qu’un nom, ou rien.")
    )

    class Meta:
        icon = "comment"
        label = _("Réponse")


class AskedQuestionBlock(blocks.StructBlock):
    """A question put to the people there, with the answers gathered."""

    question = blocks.CharBlock(label=_("Question"), max_length=300)
    answers = blocks.ListBlock(AnswerBlock(), label=_("Réponses"))

    class Meta:
        icon = "help"
        label = _("Question à la salle")
        template = "events/blocks/asked.html"


class AskedBlock(blocks.StreamBlock):
    """The questions, in the order they were put."""

    asked = AskedQuestionBlock()


class LinkBlock(blocks.StructBlock):
    """An address elsewhere."""

    title = blocks.CharBlock(label=_("Titre"), max_length=200)
    address = blocks.URLBlock(label=_("Adresse"))

    class Meta:
        icon = "link"
        label = _("Lien")


class LinksBlock(blocks.StreamBlock):
    """Where to read on."""

    link = LinkBlock()
