"""The steps, one file each. A step that has been released never changes."""
