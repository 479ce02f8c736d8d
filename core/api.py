"""The pages and pictures for machines: Wagtail's own read-only API, kept to what visitors see."""

from __future__ import annotations

from typing import Any, ClassVar

from django.contrib.contenttypes.models import ContentType
from django.db.models import QuerySet
from django.http import HttpRequest
from rest_framework.renderers import JSONRenderer
from wagtail.api.v2.router import WagtailAPIRouter
from wagtail.api.v2.views import BaseAPIViewSet, PagesAPIViewSet
from wagtail.images.api.v2.views import ImagesAPIViewSet
from wagtail.models import Page, ReferenceIndex

from core.models import SiteImage


class ForAnybody:
    """For readers who need not say who they are, and are only ever answered in JSON.

    Said here and not for the whole site: the CMS uses the same framework for people who are signed in.
    """

    renderer_classes: ClassVar[list[Any]] = [JSONRenderer]
    authentication_classes: ClassVar[list[Any]] = []
    permission_classes: ClassVar[list[Any]] = []


class PublicPages(ForAnybody, PagesAPIViewSet):
    """Published pages that anybody may read."""

    detail_only_fields: ClassVar[list[str]] = ["parent", "locale", "alias_of"]

    def get_queryset(self) -> QuerySet[Page]:
        """Return them with what each answer names besides, in the same question."""
        pages: QuerySet[Page] = super().get_queryset()
        return pages.select_related("locale")


class PublicImages(ForAnybody, ImagesAPIViewSet):
    """Pictures that published pages show. The files as they were uploaded are nobody's: they may say where one was."""

    body_fields: ClassVar[list[str]] = [*BaseAPIViewSet.body_fields, "title", "width", "height"]
    meta_fields: ClassVar[list[str]] = [*BaseAPIViewSet.meta_fields]
    listing_default_fields: ClassVar[list[str]] = [*BaseAPIViewSet.listing_default_fields, "title", "width", "height"]
    nested_default_fields: ClassVar[list[str]] = [*BaseAPIViewSet.nested_default_fields, "title"]

    def get_queryset(self) -> QuerySet[SiteImage]:
        """Return them: portraits, and what only drafts show, are left out."""
        images: QuerySet[SiteImage] = super().get_queryset()
        return images.filter(pk__in=_shown_by_pages(self.request))


def _shown_by_pages(request: HttpRequest) -> list[int]:
    public = {str(pk) for pk in Page.objects.live().public().values_list("pk", flat=True)}
    page = ContentType.objects.get_for_model(Page)
    image = ContentType.objects.get_for_model(SiteImage)
    references: Any = ReferenceIndex.objects.filter(base_content_type=page, to_content_type=image)
    return sorted({int(to) for one, to in references.values_list("object_id", "to_object_id") if one in public})


router = WagtailAPIRouter("cms_api")
router.register_endpoint("pages", PublicPages)
router.register_endpoint("images", PublicImages)
urlpatterns = router.get_urlpatterns()
app_name = "cms_api"
