"""What can be done to the mentors chosen in their list: publish, pause, bring back, tag, write."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, ClassVar

from django import forms
from django.contrib.auth.models import User
from django.db.models import Model, QuerySet
from django.http import HttpResponseBase
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.snippets.bulk_actions.snippet_bulk_action import SnippetBulkAction

from core.forms import LineField, WordsField
from directory import many
from directory.models import Mentor, Skill
from directory.panels import PRIVATE

PUBLISH = "directory.publish_mentor"


class MentorAction(SnippetBulkAction):
    """Something done to each of the people chosen, once it was confirmed."""

    models: ClassVar[list[type[Model]]] = [Mentor]
    template_name = "directory/desk/bulk.html"
    permission = PUBLISH
    question: Any = ""
    button: Any = ""
    aria_label: Any = ""

    def check_perm(self, obj: Mentor) -> bool:
        """Return whether this may be done to somebody."""
        return bool(self.request.user.has_perm(self.permission))

    @classmethod
    def get_queryset(cls, model: type[Mentor], object_ids: Sequence[object]) -> QuerySet[Mentor]:
        """Return the people chosen; those who are gone meanwhile do not matter."""
        return Mentor.objects.filter(pk__in=object_ids).order_by("name", "pk")

    def get_execution_context(self) -> dict[str, Any]:
        """Return what the action needs to know."""
        return {**super().get_execution_context(), "by": self.request.user, "answers": self.cleaned_form.cleaned_data}

    @classmethod
    def execute_action(cls, objects: Sequence[Mentor], **kwargs: Any) -> tuple[int, int]:
        """Do it to each; return to how many, as Wagtail wants it."""
        return sum(bool(cls.do(mentor, kwargs["by"], kwargs["answers"])) for mentor in objects), 0

    @classmethod
    def do(cls, mentor: Mentor, by: User, answers: dict[str, Any]) -> bool:
        """Do it to one person; return whether that changed anything."""
        raise NotImplementedError

    def get_success_message(self, num_parent_objects: int, num_child_objects: int) -> str:
        """Say how many profiles changed."""
        said = ngettext("%(count)d profil changé.", "%(count)d profils changés.", num_parent_objects)
        return said % {"count": num_parent_objects}

    def left_out(self, mentor: Mentor) -> str:
        """Return why somebody will be left as they are; empty where they will not."""
        return ""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Say who is concerned, and who is not and why."""
        context: dict[str, Any] = super().get_context_data(**kwargs)
        people = [(entry["item"], self.left_out(entry["item"])) for entry in context["items"]]
        return {
            **context,
            "concerned": [mentor for mentor, why in people if not why],
            "others": [(mentor, why) for mentor, why in people if why],
            "refused": bool(context["items_with_no_access"]),
            "action": self,
        }


class PublishAction(MentorAction):
    """Publish the latest draft of each."""

    display_name = gettext_lazy("Publier")
    action_type = "publish_mentors"
    aria_label = gettext_lazy("Publier les mentors choisis")
    question = gettext_lazy("Publier le dernier brouillon de ces profils ?")
    button = gettext_lazy("Publier")
    action_priority = 10

    def left_out(self, mentor: Mentor) -> str:
        """Nobody is published without their consent."""
        if many.may_be_published(mentor):
            return ""
        if mentor.locked:
            return _("verrouillé")
        return (
            _("déjà publié") if mentor.live and not mentor.has_unpublished_changes else _("sans date de consentement")
        )

    @classmethod
    def do(cls, mentor: Mentor, by: User, answers: dict[str, Any]) -> bool:
        """Publish."""
        return many.publish(mentor=mentor, by=by)


class PauseAction(MentorAction):
    """Pause each."""

    display_name = gettext_lazy("Mettre en pause")
    action_type = "pause_mentors"
    aria_label = gettext_lazy("Mettre en pause les mentors choisis")
    question = gettext_lazy("Mettre ces profils en pause ? Ils restent au répertoire, sans recevoir de demandes.")
    button = gettext_lazy("Mettre en pause")
    action_priority = 20

    def left_out(self, mentor: Mentor) -> str:
        """Those who are already."""
        return _("déjà en pause") if mentor.paused else ""

    @classmethod
    def do(cls, mentor: Mentor, by: User, answers: dict[str, Any]) -> bool:
        """Pause."""
        return many.pause_for_the_team(mentor=mentor, by=by)


class ComeBackAction(MentorAction):
    """End each one's pause."""

    display_name = gettext_lazy("Fin de la pause")
    action_type = "bring_back_mentors"
    aria_label = gettext_lazy("Mettre fin à la pause des mentors choisis")
    question = gettext_lazy("Mettre fin à la pause de ces profils ? On pourra de nouveau leur proposer un duo.")
    button = gettext_lazy("Mettre fin à la pause")
    action_priority = 29

    def left_out(self, mentor: Mentor) -> str:
        """Those who are not paused."""
        return "" if mentor.paused else _("pas en pause")

    @classmethod
    def do(cls, mentor: Mentor, by: User, answers: dict[str, Any]) -> bool:
        """Bring back."""
        return many.bring_back(mentor=mentor, by=by)


