from django import forms
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from members.forms.posts import PostFields, agencies_kept
from members.models import Agency, Person
from members.rules.persons import possible_doubles, why_doubtful
from members.standing import Standing
from office.components import Link
from office.forms import Form, ModelForm, dress, model_formfield


class PersonForm(ModelForm):
    class Meta:
        model = Person
        formfield_callback = model_formfield
        fields = ["full_name", "phone", "email"]


def person_field(name: str) -> forms.Field:
    return model_formfield(Person._meta.get_field(name))


class EnterPersonForm(PostFields, Form):
    """A person with the first post. Somebody who may be there already is pointed out once."""

    is_another = forms.BooleanField(
        label=_("Another person with the same details"),
        required=False,
        widget=forms.HiddenInput,
    )
    field_order = ["is_another", "full_name", "phone", "email"]

    def __init__(self, *args, standing: Standing, **kwargs):
        super().__init__(*args, standing=standing, **kwargs)
        for name in ("full_name", "phone", "email"):
            self.fields[name] = person_field(name)
        dress(self)
        self.fields["agency"].queryset = agencies_kept(standing)
        self.order_fields(self.field_order)
        self.doubles: list[Person] = []

    @property
    def similar(self) -> list[Link]:
        """The persons who may be meant, with the posts that tell them apart."""
        return [
            Link(sentence, person.get_absolute_url())
            for sentence, person in zip(why_doubtful(self.doubles), self.doubles, strict=True)
        ]

    def clean(self):
        cleaned = super().clean()
        if "full_name" in cleaned:
            self.doubles = possible_doubles(
                self.standing,
                full_name=cleaned["full_name"],
                email=cleaned.get("email", ""),
                phone=cleaned.get("phone", ""),
            )
        if self.doubles:
            self.fields["is_another"].widget = forms.CheckboxInput()
            if not cleaned.get("is_another"):
                self.add_error("is_another", _("Say whether this is the same person."))
        return cleaned


class FindForm(forms.Form):
    """Looking for somebody in the list."""

    q = forms.CharField(label=_("Name"), required=False, max_length=100)
    agency = forms.ModelChoiceField(
        label=_("Agency"), queryset=Agency.objects.none(), required=False
    )

    def __init__(self, *args, standing: Standing, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["agency"].empty_label = _("All agencies")
        self.fields["agency"].queryset = Agency.objects.filter(
            Q(pk__in=standing.staff_agency_ids) | Q(province__in=standing.province_ids)
        ).in_name_order()
        dress(self)
