"""Loading the demonstration, once and as a whole."""

import json
from datetime import datetime
from pathlib import Path

from django.db import transaction

from accounts.models import User
from audit import chain
from audit.models import Event
from emulation_bloc.demonstration import conference, example, registry, wording, years
from members.actions import open_office
from members.models import Bloc, Province

FACTS = Path(__file__).with_name("facts-2020.json")


class NotEmpty(Exception):
    """The database holds records that are not the demonstration's."""


def is_loaded() -> bool:
    return Event.objects.filter(act="emulation_bloc.load_demonstration").exists()


def refuse_real_data() -> None:
    """Raise `NotEmpty` unless nothing was entered yet."""
    if Province.objects.exists() or User.objects.exists():
        raise NotEmpty


@transaction.atomic
def load(*, at: datetime) -> Bloc:
    """Enter everything in one transaction: a half-loaded demonstration never stands."""
    refuse_real_data()
    facts = json.loads(FACTS.read_text(encoding="utf-8"))
    administrator, office = open_office(
        province=wording.PROVINCE,
        office_code=wording.OFFICE[0],
        office_name=wording.OFFICE[1],
        full_name="Quản trị mẫu",
        username=registry.ADMINISTRATOR,
        at=at,
    )
    registry.hand_over(administrator)
    cast = registry.enter(facts, administrator, office, at=at)
    reviewed, opened = years.enter_past(cast.bloc, by=cast.secretary, at=at)
    conference.enter(facts, reviewed, opened, cast.agencies, by=cast.secretary, at=at)
    example.enter(cast.bloc, by=cast.secretary, at=at)
    chain.append(
        act="emulation_bloc.load_demonstration",
        by=cast.administrator,
        at=at,
        subject=cast.bloc,
        concerns=[cast.bloc],
    )
    return cast.bloc