class TagForm(forms.Form):
    """A skill, and which side it goes to."""

    skill = forms.ModelChoiceField(
        label=gettext_lazy("Compétence"), queryset=Skill.objects.order_by("name"), empty_label=None
    )
    side = forms.ChoiceField(
        label=gettext_lazy("De quel côté ?"),
        choices=[
            (many.Side.OFFERS.value, gettext_lazy("Ces personnes l’apportent")),
            (many.Side.SEEKS.value, gettext_lazy("Elles aimeraient l’apprendre")),
        ],
        widget=forms.RadioSelect,
        initial=many.Side.OFFERS.value,
    )


class TagAction(MentorAction):
    """Add a skill to each."""

    display_name = gettext_lazy("Ajouter une compétence")
    action_type = "tag_mentors"
    aria_label = gettext_lazy("Ajouter une compétence aux mentors choisis")
    question = gettext_lazy("Ajouter une compétence à ces profils, aussitôt visible sur ceux qui sont publiés ?")
    button = gettext_lazy("Ajouter la compétence")
    form_class = TagForm
    action_priority = 26

    @classmethod
    def do(cls, mentor: Mentor, by: User, answers: dict[str, Any]) -> bool:
        """Add it."""
        return many.tag(mentor=mentor, skill=answers["skill"], side=many.Side(answers["side"]), by=by)


class MessageForm(forms.Form):
    """What is written, in French and perhaps in English."""

    subject = LineField(label=gettext_lazy("Objet"), max_length=120)
    text = WordsField(
        label=gettext_lazy("Message"),
        rows=8,
        max_length=5_000,
        help_text=gettext_lazy("« Bonjour » et le nom viennent avant, la signature du programme après."),
    )
    subject_en = LineField(label=gettext_lazy("Objet en anglais"), max_length=120, required=False)
    text_en = WordsField(
        label=gettext_lazy("Message en anglais"),
        rows=8,
        max_length=5_000,
        required=False,
        help_text=gettext_lazy("Pour qui préfère l’anglais. Laissez vide : tout le monde reçoit le français."),
    )

    def clean(self) -> dict[str, Any]:
        """Ask for both parts of the English, or neither."""
        cleaned = super().clean() or {}
        for name, other in (("subject_en", "text_en"), ("text_en", "subject_en")):
            if cleaned.get(other) and not cleaned.get(name) and name not in self.errors:
                self.add_error(name, _("Il manque cette partie en anglais."))
        return cleaned


class MessageAction(MentorAction):
    """Write to each, one message a person, after it was shown."""

    display_name = gettext_lazy("Écrire")
    action_type = "write_to_mentors"
    aria_label = gettext_lazy("Écrire aux mentors choisis")
    question = gettext_lazy("Chaque personne reçoit son propre message, sans voir les autres.")
    button = gettext_lazy("Envoyer")
    permission = PRIVATE
    form_class = MessageForm
    action_priority = 25
    previews: tuple[Any, ...] = ()

    def left_out(self, mentor: Mentor) -> str:
        """Those who have no address are to be called."""
        if mentor.email:
            return ""
        return _("à appeler : %(phone)s") % {"phone": mentor.phone} if mentor.phone else _("ni courriel ni téléphone")

    def form_valid(self, form: forms.Form) -> HttpResponseBase:
        """Show what will be sent; send it where it was shown."""
        if "send" in self.request.POST:
            response: HttpResponseBase = super().form_valid(form)
            return response
        people, _without = self.get_actionable_objects()
        by_language = {mentor.contact_language: mentor for mentor in reversed(people) if mentor.email}
        self.previews = tuple(
            (mentor, many.compose(mentor=mentor, **_words(form.cleaned_data, mentor)))
            for mentor in by_language.values()
        )
        shown: HttpResponseBase = self.render_to_response(self.get_context_data(form=form, previews=self.previews))
        return shown

    @classmethod
    def do(cls, mentor: Mentor, by: User, answers: dict[str, Any]) -> bool:
        """Write."""
        return many.write_to(mentor=mentor, **_words(answers, mentor))

    def get_success_message(self, num_parent_objects: int, num_child_objects: int) -> str:
        """Say how many messages leave."""
        said = ngettext("%(count)d message part.", "%(count)d messages partent.", num_parent_objects)
        return said % {"count": num_parent_objects}


def _words(answers: dict[str, Any], mentor: Mentor) -> dict[str, str]:
    """What somebody is written, in their language where it was written in it."""
    english = mentor.contact_language == "en" and bool(answers["text_en"])
    return {name: answers[f"{name}_en" if english else name] for name in ("subject", "text")}


ACTIONS: tuple[Callable[..., Any], ...] = (PublishAction, PauseAction, ComeBackAction, TagAction, MessageAction)
