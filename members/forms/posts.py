from datetime import datetime

from django import forms
from django.db.models import Q
from django.utils.text import capfirst
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from members.models import Agency, Post
from members.standing import Standing
from office.forms import DayField, Form, model_formfield
from office.periods import closing, last_day, opening


def agencies_kept(standing: Standing):
    """The agencies whose people this person may record."""
    kept = Q(pk__in=standing.served_agency_ids) | Q(province__in=standing.administers)
    return Agency.objects.filter(kept).in_name_order()


def roles_for(standing: Standing) -> list[tuple[str, str]]:
    return [
        (role, capfirst(label))
        for role, label in Post.Role.choices
        if standing.administers or role not in Post.OVERSEERS
    ]


def post_field(name: str) -> forms.Field:
    return model_formfield(Post._meta.get_field(name))


class PostFields(forms.Form):
    """A post in words and days; its `values` hold instants: the last day is included."""

    agency = forms.ModelChoiceField(label=_("Agency"), queryset=Agency.objects.none())
    role = forms.ChoiceField(
        label=_("Role"),
        help_text=_("What the person does in the bloc; rights follow from it."),
    )
    title = post_field("title")
    first_day = DayField(label=_("First day in the post"))
    last_day = DayField(
        label=_("Last day in the post"),
        required=False,
        help_text=_("Leave this empty as long as no end is known."),
    )
    basis = post_field("basis")

    def __init__(self, *args, standing: Standing, **kwargs):
        super().__init__(*args, **kwargs)
        self.standing = standing
        self.fields["agency"].empty_label = _("Choose an agency")
        self.fields["role"].choices = [("", _("Choose a role")), *roles_for(standing)]

    def clean(self):
        cleaned = super().clean()
        first, last = cleaned.get("first_day"), cleaned.get("last_day")
        if first and last and last < first:
            self.add_error("last_day", _("The last day lies before the first day."))
        return cleaned

    @property
    def values(self) -> dict[str, object]:
        values = super().values
        first, last = values.pop("first_day"), values.pop("last_day")
        ends_at = closing(last) if last else None
        return {**values, "starts_at": opening(first), "ends_at": ends_at}


class AppointForm(PostFields, Form):
    def __init__(self, *args, standing: Standing, **kwargs):
        super().__init__(*args, standing=standing, **kwargs)
        self.fields["agency"].queryset = agencies_kept(standing)


class EndPostForm(Form):
    """When the post ends: at once, or with a day that is still included."""

    when = forms.ChoiceField(
        label=_("When does the post end?"),
        widget=forms.RadioSelect,
        choices=[("day", _("At the end of a day")), ("now", _("Now, at once"))],
        initial="day",
    )
    last_day = DayField(
        label=_("Last day in the post"),
        required=False,
        help_text=_("On this day the person still holds the post; the next day no longer."),
    )
    basis = post_field("basis")

    def __init__(self, *args, post: Post, at: datetime, **kwargs):
        super().__init__(*args, **kwargs)
        self.post, self.at = post, at

    def clean(self):
        cleaned = super().clean()
        last = cleaned.get("last_day")
        if cleaned.get("when") == "day" and not last and "last_day" not in self.errors:
            self.add_error("last_day", _("Write the last day in the post."))
        if cleaned.get("when") == "day" and last and last < localdate(self.post.starts_at):
            self.add_error("last_day", _("The post begins only after this day."))
        return cleaned

    @property
    def values(self) -> dict[str, object]:
        now = self.cleaned_data["when"] == "now"
        ends_at = self.at if now else closing(self.cleaned_data["last_day"])
        return {"ends_at": ends_at, "basis": self.cleaned_data["basis"]}


class CorrectPostForm(PostFields, Form):
    """Instants that were not touched stay exactly as they are, even within a day."""

    reason = forms.CharField(
        label=_("What was wrong"), max_length=500, widget=forms.Textarea({"rows": 3})
    )

    def __init__(self, *args, post: Post, **kwargs):
        initial = {
            "role": post.role,
            "title": post.title,
            "first_day": localdate(post.starts_at),
            "last_day": last_day(post.ends_at) if post.ends_at else None,
            "basis": post.basis,
        }
        super().__init__(*args, initial=initial, **kwargs)
        self.post = post
        del self.fields["agency"]

    @property
    def values(self) -> dict[str, object]:
        values = super().values
        if "first_day" not in self.changed_data:
            values["starts_at"] = self.post.starts_at
        if "last_day" not in self.changed_data:
            values["ends_at"] = self.post.ends_at
        return values
