from conferences.models.agenda import AgendaItem, ReportedPoint, Resolution
from conferences.models.conference import Conference
from conferences.models.people import Guest, RollEntry, Speech, SpeechPoint

__all__ = [
    "AgendaItem",
    "Conference",
    "Guest",
    "ReportedPoint",
    "Resolution",
    "RollEntry",
    "Speech",
    "SpeechPoint",
]
