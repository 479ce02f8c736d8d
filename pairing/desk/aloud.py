"""A message as somebody reads it out on the telephone: its words, without addresses, without its foot.

What a letter or a mailbox needs and an ear does not is left out: the foot, the signature, links and what only leads to
them. A signed link is its reader's key besides, and is nobody else's to see.
"""

from __future__ import annotations

import re
from typing import Final

_FOOT: Final = "\n———\n"
"""As in `core.desk.letter`."""
_ADDRESS: Final = re.compile(r"https?://\S+")
_IN_BRACKETS: Final = re.compile(r"\s*\(https?://[^\s)]+\)")
_SENTENCE_END: Final = (".", "!", "?", "…", "»", ";")
_OF_THE_SCREEN: Final = re.compile(
    r"\b(?:ce lien|this link|ce courriel|this e-mail|fichier joint|attached file"
    r"|ouvrez la page|open your pair’s page)\b",
    re.IGNORECASE,
)
_BETWEEN_SENTENCES: Final = re.compile(r"(?<=[.!?…])\s+")


def read_aloud(text: str, programme: str = "", *, greets: bool = True) -> str:
    """Return the words of a message to say on the telephone, in paragraphs.

    Args:
        text: the plain text of a message.
        programme: the programme's name, by which its signature is known; the signature stays where empty.
        greets: whether it opens with its greeting, a first line that ends in a comma; not so for what follows another.
    """
    paragraphs = [each.strip() for each in re.split(r"\n\s*\n", text.partition(_FOOT)[0]) if each.strip()]
    if programme and len(paragraphs) > 1 and paragraphs[-1].endswith(programme):
        paragraphs.pop()
    if not greets and paragraphs and paragraphs[0].endswith(","):
        del paragraphs[0]
    said: list[str] = []
    for paragraph in paragraphs:
        words = _without_addresses(paragraph)
        if not words:
            # « Lire et répondre » says nothing without the link it stood above.
            if said and not said[-1].endswith(_SENTENCE_END):
                said.pop()
            continue
        words = _before_the_screen(words)
        if words:
            said.append(words)
    return "\n\n".join(said)


def _without_addresses(paragraph: str) -> str:
    lines = []
    for line in paragraph.splitlines():
        bare = _IN_BRACKETS.sub("", line)
        left = _ADDRESS.sub("", bare).strip()
        # A label and its address: nothing of it is worth saying.
        if left == bare.strip() or left.endswith(_SENTENCE_END):
            lines.append(left)
    return "\n".join(lines).strip()


def _before_the_screen(paragraph: str) -> str:
    """Return a paragraph up to the sentence that speaks of a screen; one without such a sentence as it is."""
    if not _OF_THE_SCREEN.search(paragraph) or "\n" in paragraph:
        return paragraph
    kept = []
    for sentence in _BETWEEN_SENTENCES.split(paragraph):
        # A label is dropped with its address, brackets and all: it ends in a colon.
        if _OF_THE_SCREEN.search(sentence) and not sentence.endswith(":"):
            break
        kept.append(sentence)
    return " ".join(kept)
