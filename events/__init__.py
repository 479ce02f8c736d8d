"""Events: an announcement first, and the report on the same page once it is over."""
