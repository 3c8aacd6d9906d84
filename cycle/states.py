from django.db import models
from django.utils.translation import gettext_lazy as _


class YearState(models.TextChoices):
    OPEN = "open", _("in progress")
    SEALED = "sealed", _("sealed")


YEAR_MOVES = {
    (YearState.OPEN, "seal"): YearState.SEALED,
}


class PhaseState(models.TextChoices):
    WAITING = "waiting", _("not begun")
    RUNNING = "running", _("in progress")
    DONE = "done", _("done")


PHASE_MOVES = {
    (PhaseState.WAITING, "begin"): PhaseState.RUNNING,
    (PhaseState.RUNNING, "finish"): PhaseState.DONE,
    (PhaseState.DONE, "reopen"): PhaseState.RUNNING,
}


class LaunchState(models.TextChoices):
    PLANNED = "planned", _("planned")
    LAUNCHED = "launched", _("launched")


LAUNCH_MOVES = {
    (LaunchState.PLANNED, "launch"): LaunchState.LAUNCHED,
    (LaunchState.LAUNCHED, "take_back"): LaunchState.PLANNED,
}
