"""Made-up people in any number, to see how the directory holds when it is large. None of them exists."""
