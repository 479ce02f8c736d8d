"""The top floor: the home page, plain pages, and the demonstration; it brings the other apps together."""
