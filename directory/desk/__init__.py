"""The organisers' desk for the directory, in the CMS: lists, imports, the vocabulary, what is done to many at once."""
