"""Finding mentors by words, the same on every database.

`text` folds and stems; `words` cleans what somebody typed; `document` says what of a profile can be searched; `index`
is the one door for the rest of the site. The adapters (`sqlite`, `postgres`) are known to this package only.
"""
