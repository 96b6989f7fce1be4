"""Train, export and calibrate the attribution model. Not part of the package."""
