"""What every app builds on: the page base, pictures, site-wide settings and the outbox."""

from core.models.images import SiteImage, SiteRendition
from core.models.outbox import OutgoingMessage
from core.models.pages import BasePage
from core.models.settings import SiteSetting

__all__ = ["BasePage", "OutgoingMessage", "SiteImage", "SiteRendition", "SiteSetting"]
