"""For each bloc a conference with one of everything.

Sets world.conference, world.item, world.point, world.guest, world.speech, world.resolution, and the
same with `other_` for the other bloc.
"""

from tests.factories.conferences import (
    AgendaItemFactory,
    ConferenceFactory,
    GuestFactory,
    ReportedPointFactory,
    ResolutionFactory,
    SpeechFactory,
)


def furnish(world) -> None:
    for prefix in ("", "other_"):
        bloc, year = (getattr(world, f"{prefix}{name}") for name in ("bloc", "year"))
        conference = ConferenceFactory(bloc=bloc, years=[year], members=1)
        item = AgendaItemFactory(conference=conference, year=year)
        for name, record in {
            "conference": conference,
            "item": item,
            "point": ReportedPointFactory(item=item),
            "guest": GuestFactory(conference=conference),
            "speech": SpeechFactory(conference=conference, members=[conference.roll.get()]),
            "resolution": ResolutionFactory(conference=conference),
        }.items():
            setattr(world, f"{prefix}{name}", record)
