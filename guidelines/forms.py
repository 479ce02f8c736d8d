"""The form editors write guidelines in."""

from __future__ import annotations

from typing import Any

from wagtail.admin.forms import WagtailAdminPageForm


class GuidelineForm(WagtailAdminPageForm):
    """Offers as related only the other guidelines in the page's own language, by kind and title."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "related" not in self.fields:  # a form of a few of the page's fields, as comparisons use
            return
        field = self.fields["related"]
        others = field.queryset.exclude(pk=self.instance.pk).order_by("kind", "title")
        page = self.instance if self.instance.locale_id else self.parent_page
        field.queryset = others.filter(locale_id=page.locale_id) if page else others
