"""What every app builds on: the page base, pictures, site-wide settings, the outbox and who empties it."""

from core.models.images import SiteImage, SiteRendition
from core.models.outbox import MessageState, OutgoingMessage, ReturnedAddress
from core.models.pages import BasePage
from core.models.settings import SiteSetting
from core.models.texts import MessageText
from core.models.worker import WorkerBeat

__all__ = [
    "BasePage",
    "MessageState",
    "MessageText",
    "OutgoingMessage",
    "ReturnedAddress",
    "SiteImage",
    "SiteRendition",
    "SiteSetting",
    "WorkerBeat",
]
