"""What the lists of the desk can be narrowed to."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from django.contrib.admin import SimpleListFilter
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from pairing.check_in_rule import SILENT_AFTER
from pairing.lifecycle import PairState, RequestState
from pairing.models import CheckIn, Pair, PairingRequest, RequestKind


class PlainFilter(SimpleListFilter):
    """A filter that names its own « all », since what is shown by default is not always everything."""

    template = "pairing/desk/filter.html"
    everything: str | Promise = gettext_lazy("Toutes")

    def choices(self, changelist: Any) -> Iterator[Any]:
        """Yield the choices, what is shown by default first."""
        for value, label in ((None, self.everything), *self.lookup_choices):
            chosen = self.value() is None if value is None else self.value() == str(value)
            query = changelist.get_query_string(
                {} if value is None else {self.parameter_name: value}, [self.parameter_name] if value is None else []
            )
            yield {"selected": chosen, "query_string": query, "display": label}


class StateFilter(PlainFilter):
    """By state; by default those whose sender confirmed them, for nobody else has asked us to read theirs."""

    title = gettext_lazy("État")
    parameter_name = "state"
    everything = gettext_lazy("Confirmées")
    TO_HANDLE = "to_handle"
    ALL = "all"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """Return what waits, each state, and everything."""
        return [
            (self.TO_HANDLE, _("À traiter")),
            *((state.value, str(state.label).capitalize()) for state in RequestState),
            (self.ALL, _("Toutes, même non confirmées")),
        ]

    def queryset(self, request: HttpRequest, queryset: Any) -> QuerySet[PairingRequest]:
        """Narrow the list."""
        chosen = self.value()
        found: QuerySet[PairingRequest]
        if chosen == self.TO_HANDLE:
            found = queryset.to_handle()
        elif chosen == self.ALL:
            found = queryset
        elif chosen in RequestState.values:
            found = queryset.filter(state=chosen)
        else:
            found = queryset.confirmed()
        return found


class KindFilter(PlainFilter):
    """By kind of request."""

    title = gettext_lazy("Avec qui")
    parameter_name = "kind"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """Return the kinds."""
        return [(kind.value, str(kind.label).capitalize()) for kind in RequestKind]

    def queryset(self, request: HttpRequest, queryset: Any) -> QuerySet[PairingRequest]:
        """Narrow the list."""
        found: QuerySet[PairingRequest] = (
            queryset.filter(kind=self.value()) if self.value() in RequestKind.values else queryset
        )
        return found


class LanguageFilter(PlainFilter):
    """By the sender's language."""

    title = gettext_lazy("Langue")
    parameter_name = "language"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """Return the two languages."""
        return [("fr", _("Français")), ("en", _("Anglais"))]

    def queryset(self, request: HttpRequest, queryset: Any) -> QuerySet[PairingRequest]:
        """Narrow the list."""
        found: QuerySet[PairingRequest] = (
            queryset.filter(language=self.value()) if self.value() in {"fr", "en"} else queryset
        )
        return found


class PeriodFilter(PlainFilter):
    """By how long ago it was sent."""

    title = gettext_lazy("Envoyée")
    parameter_name = "days"
    everything = gettext_lazy("N’importe quand")

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """Return three periods."""
        return [("7", _("Depuis une semaine")), ("30", _("Depuis un mois")), ("365", _("Depuis un an"))]

    def queryset(self, request: HttpRequest, queryset: Any) -> QuerySet[PairingRequest]:
        """Narrow the list."""
        found: QuerySet[PairingRequest] = queryset
        if self.value() in {"7", "30", "365"}:
            found = queryset.filter(created_at__gte=timezone.now() - timedelta(days=int(str(self.value()))))
        return found


class ActiveFilter(PlainFilter):
    """By where a pair stands."""

    title = gettext_lazy("État")
    parameter_name = "state"
    everything = gettext_lazy("Tous")

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """Return the states."""
        return [(state.value, str(state.label).capitalize()) for state in PairState]

    def queryset(self, request: HttpRequest, queryset: Any) -> QuerySet[Pair]:
        """Narrow the list."""
        found: QuerySet[Pair] = queryset
        return found.filter(state=self.value()) if self.value() in PairState.values else found


class NewsFilter(PlainFilter):
    """By what the halves let us know: those that a word from an organiser might help."""

    title = gettext_lazy("Nouvelles")
    parameter_name = "news"
    everything = gettext_lazy("Tous")
    NOT_YET = "not_yet"
    SILENT = "silent"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """Return those that have not met, and those that say nothing."""
        return [(self.NOT_YET, _("A répondu « pas encore »")), (self.SILENT, _("Sans réponse depuis deux semaines"))]

    def queryset(self, request: HttpRequest, queryset: Any) -> QuerySet[Pair]:
        """Narrow the list."""
        found: QuerySet[Pair] = queryset
        if self.value() == self.NOT_YET:
            return found.filter(pk__in=CheckIn.objects.not_met_yet().values("pair"))
        if self.value() == self.SILENT:
            return found.filter(pk__in=CheckIn.objects.silent(timezone.now() - SILENT_AFTER).values("pair"))
        return found
