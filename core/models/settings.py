"""The programme's own particulars, edited in the CMS."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, Panel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting

from core.bilingual import localised


@register_setting(icon="cog")
class SiteSetting(BaseSiteSetting):
    """Name, logo, contact and the words of the footer."""

    programme_name = models.CharField(_("nom du programme"), max_length=80, default="Mentorat 2.0")
    tagline_fr = models.CharField(_("devise"), max_length=160, blank=True)
    tagline_en = models.CharField(_("devise en anglais"), max_length=160, blank=True)
    logo = models.ForeignKey(
        "core.SiteImage",
        verbose_name=_("logo"),
        help_text=_("Remplace le dessin des deux formes qui s’emboîtent. Carré de préférence."),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    contact_email = models.EmailField(_("courriel public"), blank=True)
    organiser_email = models.EmailField(
        _("courriel des organisateurs"),
        blank=True,
        help_text=_("Où annoncer les demandes de jumelage. Jamais montré au public. Sinon, le courriel public."),
    )
    phone = models.CharField(_("téléphone public"), max_length=40, blank=True)
    phone_hours_fr = models.CharField(_("heures d’appel"), max_length=120, blank=True)
    phone_hours_en = models.CharField(_("heures d’appel en anglais"), max_length=120, blank=True)
    postal_address_fr = models.TextField(_("adresse postale"), blank=True)
    postal_address_en = models.TextField(_("adresse postale en anglais"), blank=True)
    privacy_officer_fr = models.CharField(
        _("responsable des renseignements personnels"),
        max_length=160,
        blank=True,
        help_text=_("Nom et titre, comme la loi québécoise le demande."),
    )
    privacy_officer_en = models.CharField(
        _("responsable des renseignements personnels, en anglais"), max_length=160, blank=True
    )
    privacy_email = models.EmailField(_("courriel de cette personne"), blank=True)
    mastodon_url = models.URLField("Mastodon", blank=True)
    linkedin_url = models.URLField("LinkedIn", blank=True)
    facebook_url = models.URLField("Facebook", blank=True)
    footer_fr = models.CharField(_("phrase de bas de page"), max_length=300, blank=True)
    footer_en = models.CharField(_("phrase de bas de page en anglais"), max_length=300, blank=True)
    privacy_page = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=_("page sur la vie privée"),
        help_text=_("La version française; l’anglaise suit. Le formulaire de jumelage y renvoie."),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    first_meeting_page = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=_("conseils pour une première rencontre"),
        help_text=_("Envoyés aux deux personnes quand vous les présentez l’une à l’autre."),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    panels: ClassVar[list[Panel]] = [
        MultiFieldPanel(
            [
                FieldPanel("programme_name"),
                FieldRowPanel([FieldPanel("tagline_fr"), FieldPanel("tagline_en")]),
                FieldPanel("logo"),
            ],
            heading=_("Le programme"),
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("contact_email"), FieldPanel("organiser_email")]),
                FieldPanel("phone"),
                FieldRowPanel([FieldPanel("phone_hours_fr"), FieldPanel("phone_hours_en")]),
                FieldRowPanel([FieldPanel("postal_address_fr"), FieldPanel("postal_address_en")]),
            ],
            heading=_("Pour vous joindre"),
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("privacy_officer_fr"), FieldPanel("privacy_officer_en")]),
                FieldPanel("privacy_email"),
                FieldPanel("privacy_page"),
            ],
            heading=_("Vie privée"),
        ),
        MultiFieldPanel([FieldPanel("first_meeting_page")], heading=_("Jumelage")),
        MultiFieldPanel(
            [FieldPanel("mastodon_url"), FieldPanel("linkedin_url"), FieldPanel("facebook_url")],
            heading=_("Ailleurs sur le Web"),
        ),
        MultiFieldPanel([FieldRowPanel([FieldPanel("footer_fr"), FieldPanel("footer_en")])], heading=_("Bas de page")),
    ]

    class Meta:
        verbose_name = _("réglages du programme")

    @property
    def tagline(self) -> str:
        """The programme's motto in the language being served."""
        return localised(self, "tagline").text

    @property
    def footer(self) -> str:
        """The footer's sentence in the language being served."""
        return localised(self, "footer").text

    @property
    def phone_hours(self) -> str:
        """When somebody answers the telephone, in the language being served."""
        return localised(self, "phone_hours").text

    @property
    def postal_address(self) -> str:
        """Where letters go, in the language being served."""
        return localised(self, "postal_address").text

    @property
    def privacy_officer(self) -> str:
        """Name and title of the person in charge of personal information, in the language being served."""
        return localised(self, "privacy_officer").text

    @property
    def phone_link(self) -> str:
        """The telephone number as a `tel:` address: digits with Canada's country code where none was written."""
        digits = "".join(c for c in self.phone if c.isdigit() or c == "+")
        return "" if not digits else f"tel:{digits}" if digits.startswith("+") else f"tel:+1{digits.removeprefix('1')}"

    @property
    def social_links(self) -> list[tuple[str, str]]:
        """Name and address of each place elsewhere on the Web that was filled in."""
        named = (("Mastodon", self.mastodon_url), ("LinkedIn", self.linkedin_url), ("Facebook", self.facebook_url))
        return [(name, url) for name, url in named if url]
