from django.utils.translation import gettext_lazy as _

REGISTRY = {
    "members.rename_agency": _(
        "{actor} renamed {before[name]} to {after[name]} from {after[valid_from]}."
    ),
}
