"""When statements were made: by their own words, or by the occasion they are on."""
