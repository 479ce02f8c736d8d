"""Finding mentors by words, the same on every database.

`text` folds and stems; `words` cleans what somebody typed; `document` says what of a profile can be searched; `index`
is the one door for the rest of the site. `meant` tells which skills the words mean and `ranking` who comes first. The
adapters (`sqlite`, `postgres`) are known to this package only.

What is saved through models is indexed by itself. What goes past them is not: after `QuerySet.update`, `bulk_create`,
`bulk_update` or SQL on mentors, their skills, or the names of skills and regions, call `index.index_mentors` for those
concerned, or `index.rebuild` (`manage.py rebuild_directory_index`). Until then words find what was there before, and do
not find whoever was made live that way. Nobody unlisted is ever shown: the database is asked for that, not the index.
"""
