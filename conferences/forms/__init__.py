from conferences.forms.agenda import ItemForm, PointForm, ResolutionForm
from conferences.forms.conference import ConferenceForm, first_guess
from conferences.forms.people import GuestForm, SpeechForm
from conferences.forms.roll import RollForm

__all__ = [
    "ConferenceForm",
    "GuestForm",
    "ItemForm",
    "PointForm",
    "ResolutionForm",
    "RollForm",
    "SpeechForm",
    "first_guess",
]
