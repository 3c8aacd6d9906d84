"""What is wrong in a file, and exactly where."""

from dataclasses import dataclass

from members.workbooks.columns import Sheet


@dataclass(frozen=True)
class Fault:
    """`place` is as Excel names it: “Người!C7”, “Người!B2:B4”, or a sheet alone."""

    place: str
    sentence: str

    def __str__(self) -> str:
        return f"{self.place}: {self.sentence}"


@dataclass(frozen=True, eq=False)
class Row:
    """One row of a sheet: what its sound cells say, and where each column stands."""

    sheet: Sheet
    number: int
    values: dict[str, object]
    letters: dict[str, str]

    def __getitem__(self, key: str):
        """The value, or None where the cell is empty or faulty."""
        return self.values.get(key)

    def place(self, key: str) -> str:
        return f"{self.sheet.name}!{self.letters.get(key, 'A')}{self.number}"

    def fault(self, key: str, sentence: str) -> Fault:
        return Fault(self.place(key), sentence)
