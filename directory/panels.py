"""The form with which a profile is edited in the CMS."""

from __future__ import annotations

import json
from typing import Any, Final

from django.forms import CheckboxSelectMultiple, Select
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, ObjectList, TabbedInterface
from wagtail.admin.widgets import AdminTagWidget

from directory.models import WITHHOLDABLE, WITHHOLDABLE_LABELS, Skill

PRIVATE: Final = "directory.view_private_details"
"""The permission to see and change how somebody is reached. Panels, comparisons and inspection all follow it."""

PRIVATE_FIELDS: Final = (
    *("email", "phone", "contact_preference", "contact_notes", "contact_language"),
    *("consent_on", "consent_channel", "withheld"),
)


class VocabularyWidget(AdminTagWidget):
    """Skills from the vocabulary, without Wagtail's advice on quotation marks, which is about words made up freely."""

    template_name = "django/forms/widgets/text.html"


class WithheldWidget(CheckboxSelectMultiple):
    """The fields a person may give without having them shown, ticked where they are withheld; kept as a JSON list."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs, choices=[(name, WITHHOLDABLE_LABELS[name]) for name in WITHHOLDABLE])

    def format_value(self, value: Any) -> Any:
        """Return the names that a JSON text holds."""
        return [str(name) for name in json.loads(value or "[]")]

    def value_from_datadict(self, data: Any, files: Any, name: str) -> str:
        """Return what was ticked as a JSON text, names that mean nothing left out."""
        return json.dumps([each for each in data.getlist(name) if each in WITHHOLDABLE])

    def value_omitted_from_data(self, data: Any, files: Any, name: str) -> bool:
        """Say no: nothing ticked means that everything may be shown."""
        return False


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
                        FieldRowPanel([_private("contact_preference"), _private("contact_language")]),
                        _private("contact_notes"),
                    ],
                    heading=_("Pour la joindre"),
                    help_text=_("Jamais montré au public."),
                ),
                MultiFieldPanel(
                    [
                        FieldRowPanel([_private("consent_on"), _private("consent_channel")]),
                        FieldPanel("withheld", permission=PRIVATE, widget=WithheldWidget),
                    ],
                    heading=_("Consentement"),
                ),
            ],
            heading=_("Privé"),
        ),
    ]
)
