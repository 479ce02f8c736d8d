"""Wagtail's index of what refers to what (a portrait's “used in”), after many profiles were written at once."""

from __future__ import annotations

from django.db import transaction
from django_tasks import task
from wagtail.models import ReferenceIndex

from directory.models import Mentor


@task()
def refer_again(mentors: list[int]) -> None:
    """Note what these profiles (primary keys) refer to: one task, where Wagtail begins one each time one is saved."""
    for mentor in Mentor.objects.filter(pk__in=mentors):
        with transaction.atomic():
            ReferenceIndex.create_or_update_for_object(mentor)
