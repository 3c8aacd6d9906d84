"""For each bloc a year with a step in every state, a movement in both, and a drive.

Sets world.year, world.waiting_phase, world.running_phase, world.done_phase, world.movement,
world.launched_movement, world.drive, and the same with `other_` for the other bloc.
"""

from cycle.models import PhaseKind
from tests.factories.cycle import DriveFactory, MovementFactory, PhaseFactory, YearFactory


def furnish(world) -> None:
    for prefix in ("", "other_"):
        year = YearFactory(bloc=getattr(world, f"{prefix}bloc"), theme="Đoàn kết, sáng tạo")
        for name, record in {
            "year": year,
            "done_phase": PhaseFactory(year=year, done=True),
            "running_phase": PhaseFactory(year=year, kind=PhaseKind.CROSS_CHECK, running=True),
            "waiting_phase": PhaseFactory(year=year, kind=PhaseKind.SCORING),
            "movement": MovementFactory(year=year),
            "launched_movement": MovementFactory(year=year, launched=True),
            "drive": DriveFactory(year=year),
        }.items():
            setattr(world, f"{prefix}{name}", record)
