"""Importing mentors in the CMS: a file, what would become of each of its rows, and then a button."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponseBase, JsonResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages

from core.staff import member
from directory.desk.pages import DeskPage, DeskViewSet
from directory.interchange import jobs
from directory.interchange.columns import Column
from directory.interchange.planning import Kind, labels
from directory.interchange.reading import MAX_BYTES, UnreadableFileError
from directory.models import ImportState, MentorImport

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

NAME = "directory_imports"
ADD = "directory.add_mentorimport"
PUBLISH = "directory.publish_mentor"
ROWS_PER_PAGE = 100


class ImportForm(forms.Form):
    """A file, and what to do with it."""

    file = forms.FileField(
        label=gettext_lazy("Fichier"),
        help_text=gettext_lazy("Un CSV ou un classeur Excel (.xlsx), 20 Mo et 50 000 lignes au plus."),
        widget=forms.FileInput(
            attrs={"accept": ".csv,.txt,.tsv,.xlsx,text/csv"},
        ),
        error_messages={
            "required": gettext_lazy("Choisissez un fichier."),
            "empty": gettext_lazy("Ce fichier est vide."),
        },
    )
    publish = forms.BooleanField(
        label=gettext_lazy("Publier aussitôt ce qui peut l’être"),
        required=False,
        help_text=gettext_lazy(
            "Sinon, tout arrive en brouillon. Sans date de consentement, personne n’est publié de toute façon."
        ),
    )
    create_skills = forms.BooleanField(
        label=gettext_lazy("Ajouter au vocabulaire les compétences inconnues"),
        required=False,
        help_text=gettext_lazy("Dans la famille « Autres savoir-faire ». Sinon, elles sont laissées de côté."),
    )

    def __init__(self, *args: Any, may_publish: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not may_publish:
            del self.fields["publish"]

    def clean_file(self) -> UploadedFile[bytes]:
        """Refuse what is too big before it is read."""
        file: UploadedFile[bytes] = self.cleaned_data["file"]
        if (file.size or 0) > MAX_BYTES:
            raise forms.ValidationError(_("Ce fichier est trop gros : 20 Mo au plus."))
        return file


@dataclass(frozen=True, slots=True)
class Tab:
    """The rows of one kind, or all of them."""

    label: str
    count: int
    query: str
    current: bool


class ImportPage(DeskPage):
    """A page about imports."""

    permission = ADD
    header_icon = "upload"
    home: tuple[str, StrOrPromise] = (f"{NAME}:list", gettext_lazy("Importations"))

    def found(self, pk: int) -> MentorImport:
        """Return the import an address names."""
        found = MentorImport.objects.defer("content").filter(pk=pk).first()
        if found is None:
            raise Http404
        return found


class ImportList(ImportPage):
    """What was imported lately."""

    page_title = gettext_lazy("Importations")
    home = ("", "")
    template_name = "directory/desk/imports.html"

    def get(self, request: HttpRequest) -> HttpResponseBase:
        """Show the list."""
        imports = MentorImport.objects.select_related("uploaded_by").defer("content", "report")[:100]
        return self.show(imports=imports, kept=jobs.REPORTS_KEPT.days)


class NewImport(ImportPage):
    """Sending a file."""

    page_title = gettext_lazy("Importer des mentors")
    template_name = "directory/desk/import_new.html"

    def get(self, request: HttpRequest) -> HttpResponseBase:
        """Ask for the file."""
        return self._ask(self._form())

    def post(self, request: HttpRequest) -> HttpResponseBase:
        """Look at the file and show what would become of it."""
        form = self._form(request.POST, request.FILES)
        if not form.is_valid():
            return self._ask(form, 422)
        file = form.cleaned_data["file"]
        try:
            received = jobs.receive(
                file_name=file.name,
                content=file.read(),
                publish=form.cleaned_data.get("publish", False),
                create_skills=form.cleaned_data["create_skills"],
                by=member(request),
            )
        except UnreadableFileError as error:
            form.add_error("file", str(error))
            return self._ask(form, 422)
        return redirect(f"{NAME}:one", received.pk)

    def _form(self, *args: Any) -> ImportForm:
        return ImportForm(*args, may_publish=self.request.user.has_perm(PUBLISH))

    def _ask(self, form: ImportForm, status: int = 200) -> HttpResponseBase:
        return self.show(status=status, form=form, columns=[column.value for column in Column])


class OneImport(ImportPage):
    """One file: how far it is, and what became, or would become, of each row."""

    template_name = "directory/desk/import.html"

    def get_page_title(self) -> str:
        """Name the page after the file."""
        return self.found(self.kwargs["pk"]).file_name

    def get(self, request: HttpRequest, pk: int) -> HttpResponseBase:
        """Show it."""
        found = self.found(pk)
        kind = request.GET.get("kind", "")
        rows = [each for each in jobs.outcomes_of(found) if kind not in Kind.values or each.kind == kind]
        checked = found.state == ImportState.CHECKED
        return self.show(
            found=found,
            progress=progress_text(found),
            under_way=found.state in jobs.UNDER_WAY,
            checked=checked,
            done=found.state == ImportState.DONE,
            failed=found.state == ImportState.FAILED,
            something_to_do=bool(found.created or found.updated),
            tabs=list(_tabs(found, kind, checked=checked)),
            kind=kind,
            labels=labels(planned=checked),
            unknown=jobs.unknown_headings(found),
            page=Paginator(rows, ROWS_PER_PAGE).get_page(request.GET.get("p")),
        )


class ImportProgress(ImportPage):
    """How far an import is, for the page's own script."""

    def get(self, request: HttpRequest, pk: int) -> HttpResponseBase:
        """Tell."""
        found = self.found(pk)
        return JsonResponse(
            {
                "under_way": found.state in jobs.UNDER_WAY,
                "done": found.done,
                "total": found.total,
                "text": progress_text(found),
            }
        )


