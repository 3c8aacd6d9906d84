from conferences.forms.agenda import ItemForm, PointForm, ResolutionForm
from conferences.forms.attendance import GuestForm, RollForm, SpeechForm
from conferences.forms.conference import ConferenceForm

__all__ = [
    "ConferenceForm",
    "GuestForm",
    "ItemForm",
    "PointForm",
    "ResolutionForm",
    "RollForm",
    "SpeechForm",
]
