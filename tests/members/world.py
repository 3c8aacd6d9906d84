from tests.members import registry_world


def furnish(world) -> None:
    registry_world.furnish(world)
