"""A mentor's blog: its latest posts are part of the profile."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _


class BlogFeed(models.Model):
    """How the last reading of a mentor's feed went, and when the next one is due."""

    mentor = models.OneToOneField("directory.Mentor", on_delete=models.CASCADE, related_name="feed")
    address = models.URLField(_("adresse"), max_length=500)
    """The address that was read: when the profile's own differs, what is known here is of another blog."""
    etag = models.CharField(max_length=200, blank=True)
    last_modified = models.CharField(max_length=60, blank=True)
    read_at = models.DateTimeField(_("lu le"), null=True, blank=True)
    next_at = models.DateTimeField(_("prochaine lecture"), db_index=True)
    failures = models.PositiveSmallIntegerField(_("échecs de suite"), default=0)
    problem = models.CharField(_("dernier problème"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("fil de blogue")
        verbose_name_plural = _("fils de blogue")

    def __str__(self) -> str:
        return self.address


class BlogPost(models.Model):
    """One of the latest posts of a feed."""

    feed = models.ForeignKey(BlogFeed, on_delete=models.CASCADE, related_name="posts")
    title = models.CharField(_("titre"), max_length=200)
    url = models.URLField(_("adresse"), max_length=500)
    published_at = models.DateTimeField(_("publié le"), null=True, blank=True)
    order = models.PositiveSmallIntegerField(default=0)

    class Meta:
        verbose_name = _("billet")
        verbose_name_plural = _("billets")
        ordering: ClassVar[list[str]] = ["order"]

    def __str__(self) -> str:
        return self.title
