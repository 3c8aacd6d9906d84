from cycle.rules.phases import why_closed
from cycle.rules.years import why_sealed

__all__ = ["why_closed", "why_sealed"]
