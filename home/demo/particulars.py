"""Filling in the programme's particulars: its name, how to reach it, and the pages that the forms lead to."""

from __future__ import annotations

from wagtail.models import Page, Site

from core.models import SiteSetting
from home.demo.content.guidelines.first_meeting import FIRST_MEETING
from home.demo.content.pages import PRIVACY, SITE
from home.demo.stream import identifier
from home.models import HomePage


def load_particulars(home: HomePage) -> None:
    """Fill in the settings of the home page's site, unless somebody did already."""
    site = Site.objects.filter(root_page=home).first() or Site.objects.get(is_default_site=True)
    particulars = SiteSetting.for_site(site)
    if particulars.contact_email:
        return
    particulars.programme_name = SITE.programme_name.fr
    particulars.tagline_fr, particulars.tagline_en = SITE.tagline.fr, SITE.tagline.en
    particulars.contact_email = SITE.email
    particulars.organiser_email = "equipe@example.org"
    particulars.phone = SITE.phone
    particulars.phone_hours_fr, particulars.phone_hours_en = SITE.phone_hours.fr, SITE.phone_hours.en
    particulars.postal_address_fr, particulars.postal_address_en = SITE.postal_address.fr, SITE.postal_address.en
    particulars.privacy_officer_fr, particulars.privacy_officer_en = SITE.privacy_officer.fr, SITE.privacy_officer.en
    particulars.privacy_email = SITE.privacy_email
    particulars.footer_fr, particulars.footer_en = SITE.footer.fr, SITE.footer.en
    particulars.privacy_page = _page(f"page/{PRIVACY.slug.fr}")
    particulars.first_meeting_page = _page(f"guideline/{FIRST_MEETING.slug.fr}")
    particulars.full_clean()
    particulars.save()


def _page(name: str) -> Page | None:
    found: Page | None = Page.objects.filter(translation_key=identifier(name), locale__language_code="fr").first()
    return found
