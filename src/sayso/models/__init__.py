"""Load the models that ship inside the package."""

from sayso.models.attribution import AttributionModel, load_attribution_model

__all__ = ["AttributionModel", "load_attribution_model"]
