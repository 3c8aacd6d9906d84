"""What rests on a record, so that it can no longer be taken back as a mistake.

Floors above know more than this one: they say so through `stands_on` when they start.
"""

from collections.abc import Callable

from django.db.models import PROTECT, Exists, Model, OuterRef
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from members.models import Membership

Look = Callable[[Membership], list[str]]

_LOOKS: list[Look] = []

WHAT = {
    "members.membership.agency": gettext_lazy("it is or was in a bloc"),
    "members.membership.bloc": gettext_lazy("agencies are or were in it"),
    "members.chairterm": gettext_lazy("turns of the chair name it"),
    "members.post": gettext_lazy("persons hold or held posts in it"),
    "members.succession": gettext_lazy("mergers or splits name it"),
    "documents.paper": gettext_lazy("papers were issued under its letterhead"),
}
SOMETHING = gettext_lazy("years, conferences or papers name it")


def stands_on(look: Look) -> None:
    """Have `look` say in sentences which of the caller's records rest on a membership."""
    _LOOKS.append(look)


def what_rests_on_membership(membership: Membership) -> list[str]:
    return [sentence for look in _LOOKS for sentence in look(membership)]


def what_rests_on(record: Model) -> list[str]:
    """Why the record cannot be removed: others point at it. One query, however many kinds."""
    relations = {f"rests_{number}": one for number, one in enumerate(_protecting(record))}
    if not relations:
        return []
    rows = type(record)._default_manager.filter(pk=record.pk)
    pointed = rows.annotate(**{key: _pointing(one) for key, one in relations.items()})
    found = pointed.values(*relations).get()
    kinds = [str(_what(relations[key])) for key, is_there in found.items() if is_there]
    return [
        _("%(record)s cannot be taken back: %(what)s.") % {"record": record, "what": what}
        for what in dict.fromkeys(kinds)
    ]


def _what(relation) -> object:
    label = relation.related_model._meta.label_lower
    return WHAT.get(label) or WHAT.get(f"{label}.{relation.field.name}", SOMETHING)


def _protecting(record: Model):
    """Relations of other records to this one that keep it from being removed."""
    relations = record._meta.get_fields(include_hidden=True)
    return (
        relation
        for relation in relations
        if relation.auto_created
        and not relation.concrete
        and getattr(relation, "on_delete", None) is PROTECT
    )


def _pointing(relation) -> Exists:
    others = relation.related_model._default_manager
    return Exists(others.filter(**{relation.field.name: OuterRef("pk")}))
