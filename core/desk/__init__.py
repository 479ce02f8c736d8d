"""The desk of the ground floor in the CMS: what went out, and what messages say."""
