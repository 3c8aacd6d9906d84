"""Rows that nobody put in order come in a different one each time."""

from django.db.models import OrderBy
from django.db.models.functions import Random
from django.db.models.sql.compiler import SQLCompiler

_ordered_by = SQLCompiler._order_by_pairs


def _ordered_or_shuffled(self):
    ordered = False
    for pair in _ordered_by(self):
        ordered = True
        yield pair
    query = self.query
    if not ordered and not (query.combinator or query.distinct or query.subquery):
        yield OrderBy(Random()), False


def shuffle_unordered() -> None:
    SQLCompiler._order_by_pairs = _ordered_or_shuffled
