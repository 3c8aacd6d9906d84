from django import forms
from django.utils.translation import gettext_lazy as _

from members.models import Bloc
from members.workbooks.container import MOST_BYTES, Unreadable, open_book
from office.forms import Form
from vietnamese.text import normalise


class UploadForm(Form):
    """The filled-in file, and the bloc whose members it brings."""

    bloc = forms.ModelChoiceField(label=_("Bloc"), queryset=Bloc.objects.none())
    file = forms.FileField(
        label=_("Filled-in file"),
        help_text=_("An Excel file (.xlsx) of at most 2 MB, made from the template."),
        widget=forms.FileInput({"accept": ".xlsx"}),
        max_length=200,
    )

    def __init__(self, *args, blocs: list[Bloc], **kwargs):
        super().__init__(*args, **kwargs)
        field = self.fields["bloc"]
        field.queryset = Bloc.objects.filter(pk__in=[bloc.pk for bloc in blocs])
        field.initial = blocs[0].pk if blocs else None
        if len(blocs) == 1:
            field.widget = forms.HiddenInput()

    def clean_file(self):
        """Refuse at once what cannot be opened; what its cells say is judged on the next page."""
        file = self.cleaned_data["file"]
        content = file.read(MOST_BYTES + 1)
        try:
            open_book(content)
        except Unreadable as no:
            raise forms.ValidationError(str(no)) from None
        return {"name": normalise(file.name), "content": content}

    @property
    def values(self) -> dict[str, object]:
        return {"bloc": self.cleaned_data["bloc"], **self.cleaned_data["file"]}


class EnterForm(Form):
    """The yes to exactly what was shown."""

    agreed = forms.CharField(widget=forms.HiddenInput)
