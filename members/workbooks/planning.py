"""The whole dry run: file in, plan with all faults out. Reads the registry, writes nothing."""

from django.utils.translation import gettext as _

from members.models import Bloc
from members.standing import Standing
from members.workbooks.agencies import plan_agencies
from members.workbooks.columns import SHEETS
from members.workbooks.conflicts import conflicts
from members.workbooks.container import open_book
from members.workbooks.faults import Fault, in_order
from members.workbooks.persons import plan_persons
from members.workbooks.plan import Plan
from members.workbooks.reading import read_book
from members.workbooks.registry import Registry


def plan_import(content: bytes, bloc: Bloc, standing: Standing) -> Plan:
    """Raises `container.Unreadable` if the file cannot be opened at all."""
    found = read_book(open_book(content))
    first, second = (found.rows[sheet.name] for sheet in SHEETS)
    registry = Registry(bloc, standing)
    agencies, faults = plan_agencies(first, registry)
    posts, more = plan_persons(second, agencies, registry)
    faults = in_order([*found.faults, *faults, *more, *conflicts(agencies, posts, registry)])
    if not (first or second or faults):
        faults = [Fault(SHEETS[0].name, _("Both sheets are empty: there is nothing to enter."))]
    return Plan(agencies, posts, faults)
