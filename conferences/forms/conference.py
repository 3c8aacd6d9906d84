from collections.abc import Sequence

from django import forms
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from conferences.forms.suggesting import complete_post, suggest
from conferences.models import Conference
from conferences.suggestions import Desk
from cycle.models import EmulationYear
from cycle.states import YearState
from members.models import Bloc
from office.forms import ClockField, ModelForm, model_formfield

TITLE = "Hội nghị tổng kết phong trào thi đua năm {first}"
TITLE_OF_TWO = f"{TITLE}, phát động phong trào thi đua năm {{last}}"


class ConferenceForm(ModelForm):
    """The particulars of a conference; what is not known yet may stay empty."""

    starts_at = ClockField(label=_("Begins at"), required=False)
    ends_at = ClockField(label=_("Ends at"), required=False)
    years = forms.ModelMultipleChoiceField(
        label=_("Emulation years"),
        queryset=None,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Two years if the conference reviews one and opens the next."),
        error_messages={"required": _("Choose the year the conference belongs to.")},
    )

    class Meta:
        model = Conference
        formfield_callback = model_formfield
        fields = [
            "title",
            "held_on",
            "starts_at",
            "ends_at",
            "place",
            "chair_name",
            "chair_post",
            "secretary_name",
            "secretary_post",
            "attendance_note",
            "recorded_from",
        ]
        widgets = {"title": forms.Textarea({"rows": 2})}

    def __init__(self, *args, bloc: Bloc, desk: Desk, places: Sequence[str] = (), **kwargs):
        super().__init__(*args, **kwargs)
        self.desk = desk
        self._ask_for_years(bloc)
        suggest(self, "place", places)
        for name, known in (("chair", desk.leaders), ("secretary", desk.secretaries)):
            suggest(self, f"{name}_name", [one.name for one in known])
            suggest(self, f"{name}_post", [one.post for one in known])
        self.order_fields(["title", "years"])

    def _ask_for_years(self, bloc: Bloc) -> None:
        """Years in progress, and those the conference belongs to already."""
        wanted = Q(state=YearState.OPEN)
        if self.instance.pk:
            self.fields["years"].initial = self.instance.years.all()
            wanted |= Q(conferences=self.instance.pk)
        self.fields["years"].queryset = bloc.years.filter(wanted).distinct()

    def clean(self):
        cleaned = super().clean()
        complete_post(cleaned, "chair_name", "chair_post", self.desk.leaders)
        complete_post(cleaned, "secretary_name", "secretary_post", self.desk.secretaries)
        return cleaned


def first_guess(years: Sequence[EmulationYear]) -> dict[str, object]:
    """How the form for a new conference begins: the two newest of the open years, as bloc do it."""
    newest = sorted(years, key=lambda year: year.year)[-2:]
    if not newest:
        return {}
    first, last = newest[0].year, newest[-1].year
    if last - first != 1:
        newest, first, last = newest[-1:], last, last
    title = TITLE if first == last else TITLE_OF_TWO
    return {"years": newest, "title": title.format(first=first, last=last)}
