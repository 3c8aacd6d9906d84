from collections.abc import Iterable, Sequence

from django import forms
from django.utils.translation import gettext_lazy as _

from awards.models import AwardKind, Proposal
from members.models import Agency
from office.forms import DayField, Form


class ProposeForm(Form):
    """One award, the day of the proposal, and the agencies proposed for it.

    The day decides in which form the award is proposed: its name and its law change in time.
    """

    award = forms.ChoiceField(label=_("Award"), widget=forms.RadioSelect)
    agencies = forms.MultipleChoiceField(
        label=_("Agencies proposed"), widget=forms.CheckboxSelectMultiple
    )
    proposed_on = DayField(
        label=_("Proposed on"), help_text=_("The day on which the bloc chose them.")
    )

    def __init__(
        self,
        data=None,
        *,
        kinds: Sequence[AwardKind],
        members: Iterable[Agency],
        proposals: Iterable[Proposal],
        **kwargs,
    ):
        super().__init__(data, **kwargs)
        self.kinds = kinds
        self.members = {str(agency.pk): agency for agency in members}
        already = {proposal.agency_id: proposal.kind for proposal in proposals}
        self.fields["award"].choices = {kind.code: kind.name for kind in kinds}.items()
        self.fields["agencies"].choices = [
            (key, _said(agency, already.get(agency.pk))) for key, agency in self.members.items()
        ]

    def clean(self):
        cleaned = super().clean()
        code, day = cleaned.get("award"), cleaned.get("proposed_on")
        if code and day:
            held = (kind for kind in self.kinds if kind.code == code and kind.holds_on(day))
            cleaned["kind"] = next(held, None)
            if cleaned["kind"] is None:
                self.add_error("proposed_on", _("On this day the award did not exist."))
        return cleaned

    @property
    def values(self):
        cleaned = self.cleaned_data
        return {
            "agencies": [one for key, one in self.members.items() if key in cleaned["agencies"]],
            "kind": cleaned["kind"],
            "proposed_on": cleaned["proposed_on"],
        }


class PlacesForm(Form):
    """A place for each proposal among those for the same award."""

    def __init__(self, data=None, *, proposals: Iterable[Proposal], **kwargs):
        super().__init__(data, **kwargs)
        self.proposals = list(proposals)
        for proposal in self.proposals:
            self.fields[_name(proposal)] = forms.IntegerField(
                label=str(proposal),
                min_value=1,
                max_value=len(self.proposals),
                initial=proposal.order,
            )

    @property
    def values(self):
        return {"places": {one.pk: self.cleaned_data[_name(one)] for one in self.proposals}}


def _name(proposal: Proposal) -> str:
    return f"place_{proposal.pk}"


def _said(agency: Agency, award: AwardKind | None) -> str:
    if award is None:
        return agency.name
    return _("%(agency)s (already proposed: %(award)s)") % {"agency": agency, "award": award}
