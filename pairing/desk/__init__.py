"""The organisers' desk: requests and pairs in the CMS."""
