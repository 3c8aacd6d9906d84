"""What the page of a bloc's rules shows: each version, and what it changed, in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from django.utils.text import capfirst
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from members.acts import Act, act
from members.blocs import last_day_of, settings_in_words
from members.models import Bloc, BlocSettings
from members.rules import blocs as rules
from members.standing import Standing
from office.components import Fact
from vietnamese.dates import short_date


@dataclass(frozen=True)
class Version:
    """One version as people read it; `differences` from the one before, none for the first."""

    heading: str
    state: str
    tone: str
    facts: list[Fact]


def versions_in_words(versions: Sequence[BlocSettings], today: date) -> list[Version]:
    """`versions` newest first."""
    changed = [differences(older, newer) for newer, older in pairwise(versions)] + [[]]
    return [
        Version(
            _("Version %(number)s, from %(day)s")
            % {"number": version.number, "day": short_date(version.valid_from)},
            *_state(version, today),
            facts(version, different),
        )
        for version, different in zip(versions, changed, strict=True)
    ]


def differences(older: BlocSettings, newer: BlocSettings) -> list[str]:
    """“Quorum of a conference: at least two thirds → more than one half”."""
    return [
        f"{capfirst(BlocSettings._meta.get_field(name).verbose_name)}: "
        f"{_said(older, name)} → {_said(newer, name)}"
        for name in BlocSettings.FIGURES
        if getattr(older, name) != getattr(newer, name)
    ]


def facts(version: BlocSettings, different: Sequence[str] = ()) -> list[Fact]:
    found = [Fact(_("Rules"), lines=settings_in_words(version))]
    if different:
        found.append(Fact(_("What changed"), lines=different))
    if version.valid_until:
        found.append(Fact(_("Held until the end of"), last_day_of(version.valid_until)))
    if version.basis:
        found.append(Fact(_("Basis"), version.basis))
    if version.reason:
        found.append(Fact(_("Reason"), version.reason))
    made_on = short_date(localdate(version.made_at))
    return [*found, Fact(_("Recorded"), f"{made_on}, {version.made_by or _('the system')}")]


def acts(standing: Standing, bloc: Bloc, newest: BlocSettings) -> list[Act]:
    if rules.may_change_settings(standing, bloc):
        return []
    found = [act(_("Change the rules"), "change_settings", bloc, [], "primary")]
    if newest.number > 1:
        reasons = rules.may_take_back_settings(standing, newest)
        text = _("Take back version %(number)s") % {"number": newest.number}
        found.append(act(text, "take_back_settings", newest, reasons))
    return found


def _state(version: BlocSettings, today: date) -> tuple[str, str]:
    if version.holds_on(today):
        return _("in force"), "done"
    if version.valid_from > today:
        return _("to come"), "waiting"
    return _("earlier rules"), ""


def _said(version: BlocSettings, name: str) -> str:
    shown = getattr(version, f"get_{name}_display", None)
    return str(shown() if shown else getattr(version, name))
