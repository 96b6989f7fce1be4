"""Load the models that ship inside the package."""

from sayso.models.attribution import AttributionModel, load_attribution_model
from sayso.models.eventstatus import EventStatusModel, load_event_status_model
from sayso.models.metonymy import MetonymyModel, load_metonymy_model
from sayso.models.names import NameModel, load_name_model

__all__ = [
    "AttributionModel",
    "EventStatusModel",
    "MetonymyModel",
    "NameModel",
    "load_attribution_model",
    "load_event_status_model",
    "load_metonymy_model",
    "load_name_model",
]
