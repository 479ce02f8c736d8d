"""The directory: mentors, the vocabulary of skills, and the search that brings people together."""
