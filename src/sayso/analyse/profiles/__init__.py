"""Tell what a report says about its sources: how they know, why unnamed."""