class StartImport(ImportPage):
    """Taking a file in."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, pk: int) -> HttpResponseBase:
        """Start, unless somebody did."""
        try:
            jobs.start(import_id=self.found(pk).pk)
        except jobs.NotNowError:
            messages.warning(request, _("Cette importation est déjà en route, ou terminée."))
        return redirect(f"{NAME}:one", pk)


class GiveUpImport(ImportPage):
    """Forgetting a file."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, pk: int) -> HttpResponseBase:
        """Forget it, unless it is being taken in."""
        try:
            jobs.give_up(import_id=self.found(pk).pk)
        except jobs.NotNowError:
            messages.warning(request, _("Cette importation est en route : attendez qu’elle finisse."))
            return redirect(f"{NAME}:one", pk)
        messages.success(request, _("Le fichier et son rapport sont effacés."))
        return redirect(f"{NAME}:list")


def progress_text(found: MentorImport) -> str:
    """Return in words how far an import is."""
    if not found.total:
        return _("Bientôt votre tour…")
    return _("%(done)d lignes sur %(total)d") % {"done": found.done, "total": found.total}


def _tabs(found: MentorImport, kind: str, *, checked: bool) -> list[Tab]:
    called = labels(planned=checked)
    every = Tab(_("toutes les lignes"), found.total, "", kind not in Kind.values)
    return [every] + [Tab(called[each], getattr(found, each), f"?kind={each}", kind == each) for each in Kind]


class ImportViewSet(DeskViewSet):
    """Imports."""

    name = NAME
    url_prefix = "directory/imports"
    icon = "upload"
    menu_label = gettext_lazy("Importations")
    menu_name = "directory-imports"
    permission = ADD

    def get_urlpatterns(self) -> list[URLPattern]:
        """Return the addresses."""
        return [
            path("", ImportList.as_view(), name="list"),
            path("new/", NewImport.as_view(), name="new"),
            path("<int:pk>/", OneImport.as_view(), name="one"),
            path("<int:pk>/progress/", ImportProgress.as_view(), name="progress"),
            path("<int:pk>/start/", StartImport.as_view(), name="start"),
            path("<int:pk>/give-up/", GiveUpImport.as_view(), name="give_up"),
        ]
