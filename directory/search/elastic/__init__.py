"""The same search in Elasticsearch or OpenSearch, where `SEARCH_URL` names one.

The documents are those of the databases' own index, folded and stemmed here: the engine compares words and adds up
points, and analyses nothing. `documents` writes them, `query` the search, both as plain data; `client` speaks HTTP;
`engine` is the one door, and says when the database must answer instead.

The database's index is kept as before. The engine learns of a change by a task queued in the transaction that makes it
(`tasks`), a moment later, so what it says of people is looked up in the database before anybody is shown.
"""
