"""The shapes of the home page, the plain pages and the programme's particulars."""

from __future__ import annotations

from dataclasses import dataclass

from home.demo.content.shapes import Block, T


@dataclass(frozen=True, slots=True)
class HomeText:
    """The words of the home page. Plain text everywhere but in `body`."""

    title: T
    """Name of the page for the browser's tab and for lists."""
    description: T
    """For search engines, at most 160 characters each."""
    headline: T
    """At most 120 characters each."""
    lead: T
    """The idea in two or three sentences, at most 600 characters each."""
    first_half: T
    """What somebody at ease with the Web brings, at most 200 characters each."""
    second_half: T
    """What somebody experienced in business brings, at most 200 characters each."""
    brings_label: T
    seeks_label: T
    how_it_works: tuple[tuple[T, T], ...]
    """Steps: a title and a sentence or two each."""
    off_the_web_title: T
    off_the_web: T
    """For whoever prefers the telephone or paper."""
    body: tuple[Block, ...]
    """What closes the page."""
    picture: str
    picture_alt: T


@dataclass(frozen=True, slots=True)
class StandardText:
    """A plain page."""

    slug: T
    title: T
    description: T
    """For search engines and lists, at most 160 characters each."""
    introduction: T
    """Plain text under the title."""
    body: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class SiteText:
    """The programme's own particulars. The association is fictional."""

    programme_name: T
    tagline: T
    """At most 160 characters each."""
    email: str
    phone: str
    phone_hours: T
    """At most 120 characters each."""
    postal_address: T
    privacy_officer: T
    """Name and title, as Quebec's Act respecting the protection of personal information in the private sector asks."""
    privacy_email: str
    footer: T
    """At most 300 characters each."""
