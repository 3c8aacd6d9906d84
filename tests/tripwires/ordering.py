"""Rows that nobody put in order come in a different one each time."""

from django.db.models import OrderBy
from django.db.models.functions import Random
from django.db.models.sql.compiler import SQLCompiler

_order_by_pairs = SQLCompiler._order_by_pairs
_get_combinator_sql = SQLCompiler.get_combinator_sql


def _ordered_or_shuffled(self):
    ordered = False
    for pair in _order_by_pairs(self):
        ordered = True
        yield pair
    query = self.query
    fixed = query.combinator or query.distinct or query.subquery or hasattr(query, "in_union")
    if not ordered and not fixed:
        yield OrderBy(Random()), False


def _combined(self, combinator, all):
    for query in self.query.combined_queries:
        query.in_union = True  # SQLite allows no order in the parts of a union
    return _get_combinator_sql(self, combinator, all)


def shuffle_unordered() -> None:
    SQLCompiler._order_by_pairs = _ordered_or_shuffled
    SQLCompiler.get_combinator_sql = _combined
