import time_machine
import pytest
from django.urls import reverse

from cycle.models import EmulationYear, PhaseKind
