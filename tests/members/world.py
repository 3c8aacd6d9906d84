from tests.members import people_world, registry_world


def furnish(world) -> None:
    registry_world.furnish(world)
    people_world.furnish(world)
