from cycle.models.calendar import PhaseTemplate
from cycle.models.undertakings import Drive, Movement
from cycle.models.years import EmulationYear, Phase, PhaseExtension, PhaseKind

__all__ = [
    "Drive",
    "EmulationYear",
    "Movement",
    "Phase",
    "PhaseExtension",
    "PhaseKind",
    "PhaseTemplate",
]
