"""Moving a record through its states: one table per workflow, one function for all."""

from collections.abc import Mapping
from typing import TypeVar

State = TypeVar("State", bound=str)


class UnknownMove(Exception):
    """The workflow's table has no such move; a page must not have offered it."""


def move(table: Mapping[tuple[State, str], State], state: State, act: str) -> State:
    """The state that `act` leads to from `state`; raises `UnknownMove` if the table has none."""
    try:
        return table[(state, act)]
    except KeyError:
        raise UnknownMove(f"{act} from {state}") from None
