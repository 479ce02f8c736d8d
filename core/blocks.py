"""The vocabulary editors write with: a dozen blocks, each named for what it is."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageBlock

from core.pages import in_current_language
from core.video import video_from_address

PROSE_FEATURES = ["bold", "italic", "link", "document-link", "ol", "ul"]
SHORT_FEATURES = ["bold", "italic", "link"]


class HeadingBlock(blocks.StructBlock):
    """A heading inside the page; those of the first level make the table of contents."""

    text = blocks.CharBlock(label=_("Intertitre"), max_length=160)
    level = blocks.ChoiceBlock(
        label=_("Niveau"), choices=[("2", _("partie de la page")), ("3", _("sous-partie"))], default="2", required=True
    )

    class Meta:
        icon = "title"
        label = _("Intertitre")
        template = "components/blocks/heading.html"


class PictureBlock(blocks.StructBlock):
    """A picture with its caption; its focal point, kept with the picture, survives every crop."""

    picture = ImageBlock(label=_("Image"))
    caption = blocks.CharBlock(label=_("Légende"), required=False, max_length=300)

    class Meta:
        icon = "image"
        label = _("Image")
        template = "components/blocks/picture.html"


class QuotationBlock(blocks.StructBlock):
    """Somebody's words."""

    text = blocks.TextBlock(label=_("Citation"), help_text=_("Sans guillemets : ils s’ajoutent seuls."), rows=3)
    who = blocks.CharBlock(label=_("Qui parle"), required=False, max_length=160)

    class Meta:
        icon = "openquote"
        label = _("Citation")
        template = "components/blocks/quotation.html"


class QuestionBlock(blocks.StructBlock):
    """One question and its answer."""

    question = blocks.CharBlock(label=_("Question"), max_length=300)
    answer = blocks.RichTextBlock(label=_("Réponse"), features=PROSE_FEATURES)

    class Meta:
        icon = "help"
        label = _("Question et réponse")


class StepBlock(blocks.StructBlock):
    """One step: what to do, and a word about it."""

    title = blocks.CharBlock(label=_("Étape"), max_length=200)
    text = blocks.RichTextBlock(label=_("Détail"), features=PROSE_FEATURES, required=False)

    class Meta:
        icon = "list-ol"
        label = _("Étape")


class CalloutBlock(blocks.StructBlock):
    """A remark set apart."""

    kind = blocks.ChoiceBlock(
        label=_("Sorte"),
        choices=[("idea", _("une idée")), ("attention", _("attention")), ("example", _("un exemple"))],
        default="idea",
    )
    title = blocks.CharBlock(label=_("Titre"), max_length=160)
    text = blocks.RichTextBlock(label=_("Texte"), features=PROSE_FEATURES)

    class Meta:
        icon = "warning"
        label = _("Encadré")
        template = "components/blocks/callout.html"


class DocumentBlock(blocks.StructBlock):
    """A file to take home."""

    document = DocumentChooserBlock(label=_("Document"))
    title = blocks.CharBlock(
        label=_("Titre"), required=False, max_length=200, help_text=_("Sinon, le titre du document.")
    )

    class Meta:
        icon = "doc-full"
        label = _("Document à télécharger")
        template = "components/blocks/document.html"


class VideoBlock(blocks.StructBlock):
    """A video elsewhere; nothing is asked of its host before the visitor does."""

    address = blocks.URLBlock(label=_("Adresse"), help_text=_("Une page de YouTube ou de Vimeo."))
    title = blocks.CharBlock(label=_("Titre"), max_length=200)
    poster = ImageBlock(label=_("Image d’attente"), required=False)
    caption = blocks.CharBlock(label=_("Légende"), required=False, max_length=300)

    def clean(self, value: Any) -> Any:
        """Return the value; raise where the address is not a video we know how to show."""
        value = super().clean(value)
        if value.get("address") and video_from_address(value["address"]) is None:
            raise blocks.StructBlockValidationError(
                {"address": ValidationError(_("Nous ne reconnaissons que les vidéos de YouTube et de Vimeo."))}
            )
        return value

    def get_context(self, value: Any, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
        """Add `video` (provider and identifier, or None) for the template."""
        context: dict[str, Any] = super().get_context(value, parent_context=parent_context)
        context["video"] = video_from_address(value.get("address") or "")
        return context

    class Meta:
        icon = "media"
        label = _("Vidéo")
        template = "components/blocks/video.html"


class RelatedPagesBlock(blocks.StructBlock):
    """Pages that go with this one."""

    title = blocks.CharBlock(label=_("Titre"), required=False, max_length=120)
    pages = blocks.ListBlock(blocks.PageChooserBlock(label=_("Page")), label=_("Pages"), min_num=1, max_num=6)

    def get_context(self, value: Any, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
        """Add `pages`: those of the chosen pages that are published and public, in the order chosen."""
        context: dict[str, Any] = super().get_context(value, parent_context=parent_context)
        context["pages"] = in_current_language([page for page in value["pages"] if page])
        return context

    class Meta:
        icon = "link"
        label = _("Pages liées")
        template = "components/blocks/related.html"


class ActionBlock(blocks.StructBlock):
    """An invitation to do something, with one button."""

    title = blocks.CharBlock(label=_("Invitation"), max_length=200)
    label = blocks.CharBlock(label=_("Texte du bouton"), max_length=60)
    page = blocks.PageChooserBlock(label=_("Page"), required=False, help_text=_("Sinon, le formulaire de jumelage."))

    def get_context(self, value: Any, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
        """Add `target`: the chosen page in the language being served, or None for the pairing request form."""
        context: dict[str, Any] = super().get_context(value, parent_context=parent_context)
        context["target"] = next(iter(in_current_language([value["page"]])), None) if value.get("page") else None
        return context

    class Meta:
        icon = "pick"
        label = _("Invitation à agir")
        template = "components/blocks/action.html"


class BodyBlock(blocks.StreamBlock):
    """The body of a page."""

    heading = HeadingBlock()
    text = blocks.RichTextBlock(label=_("Texte"), features=PROSE_FEATURES, template="components/blocks/text.html")
    picture = PictureBlock()
    quotation = QuotationBlock()
    questions = blocks.ListBlock(
        QuestionBlock(), label=_("Questions et réponses"), icon="help", template="components/blocks/questions.html"
    )
    steps = blocks.ListBlock(StepBlock(), label=_("Étapes"), icon="list-ol", template="components/blocks/steps.html")
    callout = CalloutBlock()
    document = DocumentBlock()
    video = VideoBlock()
    related = RelatedPagesBlock()
    action = ActionBlock()

    class Meta:
        block_counts: dict[str, dict[str, int]] = {}
