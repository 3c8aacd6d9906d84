from cycle.rules.years import why_sealed

__all__ = ["why_sealed"]
