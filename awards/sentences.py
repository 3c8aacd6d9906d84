from django.utils.translation import gettext_lazy as _

SENTENCES = {
    "awards.propose_agency": _(
        "{actor} entered the proposal of {after[year]}: {after[agency]}, {after[award]}."
    ),
    "awards.withdraw_proposal": _(
        "{actor} withdrew the proposal of {before[year]}: {before[agency]}, {before[award]}."
    ),
    "awards.reorder_proposals": _(
        "{actor} put the proposals of {subject} in this order: {after[proposals]}."
    ),
}
