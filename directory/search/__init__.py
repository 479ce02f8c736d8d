"""Finding mentors by words, the same on every database.

`text` folds and stems; `words` cleans what somebody typed; `document` says what of a profile can be searched; `index`
is the one door for the rest of the site. `meant` tells which skills the words mean and `ranking` who comes first;
`letters` writes what the filters look at. The adapters (`sqlite`, `postgres`) are known to this package only. `elastic`
is the same search in an engine, asked the same `question`.

What is saved through models is indexed by itself. What goes past them is not: after `QuerySet.update`, `bulk_create`,
`bulk_update` or SQL on mentors, their skills and languages, or the names of skills and regions, call
`index.index_mentors` for those concerned, or `index.rebuild` (`manage.py rebuild_directory_index`). Until then words
and counts are those of before, and whoever was made live that way is not found. Nobody unlisted is ever shown: the
database is asked for that, not the index.
"""
