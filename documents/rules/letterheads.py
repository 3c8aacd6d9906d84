from django.utils.translation import gettext as _

from documents.models import IssuingBody
from documents.standing import Standing


def may_keep_letterhead(standing: Standing, issuer: IssuingBody) -> list[str]:
    """A letterhead is a setting of its bloc or agency; issued papers keep the one they bear."""
    if issuer.pk in standing.keeps_letterhead_ids:
        return []
    return [_("Only the secretariat of the bloc or the administrator may change the letterhead.")]
