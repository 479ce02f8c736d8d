"""The form with which a profile is edited in the CMS."""

from __future__ import annotations

from typing import Final

from django.forms import CheckboxSelectMultiple, Select
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, ObjectList, TabbedInterface
from wagtail.admin.widgets import AdminTagWidget

from directory.models import Skill

PRIVATE: Final = "directory.view_private_details"
"""The permission to see and change how somebody is reached. Panels, comparisons and inspection all follow it."""

PRIVATE_FIELDS: Final = ("email", "phone", "contact_preference", "contact_notes", "consent_on", "consent_channel")


class VocabularyWidget(AdminTagWidget):
    """Skills from the vocabulary, without Wagtail's advice on quotation marks, which is about words made up freely."""

    template_name = "django/forms/widgets/text.html"


def _skills(field: str) -> FieldPanel:
    return FieldPanel(
        field,
        widget=VocabularyWidget(tag_model=Skill),
        help_text=_("Choisissez dans le vocabulaire. Un mot manque ? Ajoutez-le d’abord sous Répertoire, Compétences."),
    )


def _private(field: str) -> FieldPanel:
    return FieldPanel(field, permission=PRIVATE)


MENTOR_EDIT_HANDLER: Final = TabbedInterface(
    [
        ObjectList(
            [
                FieldPanel("name"),
                FieldPanel("picture"),
                MultiFieldPanel([FieldPanel("headline_fr"), FieldPanel("text_fr")], heading=_("En français")),
                MultiFieldPanel([FieldPanel("headline_en"), FieldPanel("text_en")], heading=_("En anglais")),
                MultiFieldPanel([FieldPanel("website"), FieldPanel("blog_feed")], heading=_("Ailleurs sur le Web")),
                FieldPanel("slug"),
            ],
            heading=_("Profil"),
        ),
        ObjectList([_skills("offers"), _skills("seeks")], heading=_("Compétences")),
        ObjectList(
            [
                FieldRowPanel([FieldPanel("region", widget=Select), FieldPanel("city")]),
                FieldPanel("languages", widget=CheckboxSelectMultiple),
                MultiFieldPanel(
                    [FieldPanel("meets_in_person"), FieldPanel("meets_by_video"), FieldPanel("meets_by_phone")],
                    heading=_("Façons de se rencontrer"),
                ),
                FieldRowPanel([FieldPanel("capacity"), FieldPanel("paused")]),
            ],
            heading=_("Rencontres"),
        ),
        ObjectList(
            [
                MultiFieldPanel(
                    [
                        FieldRowPanel([_private("email"), _private("phone")]),
                        _private("contact_preference"),
                        _private("contact_notes"),
                    ],
                    heading=_("Pour la joindre"),
                    help_text=_("Jamais montré au public."),
                ),
                MultiFieldPanel(
                    [FieldRowPanel([_private("consent_on"), _private("consent_channel")])], heading=_("Consentement")
                ),
            ],
            heading=_("Privé"),
        ),
    ]
)
