"""The states an account can be in."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from members.models import Person


class AccountState(models.TextChoices):
    NONE = "none", _("no account")
    WAITING = "waiting", _("waiting for the first password")
    OPEN = "open", _("in use")
    CLOSED = "closed", _("account closed")


TONES = {
    AccountState.NONE: "",
    AccountState.WAITING: "waiting",
    AccountState.OPEN: "done",
    AccountState.CLOSED: "",
}


def account_state(person: Person) -> AccountState:
    """An account without a password waits for its owner to choose one."""
    account = person.account
    if account is None:
        return AccountState.NONE
    if not account.is_active:
        return AccountState.CLOSED
    return AccountState.OPEN if account.has_usable_password() else AccountState.WAITING
