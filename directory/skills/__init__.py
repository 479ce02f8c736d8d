"""Keeping the vocabulary of skills: merging, renaming, moving, and taking in the words that people wished for."""
