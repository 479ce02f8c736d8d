"""What only the home page has."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class HowItWorksStepBlock(blocks.StructBlock):
    """One of the programme's steps in a few words."""

    title = blocks.CharBlock(label=_("Étape"), max_length=80)
    text = blocks.TextBlock(label=_("En une phrase ou deux"), rows=2)

    class Meta:
        icon = "list-ol"
        label = _("Étape")


class HowItWorksBlock(blocks.StreamBlock):
    """The programme in steps."""

    step = HowItWorksStepBlock()

    class Meta:
        max_num = 5
