"""The demonstration: hand-written content, drawn illustrations, and what loads them.

`content/` holds the words, `illustrations/` draws the pictures, `load.py` puts both into the site.
"""
