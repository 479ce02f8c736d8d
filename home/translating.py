"""Publishing a page in the other language so that editors find both texts side by side.

wagtail-localize keeps a page's text as segments, each at a path made of field names and block identifiers
(`body.1f0c….text`), and each segment's translation beside it. Whoever has the whole translated page in hand, as the
site's first pages and the demonstration do, gives it as a second page of the same shape: the same blocks with the same
identifiers. Its segments then have the same paths, and are stored as the translations of the first page's.
"""

from __future__ import annotations

from collections import defaultdict
from typing import Any, TypeVar

from django.db import transaction
from django.utils import timezone
from wagtail.models import Locale, Page
from wagtail_localize.models import StringSegment, StringTranslation, Translation, TranslationSource
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

PageT = TypeVar("PageT", bound=Page)


class ShapesDiffer(ValueError):  # noqa: N818  says what is wrong, as DoesNotExist does
    """The two pages do not have the same texts at the same places."""


@transaction.atomic
def publish_translation(*, source: PageT, translated: PageT) -> PageT:
    """Publish a page's translation, known to wagtail-localize segment by segment.

    Args:
        source: the page, published.
        translated: an unsaved page of the same type with the translated texts, its `locale` set; blocks carry the
            identifiers of the source's blocks.

    Returns:
        The published translation; what is not text (dates, pictures …) is the source's.

    Raises:
        ShapesDiffer: a text has no counterpart, or its paragraphs are not as many.
    """
    locale: Locale = translated.locale
    frozen, _ = TranslationSource.update_or_create_from_instance(source)
    translation, _ = Translation.objects.get_or_create(source=frozen, target_locale=locale)
    _store_strings(frozen, translated, locale)
    if not source.has_translation(locale):
        # Its own address from the start: a copy renamed afterwards would leave a redirection behind.
        original = source.specific_class._default_manager.get(pk=source.pk)
        original.slug = translated.slug
        original.copy_for_translation(locale, copy_parents=True)
    translation.save_target(publish=False)
    page: PageT = source.get_translation(locale).specific
    page.get_latest_revision().publish()
    page.refresh_from_db()
    return page


def _store_strings(frozen: TranslationSource, translated: Page, locale: Locale) -> None:
    wanted = _strings_by_path(translated)
    rows: dict[tuple[int, int], StringTranslation] = {}
    now = timezone.now()
    seen: dict[str, int] = defaultdict(int)
    for segment in StringSegment.objects.filter(source=frozen).select_related("context").order_by("order"):
        path = segment.context.path
        found = wanted.get(path, [])
        if seen[path] >= len(found):
            raise ShapesDiffer(f"« {translated.title} » : {path} (texte {seen[path] + 1})")
        rows.setdefault(
            # The same words twice at one place are one string to wagtail-localize.
            (segment.string_id, segment.context_id),
            StringTranslation(
                translation_of_id=segment.string_id,
                locale=locale,
                context_id=segment.context_id,
                data=found[seen[path]].string.data,
                translation_type=StringTranslation.TRANSLATION_TYPE_MANUAL,
                updated_at=now,
            ),
        )
        seen[path] += 1
    if surplus := [path for path, found in wanted.items() if len(found) != seen[path]]:
        raise ShapesDiffer(f"« {translated.title} » : {', '.join(surplus)}")
    StringTranslation.objects.filter(locale=locale, context__object=frozen.object).delete()
    StringTranslation.objects.bulk_create(rows.values())


def _strings_by_path(page: Page) -> dict[str, list[Any]]:
    found: dict[str, list[Any]] = defaultdict(list)
    for segment in extract_segments(page):
        if isinstance(segment, StringSegmentValue):
            found[segment.path].append(segment)
    return dict(found)
