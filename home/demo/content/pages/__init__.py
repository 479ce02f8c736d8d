"""The home page, the plain pages and the programme's particulars."""

from home.demo.content.pages.about import ABOUT
from home.demo.content.pages.accessibility import ACCESSIBILITY
from home.demo.content.pages.home_text import HOME
from home.demo.content.pages.paper import PAPER
from home.demo.content.pages.privacy import PRIVACY
from home.demo.content.pages.site_text import SITE
from home.demo.content.pages.texts import HomeText, SiteText, StandardText

STANDARD_PAGES: tuple[StandardText, ...] = (ABOUT, PAPER, PRIVACY, ACCESSIBILITY)

__all__ = [
    "ABOUT",
    "ACCESSIBILITY",
    "HOME",
    "PAPER",
    "PRIVACY",
    "SITE",
    "STANDARD_PAGES",
    "HomeText",
    "SiteText",
    "StandardText",
]
