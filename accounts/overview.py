"""The parts of the page about one's own account, prepared."""

from allauth.mfa.models import Authenticator
from django.urls import reverse
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.devices import Device
from office.components import Cell, Column, Fact, Nothing, Table
from vietnamese.dates import short_date

Type = Authenticator.Type


def facts_of_account(user, standing) -> list[Fact]:
    posts = [_post(post) for post in standing.posts]
    return [
        Fact(_("Full name"), standing.person_name or user.get_full_name() or user.username),
        Fact(_("User name"), user.username),
        Fact(
            _("E-mail"),
            user.email or _("none recorded"),
            note="" if user.email else _("Without it a lost password needs the administrator."),
        ),
        Fact(_("Posts held"), lines=posts or [_("No post today")]),
    ]


def second_factor_facts(factors: list[Authenticator]) -> list[Fact]:
    app, codes = _only(factors, Type.TOTP), _only(factors, Type.RECOVERY_CODES)
    keys = [factor for factor in factors if factor.type == Type.WEBAUTHN]
    facts = [
        Fact(_("Passkeys"), lines=[key.wrap().name for key in keys] or [_("none yet")]),
        Fact(_("Authenticator app"), _("set up") if app else _("not set up")),
    ]
    if codes:
        left = len(codes.wrap().get_unused_codes())
        facts.append(
            Fact(
                _("Recovery codes"),
                ngettext("%(n)s code unused", "%(n)s codes unused", left) % {"n": left},
            )
        )
    return facts


def devices_table(devices: list[Device]) -> Table:
    return Table(
        caption=_("Devices signed in"),
        hide_caption=True,
        columns=[
            Column(_("Device")),
            Column(_("Address")),
            Column(_("Signed in since"), "day"),
        ],
        rows=[
            [
                Cell(device.name, note=_("this device") if device.is_this_one else ""),
                device.address,
                f"{localtime(device.since):%d/%m/%Y %H:%M}",
            ]
            for device in devices
        ],
    )


def passkeys_table(keys: list[Authenticator]) -> Table:
    return Table(
        caption=_("Passkeys"),
        hide_caption=True,
        columns=[
            Column(_("Name of the key")),
            Column(_("Added on"), "day"),
            Column(_("Last used on"), "day"),
            Column(_("Remove the passkey"), hide_label=True),
        ],
        rows=[
            [
                Cell(key.wrap().name, href=reverse("mfa_edit_webauthn", args=[key.pk])),
                _day(key.created_at),
                _day(key.last_used_at),
                Cell(_("Remove the passkey"), href=reverse("mfa_remove_webauthn", args=[key.pk])),
            ]
            for key in keys
        ],
        nothing=Nothing(
            _("There is no passkey yet."),
            _("With one, a fingerprint, a face or the device's PIN takes the password's place."),
        ),
    )


def _only(factors: list[Authenticator], wanted: str) -> Authenticator | None:
    return next((factor for factor in factors if factor.type == wanted), None)


def _post(post) -> str:
    words = {"title": post.title, "agency": post.agency, "day": _day(post.ends_at)}
    if post.ends_at is None:
        return f"{post.title}, {post.agency}"
    return _("%(title)s, %(agency)s, until %(day)s") % words


def _day(moment) -> str:
    return short_date(localtime(moment).date()) if moment else ""
