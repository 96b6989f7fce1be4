"""The pages of the desk, one file each: one query, one template, one JSON twin."""
