import pytest
from django.core.exceptions import ValidationError
from django.db import transaction

from office.records import changes, lock, put, save
from office.refusals import Refused, Stale, refuse_if
from office.workflows import UnknownMove, move
from tests.factories.members import BlocFactory, ProvinceFactory

pytestmark = pytest.mark.django_db
TABLE = {("draft", "issue"): "issued", ("issued", "replace"): "replaced"}


def test_save_counts_the_saves_of_a_shared_record():
    bloc = BlocFactory()
    bloc.name = "Mới"
    save(bloc)
    assert lock(bloc).version == 2


def test_save_checks_lengths_that_the_database_may_not():
    bloc = BlocFactory()
    bloc.name = "x" * 201
    with pytest.raises(ValidationError):
        save(bloc)


def test_lock_of_a_version_that_is_past_tells_what_stands_now():
    bloc = BlocFactory()
    save(bloc)
    with pytest.raises(Stale) as late, transaction.atomic():
        lock(bloc, version=1)
    assert (late.value.current, late.value.current.version) == (bloc, 2)


def test_put_gives_back_only_what_really_changed():
    province = ProvinceFactory(name="Cũ")
    changed = put(province, name="Mới", id=province.pk)
    assert changes(changed) == ({"name": "Cũ"}, {"name": "Mới"})
    assert put(province, name="Mới") == {}


def test_refuse_if_no_reason_lets_through():
    refuse_if([])
    with pytest.raises(Refused) as no:
        refuse_if(["Một.", "Hai."])
    assert no.value.sentences == ["Một.", "Hai."]


def test_move_follows_the_table_and_nothing_else():
    assert move(TABLE, "draft", "issue") == "issued"
    with pytest.raises(UnknownMove):
        move(TABLE, "draft", "replace")
