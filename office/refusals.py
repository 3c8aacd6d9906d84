"""How an action says no.

An action either happens whole or raises one of these; a page turns them into words for people.
"""


class Refused(Exception):
    """The rules do not allow the act.

    `sentences` says why, one reason each, in the language of the reader.
    """

    def __init__(self, sentences: list[str]):
        super().__init__(*sentences)
        self.sentences = sentences


class Stale(Exception):
    """Somebody else saved the same record after this person opened it.

    `current` is the record as it now stands; nothing was written.
    """

    def __init__(self, current):
        super().__init__(f"{current._meta.label} {current.pk} changed meanwhile")
        self.current = current


def refuse_if(sentences: list[str]) -> None:
    """Raise `Refused` when a rule gave reasons; an empty list is a yes."""
    if sentences:
        raise Refused(sentences)
