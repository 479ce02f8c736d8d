"""The words of the demonstration, French first, every sentence with its English counterpart."""
