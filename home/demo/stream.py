"""From the content's blocks to what a page's StreamFields store."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal
from uuid import UUID, uuid5

from home.demo.content import shapes
from home.demo.content.shapes import T

Language = Literal["fr", "en"]
Raw = dict[str, Any]

NAMESPACE: Final = UUID("6f0a5a55-7a0c-5b0e-9f5e-2b9d3c6a1c20")
"""Where the identifiers of the demonstration's pages and blocks are named from, so that loading twice names them alike."""


def identifier(*names: object) -> UUID:
    """Return the identifier of something by its names, outermost first."""
    return uuid5(NAMESPACE, "/".join(str(name) for name in names))


@dataclass(frozen=True, slots=True)
class StreamWriter:
    """Writes one page's blocks in one language; both languages' blocks carry the same identifiers."""

    page: str
    """The page's own name, e.g. its French slug."""
    language: Language
    pictures: Mapping[str, int]
    """Number of each illustration in the library, by key; without it, pictures are left out."""
    places: Mapping[str, int]
    """Number of the page of each place an action can lead to."""

    def say(self, text: T | None) -> str:
        """Return a text in the language being written, empty where there is none."""
        return "" if text is None else text.fr if self.language == "fr" else text.en

    def stream(self, field: str, children: Iterable[tuple[str, Any]]) -> list[Raw]:
        """Return a stream of blocks, each given by its type and its value."""
        return [
            {"type": kind, "id": str(identifier(self.page, field, number)), "value": value}
            for number, (kind, value) in enumerate(children)
        ]

    def items(self, field: str, values: Iterable[Any]) -> list[Raw]:
        """Return the items of a list inside a block."""
        return self.stream(field, (("item", value) for value in values))

    def body(self, field: str, blocks: Iterable[shapes.Block]) -> list[Raw]:
        """Return a page's body."""
        return self.stream(field, self._blocks(field, blocks))

    def picture(self, picture: shapes.Picture) -> Raw | None:
        """Return a picture block's value, or None where the illustration is not in the library."""
        if picture.key not in self.pictures:
            return None
        image = {"image": self.pictures[picture.key], "decorative": False, "alt_text": self.say(picture.alt)}
        return {"picture": image, "caption": self.say(picture.caption)}

    def _blocks(self, field: str, blocks: Iterable[shapes.Block]) -> Iterator[tuple[str, Any]]:
        for number, block in enumerate(blocks):
            value = self._value(f"{field}/{number}", block)
            if value is not None:
                yield _KINDS[type(block)], value

    def _value(self, place: str, block: shapes.Block) -> Any:  # noqa: PLR0911  one line a kind of block
        say = self.say
        match block:
            case shapes.Heading():
                return {"text": say(block.text), "level": str(block.level)}
            case shapes.Text():
                return say(block.html)
            case shapes.Picture():
                return self.picture(block)
            case shapes.Quotation():
                return {"text": say(block.text), "who": say(block.who)}
            case shapes.Questions():
                return self.items(place, ({"question": say(asked), "answer": say(told)} for asked, told in block.items))
            case shapes.Steps():
                return self.items(place, ({"title": say(title), "text": say(text)} for title, text in block.items))
            case shapes.Callout():
                return {"kind": block.kind, "title": say(block.title), "text": say(block.html)}
            case shapes.Action():
                return {"title": say(block.title), "label": say(block.label), "page": self.places.get(block.to)}


_KINDS: Final[dict[type, str]] = {
    shapes.Heading: "heading",
    shapes.Text: "text",
    shapes.Picture: "picture",
    shapes.Quotation: "quotation",
    shapes.Questions: "questions",
    shapes.Steps: "steps",
    shapes.Callout: "callout",
    shapes.Action: "action",
}
