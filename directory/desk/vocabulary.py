"""The vocabulary desk: what each skill is good for, making two one, renaming, and the words that people wished for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import forms
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.urls import URLPattern, path
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.admin import messages

from core.staff import member
from directory.desk.pages import DeskPage, DeskViewSet
from directory.models import Skill, SkillFamily, WishedWord
from directory.skills.counting import Use, uses
from directory.skills.keeping import dismiss, make_skill, make_synonym, move_skills, rename_skill
from directory.skills.merging import SkillGoneError, merge_skills

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

NAME = "directory_vocabulary"
CHANGE = "directory.change_skill"
WORDS = "directory.change_wishedword"
MERGE = "directory.delete_skill"
"""Of the skills made one, all but one are gone."""
SHOWN_FIRST = 10
"""Words wished for, before one asks for the others."""


class NamesForm(forms.Form):
    """What a skill is called."""

    name = forms.CharField(label=gettext_lazy("Nom français"), max_length=100)
    name_en = forms.CharField(label=gettext_lazy("Nom anglais"), max_length=100)


class RenameForm(NamesForm):
    """Its names from now on, and what becomes of the old ones."""

    keep_names = forms.BooleanField(
        label=gettext_lazy("Garder les anciens noms comme synonymes"), required=False, initial=True
    )
    move = forms.BooleanField(
        label=gettext_lazy("Changer aussi l’adresse"),
        required=False,
        help_text=gettext_lazy("L’ancienne mènera à la nouvelle : les liens partagés restent bons."),
    )


class NewSkillForm(NamesForm):
    """A word that becomes a skill."""

    family = forms.ChoiceField(label=gettext_lazy("Famille"), choices=SkillFamily.choices, initial=SkillFamily.OTHER)


class SynonymForm(forms.Form):
    """The skill that a word is another name of."""

    skill = forms.ModelChoiceField(
        label=gettext_lazy("Compétence"), queryset=Skill.objects.order_by("name"), empty_label=None
    )


class VocabularyPage(DeskPage):
    """A page of the vocabulary desk."""

    permission = CHANGE
    header_icon = "tag"
    home: tuple[str, StrOrPromise] = (f"{NAME}:list", gettext_lazy("Vocabulaire"))

    def skills(self, keys: list[str]) -> list[Skill]:
        """Return the skills that a form names."""
        return list(Skill.objects.filter(pk__in=[key for key in keys if key.isdecimal() and len(key) < 19]))


class VocabularyList(VocabularyPage):
    """Every skill with its use; the words wished for."""

    page_title = gettext_lazy("Vocabulaire")
    home = ("", "")
    template_name = "directory/desk/vocabulary.html"

    def get(self, request: HttpRequest) -> HttpResponseBase:
        """Show the lists."""
        every = uses()
        asked = request.GET.get("use", "")
        use = Use(asked) if asked in Use.values else Use.ALL
        tabs = [(each, sum(1 for skill in every if skill.is_of(each)), each == use) for each in Use]
        words = list(WishedWord.objects.filter(dismissed=False)[:200]) if request.user.has_perm(WORDS) else []
        return self.show(
            skills=[each for each in every if each.is_of(use)],
            tabs=tabs,
            words=words[:SHOWN_FIRST],
            other_words=words[SHOWN_FIRST:],
            families=SkillFamily.choices,
            may_merge=request.user.has_perm(MERGE),
        )

    def post(self, request: HttpRequest) -> HttpResponseBase:
        """Move the chosen skills to a family, or go on to merge them."""
        chosen = self.skills(request.POST.getlist("skill"))
        family = request.POST.get("family", "")
        if "merge" in request.POST and len(chosen) > 1:
            return redirect(f"{request.path}merge/?{'&'.join(f'skill={skill.pk}' for skill in chosen)}")
        if "merge" in request.POST:
            messages.warning(request, _("Cochez au moins deux compétences à fusionner."))
        elif not chosen:
            messages.warning(request, _("Cochez d’abord des compétences."))
        elif family in SkillFamily.values:
            moved = move_skills(skills=chosen, family=SkillFamily(family), by=member(request))
            said = ngettext("%(count)d compétence déplacée.", "%(count)d compétences déplacées.", moved)
            messages.success(request, said % {"count": moved})
        return redirect(f"{NAME}:list")


class MergePage(VocabularyPage):
    """Making several skills one: which stays, and what will happen."""

    permission = MERGE
    page_title = gettext_lazy("Fusionner des compétences")
    template_name = "directory/desk/merge.html"

    def get(self, request: HttpRequest) -> HttpResponseBase:
        """Say what will happen."""
        return self._ask(request.GET.getlist("skill"), request.GET.get("keep", ""))

    def post(self, request: HttpRequest) -> HttpResponseBase:
        """Do it."""
        keys, keep_key = request.POST.getlist("skill"), request.POST.get("keep", "")
        chosen = {str(skill.pk): skill for skill in self.skills(keys)}
        keep = chosen.pop(keep_key, None)
        if keep is None or not chosen:
            return self._ask(keys, keep_key, status=422)
        try:
            for drop in chosen.values():
                keep = merge_skills(keep=keep, drop=drop, by=member(request))
        except SkillGoneError:
            messages.warning(request, _("Une de ces compétences n’est plus là : quelqu’un l’a changée entre-temps."))
        else:
            messages.success(request, _("C’est fait : il ne reste que « %(name)s ».") % {"name": keep.name})
        return redirect(f"{NAME}:list")

    def _ask(self, keys: list[str], keep: str, status: int = 200) -> HttpResponseBase:
        chosen = self.skills(keys)
        if len(chosen) < 2:
            messages.warning(self.request, _("Cochez au moins deux compétences à fusionner."))
            return redirect(f"{NAME}:list")
        wanted = {skill.pk for skill in chosen}
        found = sorted(
            (each for each in uses() if each.skill.pk in wanted), key=lambda each: -each.offered - each.sought
        )
        kept = keep if keep in {str(pk) for pk in wanted} else str(found[0].skill.pk)
        return self.show(status=status, chosen=found, keep=int(kept))


class RenamePage(VocabularyPage):
    """Renaming a skill."""

    template_name = "directory/desk/form.html"

    def get_page_title(self) -> str:
        """Name the page."""
        return _("Renommer « %(name)s »") % {"name": self._skill().name}

    def get(self, request: HttpRequest, pk: int) -> HttpResponseBase:
        """Ask for the names."""
        skill = self._skill()
        return self._ask(RenameForm(initial={"name": skill.name, "name_en": skill.name_en}))

    def post(self, request: HttpRequest, pk: int) -> HttpResponseBase:
        """Rename it."""
        form = RenameForm(request.POST)
        if form.is_valid():
            try:
                rename_skill(skill=self._skill(), by=member(request), **form.cleaned_data)
            except ValidationError as error:
                _blame(form, error)
            else:
                messages.success(request, _("La compétence est renommée."))
                return redirect(f"{NAME}:list")
        return self._ask(form, 422)

    def _skill(self) -> Skill:
        found = Skill.objects.filter(pk=self.kwargs["pk"]).first()
        if found is None:
            raise Http404
        return found

    def _ask(self, form: forms.Form, status: int = 200) -> HttpResponseBase:
        return self.show(status=status, form=form, button=_("Renommer"))


class WordPage(VocabularyPage):
    """A word that people wished for: a skill, a synonym, or neither."""

    permission = WORDS
    template_name = "directory/desk/word.html"

    def get_page_title(self) -> str:
        """Name the page after the word."""
        return self._word().label

    def get(self, request: HttpRequest, pk: int) -> HttpResponseBase:
        """Ask what becomes of it."""
        return self._ask(NewSkillForm(initial={"name": self._word().label}), SynonymForm())

    def post(self, request: HttpRequest, pk: int) -> HttpResponseBase:
        """Do it."""
        word, by = self._word(), member(request)
        new, synonym = NewSkillForm(), SynonymForm()
        if "dismiss" in request.POST:
            dismiss(word=word)
            messages.success(request, _("« %(word)s » ne paraîtra plus dans la liste.") % {"word": word.label})
            return redirect(f"{NAME}:list")
        if "synonym" in request.POST:
            synonym = SynonymForm(request.POST)
            if synonym.is_valid():
                skill = synonym.cleaned_data["skill"]
                make_synonym(word=word, skill=skill, by=by)
                said = _("« %(word)s » trouve maintenant « %(skill)s ».")
                messages.success(request, said % {"word": word.label, "skill": skill.name})
                return redirect(f"{NAME}:list")
            return self._ask(new, synonym, 422)
        new = NewSkillForm(request.POST)
        if new.is_valid():
            data = new.cleaned_data
            try:
                make_skill(word=word, **{**data, "family": SkillFamily(data["family"])}, by=by)
            except ValidationError as error:
                _blame(new, error)
            else:
                messages.success(request, _("« %(name)s » est au vocabulaire.") % {"name": data["name"]})
                return redirect(f"{NAME}:list")
        return self._ask(new, synonym, 422)

    def _word(self) -> WishedWord:
        found = WishedWord.objects.filter(pk=self.kwargs["pk"]).first()
        if found is None:
            raise Http404
        return found

    def _ask(self, new: forms.Form, synonym: forms.Form, status: int = 200) -> HttpResponseBase:
        return self.show(status=status, word=self._word(), new=new, synonym=synonym)


def _blame(form: forms.Form, error: ValidationError) -> None:
    """Show beside the form's fields what is wrong with the skill."""
    for name, problems in error.message_dict.items():
        form.add_error(name if name in form.fields else None, problems)


class VocabularyViewSet(DeskViewSet):
    """The vocabulary desk."""

    name = NAME
    url_prefix = "directory/vocabulary"
    icon = "tag"
    menu_label = gettext_lazy("Vocabulaire")
    menu_name = "directory-vocabulary"
    permission = CHANGE

    def get_urlpatterns(self) -> list[URLPattern]:
        """Return the addresses."""
        return [
            path("", VocabularyList.as_view(), name="list"),
            path("merge/", MergePage.as_view(), name="merge"),
            path("<int:pk>/rename/", RenamePage.as_view(), name="rename"),
            path("words/<int:pk>/", WordPage.as_view(), name="word"),
        ]
